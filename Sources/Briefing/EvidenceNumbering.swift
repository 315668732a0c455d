/// How a page refers to the facts of a brief and to the sentences that prove them.
package struct ProofTable: Sendable {
  package let numbering: EvidenceNumbering
  package let ids: FactIDs

  package init(_ facts: Facts) {
    numbering = EvidenceNumbering(facts)
    ids = FactIDs(facts)
  }
}

/// The numbers under which a page shows the sentences that prove its facts.
///
/// Sentences are numbered from 1 in the order of the text. Ranges that overlap share a number.
package struct EvidenceNumbering: Sendable {
  /// The sentences as prose ranges, in order, apart from one another.
  package let sentences: [Range<Int>]

  package init(_ facts: Facts) {
    let ranges = facts.grounds.flatMap(\.shownEvidence).map(\.proseRange)
    var sentences: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = sentences.last, range.lowerBound < last.upperBound {
        sentences[sentences.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        sentences.append(range)
      }
    }
    self.sentences = sentences
  }

  /// Returns the number of the sentence that holds a piece of evidence, or 0 where none does.
  ///
  /// - Complexity: O(log *n*) in the number of sentences.
  package func number(of evidence: Evidence) -> Int {
    number(at: evidence.proseRange.lowerBound)
  }

  /// Returns the number of the sentence that holds a byte of the prose; 0 where none does.
  package func number(at offset: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(offset) ? low + 1 : 0
  }

  /// Returns the id of the element that shows a sentence.
  package static func id(ofSentence number: Int) -> String {
    ids.indices.contains(number) ? ids[number] : "s-\(number)"
  }

  /// The ids of the first sentences, which nearly all pages show.
  private static let ids = (0..<100).map { "s-\($0)" }
}

extension Grounds {
  /// The evidence that a page shows: more than the first two sentences would only be noise.
  package var shownEvidence: ArraySlice<Evidence> { evidence.prefix(Self.shownEvidenceLimit) }

  /// How many pieces of evidence a page shows.
  package static let shownEvidenceLimit = 2
}

extension Facts {
  /// The grounds of every fact, in the order in which a page lists them.
  package var grounds: [Grounds] {
    participants.map(\.grounds) + mentioned.map(\.grounds) + pillars.map(\.grounds)
      + outcomes.map(\.grounds) + topics.map(\.grounds)
  }
}
