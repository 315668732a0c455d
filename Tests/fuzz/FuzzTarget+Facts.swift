import Briefing
import Text

/// Ends the process where a fact lacks what every fact has: a proof whose quote the file holds.
func expectProved(_ facts: Facts, in file: SourceFile) {
  func expectGrounds(_ grounds: Grounds, _ text: String) {
    expect(!text.isEmpty, "a fact says something")
    expect(
      grounds.source == .declared || !grounds.evidence.isEmpty, "'\(text)' has no sentence")
    expect((0...1).contains(grounds.confidence ?? 1), "a confidence is from 0 to 1")
    for evidence in grounds.evidence {
      let range = evidence.range
      expect(!range.isEmpty, "the sentence of '\(text)' is empty")
      expect(
        range.lowerBound >= 0 && range.upperBound <= file.bytes.count,
        "the sentence of '\(text)' stands at \(range), outside the file")
      expect(
        file.bytes[range].elementsEqual(evidence.quote.utf8),
        "the quote of '\(text)' is not what the file holds: \(evidence.quote)")
    }
  }
  for fact in facts.participants + facts.mentioned { expectGrounds(fact.grounds, fact.name) }
  for fact in facts.pillars { expectGrounds(fact.grounds, fact.text) }
  for fact in facts.outcomes { expectGrounds(fact.grounds, fact.text) }
  for fact in facts.topics { expectGrounds(fact.grounds, fact.text) }
  expect(
    Set(facts.outcomes.map(\.id)).count == facts.outcomes.count, "two results have one id")
}
