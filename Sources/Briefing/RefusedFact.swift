/// The kinds of facts, as `readout extract` names them.
package enum FactField: String, CaseIterable, Sendable {
  case participants, mentioned, pillars, outcomes, topics
}

/// What looked like a fact and was refused, and by what.
package struct RefusedFact: Hashable, Sendable {
  package var field: FactField
  package var text: String
  /// The rule that proposed it.
  package var rule: String
  /// The name of the filter that refused it.
  package var filter: String
  /// The sentence that holds it.
  package var evidence: Evidence
  package var reasons: [Reason]

  package init(
    field: FactField, text: String, rule: String, filter: String, evidence: Evidence,
    reasons: [Reason] = []
  ) {
    self.field = field
    self.text = text
    self.rule = rule
    self.filter = filter
    self.evidence = evidence
    self.reasons = reasons
  }
}
