internal import Briefing
internal import Text

/// Finds results told by verbs: commitments, acts, announcements, money, joint intentions.
///
/// Each predicate is tried as one frame; the files beside this one hold the frames.
struct VerbFrames {
  let clauses: Clauses
  let filters: OutcomeFilters
  let phrases: OutcomePhrase

  var passage: Passage { clauses.passage }

  init(_ clauses: Clauses, phrases: OutcomePhrase) {
    self.clauses = clauses
    self.phrases = phrases
    filters = OutcomeFilters(clauses)
  }

  /// Returns the candidates in the order of the text, those that a filter stops too.
  func candidates() -> [OutcomeCandidate] {
    clauses.predicates.indices.flatMap { index -> [OutcomeCandidate] in
      switch passage.kind(of: clauses[index].sentence) {
      case .title, .heading: []
      default: candidates(at: index)
      }
    }
  }

  private func candidates(at index: Int) -> [OutcomeCandidate] {
    let predicate = clauses[index]
    if predicate.tense == .future { return future(index) }
    if predicate.classes.contains(.commit), predicate.isForm(of: .plan) == false,
      let found = commitment(index)
    {
      return found
    }
    if let found = decision(index) ?? mandate(index) ?? appointment(index) { return [found] }
    if predicate.classes.contains(.perform), let found = act(index) { return [found] }
    if predicate.classes.contains(.announce), let found = announcement(index) { return [found] }
    if predicate.classes.contains(.fund), let found = funding(index) { return [found] }
    if let found = grant(index) ?? payment(index) ?? plan(index) { return [found] }
    if predicate.isForm(of: .intend) || predicate.isForm(of: .plan) {
      return intention(index).map { [$0] } ?? []
    }
    return []
  }

  // MARK: What the frames share

  /// Whether the predicate can tell what happened: a gerund only beside a finite main verb, and
  /// only one of committing.
  func canTell(_ predicate: Predicate) -> Bool {
    predicate.tense != .gerund
      || predicate.classes.contains(.commit) && passage.isMark(",", at: predicate.groupStart - 1)
  }

  /// Returns the first token behind the verb that is no adverb and no "with X".
  func complement(after verb: Int, before limit: Int) -> Int {
    var next = verb + 1
    while next < limit, passage.hasAny([.adverb, .weekday], at: next) { next += 1 }
    if let object = objectBehindAdjunct(at: next, before: limit) { return object }
    if passage.isWord(.with, at: next) || passage.isWord(.in_, at: next) {
      let stop = min(limit, next + 10)
      let found = (next..<stop).first {
        passage.isWord(.to, at: $0) || passage.isWord(.that, at: $0) || passage.isWord(.on, at: $0)
      }
      return found ?? limit
    }
    return next
  }

  /// Returns the "a" of "signed Monday in this border city a plan": behind a place or a time.
  private func objectBehindAdjunct(at start: Int, before limit: Int) -> Int? {
    guard start < limit, passage.tokens[start].isOne(of: .in_, .on, .at, .here) else { return nil }
    for index in start + 1..<min(start + 9, limit) {
      let token = passage.tokens[index]
      if token.isOne(of: .a, .an) { return index > start + 1 ? index : nil }
      if !token.isWord || token.hasAny([.verb, .be, .have]) || token.isOne(of: .to, .that) {
        return nil
      }
    }
    return nil
  }

  /// Whether a token can begin an object.
  func isObject(_ token: Token) -> Bool {
    if token.isWord(.that) || token.isOne(of: .it, .them) { return false }
    if token.isMark("$") || token.isMark("\"") { return true }
    guard token.isWord else { return false }
    return !token.hasAny([.preposition, .relative, .subordinator, .adverb, .modal, .be])
      && !token.isOne(of: .and, .or, .to, .that) || token.hasAny(.determiner)
  }

  /// Returns the words of a stretch up to its first preposition: an object without its complement.
  func object(in range: Range<Int>) -> Range<Int> {
    range.prefix { !passage.hasAny(.preposition, at: $0) }
  }

  func hasInstrument(_ range: Range<Int>) -> Bool {
    range.contains { passage.hasAny(.instrument, at: $0) }
  }

  func hasMoney(_ range: Range<Int>) -> Bool {
    range.contains { passage.isMark("$", at: $0) || passage.hasAny(.money, at: $0) }
  }

  /// Makes a candidate of predicate `index`, with the filter that stops it.
  func candidate(
    _ text: Range<Int>, _ index: Int, _ rule: OutcomeRule, stoppedBy filter: OutcomeFilter? = nil
  ) -> OutcomeCandidate {
    let predicate = clauses[index]
    return OutcomeCandidate(
      text: text, sentence: predicate.sentence, rule: rule,
      trigger: predicate.groupStart..<predicate.token + 1, status: status(of: predicate, rule),
      parties: parties(of: predicate), filter: filters.filter(for: index) ?? filter)
  }

  private func parties(of predicate: Predicate) -> [Int16] {
    var parties: [Int16] = []
    guard !predicate.isPassive else { return [] }
    for index in clauses.subject(of: predicate) {
      let place = passage.tokens[index].place
      if place >= 0, passage.hasAny([.country, .organisation], at: index), !parties.contains(place)
      {
        parties.append(place)
      }
    }
    return parties
  }

  private func status(of predicate: Predicate, _ rule: OutcomeRule) -> Outcome.Status {
    switch rule {
    case .announced: return .announced
    case .funded: return .pledged
    case .scheduled: return .scheduled
    case .willed, .planned: return .pledged
    default: return StatusLexicon.status(of: predicate.verb.lemma) ?? .agreed
    }
  }
}
