/// A named reason why a verb that looks like a result is none.
enum OutcomeFilter: String, CaseIterable, Sendable {
  /// Under a verb of demanding: "urged them to agree".
  case ask
  /// Under a verb of talking: "discussed resuming".
  case talk
  /// A view and no act: "agreed that the talks were useful", "is committed to".
  case view
  case negation
  /// "could", "would", "hopes to".
  case modality
  /// At an earlier time.
  case background
  /// Told of something that took no part: "this will create jobs".
  case otherAgent = "other-agent"
  /// Behind "if", "when", "after".
  case hypothetical
  /// In a text that announces a meeting: what will be done there.
  case programme
}

/// Decides which filter, if any, stops a verb.
struct OutcomeFilters {
  private let clauses: Clauses

  private var passage: Passage { clauses.passage }

  /// Whether the text opens with a meeting or journey to come.
  private let isAnnouncement: Bool

  init(_ clauses: Clauses) {
    self.clauses = clauses
    let passage = clauses.passage
    let opening = passage.sentences.indices.first(where: passage.isOfBody)
    let main = opening.flatMap { sentence in
      clauses.indices(in: sentence).first { clauses[$0].isFinite && clauses[$0].link == .main }
    }
    isAnnouncement =
      main.map {
        clauses[$0].tense == .future && clauses[$0].classes.hasAny([.meet, .move])
          && !clauses[$0].isPassive && !clauses[$0].classes.contains(.weak)
      } ?? false
  }

  /// Returns the filter that stops the predicate itself or through what governs it.
  func filter(for index: Int) -> OutcomeFilter? {
    let predicate = clauses[index]
    if isAnnouncement, predicate.tense == .future { return .programme }
    if predicate.isNegated { return .negation }
    if predicate.isBackground || predicate.tense == .pluperfect { return .background }
    switch predicate.tense {
    case .modal, .infinitive: return .modality
    case .participle: return .background
    default: break
    }
    if predicate.link == .subordinate, !isAccompanying(predicate) { return .hypothetical }
    return predicate.governor.flatMap { filter(under: $0, depth: 0) }
  }

  /// Returns the filter that a governing predicate exerts on its complement.
  private func filter(under index: Int, depth: Int) -> OutcomeFilter? {
    let governor = clauses[index]
    if governor.isNegated { return .negation }
    if governor.isBackground { return .background }
    if governor.classes.contains(.ask), !governor.classes.contains(.view) { return .ask }
    if governor.classes.contains(.talk) { return .talk }
    if governor.classes.contains(.hope) { return .modality }
    if governor.classes.contains(.refuse) { return .negation }
    guard depth < 4, let next = governor.governor else { return nil }
    return filter(under: next, depth: depth + 1)
  }

  /// Whether a subordinate clause only goes along with the main one: "while agreeing".
  private func isAccompanying(_ predicate: Predicate) -> Bool {
    let start = passage.sentences[predicate.sentence].tokens.lowerBound
    var index = predicate.groupStart - 1
    while index >= start, !passage.hasAny(.subordinator, at: index) { index -= 1 }
    guard index >= start else { return false }
    // "It was late when the delegates adopted the protocol" tells what happened.
    return passage.tokens[index].isOne(of: .while_, .whereas)
      || passage.isWord(.when, at: index) && predicate.tense == .past
        && !passage.isMark(",", at: index - 1)
  }

  /// Whether what is agreed is only a view: "agreed on the importance of".
  func isView(from start: Int, before end: Int) -> Bool {
    guard start < end else { return false }
    if passage.isWord(.to, at: start) { return false }
    if (start..<min(end, start + 11)).contains(where: { passage.hasAny(.evaluative, at: $0) }) {
      return true
    }
    // "agreed that regular talks, of which …, were particularly useful"
    guard passage.isWord(.that, at: start) else { return false }
    return (start..<min(end, start + 30)).contains {
      passage.hasAny(.evaluative, at: $0)
        && (max(start, $0 - 4)..<$0).contains { passage.hasAny(.be, at: $0) }
    }
  }
}
