import Briefing
import Testing

@Suite struct EvidenceNumberingTests {
  @Test func `sentences are numbered in the order of the text, overlapping ones as one`() {
    let ranges = [40..<50, 0..<10, 5..<20]
    let numbering = EvidenceNumbering(facts(provedBy: ranges))
    #expect(numbering.sentences == [0..<20, 40..<50])
    #expect(ranges.map { numbering.number(of: evidence($0)) } == [2, 1, 1])
    #expect([20..<30, 50..<60].map { numbering.number(of: evidence($0)) } == [0, 0])
  }

  // Looking at all sentences for each piece of evidence would take minutes.
  @Test func `the numbers of a hundred thousand sentences are found`() {
    let ranges = (0..<100_000).map { $0 * 10..<$0 * 10 + 5 }
    let numbering = EvidenceNumbering(facts(provedBy: ranges))
    let numbers = ranges.map { numbering.number(of: evidence($0)) }
    #expect(numbers == Array(1...100_000))
  }

  private func facts(provedBy ranges: [Range<Int>]) -> Facts {
    Facts(
      topics: ranges.map {
        Topic(text: "trade", grounds: Grounds(source: .extracted, evidence: [evidence($0)]))
      })
  }

  private func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(range: range, proseRange: range, quote: "")
  }
}
