internal import Text

/// A table as its lines say it, nothing of it parsed yet.
///
/// - SeeAlso: GitHub Flavored Markdown, section 4.10.
struct TableText {
  /// A line of the file, without the white space around it.
  struct Line {
    var range: Range<Int>
    /// Whether the line lacks the marks of what the paragraph stands in, and only goes on with it.
    var isLazy = false
  }

  /// The lines of the paragraph before the table.
  var before: [Range<Int>] = []
  var head: [Range<Int>]
  var alignments: [Alignment]
  var rows: [[Range<Int>]] = []
  /// The lines after the table.
  var after: ArraySlice<Line>

  /// Finds the first table in the lines of a paragraph.
  init?(lines: ArraySlice<Line>, in file: SourceFile) {
    for number in lines.indices.dropFirst() where !lines[number].isLazy {
      guard let alignments = Self.alignments(of: lines[number].range, in: file) else { continue }
      let head = Self.cells(of: lines[number - 1].range, in: file)
      guard head.count == alignments.count else { continue }
      self.head = head
      self.alignments = alignments
      before = lines[..<(number - 1)].map(\.range)
      after = lines[(number + 1)...]
      while let line = after.first, !line.isLazy {
        let cells = Self.cells(of: line.range, in: file)
        guard !cells.isEmpty else { return }
        rows.append(Array(cells.prefix(alignments.count)))
        after.removeFirst()
      }
      return
    }
    return nil
  }

  /// Returns what a delimiter row says of each column, or `nil` where the line is none.
  static func alignments(of line: Range<Int>, in file: SourceFile) -> [Alignment]? {
    let bytes = file.bytes[line]
    guard !bytes.isEmpty,
      bytes.allSatisfy({ isBlank($0) || "|:-".utf8.contains($0) }),
      bytes.contains(UInt8(ascii: "|")) || bytes.contains(UInt8(ascii: ":"))
    else { return nil }
    let cells = cells(of: line, in: file)
    guard !cells.isEmpty else { return nil }
    var alignments: [Alignment] = []
    for cell in cells {
      let part = file.bytes[cell]
      let colon = UInt8(ascii: ":")
      let opens = part.first == colon
      let closes = part.count > 1 && part.last == colon
      let dashes = part.dropFirst(opens ? 1 : 0).dropLast(closes ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(opens ? (closes ? .center : .left) : (closes ? .right : .none))
    }
    return alignments
  }

  /// Returns the cells of a line, without the white space around them.
  static func cells(of line: Range<Int>, in file: SourceFile) -> [Range<Int>] {
    let bytes = file.bytes
    var cells: [Range<Int>] = []
    var index = line.lowerBound
    if index < line.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < line.upperBound,
        bytes[index + 1] == UInt8(ascii: "|")
      {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(start..<index, in: bytes))
        start = index + 1
      }
      index += 1
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound, in: bytes)) }
    return cells
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension TableText.Line {
  /// Creates the line that begins at or around `start`, which `depth` marks of quotations precede.
  ///
  /// `itemColumn` is the column of the text of the item that the line belongs to.
  init(from start: Int, in file: SourceFile, end limit: Int, depth: Int, itemColumn: Int?) {
    let bytes = file.bytes
    var end = start
    while end < limit, bytes[end] != 0x0A { end += 1 }
    var index = start
    var quotations = 0
    while true {
      while index < end, isBlank(bytes[index]) { index += 1 }
      guard quotations < depth, index < end, bytes[index] == UInt8(ascii: ">") else { break }
      quotations += 1
      index += 1
    }
    while end > index, isBlank(bytes[end - 1]) || bytes[end - 1] == 0x0D { end -= 1 }
    range = index..<end
    isLazy =
      quotations < depth || itemColumn.map { columns(of: bytes[start..<index]) < $0 - 1 } ?? false
  }
}

/// Returns how many columns bytes at the start of a line take; a tab goes on to a multiple of four.
private func columns(of bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { $1 == 0x09 ? ($0 / 4 + 1) * 4 : $0 + 1 }
}
