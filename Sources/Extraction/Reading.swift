package import Briefing
package import Text

/// What one brief says, as far as the extraction understands it.
package struct Reading: Sendable {
  /// All facts, each with its evidence and its confidence: `Facts.above(_:)` takes the likely ones.
  package var facts: Facts
  /// What looked like a fact and was refused; empty unless an explanation was asked for.
  package var refused: [RefusedFact]
  package var diagnostics: [Diagnostic]
  /// Where the first sentence of the first paragraph stands in the prose: the default summary.
  package var firstSentence: Range<Int>?
  /// Every sentence as a prose range, in the order of the text.
  package var sentences: [Range<Int>]

  package init(
    facts: Facts = Facts(), refused: [RefusedFact] = [], diagnostics: [Diagnostic] = [],
    firstSentence: Range<Int>? = nil, sentences: [Range<Int>] = []
  ) {
    self.facts = facts
    self.refused = refused
    self.diagnostics = diagnostics
    self.firstSentence = firstSentence
    self.sentences = sentences
  }
}
