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
  ///
  /// `refused` holds the proofs that were refused, by the folded text of the fact; `nil` is any.
  fileprivate func isRejected(by refused: [String: Set<String?>]) -> Bool {
    guard !refused.isEmpty, let quotes = refused[folded(claim)] else { return false }
    return quotes.contains(nil) || grounds.evidence.contains { quotes.contains(folded($0.quote)) }
  }
}

extension Facts {
  /// Returns the facts that the author did not reject.
  func without(_ rejected: [Rejection]) -> Facts {
    guard !rejected.isEmpty else { return self }
    func kept<Kind: Fact>(_ facts: [Kind], _ field: FactField) -> [Kind] {
      var refused: [String: Set<String?>] = [:]
      for rejection in rejected where rejection.field == field {
        refused[folded(rejection.text), default: []].insert(rejection.quote.map(folded))
      }
      return facts.filter { !$0.isRejected(by: refused) }
    }
    return Facts(
      participants: kept(participants, .participants), mentioned: kept(mentioned, .mentioned),
      pillars: kept(pillars, .pillars), outcomes: kept(outcomes, .outcomes),
      topics: kept(topics, .topics))
  }
}
