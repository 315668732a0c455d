import Markdown
import TestSupport
import Text

/// Compares the prose of a random document with what is known of it.
struct PositionCheck {
  private let document: RandomDocument
  /// Where the words of the document stand in the file.
  private let places: [Range<Int>]
  private let file: SourceFile
  let parsed: MarkdownDocument
  var dice: Dice
  /// The block of the prose at hand, and how far it has been read.
  private var block = 0
  private var offset = 0
  /// A word of the prose: where it stands there and in the file, and the block that holds it.
  struct Found {
    var text: Range<Int>
    var source: Range<Int>
    var block: Int
    var knownBlock: Int
  }

  /// The words of the prose that were found, in order.
  private(set) var found: [Found] = []

  var prose: Prose { parsed.prose }

  init(_ document: RandomDocument, seed: Int) {
    self.document = document
    let marked = Marked(document.marked)
    file = marked.file
    places = marked.ranges
    dice = Dice(seed: seed)
    var diagnostics: [Diagnostic] = []
    let parsed = MarkdownDocument.parse(
      file, body: document.bodyStart..<file.bytes.count, reporting: &diagnostics)
    guard let parsed else { preconditionFailure("no random document is a storm") }
    self.parsed = parsed
    offset = prose.blocks.first?.range.lowerBound ?? 0
  }

  /// Returns the first thing that is not as it should be.
  mutating func fault() -> String? {
    for (word, drawn) in zip(document.words, places) where word.isProse {
      if let fault = fault(of: word, at: drawn) { return fault }
    }
    while block < prose.blocks.count {
      if hasWords(offset..<prose.blocks[block].range.upperBound) { return "more words: \(rest)" }
      openNextBlock()
    }
    return faultOfRuns() ?? faultOfMarks()
  }

  private mutating func fault(of word: RandomDocument.Word, at drawn: Range<Int>) -> String? {
    guard let text = find(Array(word.shown.utf8)) else {
      return "'\(word.shown)' is not there, or behind other words: \(rest)"
    }
    // The backslash before the first byte is no part of the word.
    let isEscaped = file.bytes[drawn.lowerBound] == 0x5C && !word.shown.hasPrefix("\\")
    let range = drawn.lowerBound + (isEscaped ? 1 : 0)..<drawn.upperBound
    let source = prose.sourceRange(of: text)
    if source != range {
      let words = source.map { "'\(file.text(in: $0))' at \($0)" }
      return "'\(word.shown)' leads to \(words ?? "nothing"), not to \(range)"
    }
    let last = found.last
    found.append(Found(text: text, source: range, block: block, knownBlock: word.block))
    if let last, (last.block == block) != (last.knownBlock == word.block) {
      return "'\(word.shown)' is in the block of '\(prose.string(in: last.text))', or should be"
    }
    return faultOfBlock(word)
  }

  private func faultOfBlock(_ word: RandomDocument.Word) -> String? {
    let known = document.blocks[word.block]
    let block = prose.blocks[block]
    if block.isQuoted != known.isQuoted { return "'\(word.shown)': quoted is \(block.isQuoted)" }
    guard let kind = known.kind, kind != block.kind.ofSomeTable else { return nil }
    return "'\(word.shown)' is in \(block.kind), not in \(kind)"
  }

  /// Returns where a byte leads that leads nowhere or, behind another, to what is before it.
  private func faultOfRuns() -> String? {
    var end = 0
    for block in prose.blocks {
      let text = prose.string(in: block.range)
      if block.range.lowerBound < end { return "'\(text)' begins in another block" }
      end = block.range.upperBound
      var last = 0
      for offset in block.range {
        guard let source = prose.sourceRange(of: offset..<offset + 1) else {
          return "byte \(offset) of '\(text)' leads nowhere"
        }
        if source.lowerBound < last { return "byte \(offset) of '\(text)' leads back" }
        last = source.lowerBound
      }
    }
    return nil
  }
}

// The way through the prose.
extension PositionCheck {
  /// Goes on to a word; only spaces and punctuation may stand before it.
  private mutating func find(_ word: [UInt8]) -> Range<Int>? {
    while block < prose.blocks.count {
      let end = prose.blocks[block].range.upperBound
      while offset < end {
        if offset + word.count <= end, prose.text[offset...].starts(with: word) {
          offset += word.count
          return offset - word.count..<offset
        }
        if hasWords(offset..<offset + 1) { return nil }
        offset += 1
      }
      openNextBlock()
    }
    return nil
  }

  private mutating func openNextBlock() {
    block += 1
    if block < prose.blocks.count { offset = prose.blocks[block].range.lowerBound }
  }

  private func hasWords(_ range: Range<Int>) -> Bool {
    prose.text[range].contains { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
  }

  /// What has not been read of the block at hand, for a message.
  private var rest: String {
    block < prose.blocks.count
      ? prose.string(in: offset..<prose.blocks[block].range.upperBound) : "nothing is left"
  }
}

extension Prose.Kind {
  fileprivate var ofSomeTable: Prose.Kind {
    guard case .cell(_, let row, let column) = self else { return self }
    return .cell(table: 0, row: row, column: column)
  }
}
