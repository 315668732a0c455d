internal import Text

/// Writes text with curly quotes, dashes and ellipses, as typesetters do.
///
/// A mark that the author escaped, or wrote as an entity, stays as it is. What extraction reads is
/// never changed: only the page is written like this.
///
/// - SeeAlso: The option `--smart` of CommonMark's reference program.
final class SmartPunctuation: Sendable {
  private let prose: Prose
  private let file: SourceFile
  /// The places of the single quotes that open; any other is an apostrophe.
  private let openingQuotes: Set<Int>

  init(_ document: MarkdownDocument) {
    prose = document.prose
    file = document.file
    openingQuotes = QuotePairs(document).opening
  }

  /// Appends a stretch of the prose, escaped.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let bytes = prose.text
    let text = bytes.span.extracting(0..<range.upperBound)
    var index = appendHTMLEscapedUpToMark(text, from: range.lowerBound, to: &output)
    while index < range.upperBound {
      if let (count, mark) = mark(at: index, in: text, limit: range.upperBound) {
        output.append(mark)
        index += count
      } else {
        appendHTMLEscaped(text.extracting(index..<index + 1), to: &output)
        index += 1
      }
      index = appendHTMLEscapedUpToMark(text, from: index, to: &output)
    }
  }

  /// Returns how many bytes at `index` are another mark on the page, and which.
  private func mark(
    at index: Int, in text: borrowing Span<UInt8>, limit: Int
  ) -> (count: Int, mark: String)? {
    switch text[index] {
    case UInt8(ascii: "'") where prose.isBare(index, in: file):
      return (1, openingQuotes.contains(index) ? "‘" : "’")
    case UInt8(ascii: "\"") where prose.isBare(index, in: file):
      let flanking = Flanking(of: index..<index + 1, in: prose, file: file)
      return (1, flanking.isRight && !flanking.opens ? "”" : "“")
    case UInt8(ascii: "."):
      return run(of: UInt8(ascii: "."), from: index, in: text, limit: min(limit, index + 3)) == 3
        ? (3, "…") : nil
    case UInt8(ascii: "-"):
      let count = run(of: UInt8(ascii: "-"), from: index, in: text, limit: limit)
      return count > 1 ? (count, dashes(count)) : nil
    default: return nil
    }
  }

  private func run(
    of byte: UInt8, from start: Int, in text: borrowing Span<UInt8>, limit: Int
  ) -> Int {
    var end = start + 1
    guard end < limit, text[end] == byte, prose.isBare(start, in: file) else { return 1 }
    while end < limit, text[end] == byte, prose.isBare(end, in: file) { end += 1 }
    return end - start
  }

  /// Returns long dashes for three hyphens each, short ones for two, as few short ones as can be.
  private func dashes(_ count: Int) -> String {
    let (long, short) =
      count.isMultiple(of: 3)
      ? (count / 3, 0)
      : count.isMultiple(of: 2)
        ? (0, count / 2) : count % 3 == 2 ? ((count - 2) / 3, 1) : ((count - 4) / 3, 2)
    return String(repeating: "—", count: long) + String(repeating: "–", count: short)
  }
}
