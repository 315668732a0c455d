/// Where a list of names stands in its clause.
enum ClausePosition: Hashable, Sendable {
  /// Before its verb, or behind a verb of speech that comes first ("…", said A).
  case subject(of: Int)
  /// Behind "by": "chaired by A".
  case agent(of: Int)
  /// Behind a verb: "hosted A".
  case object(of: Int)
  /// Behind another preposition; the verb before that, where there is one.
  case oblique(preposition: Int, verb: Int?)
  /// Before "'s": what belongs to A follows.
  case possessor
  /// No verb governs it.
  case loose
}

/// Finds the place of names in their clauses, from the predicates around them.
struct PositionFinder {
  let clauses: Clauses
  let phrases: NounPhrases

  private var passage: Passage { clauses.passage }

  init(_ clauses: Clauses, phrases: NounPhrases) {
    self.clauses = clauses
    self.phrases = phrases
  }

  /// Returns where a list stands whose first and last names are given.
  func position(first: Mention, last: Mention) -> ClausePosition {
    if last.signs.contains(.possessive) { return .possessor }
    let own = clauses.indices(in: first.sentence)
    let start = passage.sentences[first.sentence].tokens.lowerBound
    let before = own.last { clauses[$0].token < first.phrase.lowerBound }
    let limit = before.map { clauses[$0].token + 1 } ?? start
    if let preposition = phrases.preposition(before: first, from: limit) {
      if passage.isWord(.by, at: preposition), let before,
        clauses[before].isPassive || clauses[before].tense == .participle
      {
        return .agent(of: before)
      }
      return .oblique(preposition: preposition, verb: before)
    }
    if let before, isInverted(before, first) { return .subject(of: before) }
    if !isDirectObject(first, of: before), !isInContactClause(first, before),
      let verb = verb(ofSubject: last, among: own)
    {
      return .subject(of: verb)
    }
    return before.map { .object(of: $0) } ?? .loose
  }

  /// Whether a verb of speech before its subject opens the clause: `"…", said A`.
  private func isInverted(_ index: Int, _ mention: Mention) -> Bool {
    let predicate = clauses[index]
    guard predicate.token + 1 == mention.phrase.lowerBound, predicate.isAsserted,
      !predicate.isPassive, predicate.classes.contains(.view)
    else { return false }
    let start = passage.sentences[predicate.sentence].tokens.lowerBound
    return predicate.groupStart == start || passage.isMark("\"", at: predicate.groupStart - 1)
      || passage.isMark("'", at: predicate.groupStart - 1)
      || passage.isMark(",", at: predicate.groupStart - 1)
  }

  private func isDirectObject(_ mention: Mention, of verb: Int?) -> Bool {
    verb.map { clauses[$0].token + 1 == mention.phrase.lowerBound } ?? false
      && !(verb.map { isReporting(clauses[$0]) } ?? false)
  }

  /// "said A would come": the name opens what is said.
  private func isReporting(_ predicate: Predicate) -> Bool {
    predicate.isFinite && !predicate.isPassive && predicate.classes.contains(.view)
  }

  /// Whether a name is the subject of a relative clause without a mark: "the deal A secured".
  private func isInContactClause(_ mention: Mention, _ before: Int?) -> Bool {
    guard let before, clauses[before].isFinite, !clauses[before].classes.contains(.view)
    else { return false }
    let first = clauses[before].token + 1
    guard first < mention.phrase.lowerBound else { return true }
    return !(first..<mention.phrase.lowerBound).contains { index in
      let token = passage.tokens[index]
      return !token.isWord || token.hasAny([.subordinator, .relative]) || token.isWord(.and)
        || token.isWord(.that)
    }
  }

  /// Returns the finite verb whose subject a list ends: over appositions, asides between commas,
  /// relative clauses and short adjuncts, but over no other clause.
  private func verb(ofSubject last: Mention, among own: Range<Int>) -> Int? {
    let sentence = passage.sentences[last.sentence].tokens
    var index = last.phrase.upperBound
    let limit = min(sentence.upperBound, index + 48)
    while index < limit {
      if let verb = own.first(where: { clauses[$0].groupStart == index }),
        clauses[verb].isFinite
      {
        return verb
      }
      let token = passage.tokens[index]
      if token.isMark(",") || token.isMark("(")
        || token.isMark("-") && token.shape.contains(.spaced)
      {
        if opensAside(index + 1, among: own) {
          guard let end = endOfAside(from: index + 1, before: limit) else { return nil }
          index = end + 1
          continue
        }
      } else if token.hasAny(.relative) {
        guard let end = endOfRelative(from: index, before: limit, among: own) else { return nil }
        index = end
        continue
      } else if token.hasAny(.subordinator), !passage.isMark(",", at: index - 1),
        !token.isOne(of: .after, .before, .since, .following)
      {
        return nil
      } else if token.isMark(";") || token.isMark(":") || token.isMark("\"")
        || token.isWord(.that)
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether what follows a comma hangs on the name before it and ends with a comma.
  private func opensAside(_ index: Int, among own: Range<Int>) -> Bool {
    if own.contains(where: { clauses[$0].groupStart == index && clauses[$0].isFinite }) {
      return false
    }
    return passage.hasAny([.relative, .subordinator], at: index)
      || passage.verb(at: index).map { $0.forms.hasAny([.gerund, .participle]) } ?? false
  }

  private func endOfAside(from index: Int, before limit: Int) -> Int? {
    (index..<limit).first {
      passage.isMark(",", at: $0) && !phrases.isList($0) || passage.isMark(")", at: $0)
        || passage.isMark("-", at: $0) && passage.tokens[$0].shape.contains(.spaced)
    }
  }

  /// Returns where a relative clause without commas ends: behind its verb.
  private func endOfRelative(from index: Int, before limit: Int, among own: Range<Int>) -> Int? {
    own.first { clauses[$0].token > index && clauses[$0].token < limit }
      .map { clauses[$0].token + 1 }
  }
}
