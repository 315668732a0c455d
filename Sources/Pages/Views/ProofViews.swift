internal import Briefing

/// What proves a fact, and who says it.
package struct ProofView: Sendable {
  let source: Grounds.Source
  let rule: String?
  private let evidence: [Evidence]
  /// The numbers of the sentences of the first two pieces of evidence, which are all that is shown;
  /// 0 where there is none, or where the second one is the first.
  private let numbers: (first: Int, second: Int)

  @inline(__always)
  init(of grounds: Grounds, in brief: BriefView) {
    source = grounds.source
    rule = grounds.rule
    evidence = grounds.evidence
    let shown = min(grounds.evidence.count, Grounds.shownEvidenceLimit)
    let numbering = brief.brief.proofs.numbering
    func number(_ place: Int) -> Int {
      guard place < shown else { return 0 }
      return numbering.number(at: grounds.evidence[place].proseRange.lowerBound)
    }
    let (first, second) = (number(0), number(1))
    numbers = (first, second == first ? 0 : second)
  }

  var isDeclared: Bool { source != .extracted }
  var isExtracted: Bool { source != .declared }

  /// The source in words, for a reader.
  var sourceLabel: String {
    switch source {
    case .declared: "Stated by the author of this brief"
    case .extracted: "Found in the text"
    case .both: "Stated by the author and found in the text"
    }
  }

  /// The sentences that prove the fact, each once.
  var sentences: Items<ProofView, SentenceView> {
    let (first, second) = numbers
    return Items(of: self, count: (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0)) { view, index in
      let isFirst = index == 0 && view.numbers.first > 0
      return SentenceView(
        number: isFirst ? view.numbers.first : view.numbers.second,
        quote: view.evidence[isFirst ? 0 : 1].quote)
    }
  }
}

/// A sentence that proves something.
package struct SentenceView: Sendable {
  let number: Int
  let quote: String

  var id: String { EvidenceNumbering.id(ofSentence: number) }
}
