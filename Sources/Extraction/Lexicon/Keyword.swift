/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case a, about, absent, address, after, ago, agree, agreed, agreement, all, also, among, an
  case and, announce, are, area, areas, as_, at, based, be, before, between, both, built, by
  case call, came, commit, commitments, committed, comprising, consisting, covering, create
  case creation, culminate, day, days, during, earlier, encompassing, establish, establishment
  case first, focused, focusing, follow, following, for_, former, further, future, government
  case governments, had, have, he, his, in_, inaugurate, include, included, including, initial
  case intend, is_, it, its, last, late, launch, launching, like, line, meet, meeting, met
  case month, named, namely, no, of, on, open, or, other, outcomes, part, place, plan, pledge
  case point, points, present, previous, previously, produce, promise, ratify, reached
  case regarding, reinstate, relaunch, reopen, reopening, restoration, restore, result, resume
  case resumption, say, shall, she, sign, signature, signed, signing, since, speak, spokesperson
  case such, take, text, that, the, then, these, they, this, those, to, understanding, undertake
  case upon, visit, vow, we, week, were, while_, will, with, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
