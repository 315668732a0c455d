internal import Briefing
internal import Text

/// The verbs of a passage, anchored in time: the annotations that roles and results are read from.
///
/// One object that never changes, which the stages share.
final class Clauses: Sendable {
  let passage: Passage
  /// In the order of the text.
  let predicates: [Predicate]
  /// Where the predicates of a sentence begin and end in `predicates`.
  private let bySentence: [Range<Int>]
  /// Tells what lies ahead of the meeting.
  let horizon: Horizon

  /// Finds the verbs of a passage whose brief tells of a meeting on `date`.
  init(_ passage: Passage, on date: CalendarDate?) {
    self.passage = passage
    predicates = TimeAnchor.anchored(
      PredicateFinder.predicates(in: passage), in: passage, on: date)
    horizon = Horizon(passage: passage, date: date)
    bySentence = ranges(of: predicates, bySentence: passage.sentences.count)
  }

  subscript(index: Int) -> Predicate { predicates[index] }

  /// Returns the indices of the predicates of a sentence.
  func indices(in sentence: Int) -> Range<Int> { bySentence[sentence] }

  /// Returns the predicates whose verbs stand in a range of tokens.
  func predicates(in tokens: Range<Int>) -> ArraySlice<Predicate> {
    predicates[
      predicates.index(from: tokens.lowerBound)..<predicates.index(from: tokens.upperBound)]
  }

  /// Returns the tokens of the sentence that a predicate stands in.
  func sentence(of predicate: Predicate) -> Range<Int> {
    passage.sentences[predicate.sentence].tokens
  }

  /// Returns the predicate that governs another, or `nil`.
  func governor(of predicate: Predicate) -> Predicate? {
    predicate.governor.map { predicates[$0] }
  }

  // MARK: Subjects

  /// Returns the tokens of the subject: from the clause's start to the verb group, or that of the
  /// verb before where they share it ("signed an accord and opened a consulate").
  func subject(of predicate: Predicate) -> Range<Int> {
    let own = ownSubject(of: predicate)
    guard own.isEmpty, predicate.tense == .past, let other = predicate.coordinate,
      predicates[other].token < predicate.token, !predicates[other].isPassive
    else { return own }
    return ownSubject(of: predicates[other])
  }

  private func ownSubject(of predicate: Predicate) -> Range<Int> {
    var start = predicate.groupStart
    let previous = indices(in: predicate.sentence).last {
      predicates[$0].token < predicate.groupStart && predicates[$0].isFinite
    }
    let limit = previous.map { predicates[$0].token + 1 } ?? sentence(of: predicate).lowerBound
    if let opening = asideStart(before: start, from: limit) { start = opening }
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
    // "With Kenya, Norway and Peru on board, the ministers": what a preposition opens is no subject.
    if passage.hasAny(.preposition, at: start),
      let comma = (start..<predicate.groupStart).last(where: {
        passage.isMark(",", at: $0) && !isNameList($0)
      })
    {
      start = comma + 1
    }
    return start..<predicate.groupStart
  }

  /// Returns where an aside begins that ends with the comma before a verb: "A protocol, and a plan
  /// of exchanges, were signed".
  private func asideStart(before verb: Int, from limit: Int) -> Int? {
    guard verb - 2 > limit, passage.isMark(",", at: verb - 1) else { return nil }
    let from = max(limit + 1, verb - 18)
    return (from..<verb - 2).last { passage.isMark(",", at: $0) }
  }

  private func isNameList(_ comma: Int) -> Bool {
    passage.hasAny([.country, .organisation], at: comma - 1)
      && passage.tokens[comma - 1].place != passage.tokens[comma + 1].place
      && (passage.hasAny([.country, .organisation], at: comma + 1)
        || passage.isWord(.and, at: comma + 1) || passage.isWord(.the, at: comma + 1))
  }

  /// Whether a subject names those who met, and nothing of theirs.
  func isParty(_ subject: Range<Int>) -> Bool {
    guard let last = subject.last(where: { passage.tokens[$0].isWord }) else { return false }
    // "the strength of our two nations": the strength is no party.
    if let of = subject.first(where: { passage.isWord(.of, at: $0) }), of > subject.lowerBound,
      !passage.hasAny([.party, .jointly, .country, .organisation, .team], at: of - 1),
      !passage.tokens[of - 1].isCapital
    {
      return false
    }
    if passage.tokens[last].hasAny([.party, .jointly, .country, .organisation, .capital]) {
      return !subject.contains { passage.tokens[$0].shape.contains(.possessive) }
    }
    return passage.isWord(.both, at: last) || passage.isWord(.we, at: last)
  }

  /// Whether those who met do what the verb says: named, or the council whose points begin with verbs
  /// in capitals.
  func hasPartySubject(_ predicate: Predicate) -> Bool {
    let subject = subject(of: predicate)
    return isParty(subject)
      || subject.isEmpty && passage.tokens[predicate.token].shape.contains(.allCapitals)
  }
}

/// Returns for each sentence where its predicates stand.
private func ranges(of predicates: [Predicate], bySentence count: Int) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  ranges.reserveCapacity(count)
  var index = 0
  for sentence in 0..<count {
    let start = index
    while index < predicates.count, predicates[index].sentence == sentence { index += 1 }
    ranges.append(start..<index)
  }
  return ranges
}
