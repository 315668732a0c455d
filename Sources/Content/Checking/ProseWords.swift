internal import Briefing

/// The words of a text, folded as the search folds them: case, accents and plurals do not count.
struct ProseWords {
  private let words: Set<ArraySlice<UInt8>>
  /// The beginnings of long words: "inspections" and "inspectors" have one.
  private let stems: Set<ArraySlice<UInt8>>

  private static let stemLength = 6

  init(_ text: borrowing Span<UInt8>) {
    var bytes: [UInt8] = []
    appendSearchWords(of: text, to: &bytes)
    words = Set(bytes.split(separator: 0))
    stems = Set(words.filter { $0.count >= Self.stemLength }.map { $0.prefix(Self.stemLength) })
  }

  init(_ text: String) {
    self.init(text.utf8Span.span)
  }

  /// Whether a word stands in the text.
  func contains(_ word: String) -> Bool {
    let wanted = ProseWords(word).words
    return !wanted.isEmpty && wanted.isSubset(of: words)
  }

  /// Whether a word stands in the text, or one that begins as it does.
  private func hasStem(of word: String) -> Bool {
    let stems = ProseWords(word).stems
    return contains(word) || !stems.isEmpty && stems.isSubset(of: self.stems)
  }

  /// Returns which part of the words of a claim that carry meaning stand in the text, from 0 to 1.
  func share(of claim: String) -> Double {
    let content = folded(claim).split(separator: " ").filter { !functionWords.contains($0) }
    guard !content.isEmpty else { return 1 }
    return Double(content.count { hasStem(of: String($0)) }) / Double(content.count)
  }
}
