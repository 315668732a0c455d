/// The names that facts, reasons and refusals bear, for whoever puts them into words.
package enum RuleNames {
  /// Reasons to count a person among the participants, or not to.
  package static let cues = Cue.allCases.map(\.name)

  /// Reasons to count a country or organisation among the participants.
  package static let partyProofs = PartyProof.allCases.map(\.name)

  /// Reasons why what looks like an outcome is none.
  package static let filters = OutcomeFilter.allCases.map(\.rawValue)

  /// Reasons that decide alone: the words which made a rule fit.
  package static let triggers = ["agenda", "framework", "subject", "trigger"]

  /// The sum of weights from which on a person took part.
  package static let participationThreshold = Cue.threshold

  /// Every rule that a fact may name.
  package static let rules =
    Cue.allCases.map { ($0.weight > 0 ? "participant." : "mentioned.") + $0.name }
    + ["mentioned.named"] + partyProofs.map { "party." + $0 }
    + OutcomeRule.allCases.map(\.rawValue) + pillarRules + ["topic.discussed", "topic.subject"]

  private static let pillarRules = [
    "pillar.counted", "pillar.listed", "pillar.named", "pillar.ordinal",
  ]
}
