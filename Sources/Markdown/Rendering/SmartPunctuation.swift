internal import Glibc
internal import Text

/// Writes text with curly quotes, dashes and ellipses, as typesetters do.
///
/// A mark that the author escaped, or wrote as an entity, stays as it is. What extraction reads is
/// never changed: only the page is written like this.
///
/// - SeeAlso: The option `--smart` of CommonMark's reference program.
struct SmartPunctuation {
  private let prose: Prose
  private let file: SourceFile
  /// The places of the single quotes that open, in the block at hand; any other is an apostrophe.
  private var openingQuotes: Set<Int> = []

  init(_ document: MarkdownDocument) {
    prose = document.prose
    file = document.file
  }

  /// Finds the single quotes that belong together in the block that `events` begin with.
  mutating func beginBlock(_ events: ArraySlice<Event>) {
    if !openingQuotes.isEmpty { openingQuotes = [] }
    // Quotes that may open, and how many of them there were before each element.
    var openers: [Int] = []
    var levels: [Int] = []
    for event in events {
      switch event {
      case .text(let range):
        for offset in quotes(in: range) {
          let flanking = Flanking(of: offset..<offset + 1, in: prose, file: file)
          if flanking.isRight, let opener = openers.popLast() {
            openingQuotes.insert(opener)
          } else if flanking.opens {
            openers.append(offset)
          }
        }
      case .open: levels.append(openers.count)
      case .close:
        guard let count = levels.popLast(), !levels.isEmpty else { return }
        if openers.count > count { openers.removeLast(openers.count - count) }
      default: break
      }
    }
  }

  private func quotes(in range: Range<Int>) -> [Int] {
    var quotes: [Int] = []
    unsafe prose.text.withUnsafeBytes { text in
      var start = range.lowerBound
      while start < range.upperBound, let base = text.baseAddress,
        let found = unsafe memchr(base + start, 0x27, range.upperBound - start)
      {
        let place = unsafe found - UnsafeMutableRawPointer(mutating: base)
        quotes.append(place)
        start = place + 1
      }
    }
    return quotes.filter { prose.isBare($0, in: file) }
  }

  /// Appends a stretch of the prose, escaped.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let text = prose.text.span
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard let (count, mark) = mark(at: index, in: text, limit: range.upperBound) else {
        index += 1
        continue
      }
      appendHTMLEscaped(text.extracting(start..<index), to: &output)
      output.append(mark)
      index += count
      start = index
    }
    appendHTMLEscaped(text.extracting(start..<range.upperBound), to: &output)
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

extension Flanking {
  /// Whether a quote may open a quotation.
  fileprivate var opens: Bool {
    isLeft && (!isRight || before == UInt8(ascii: "(") || before == UInt8(ascii: "["))
      && before != UInt8(ascii: "]") && before != UInt8(ascii: ")")
  }
}
