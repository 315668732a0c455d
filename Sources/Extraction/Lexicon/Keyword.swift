/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case a, about, absent, accept, address, after, again, ago, agree, agreed, agreement, all
  case along, alongside, already, also, among, an, and, announce, are, area, areas, as_, at
  case attendance, away, based, be, before, begin, beginning, between, both, built, by, call
  case came, coming, commit, commitments, committed, comprising, concern, concerned, concerns
  case consisting, convene, counterpart, covering, create, creation, culminate, day, days, deal
  case during, earlier, early, encompassing, end, especially, establish, establishment, finally
  case first, focused, focusing, follow, following, for_, former, from, further, future
  case government, governments, had, hand, have, he, head, her, his, hold, host, in_, inaugurate
  case include, included, including, initial, intend, is_, issues, it, its, last, lastly, late
  case later, launch, launching, lead, like, line, matters, meet, meeting, met, mid, month
  case named, namely, next, no, notably, now, of, on, one, open, opposition, or, order, other
  case out, outcomes, part, particularly, pillars, place, plan, pledge, point, points
  case predecessor, present, previous, previously, principles, priorities, produce, promise
  case ratify, reached, recently, regarding, reinstate, relaunch, reopen, reopening, represent
  case restoration, restore, result, resume, resumption, room, second, separate, shall, she
  case side, sidelines, sign, signature, signed, signing, since, so, speak, spokesperson
  case starting, such, table, take, taking, text, than, that, the, their, then, there, these
  case they, this, those, to, together, tomorrow, top, under, understanding, undertake, until
  case upon, visit, vow, was, way, ways, we, week, well, were, where_, while_, who, whom, whose
  case will, with, within, without, would, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
