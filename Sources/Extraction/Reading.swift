package import Briefing
package import Text

/// What one brief says, as far as the extraction understands it.
package struct Reading: Sendable {
  /// The facts at or above the threshold, each with its evidence.
  package var facts: Facts
  /// The facts below the threshold.
  package var doubtful: Facts
  package var diagnostics: [Diagnostic]
  /// Where the first sentence of the first paragraph stands in the prose: the default summary.
  package var firstSentence: Range<Int>?

  package init(
    facts: Facts = Facts(), doubtful: Facts = Facts(), diagnostics: [Diagnostic] = [],
    firstSentence: Range<Int>? = nil
  ) {
    self.facts = facts
    self.doubtful = doubtful
    self.diagnostics = diagnostics
    self.firstSentence = firstSentence
  }

  /// The confidence that a fact needs to be among `facts`.
  package static let threshold = 0.5
}
