/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case a, about, absent, accept, address, after, again, ago, agree, agreed, agreement, all
  case along, alongside, already, also, among, an, and, announce, are, area, areas, as_, at
  case attendance, away, based, be, before, begin, beginning, between, bilateral, both, built
  case by, call, came, coming, commit, commitments, committed, comprising, concern, concerned
  case concerns, consisting, convene, counterpart, covering, create, creation, culminate, day
  case days, deal, decisions, developments, due, during, earlier, early, encompassing, end
  case especially, establish, establishment, finally, first, fix, focused, focusing, follow
  case following, for_, former, from, further, future, global, government, governments, had
  case half, hand, have, he, head, her, his, hold, host, impact, in_, inaugurate, include
  case included, including, initial, intend, international, is_, issues, it, its, last, lastly
  case late, later, launch, launching, lead, like, line, matters, meet, meeting, met, mid, month
  case mutual, named, namely, next, no, notably, now, of, on, one, open, opposition, or, order
  case other, out, outcomes, part, particularly, pillars, place, plan, pledge, point, points
  case potential, predecessor, present, previous, previously, principles, priorities, produce
  case promise, quarter, questions, range, ratify, reached, recently, regarding, regional
  case reinstate, relations, relaunch, reopen, reopening, represent, restoration, restore
  case result, resume, resumption, room, schedule, second, separate, set, shall, she, side
  case sidelines, sign, signature, signed, signing, since, situation, so, speak, spokesperson
  case starting, state, status, subjects, such, table, take, taking, text, than, that, the
  case their, then, there, these, they, this, those, to, together, tomorrow, top, under
  case understanding, undertake, until, upon, visit, vow, was, way, ways, we, week, well, were
  case where_, whereas, while_, who, whom, whose, wide, will, with, within, without, work, would
  case year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
