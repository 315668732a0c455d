/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case a, about, absent, accept, according, address, after, again, ago, agree, agreed, agreement
  case all, along, alongside, already, also, among, an, and, announce, are, area, areas, as_, at
  case attendance, attended, away, based, be, before, begin, beginning, between, bilateral, both
  case built, by, call, came, coming, commit, commitments, committed, comprising, concern
  case concerned, concerns, consisting, contributed, convene, counterpart, covering
  case create, creation, culminate, day, days, deal, decisions, developments, due, during
  case earlier, early, encompassing, end, especially, establish, establishment, finally, first
  case fix, focused, focusing, follow, following, for_, former, from, further, future, global
  case government, governments, had, half, hand, have, he, head, her, here, his, hold, host
  case impact, in_, inaugurate, include, included, including, initial, intend, international
  case is_, issues, it, its, last, lastly, late, later, launch, launching, lead, like, line
  case matters, meet, meeting, met, mid, month, mutual, named, namely, next, no, notably, now
  case of, on, one, open, opposition, or, order, other, out, outcomes, part, particularly
  case pillars, place, plan, pledge, point, points, potential, predecessor, present, previous
  case previously, principles, priorities, produce, promise, quarter, questions, range, ratify
  case reached, recently, regarding, regional, reinstate, relations, relaunch, reopen, reopening
  case report, represent, restoration, restore, result, resume, resumption, room, schedule
  case second, separate, set, shall, she, side, sidelines, sign, signature, signed, signing
  case since, situation, so, speak, spokesperson, starting, state, status, subjects, such, table
  case take, taking, text, than, that, the, their, then, there, these, they, this, those, to
  case together, tomorrow, top, under, understanding, undertake, until, upon, visit, vow, was
  case way, ways, we, week, well, were, where_, whereas, while_, who, whom, whose, wide, will
  case with, within, without, work, would, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
