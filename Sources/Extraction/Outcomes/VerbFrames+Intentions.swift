internal import Text

/// What the parties will do: "the two sides will …", "the next round is to be held in May", "the
/// ferries run again from 1 June".
extension VerbFrames {
  /// A future: "will", "shall", "is to", or "would" in reported speech.
  func future(_ index: Int) -> [OutcomeCandidate] {
    let predicate = clauses[index]
    let isShall =
      passage.isWord(.shall, at: predicate.groupStart)
      && !passage.hasAny(.pronoun, at: predicate.groupStart - 1)
    guard isShall || isPlannable(predicate), isOfParties(predicate) else { return [] }
    let subject = clauses.subject(of: predicate)
    guard let first = subject.first, !passage.hasAny([.negation, .subordinator], at: first) else {
      return []
    }
    let phrase = phrases.phrase(from: predicate.groupStart, of: index)
    let whole = phrases.clipped(
      min(subject.lowerBound, phrase.lowerBound)..<phrase.upperBound)
    if isMeeting(predicate, subject) { return [candidate(whole, index, .scheduled)] }
    if hasMoney(predicate.token..<phrase.upperBound), predicate.classes.contains(.fund) {
      return [candidate(phrase, index, .funded)]
    }
    if isPronoun(subject) { return [candidate(whole, index, .willed, stoppedBy: .otherAgent)] }
    if isShall {
      return [candidate(whole, index, .willed)]
    }
    if predicate.isPassive {
      if predicate.classes.contains(.perform) || hasInstrument(subject) {
        return [candidate(whole, index, .willed)]
      }
    } else if clauses.isParty(subject) {
      return acts(of: index, from: subject.lowerBound, rule: .willed)
    }
    return isConcrete(predicate, phrase)
      ? [candidate(whole, index, .planned)]
      : [candidate(whole, index, .willed, stoppedBy: .otherAgent)]
  }

  /// Whether the verb can tell a plan: no hope, effect or view, but "call a meeting" is one.
  private func isPlannable(_ predicate: Predicate) -> Bool {
    if !predicate.classes.hasAny([.hope, .effect, .view]) { return true }
    return predicate.classes.contains(.meet)
      && (predicate.end..<min(predicate.end + 5, passage.tokens.count)).contains {
        passage.hasAny(.meeting, at: $0)
      }
  }

  /// "The next meeting is set for Oslo", "the talks are due to resume".
  func appointment(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    let isFixing =
      predicate.isForm(of: .set) || predicate.isForm(of: .fix) || predicate.isForm(of: .schedule)
    guard isFixing, predicate.isPassive, predicate.isFinite, predicate.link == .main,
      passage.tokens[min(predicate.end, passage.tokens.count - 1)].isOne(of: .for_, .to)
    else { return nil }
    let subject = clauses.subject(of: predicate)
    guard subject.contains(where: { passage.hasAny(.meeting, at: $0) }) else { return nil }
    let phrase = phrases.phrase(from: subject.lowerBound, of: index)
    return candidate(phrase, index, .scheduled)
  }

  /// A present with a time to come: "the parties reconvene on March 21".
  func plan(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.tense == .present, predicate.link == .main,
      !predicate.classes.hasAny([.hope, .effect, .view, .talk, .ask, .reaffirm, .refuse, .move])
    else { return nil }
    let subject = clauses.subject(of: predicate)
    guard !subject.isEmpty, !isPronoun(subject), !passage.hasAny(.negation, at: subject.lowerBound)
    else { return nil }
    let phrase = phrases.phrase(from: predicate.groupStart, of: index)
    guard clauses.horizon.comingTime(in: predicate.end..<phrase.upperBound) != nil else {
      return nil
    }
    let whole = phrases.clipped(subject.lowerBound..<phrase.upperBound)
    return candidate(whole, index, isMeeting(predicate, subject) ? .scheduled : .planned)
  }

  /// "intend to open a consulate", with those who met as the subject.
  func intention(_ index: Int) -> OutcomeCandidate? {
    let predicate = clauses[index]
    guard predicate.tense == .present, clauses.hasPartySubject(predicate),
      passage.isWord(.to, at: predicate.token + 1)
    else { return nil }
    return candidate(phrases.phrase(from: predicate.token, of: index), index, .willed)
  }

  /// Whether a stranger's future is fixed all the same: a time to come, a sum.
  private func isConcrete(_ predicate: Predicate, _ phrase: Range<Int>) -> Bool {
    let rest = predicate.end..<max(phrase.upperBound, predicate.end)
    return clauses.horizon.comingTime(in: rest) != nil || hasMoney(rest)
  }

  private func isPronoun(_ subject: Range<Int>) -> Bool {
    subject.count == 1
      && passage.tokens[subject.lowerBound].isOne(of: .this, .these, .it, .that, .he, .she)
  }

  /// Whether the clause fixes a further meeting: "the ministers will meet again", "talks will
  /// resume".
  private func isMeeting(_ predicate: Predicate, _ subject: Range<Int>) -> Bool {
    let isEvent = subject.contains { passage.hasAny(.meeting, at: $0) }
    if isEvent, predicate.classes.hasAny([.perform, .commit]) || predicate.isForm(of: .begin) {
      return true
    }
    guard predicate.classes.contains(.meet) || predicate.isForm(of: .take) else { return false }
    if predicate.isPassive { return isEvent || predicate.isForm(of: .hold) }
    return isEvent || clauses.isParty(subject)
      || (predicate.end..<min(predicate.end + 4, passage.tokens.count)).contains {
        passage.isWord(.again, at: $0)
      }
  }

  /// Whether the clause speaks for the parties: a main clause, or one told by a verb of agreeing or
  /// announcing, or the content of an instrument ("an accord under which Kenya will …").
  private func isOfParties(_ predicate: Predicate) -> Bool {
    if predicate.link == .main { return true }
    if predicate.link == .relative {
      return isContent(predicate)
        || predicate.classes.contains(.fund)
          && hasMoney(predicate.end..<min(predicate.end + 8, passage.tokens.count))
    }
    guard predicate.link == .complement, let governor = clauses.governor(of: predicate) else {
      return false
    }
    return governor.isAsserted && governor.classes.hasAny([.announce, .report, .commit])
      && !isOutsider(clauses.subject(of: governor))
  }

  /// Analysts and newspapers speak for nobody.
  private func isOutsider(_ subject: Range<Int>) -> Bool {
    subject.contains { passage.hasAny([.expert, .academy], at: $0) }
  }

  /// "an accord under which Kenya will".
  private func isContent(_ predicate: Predicate) -> Bool {
    let start = clauses.sentence(of: predicate).lowerBound
    return (max(start + 1, predicate.groupStart - 8)..<predicate.groupStart).contains {
      passage.hasAny(.relative, at: $0) && passage.isWord(.under, at: $0 - 1)
    }
  }
}
