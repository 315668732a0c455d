import Briefing
import TestSupport
import Text

@testable import Extraction

/// A made-up text with what the extraction reads out of it.
struct Read {
  let file: SourceFile
  let prose: Prose
  let reading: Reading

  init(_ text: String, title: String? = nil, on date: String? = nil) {
    file = SourceFile(path: "brief.md", text: text)
    prose = Prose(blocks: text, title: title)
    reading = Extractor().extract(
      from: prose, in: file, on: date.flatMap { CalendarDate(iso: $0) })
  }

  var facts: Facts { reading.facts }
  var participants: [String] { facts.participants.map(\.name) }
  var mentioned: [String] { facts.mentioned.map(\.name) }
  var pillars: [String] { facts.pillars.map(\.text) }
  var outcomes: [String] { facts.outcomes.map(\.text) }
}

extension Prose {
  /// Creates prose from lines: blank lines part blocks, `# ` begins a heading, `- ` an item of a
  /// list, `| ` a row of a table whose cells `|` parts.
  ///
  /// Where a title is given, the first line is the title's block.
  init(blocks text: String, title: String?) {
    var blocks: [Block] = []
    var items: [Item] = []
    var lists = -1
    var row = -1
    var previous = ""
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = offset..<offset + line.utf8.count
      offset = range.upperBound + 1
      defer { previous = String(line.prefix(2)) }
      guard !line.isEmpty else { continue }
      if blocks.isEmpty, title != nil {
        blocks.append(Block(kind: .title, range: range))
      } else if line.hasPrefix("# ") {
        blocks.append(
          Block(kind: .heading(level: 2), range: range.lowerBound + 2..<range.upperBound))
      } else if line.hasPrefix("- ") {
        if previous != "- " { lists += 1 }
        let ordinal = items.last.map { $0.list == lists ? $0.ordinal + 1 : 0 } ?? 0
        items.append(Item(list: lists, ordinal: ordinal, isOrdered: false))
        blocks.append(
          Block(
            kind: .paragraph, range: range.lowerBound + 2..<range.upperBound,
            item: items.count - 1))
      } else if line.hasPrefix("| ") {
        row = previous == "| " ? row + 1 : 0
        var start = range.lowerBound + 2
        for (column, cell) in line.dropFirst(2).split(separator: " | ").enumerated() {
          let end = start + cell.utf8.count
          blocks.append(
            Block(kind: .cell(table: 0, row: row, column: column), range: start..<end))
          start = end + 3
        }
      } else {
        blocks.append(Block(kind: .paragraph, range: range))
      }
    }
    let bytes = Array(text.utf8)
    let run = Run(text: 0, textCount: bytes.count, source: 0, sourceCount: bytes.count)
    self.init(text: bytes, blocks: blocks, items: items, runs: bytes.isEmpty ? [] : [run])
  }
}
