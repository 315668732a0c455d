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
  case decisions, due, during, earlier, early, encompassing, end, especially, establish
  case establishment, finally, first, fix, focused, focusing, follow, following, for_, former
  case from, further, future, government, governments, had, half, hand, have, he, head, her, his
  case hold, host, in_, inaugurate, include, included, including, initial, intend, is_, issues
  case it, its, last, lastly, late, later, launch, launching, lead, like, line, matters, meet
  case meeting, met, mid, month, named, namely, next, no, notably, now, of, on, one, open
  case opposition, or, order, other, out, outcomes, part, particularly, pillars, place, plan
  case pledge, point, points, predecessor, present, previous, previously, principles, priorities
  case produce, promise, quarter, ratify, reached, recently, regarding, reinstate, relaunch
  case reopen, reopening, represent, restoration, restore, result, resume, resumption, room
  case schedule, second, separate, set, shall, she, side, sidelines, sign, signature, signed
  case signing, since, so, speak, spokesperson, starting, status, such, table, take, taking
  case text, than, that, the, their, then, there, these, they, this, those, to, together
  case tomorrow, top, under, understanding, undertake, until, upon, visit, vow, was, way, ways
  case we, week, well, were, where_, whereas, while_, who, whom, whose, will, with, within
  case without, work, would, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
