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
  case countries, covering, create, creation, culminate, day, days, deal, decisions
  case developments, due, during, earlier, early, encompassing, end, especially, establish
  case establishment, finally, first, fix, focused, focusing, follow, following, for_, former
  case from, further, future, global, government, governments, had, half, hand, have, he, head
  case her, here, his, hold, host, impact, in_, inaugurate, include, included, including
  case initial, intend, international, is_, issues, it, its, last, lastly, late, later, launch
  case launching, lead, like, line, matters, meet, meeting, members, met, mid, month, mutual
  case named, namely, nations, next, no, notably, now, observers, of, on, one, open, opposition
  case or, order, other, out, outcomes, part, particularly, phone, pillars, place, plan, pledge
  case point, points, potential, predecessor, present, previous, previously, principles
  case priorities, produce, promise, quarter, questions, range, ratify, reached, recently
  case regarding, regional, reinstate, relations, relaunch, reopen, reopening, report, represent
  case restoration, restore, result, resume, resumption, room, schedule, second, separate, set
  case shall, she, side, sidelines, sign, signature, signed, signing, since, situation, so
  case speak, spokesperson, starting, state, states, status, subjects, such, table, take, taking
  case telephone, text, than, that, the, their, them, then, there, these, they, this, those, to
  case together, tomorrow, top, under, understanding, undertake, until, upon, visit, vow, was
  case way, ways, we, week, well, were, when, where_, whereas, while_, who, whom, whose, wide
  case will, with, within, without, work, would, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
