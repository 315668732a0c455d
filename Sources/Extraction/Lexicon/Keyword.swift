/// A word that a rule speaks of by name.
///
/// Keywords are the first words of every lexicon, in this order, so that the raw value is the
/// number of the word.
enum Keyword: Int32, CaseIterable, Sendable {
  case a, about, absent, address, after, ago, agree, agreed, agreement, all, also, among, an
  case and, announce, are, area, areas, as_, at, based, be, before, between, both, built, by
  case call, came, commit, commitments, committed, comprising, consisting, covering, create
  case creation, culminate, day, days, during, earlier, encompassing, especially, establish
  case establishment, first, focused, focusing, follow, following, for_, former, further, future
  case government, governments, had, have, he, his, in_, inaugurate, include, included
  case including, initial, intend, is_, issues, it, its, last, late, launch, launching, like
  case line, matters, meet, meeting, met, month, named, namely, no, notably, of, on, open, or
  case other, out, outcomes, part, particularly, pillars, place, plan, pledge, point, points
  case present, previous, previously, principles, priorities, produce, promise, ratify, reached
  case regarding, reinstate, relaunch, reopen, reopening, restoration, restore, result, resume
  case resumption, shall, she, sign, signature, signed, signing, since, speak, spokesperson
  case such, take, text, that, the, then, these, they, this, those, to, understanding, undertake
  case upon, visit, vow, ways, we, week, were, while_, will, with, year, yield

  /// The word as texts write it.
  var spelling: String {
    let name = "\(self)"
    return name.hasSuffix("_") ? String(name.dropLast()) : name
  }
}
