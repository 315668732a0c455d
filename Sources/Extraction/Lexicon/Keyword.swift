/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case a, about, absent, accept, address, after, again, ago, agree, agreed, agreement, all, along
  case alongside, already, also, among, an, and, announce, are, area, areas, as_, at, attendance
  case away, based, be, before, begin, beginning, between, both, built, by, call, came, coming
  case commit, commitments, committed, comprising, consisting, convene, counterpart, covering
  case create, creation, culminate, day, days, during, earlier, early, encompassing, end
  case especially, establish, establishment, first, focused, focusing, follow, following, for_
  case former, from, further, future, government, governments, had, hand, have, he, her, his
  case hold, host, in_, inaugurate, include, included, including, initial, intend, is_, issues
  case it, its, last, late, later, launch, launching, like, line, matters, meet, meeting, met
  case mid, month, named, namely, next, no, notably, now, of, on, open, opposition, or, other
  case out, outcomes, part, particularly, pillars, place, plan, pledge, point, points, present
  case previous, previously, principles, priorities, produce, promise, ratify, reached, recently
  case regarding, reinstate, relaunch, reopen, reopening, restoration, restore, result, resume
  case resumption, room, separate, shall, she, side, sign, signature, signed, signing, since
  case speak, spokesperson, starting, such, table, take, text, than, that, the, their, then
  case there, these, they, this, those, to, together, tomorrow, under, understanding, undertake
  case until, upon, visit, vow, was, ways, we, week, well, were, where_, while_, who, whom
  case whose, will, with, within, would, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
