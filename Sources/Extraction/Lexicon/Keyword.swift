/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case a, about, absent, accept, according, address, after, again, ago, agree, agreed, agreement
  case all, along, alongside, already, also, among, an, and, announce, are, area, areas, as_, at
  case attendance, attended, away, based, be, before, begin, beginning, between, bilateral, both
  case built, by, call, came, coming, commit, commitments, committed, comprising, concern
  case concerned, concerns, consisting, contributed, convene, conversation, counterpart
  case covering, create, creation, culminate, day, days, deal, decisions, developments, due
  case during, earlier, early, encompassing, end, especially, establish, establishment, finally
  case first, fix, focused, focusing, follow, following, for_, former, from, further, future
  case global, government, governments, had, half, hand, have, he, head, her, here, his, hold
  case host, impact, in_, inaugurate, include, included, including, initial, intend
  case international, is_, issues, it, its, last, lastly, late, later, launch, launching, lead
  case like, line, matters, meet, meeting, met, mid, month, mutual, named, namely, next, no
  case notably, now, observers, of, on, one, open, opposition, or, order, other, out, outcomes
  case part, particularly, phone, pillars, place, plan, pledge, point, points, potential
  case predecessor, present, previous, previously, principles, priorities, produce, promise
  case quarter, questions, range, ratify, reached, recently, regarding, regional, reinstate
  case relations, relaunch, reopen, reopening, report, represent, restoration, restore, result
  case resume, resumption, room, schedule, second, separate, set, shall, she, side, sidelines
  case sign, signature, signed, signing, since, situation, so, speak, spokesperson, starting
  case state, status, subjects, such, table, take, taking, telephone, text, than, that, the
  case their, then, there, these, they, this, those, to, together, tomorrow, top, under
  case understanding, undertake, until, upon, visit, vow, was, way, ways, we, week, well, were
  case when, where_, whereas, while_, who, whom, whose, wide, will, with, within, without, work
  case would, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
