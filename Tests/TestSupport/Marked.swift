package import Text

/// A text in which a test has drawn ranges with `«` and `»`.
///
/// Ranges may nest; they come in the order of their starts, as byte offsets in `text`.
package struct Marked: Sendable {
  package let text: String
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked {
      switch character {
      case "«": open.append(text.utf8.count)
      case "»": if let start = open.popLast() { ranges.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.ranges = ranges.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
  }

  /// The text as a file.
  package var file: SourceFile { SourceFile(path: "marked.md", text: text) }
}

extension Prose {
  /// Creates prose from plain text: blank lines part paragraphs, each byte maps to itself.
  package init(paragraphs text: String) {
    var blocks: [Block] = []
    var runs: [Run] = []
    var bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !(bytes[end] == 10 && end + 1 < bytes.count && bytes[end + 1] == 10)
      { end += 1 }
      if end == bytes.count, bytes.last == 10 { end -= 1 }
      if start < end {
        for index in start..<end where bytes[index] == 10 { bytes[index] = 32 }
        blocks.append(Block(kind: .paragraph, range: start..<end))
        runs.append(
          Run(text: start, textCount: end - start, source: start, sourceCount: end - start))
      }
      start = end + 1
      while start < bytes.count, bytes[start] == 10 { start += 1 }
    }
    self.init(text: bytes, blocks: blocks, runs: runs)
  }
}
