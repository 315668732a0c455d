internal import Briefing
internal import Text

/// Finds results told by verbs: commitments, acts, announcements, money, joint intentions.
struct VerbFrames {
  let passage: Passage
  let predicates: [Predicate]
  let bySentence: [Range<Int>]
  private let filters: OutcomeFilters
  private let phrases: OutcomePhrase

  init(_ passage: Passage, predicates: [Predicate]) {
    self.passage = passage
    self.predicates = predicates
    bySentence = ranges(of: predicates, bySentence: passage.sentences.count)
    filters = OutcomeFilters(passage: passage, predicates: predicates)
    phrases = OutcomePhrase(passage: passage, predicates: predicates, bySentence: bySentence)
  }

  /// Returns the candidates that no filter stops, in the order of the text.
  func candidates() -> [OutcomeCandidate] {
    predicates.indices.flatMap { index -> [OutcomeCandidate] in
      switch passage.kind(of: predicates[index].sentence) {
      case .title, .heading: return []
      default: break
      }
      return candidates(at: index)
    }
  }

  private func candidates(at index: Int) -> [OutcomeCandidate] {
    let predicate = predicates[index]
    if predicate.tense == .future { return future(index) }
    if predicate.classes.contains(.commit), predicate.isForm(of: .plan) == false,
      let found = commitment(index)
    {
      return found
    }
    if predicate.classes.contains(.perform), let found = act(index) { return [found] }
    if predicate.classes.contains(.announce), let found = announcement(index) { return [found] }
    if predicate.classes.contains(.fund), let found = funding(index) { return [found] }
    if predicate.isForm(of: .intend) || predicate.isForm(of: .plan) {
      return intention(index).map { [$0] } ?? []
    }
    return []
  }

  // MARK: Commitments

  /// "agreed to hold talks", "it was agreed that", "committed to continuing".
  private func commitment(_ index: Int) -> [OutcomeCandidate]? {
    let predicate = predicates[index]
    guard isTold(index), filters.filter(for: index) == nil else { return nil }
    let sentence = passage.sentences[predicate.sentence].tokens
    let next = complement(after: predicate.token, before: sentence.upperBound)
    guard next < sentence.upperBound else { return nil }
    let token = passage.tokens[next]
    let isState = predicate.isPassive && predicate.isForm(of: .commit)
    if isState { return nil }
    if predicate.isPassive, !isImpersonal(predicate, sentence) {
      return passive(index, rule: .committed).map { [$0] }
    }
    if predicate.tense == .gerund || isProgressive(predicate),
      !passage.isMark(",", at: predicate.groupStart - 1)
    {
      return nil
    }
    let isComplement =
      token.isOne(of: .to, .that, .on, .upon) || token.isMark("$")
      || token.hasAny([.determiner, .number]) && !predicate.isForm(of: .agree)
    guard isComplement else { return nil }
    if filters.isView(from: next, before: sentence.upperBound) { return nil }
    return acts(of: index, from: predicate.token, rule: .committed)
  }

  /// Parts the acts under one verb: "decided to open a consulate and to hold talks".
  ///
  /// A verb that hangs directly on the trigger and has an object of its own is an act; one that
  /// tells a purpose ("to deepen trade to create jobs and lower prices") is not.
  private func acts(
    of index: Int, from start: Int, rule: OutcomeRule
  ) -> [OutcomeCandidate] {
    let sentence = passage.sentences[predicates[index].sentence].tokens
    var limit = sentence.upperBound
    var cuts: [(end: Int, start: Int)] = []
    var first = start
    var verb = rule == .willed ? predicates[index].token : Int.max
    for next in bySentence[predicates[index].sentence] where next > index {
      let other = predicates[next]
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

  /// Returns where a conjunction that stands directly before `index` begins.
  private func conjunction(before index: Int) -> Int? {
    var end = index
    if passage.isWord(.and, at: end - 1) { end -= 1 }
    if passage.isMark(",", at: end - 1) || passage.isMark(";", at: end - 1) { end -= 1 }
    return end < index ? end : nil
  }

  // MARK: Acts

  /// "signed a treaty", "a treaty was signed".
  private func act(_ index: Int) -> OutcomeCandidate? {
    let predicate = predicates[index]
    guard predicate.tense != .gerund, isTold(index), filters.filter(for: index) == nil,
      predicate.tense != .present || isPartySubject(predicate)
    else { return nil }
    if passage.isWord(.out, at: predicate.token + 1) { return nil }
    if predicate.isPassive { return passive(index, rule: .performed) }
    let sentence = passage.sentences[predicate.sentence].tokens
    let next = complement(after: predicate.token, before: sentence.upperBound)
    guard next < sentence.upperBound, isObject(passage.tokens[next]) else { return nil }
    let phrase = phrases.phrase(from: predicate.token, of: index)
    if predicate.classes.contains(.weak) {
      // "reached significant agreements" alone tells nothing.
      let near = predicate.token + 1..<min(phrase.upperBound, predicate.token + 9)
      guard let noun = near.first(where: { passage.hasAny(.instrument, at: $0) }),
        phrase.upperBound - noun > 2
      else { return nil }
    }
    return candidate(phrase, index, .performed)
  }

  /// "A declaration was signed": the subject is the result.
  private func passive(_ index: Int, rule: OutcomeRule) -> OutcomeCandidate? {
    let predicate = predicates[index]
    let subject = subject(of: predicate)
    guard !subject.isEmpty, predicate.isFinite else { return nil }
    if predicate.classes.contains(.weak) || rule == .committed {
      guard hasInstrument(subject) else { return nil }
    }
    if passage.hasAny([.pronoun, .negation], at: subject.lowerBound),
      !hasInstrument(subject) || subject.count == 1
        || passage.hasAny(.negation, at: subject.lowerBound)
    {
      return nil
    }
    let phrase = phrases.phrase(from: subject.lowerBound, of: index)
    return candidate(phrase, index, rule)
  }

  private func announcement(_ index: Int) -> OutcomeCandidate? {
    let predicate = predicates[index]
    guard isTold(index), predicate.tense != .gerund, filters.filter(for: index) == nil else {
      return nil
    }
    if predicate.isPassive { return passive(index, rule: .announced) }
    let sentence = passage.sentences[predicate.sentence].tokens
    let next = complement(after: predicate.token, before: sentence.upperBound)
    guard next < sentence.upperBound else { return nil }
    let token = passage.tokens[next]
    guard isObject(token) || token.isWord(.that) else { return nil }
    return candidate(phrases.phrase(from: predicate.token, of: index), index, .announced)
  }

  /// "is providing $4 million", "provided 20 million euros".
  private func funding(_ index: Int) -> OutcomeCandidate? {
    let predicate = predicates[index]
    guard predicate.isFinite, filters.filter(for: index) == nil, !predicate.isPassive else {
      return nil
    }
    let phrase = phrases.phrase(from: predicate.token, of: index)
    guard hasMoney(predicate.token + 1..<phrase.upperBound),
      predicate.tense == .present || isTold(index)
    else { return nil }
    return candidate(phrase, index, .funded)
  }

  // MARK: Joint intentions

  /// "The two sides will …", "The next round will be held in May".
  private func future(_ index: Int) -> [OutcomeCandidate] {
    let predicate = predicates[index]
    guard filters.filter(for: index) == nil, !predicate.classes.hasAny([.hope, .effect, .view]),
      predicate.link == .main || isReported(predicate)
    else { return [] }
    let subject = subject(of: predicate)
    guard let first = subject.first, !passage.hasAny([.negation, .subordinator], at: first) else {
      return []
    }
    let phrase = phrases.phrase(from: predicate.groupStart, of: index)
    let whole = phrases.clipped(subject.lowerBound..<phrase.upperBound)
    if predicate.classes.contains(.meet) || predicate.isForm(of: .take),
      predicate.isPassive
        || subject.contains(where: {
          passage.hasAny([.meeting, .party, .jointly], at: $0)
        })
    {
      return [candidate(whole, index, .scheduled)]
    }
    if hasMoney(predicate.token..<phrase.upperBound), predicate.classes.contains(.fund) {
      return [candidate(phrase, index, .funded)]
    }
    if subject.count == 1, passage.tokens[first].isOne(of: .this, .these, .it, .that, .he, .she) {
      return []
    }
    if predicate.isPassive {
      let isShall = passage.isWord(.shall, at: predicate.groupStart)
      return isShall || predicate.classes.contains(.perform) || hasInstrument(subject)
        ? [candidate(whole, index, .willed)] : []
    }
    return isParty(subject) ? acts(of: index, from: subject.lowerBound, rule: .willed) : []
  }

  private func intention(_ index: Int) -> OutcomeCandidate? {
    let predicate = predicates[index]
    guard predicate.tense == .present, filters.filter(for: index) == nil,
      isPartySubject(predicate), passage.isWord(.to, at: predicate.token + 1)
    else { return nil }
    return candidate(phrases.phrase(from: predicate.token, of: index), index, .willed)
  }

  // MARK: Neighbours

  /// Whether the predicate tells what happened: finite, or a gerund beside a finite main verb.
  private func isTold(_ index: Int) -> Bool {
    let predicate = predicates[index]
    if predicate.tense == .gerund {
      return predicate.classes.contains(.commit)
        && passage.isMark(",", at: predicate.groupStart - 1)
    }
    return predicate.isAsserted
  }

  /// Whether the clause is told by a verb of agreeing or announcing.
  private func isReported(_ predicate: Predicate) -> Bool {
    guard predicate.link == .complement, let governor = predicate.governor else { return false }
    return predicates[governor].isAsserted
      && predicates[governor].classes.hasAny([.announce, .view])
  }

  /// Returns the first token behind the verb that is no adverb and no "with X".
  private func complement(after verb: Int, before limit: Int) -> Int {
    var next = verb + 1
    while next < limit, passage.hasAny(.adverb, at: next) { next += 1 }
    if passage.isWord(.with, at: next) || passage.isWord(.in_, at: next) {
      let stop = min(limit, next + 10)
      let found = (next..<stop).first {
        passage.isWord(.to, at: $0) || passage.isWord(.that, at: $0) || passage.isWord(.on, at: $0)
      }
      return found ?? limit
    }
    return next
  }

  /// "is undertaking": no decision of the meeting.
  private func isProgressive(_ predicate: Predicate) -> Bool {
    predicate.verb.forms.contains(.gerund) && predicate.isFinite
  }

  private func isImpersonal(_ predicate: Predicate, _ sentence: Range<Int>) -> Bool {
    subject(of: predicate).contains { passage.isWord(.it, at: $0) }
  }

  private func isObject(_ token: Token) -> Bool {
    if token.isWord(.that) { return false }
    if token.isMark("$") || token.isMark("\"") { return true }
    guard token.isWord else { return false }
    return !token.hasAny([.preposition, .relative, .subordinator, .adverb, .modal, .be])
      && !token.isOne(of: .and, .or, .to, .that) || token.hasAny(.determiner)
  }

  /// Returns the tokens of the subject: from the clause's start to the verb group.
  func subject(of predicate: Predicate) -> Range<Int> {
    let sentence = passage.sentences[predicate.sentence].tokens
    var start = predicate.groupStart
    let previous = bySentence[predicate.sentence].last {
      predicates[$0].token < predicate.groupStart && predicates[$0].isFinite
    }
    let limit = previous.map { predicates[$0].token + 1 } ?? sentence.lowerBound
    while start > limit {
      let token = passage.tokens[start - 1]
      if token.isMark(";") || token.isMark(":") || token.isMark("\"") { break }
      if token.isWord(.that) || token.hasAny([.relative, .subordinator]) { break }
      if token.isMark(","), !isNameList(start - 1) { break }
      start -= 1
      // A clause with "is" or "has" stands before: its end is the last "and".
      if token.hasAny([.be, .have]) {
        start =
          (start..<predicate.groupStart).first { passage.isWord(.and, at: $0) }
          ?? predicate.groupStart
        break
      }
    }
    while start < predicate.groupStart, passage.isWord(.and, at: start) { start += 1 }
    return start..<predicate.groupStart
  }

  private func isNameList(_ comma: Int) -> Bool {
    passage.hasAny([.country, .organisation], at: comma - 1)
      && (passage.hasAny([.country, .organisation], at: comma + 1)
        || passage.isWord(.and, at: comma + 1) || passage.isWord(.the, at: comma + 1))
  }

  private func isPartySubject(_ predicate: Predicate) -> Bool { isParty(subject(of: predicate)) }

  /// Whether a subject names those who met, and nothing of theirs.
  private func isParty(_ subject: Range<Int>) -> Bool {
    guard let last = subject.last(where: { passage.tokens[$0].isWord }) else { return false }
    if passage.tokens[last].hasAny([.party, .jointly, .country, .organisation]) {
      return !subject.contains { passage.tokens[$0].shape.contains(.possessive) }
    }
    return passage.isWord(.both, at: last) || passage.isWord(.we, at: last)
  }

  private func hasInstrument(_ range: Range<Int>) -> Bool {
    range.contains { passage.hasAny(.instrument, at: $0) }
  }

  private func hasMoney(_ range: Range<Int>) -> Bool {
    range.contains { passage.isMark("$", at: $0) || passage.hasAny(.money, at: $0) }
  }

  private func candidate(
    _ text: Range<Int>, _ index: Int, _ rule: OutcomeRule
  ) -> OutcomeCandidate {
    OutcomeCandidate(
      text: text, sentence: predicates[index].sentence, rule: rule,
      status: status(of: predicates[index], rule), parties: parties(of: predicates[index]))
  }

  private func parties(of predicate: Predicate) -> [Int16] {
    var parties: [Int16] = []
    guard !predicate.isPassive else { return [] }
    for index in subject(of: predicate) {
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
    case .willed: return .pledged
    default: return StatusLexicon.status(of: predicate.verb.lemma) ?? .agreed
    }
  }
}
