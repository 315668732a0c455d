internal import Text

/// Decisions and commitments: "agreed to hold talks", "made a pledge to", "instructed officials to".
extension VerbFrames {
  /// "agreed to hold talks", "it was agreed that", "committed to continuing".
  func commitment(_ index: Int) -> [OutcomeCandidate]? {
    let predicate = clauses[index]
    let sentence = clauses.sentence(of: predicate)
    let next = complement(after: predicate.end - 1, before: sentence.upperBound)
    guard canTell(predicate), next < sentence.upperBound else { return nil }
    let token = passage.tokens[next]
    if predicate.isPassive, predicate.isForm(of: .commit) {
      return [candidate(next..<next + 1, index, .committed, stoppedBy: .view)]
    }
    if predicate.isPassive, !isImpersonal(predicate) {
      return passive(index, rule: .committed).map { [$0] }
    }
    if predicate.tense == .gerund || predicate.isProgressive,
      !passage.isMark(",", at: predicate.groupStart - 1)
    {
      return nil
    }
    let isComplement =
      token.isOne(of: .to, .that, .on, .upon) || token.isMark("$")
      || takesObject(predicate, at: next)
    guard isComplement else { return nil }
    if filters.isView(from: next, before: sentence.upperBound)
      || isFinding(predicate, from: next) || isStance(predicate, from: next)
    {
      let phrase = phrases.phrase(from: predicate.token, of: index)
      return [candidate(phrase, index, .committed, stoppedBy: .view)]
    }
    return acts(of: index, from: predicate.token, rule: .committed)
  }

  /// "undertook a review of their ties": no more than talk.
  private func isTalk(from start: Int) -> Bool {
    guard let head = object(in: start..<start + 6).last else { return false }
    return passage.hasAny(.meeting, at: head)
      || passage.verb(at: head)?.classes.contains(.talk) ?? false
  }

  /// "agreed that trade has grown": what holds already is no decision; "should", "will" or "would"
  /// makes one.
  private func isFinding(_ predicate: Predicate, from start: Int) -> Bool {
    guard passage.isWord(.that, at: start),
      predicate.isForm(of: .agree) || predicate.isForm(of: .accept)
    else { return false }
    let limit = min(clauses.sentence(of: predicate).upperBound, start + 30)
    return !(start..<limit).contains { passage.hasAny([.will, .modal], at: $0) }
  }

  /// "committed to a just peace": without an act, a sum or an instrument it is a stance.
  private func isStance(_ predicate: Predicate, from start: Int) -> Bool {
    guard predicate.isForm(of: .commit), passage.isWord(.to, at: start) else { return false }
    let limit = min(clauses.sentence(of: predicate).upperBound, start + 9)
    return !(start + 1..<limit).contains {
      passage.hasAny([.verb, .number, .instrument, .concession], at: $0)
        || passage.isMark("$", at: $0)
    }
  }

  /// Whether a noun phrase can be what is agreed: "pledged a loan", but "agreed the talks" only
  /// with a noun for a result ("agreed a timetable").
  private func takesObject(_ predicate: Predicate, at start: Int) -> Bool {
    guard predicate.isForm(of: .agree) || predicate.isForm(of: .accept) else {
      return passage.hasAny([.determiner, .number], at: start) && !isTalk(from: start)
    }
    return object(in: start..<min(start + 8, clauses.sentence(of: predicate).upperBound))
      .contains { passage.hasAny([.instrument, .concession, .deciding, .proposal], at: $0) }
  }

  /// Parts the acts under one verb: "decided to open a consulate and to hold talks".
  ///
  /// A verb that hangs directly on the trigger and has an object of its own is an act; one that
  /// tells a purpose ("to deepen trade to create jobs and lower prices") is not.
  func acts(of index: Int, from start: Int, rule: OutcomeRule) -> [OutcomeCandidate] {
    let predicate = clauses[index]
    var limit = clauses.sentence(of: predicate).upperBound
    var cuts: [(end: Int, start: Int)] = []
    var first = start
    var verb = rule == .willed ? predicate.token : Int.max
    for next in clauses.indices(in: predicate.sentence) where next > index {
      let other = clauses[next]
      if other.isFinite, other.link == .main {
        limit = other.groupStart
        break
      }
      guard other.tense == .infinitive, other.governor == index else { continue }
      if verb == .max { verb = other.token }
      guard let end = conjunction(before: other.groupStart), end - verb > 2 else { continue }
      cuts.append((end, other.token))
      verb = other.token
    }
    if let last = cuts.last, limit - last.start < 4 { cuts.removeLast() }
    guard !cuts.isEmpty else {
      return [candidate(phrases.phrase(from: start, of: index), index, rule)]
    }
    var found: [OutcomeCandidate] = []
    first = start
    for cut in cuts {
      found.append(candidate(phrases.clipped(first..<cut.end), index, rule))
      first = cut.start
    }
    let rest = phrases.phrase(from: first, of: index, after: first)
    found.append(candidate(rest, index, rule))
    return found
  }

  /// "made a commitment to", "reached an understanding on", "took the decision that".
  func decision(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.isFinite, !predicate.isPassive, predicate.classes.contains(.light) else {
      return nil
    }
    let limit = min(clauses.sentence(of: predicate).upperBound, predicate.token + 10)
    guard
      let noun = (predicate.token + 1..<limit).first(where: {
        passage.hasAny([.deciding, .relative], at: $0)
      }),
      passage.hasAny(.deciding, at: noun), noun + 1 < limit,
      passage.tokens[noun + 1].isOne(of: .to, .that, .on, .upon, .about)
    else { return nil }
    let isView = filters.isView(from: noun + 1, before: clauses.sentence(of: predicate).upperBound)
    let isNegated = (predicate.end..<noun).contains { passage.hasAny(.negation, at: $0) }
    return candidate(
      phrases.phrase(from: predicate.token, of: index), index, .decided,
      stoppedBy: isNegated ? .negation : isView ? .view : nil)
  }

  /// "instructed their ministers to", "officials were tasked with".
  func mandate(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.isFinite, predicate.classes.contains(.mandate), predicate.link == .main,
      predicate.tense != .present || !predicate.isPassive
    else { return nil }
    let limit = min(clauses.sentence(of: predicate).upperBound, predicate.token + 14)
    let to = (predicate.token + 1..<limit).first {
      passage.isWord(.to, at: $0) || passage.isWord(.with, at: $0)
    }
    guard let to, to < limit - 1, predicate.isPassive == (to == predicate.token + 1) else {
      return nil
    }
    let order = clauses.predicates(in: to..<limit).first
    guard !(order?.classes.contains(.view) ?? false) else { return nil }
    let start =
      predicate.isPassive ? clauses.subject(of: predicate).lowerBound : predicate.token
    return candidate(phrases.phrase(from: start, of: index), index, .mandated)
  }

  /// Returns where a conjunction that stands directly before `index` begins.
  private func conjunction(before index: Int) -> Int? {
    var end = index
    if passage.isWord(.and, at: end - 1) { end -= 1 }
    if passage.isMark(",", at: end - 1) || passage.isMark(";", at: end - 1) { end -= 1 }
    return end < index ? end : nil
  }

  private func isImpersonal(_ predicate: Predicate) -> Bool {
    clauses.subject(of: predicate).contains { passage.isWord(.it, at: $0) }
  }
}
