/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case and, or, to, that, of, the, a, an, by, with, on, upon, between, it, they, he, she, we
  case who, which, not, no, had, was, were, been, its, their, his, her, namely, including, such
  case like, former, late, then, since, last, earlier, previous, next, ago, year, years, month
  case months, week, weeks, day, days, need, agree, agreed, commit, committed, commitment, sign
  case include, included, result, results, culminate, yield, reach, agenda, outcome, outcomes
  case comprise, encompass, from, at, also, further, both, recent, previously, other, others
  case similar, areas, area, point, points, side, held, place, take, took, meet, have, provide
  case announce, say, tell, speak, hold, there, behalf, representing, administration, government
  case predecessor, following, after, before, today, new, agreement, understanding, delegation
  case over, during, resumption, necessary, remain, step, steps, invite, topics, this, these
  case each, send, fourth, reached, visit, trip, decision, leadership, led, spokesperson
  case meeting, talks, commitments, importance, issue, issues, text, will, shall, is_, are, be
  case wife, while_, when, than, more, one, time, met, future, topic, matters, about, through
  case toward, towards, first, second, initiatives, example, priority, key, means, follow
  case follows, them, possible, intend, plan, accompanied, respect, aimed, ways, way, progress
  case spoke, called, call, concluded, calls, forward, want, dated, until, within, where_, whose
  case quote, per, intends, plans, work, together, conclude, inside, receive, host, welcome
  case allow, named, early, mid, yesterday, accompany, join, represented, absent, stayed, away
  case attend, signed, guest, invitation, for_, focus, focusing, focused, focuses, based, basis
  case identify, identified, identifies, cover, in_, as_, respectively, consisting, consist
  case comprising, encompassing, covering, built, rest
  case initial, ratify, launch, relaunch, establish, inaugurate, open, create, resume, restore
  case reopen, reinstate, restoration, reopening, signing, signature, establishment, creation
  case launching, pledge, promise, vow, undertake, came, produce, all

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
