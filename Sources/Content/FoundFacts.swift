package import Briefing

/// Everything that was found in one file, for whoever asks what and why.
package struct FoundFacts: Sendable {
  /// Declared and extracted facts, merged, the doubtful ones among them; in the order of the text.
  package let all: Facts
  /// What looked like a fact and was refused; empty unless an explanation was asked for.
  package let refused: [RefusedFact]
  /// The confidence from which on a fact goes onto pages.
  package let threshold: Double

  package init(all: Facts, refused: [RefusedFact], threshold: Double) {
    self.all = all
    self.refused = refused
    self.threshold = threshold
  }

  /// The facts that a page shows.
  package var likely: Facts { all.above(threshold) }

  /// The facts of which extraction is not sure enough for a page.
  package var doubtful: Facts { all.below(threshold) }
}
