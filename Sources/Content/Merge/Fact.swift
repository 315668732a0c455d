internal import Briefing

/// What all kinds of facts have in common: they claim something, on some grounds.
protocol Fact {
  var claim: String { get }
  var grounds: Grounds { get set }

  /// Takes in a fact that says the same.
  mutating func join(_ other: Self)
}

extension Fact {
  mutating func join(_ other: Self) { grounds.join(other.grounds) }
}

extension Participant: Fact {
  var claim: String { name }

  mutating func join(_ other: Participant) {
    title = title ?? other.title
    country = country ?? other.country
    role = role ?? other.role
    grounds.join(other.grounds)
  }
}

extension Pillar: Fact {
  var claim: String { text }
}

extension Outcome: Fact {
  var claim: String { text }
}

extension Topic: Fact {
  var claim: String { text }
}

extension Fact {
  /// Whether the author refused the fact, with this proof or with any.
  fileprivate func isRejected(by rejections: [(text: String, quote: String?)]) -> Bool {
    guard !rejections.isEmpty else { return false }
    let text = folded(claim)
    return rejections.contains { rejection in
      guard rejection.text == text else { return false }
      guard let quote = rejection.quote else { return true }
      return grounds.evidence.contains { folded($0.quote) == quote }
    }
  }
}

extension Facts {
  /// Returns the facts that the author did not reject.
  func without(_ rejected: [Rejection]) -> Facts {
    guard !rejected.isEmpty else { return self }
    func kept<Kind: Fact>(_ facts: [Kind], _ field: FactField) -> [Kind] {
      let rejections = rejected.filter { $0.field == field }
        .map { (text: folded($0.text), quote: $0.quote.map(folded)) }
      return facts.filter { !$0.isRejected(by: rejections) }
    }
    return Facts(
      participants: kept(participants, .participants), mentioned: kept(mentioned, .mentioned),
      pillars: kept(pillars, .pillars), outcomes: kept(outcomes, .outcomes),
      topics: kept(topics, .topics))
  }
}
