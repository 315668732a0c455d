internal import Briefing
internal import Text

/// Looks for the words of declared facts in the prose.
///
/// What extraction did not find may stand there all the same, word for word; then its sentence is
/// evidence. ASCII letters match in either case, and a match begins and ends with a word.
struct LiteralEvidence {
  let prose: Prose
  /// The sentences as prose ranges, in order.
  let sentences: [Range<Int>]
  let file: SourceFile
  /// How many bytes of prose are read for all facts of a brief together.
  ///
  /// Thousands of facts that a book does not say would take minutes; those that come late then have
  /// no such proof.
  private static let patience = 300_000_000

  /// Returns the facts, those that nothing proves yet with the first sentence that says them.
  func proving(_ facts: Facts) -> Facts {
    var facts = facts
    var patience = Patience(Self.patience)
    for index in facts.participants.indices {
      prove(&facts.participants[index].grounds, facts.participants[index].name, &patience)
    }
    for index in facts.pillars.indices {
      prove(&facts.pillars[index].grounds, facts.pillars[index].text, &patience)
    }
    for index in facts.outcomes.indices {
      prove(&facts.outcomes[index].grounds, facts.outcomes[index].text, &patience)
    }
    for index in facts.topics.indices {
      prove(&facts.topics[index].grounds, facts.topics[index].text, &patience)
    }
    return facts
  }

  private func prove(_ grounds: inout Grounds, _ words: String, _ patience: inout Patience) {
    guard grounds.evidence.isEmpty, patience.spend(prose.text.count),
      let place = firstPlace(of: words), let sentence = sentence(at: place.lowerBound),
      place.upperBound <= sentence.upperBound, let range = prose.sourceRange(of: sentence)
    else { return }
    grounds.evidence = [
      Evidence(range: range, proseRange: sentence, quote: file.text(in: range))
    ]
  }

  /// Returns the last sentence that begins at or before an offset.
  private func sentence(at offset: Int) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? sentences[low - 1] : nil
  }

  private func firstPlace(of words: String) -> Range<Int>? {
    let wanted = words.utf8.map(lowered)
    guard let first = wanted.first else { return nil }
    let text = prose.text
    var start = 0
    while start + wanted.count <= text.count {
      let end = start + wanted.count
      if lowered(text[start]) == first, !isInsideWord(start), !isInsideWord(end),
        text[start..<end].elementsEqual(wanted, by: { lowered($0) == $1 })
      {
        return start..<end
      }
      start += 1
    }
    return nil
  }

  /// Whether a word goes on over an offset.
  private func isInsideWord(_ offset: Int) -> Bool {
    offset > 0 && offset < prose.text.count && isWordByte(prose.text[offset - 1])
      && isWordByte(prose.text[offset])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
