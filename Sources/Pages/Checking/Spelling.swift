internal import Briefing
internal import Text

/// A name as it is compared with others: without case, accents and hyphens.
struct Spelling {
  /// The words of the name, umlauts without their "e": "Mueller" is "muller".
  let words: [[UInt8]]
  /// Keys of which two names that may be doubles share one.
  let keys: Set<UInt64>

  init(_ name: String) {
    let words = slug(for: name).split(separator: "-").map { plain(Array($0.utf8)) }
    self.words = words
    guard !words.joined().contains(where: { (0x30...0x39).contains($0) }) else {
      // Numbers tell names apart: "G7" and "G20", "Annex 1" and "Annex 2".
      keys = []
      return
    }
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    var keys: Set<UInt64> = [hash(sorted.joined()), hash(words.joined())]
    // A letter more, less or another: then the names without some letter of theirs are the same.
    if words.count > 1 || (words.first?.count ?? 0) >= Self.longWord {
      let letters = Array(words.joined())
      for gap in letters.indices {
        keys.insert(hash([letters[..<gap], letters[(gap + 1)...]].joined()))
      }
    }
    self.keys = keys
  }

  /// Whether two names are one, but for the order of words, hyphens, or one letter of a long word.
  ///
  /// A single word stands for too many people to be compared.
  func mayBe(_ other: Spelling, persons: Bool) -> Bool {
    if persons, words.count < 2 || other.words.count < 2 { return false }
    if words != other.words, Array(words.joined()) == Array(other.words.joined()) { return true }
    guard words.count == other.words.count else { return false }
    let sorted = [words, other.words].map { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    if sorted[0] == sorted[1] { return words != other.words || persons }
    let different = zip(words, other.words).filter { $0 != $1 }
    guard different.count == 1, let (one, two) = different.first else { return false }
    return isMisspelt(one, two)
  }

  /// From so many letters on, one letter more or less makes no other word.
  private static let longWord = 6

  /// Whether two words differ by one letter that a writer may have slipped on.
  ///
  /// The first letters of both are the same: "Tang" and "Wang" are two families.
  private func isMisspelt(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    min(one.count, other.count) >= Self.longWord && one.first == other.first
      && editDistance(one, other, atMost: 1) != nil
  }
}

/// Returns a word without the "e" of "ae", "oe" and "ue", which stands for two dots.
private func plain(_ word: [UInt8]) -> [UInt8] {
  var plain: [UInt8] = []
  for byte in word {
    if byte == UInt8(ascii: "e"), let last = plain.last, "aou".utf8.contains(last) { continue }
    plain.append(byte)
  }
  return plain
}

/// Returns a key that is the same for the same bytes.
private func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash = FNV1a()
  for byte in bytes { hash.add(byte) }
  return hash.value
}
