internal import Text

/// Acts done at the meeting: "signed a treaty", "announced a fund", "is providing $4 million".
extension VerbFrames {
  /// "signed a treaty", "a treaty was signed".
  func act(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.tense != .present || clauses.hasPartySubject(predicate) else { return nil }
    if predicate.tense == .gerund, !accompanies(predicate) { return nil }
    if passage.isWord(.out, at: predicate.token + 1) { return nil }
    if predicate.isPassive { return passive(index, rule: .performed) }
    let limit = clauses.sentence(of: predicate).upperBound
    let next = complement(after: predicate.end - 1, before: limit)
    guard next < limit, isObject(passage.tokens[next]) else { return nil }
    let phrase = phrases.phrase(from: predicate.token, of: index)
    if predicate.classes.contains(.weak) {
      // "reached significant agreements" alone tells nothing.
      let near = predicate.end..<min(phrase.upperBound, predicate.token + 9)
      guard let noun = object(in: near).first(where: { passage.hasAny(.instrument, at: $0) }),
        phrase.upperBound - noun > 2
      else { return nil }
    }
    return candidate(phrase, index, .performed)
  }

  /// ", signing a treaty": a gerund beside a main verb that tells what happened.
  private func accompanies(_ predicate: Predicate) -> Bool {
    guard !predicate.classes.contains(.weak), passage.isMark(",", at: predicate.groupStart - 1),
      let governor = clauses.governor(of: predicate), governor.isAsserted, !governor.isBackground
    else { return false }
    let limit = min(clauses.sentence(of: predicate).upperBound, predicate.end + 8)
    return hasInstrument(predicate.end..<limit)
  }

  /// "A declaration was signed": the subject is the result.
  func passive(_ index: Int, rule: OutcomeRule) -> OutcomeCandidate? {
    let predicate = clauses[index]
    let subject = clauses.subject(of: predicate)
    guard !subject.isEmpty, predicate.isFinite else { return nil }
    if predicate.classes.contains(.weak) || rule == .committed {
      guard hasInstrument(subject) else { return nil }
    }
    let phrase = phrases.phrase(from: subject.lowerBound, of: index)
    if passage.hasAny(.negation, at: subject.lowerBound) {
      return candidate(phrase, index, rule, stoppedBy: .negation)
    }
    if passage.hasAny(.pronoun, at: subject.lowerBound),
      !hasInstrument(subject) || subject.count == 1
    {
      return nil
    }
    return candidate(phrase, index, rule)
  }

  func announcement(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.tense != .gerund else { return nil }
    if predicate.isPassive { return passive(index, rule: .announced) }
    let limit = clauses.sentence(of: predicate).upperBound
    let next = complement(after: predicate.end - 1, before: limit)
    guard next < limit else { return nil }
    let token = passage.tokens[next]
    guard isObject(token) || token.isWord(.that), !isBareResult(from: next, before: limit) else {
      return nil
    }
    return candidate(phrases.phrase(from: predicate.token, of: index), index, .announced)
  }

  /// "announced the result": which one stands elsewhere.
  private func isBareResult(from start: Int, before limit: Int) -> Bool {
    var index = start
    while index < limit, passage.hasAny(.determiner, at: index) { index += 1 }
    return passage.hasAny(.result, at: index)
      && (index + 1 >= limit || !passage.isWord(.of, at: index + 1))
  }

  /// "lifted the ban on timber", "handed over the prisoners": the parties give something concrete.
  func grant(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.isFinite, predicate.classes.hasAny([.grant, .fund]),
      predicate.tense != .present || predicate.isProgressive || predicate.isPassive
    else { return nil }
    if predicate.isPassive {
      let subject = clauses.subject(of: predicate)
      let phrase = phrases.phrase(from: subject.lowerBound, of: index)
      let isConcession = subject.contains { passage.hasAny(.concession, at: $0) }
      guard isConcession, predicate.classes.contains(.grant),
        predicate.tense != .present || clauses.horizon.span(in: predicate.end..<phrase.upperBound),
        !passage.hasAny(.negation, at: subject.lowerBound)
      else { return nil }
      return candidate(phrase, index, .performed)
    }
    guard clauses.hasPartySubject(predicate) else { return nil }
    let limit = min(clauses.sentence(of: predicate).upperBound, predicate.end + 8)
    let object = object(in: predicate.end..<limit)
    let isGrant = predicate.classes.contains(.grant)
    guard object.contains(where: { passage.hasAny([.concession, .instrument], at: $0) }),
      isGrant || object.contains(where: { passage.hasAny(.number, at: $0) })
    else { return nil }
    return candidate(phrases.phrase(from: predicate.token, of: index), index, .performed)
  }

  /// "is providing $4 million", "put $90 million on the table".
  func payment(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.isFinite, !predicate.isPassive, predicate.tense != .modal,
      predicate.tense != .perfect,
      !predicate.classes.hasAny([.effect, .view, .talk, .ask, .hope]),
      isGiver(clauses.subject(of: predicate))
    else { return nil }
    let limit = min(clauses.sentence(of: predicate).upperBound, predicate.end + 6)
    guard hasMoney(object(in: predicate.end..<limit)) else { return nil }
    return candidate(phrases.phrase(from: predicate.token, of: index), index, .funded)
  }

  /// Whether a subject can give money: a party, or somebody with a name.
  private func isGiver(_ subject: Range<Int>) -> Bool {
    if clauses.isParty(subject) { return true }
    guard let last = subject.last(where: { passage.tokens[$0].isWord }) else { return false }
    return passage.tokens[last].isCapital && last > subject.lowerBound
      && !passage.hasAny([.month, .weekday], at: last)
  }

  /// "is providing $4 million", "provided 20 million euros".
  func funding(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.isFinite, !predicate.isPassive, predicate.tense != .perfect else { return nil }
    let phrase = phrases.phrase(from: predicate.token, of: index)
    guard hasMoney(predicate.token + 1..<phrase.upperBound) else { return nil }
    return candidate(phrase, index, .funded)
  }
}
