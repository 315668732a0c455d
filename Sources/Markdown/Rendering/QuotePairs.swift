internal import Glibc
internal import Text

/// The single quotes of a document that belong together; any other is an apostrophe.
struct QuotePairs {
  /// The places of those that open.
  private(set) var opening: Set<Int> = []
  private let prose: Prose
  private let file: SourceFile

  init(_ document: MarkdownDocument) {
    prose = document.prose
    file = document.file
    // Most texts have apostrophes only, and then need no closer look.
    guard quotes(in: 0..<prose.text.count).contains(where: { !isInsideWord($0) }) else { return }
    findPairs(in: document.events)
    for footnote in document.footnotes { findPairs(in: footnote.events) }
  }

  /// Finds the pairs in one block after the other.
  private mutating func findPairs(in events: [Event]) {
    // Quotes that may open, and how many of them there were before each element around.
    var openers: [Int] = []
    var levels: [Int] = []
    for event in events {
      switch event {
      case .text(let range):
        for offset in quotes(in: range) where prose.isBare(offset, in: file) {
          let flanking = flanking(of: offset)
          if flanking.isRight, let opener = openers.popLast() {
            opening.insert(opener)
          } else if flanking.opens {
            openers.append(offset)
          }
        }
      case .open(let container):
        if container.holdsText { openers = [] }
        levels.append(openers.count)
      case .close:
        if let count = levels.popLast(), openers.count > count {
          openers.removeLast(openers.count - count)
        }
      default: break
      }
    }
  }

  /// Whether a quote follows a letter, and so opens nothing.
  private func isInsideWord(_ offset: Int) -> Bool {
    offset > 0 && isLetterOrDigit(prose.text[offset - 1])
  }

  private func flanking(of offset: Int) -> Flanking {
    Flanking(of: offset..<offset + 1, in: prose, file: file)
  }

  /// Returns the places of the single quotes.
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
    return quotes
  }
}

extension Flanking {
  /// Whether a quote may open a quotation.
  var opens: Bool {
    isLeft && (!isRight || before == UInt8(ascii: "(") || before == UInt8(ascii: "["))
      && before != UInt8(ascii: "]") && before != UInt8(ascii: ")")
  }
}
