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
  /// Every sentence as a prose range, in the order of the text.
  package var sentences: [Range<Int>]

  package init(
    facts: Facts = Facts(), doubtful: Facts = Facts(), diagnostics: [Diagnostic] = [],
    firstSentence: Range<Int>? = nil, sentences: [Range<Int>] = []
  ) {
    self.facts = facts
    self.doubtful = doubtful
    self.diagnostics = diagnostics
    self.firstSentence = firstSentence
    self.sentences = sentences
  }

  /// The confidence that a fact needs to be among `facts`.
  package static let threshold = 0.5

  /// Returns the reading with the facts below the threshold moved to `doubtful`.
  func partedByConfidence() -> Reading {
    var reading = self
    reading.facts.participants.removeAll { isDoubtful($0.grounds) }
    reading.facts.mentioned.removeAll { isDoubtful($0.grounds) }
    reading.facts.pillars.removeAll { isDoubtful($0.grounds) }
    reading.facts.outcomes.removeAll { isDoubtful($0.grounds) }
    reading.facts.topics.removeAll { isDoubtful($0.grounds) }
    reading.doubtful.participants = facts.participants.filter { isDoubtful($0.grounds) }
    reading.doubtful.mentioned = facts.mentioned.filter { isDoubtful($0.grounds) }
    reading.doubtful.pillars = facts.pillars.filter { isDoubtful($0.grounds) }
    reading.doubtful.outcomes = facts.outcomes.filter { isDoubtful($0.grounds) }
    reading.doubtful.topics = facts.topics.filter { isDoubtful($0.grounds) }
    return reading
  }

  private func isDoubtful(_ grounds: Grounds) -> Bool {
    (grounds.confidence ?? 1) < Reading.threshold
  }
}
