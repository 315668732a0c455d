internal import Text

/// Turns paragraphs that are tables into tables, in the events and in the prose.
///
/// A paragraph is a table where its second line is a delimiter row (`--- | :-: | --:`) with as
/// many cells as the first. Pipes part cells unless they are escaped or stand inside emphasis, a
/// link or code. Rows are cut or filled up to the width of the head.
///
/// - SeeAlso: GitHub Flavored Markdown, section 4.10.
func formTables(in events: inout [Event], of prose: inout Prose, file: SourceFile) {
  var formed: [Event] = []
  var cells: [[Prose.Block]] = []
  var index = 0
  while index < events.count {
    guard case .open(.paragraph) = events[index],
      let end = events[index...].firstIndex(where: isParagraphEnd),
      let table = Table(of: events[index + 1..<end], in: prose, file: file)
    else {
      formed.append(events[index])
      index += 1
      continue
    }
    formed.append(contentsOf: table.events)
    cells.append(table.blocks(number: cells.count))
    index = end + 1
  }
  events = formed
  prose.blocks = prose.blocks.replacing(with: cells.filter { !$0.isEmpty })
}

extension [Prose.Block] {
  /// Returns the blocks with each one that holds the first of some cells replaced by these.
  ///
  /// Blocks and cells are in the order of the text.
  fileprivate func replacing(with tables: [[Prose.Block]]) -> [Prose.Block] {
    var blocks: [Prose.Block] = []
    var next = tables.makeIterator()
    var table = next.next()
    for block in self {
      guard let cells = table, block.range.contains(cells[0].range.lowerBound) else {
        blocks.append(block)
        continue
      }
      blocks += cells.map { cell in
        var cell = cell
        cell.item = block.item
        cell.isQuoted = block.isQuoted
        return cell
      }
      table = next.next()
    }
    return blocks
  }
}

private func isParagraphEnd(_ event: Event) -> Bool {
  if case .close(.paragraph) = event { true } else { false }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// One table: its columns, its rows, the head first.
private struct Table {
  typealias Cell = [Event]

  /// A wider table is none: short rows are filled up, and a few bytes must not become a big page.
  static let columnLimit = 100

  let alignments: [Alignment]
  let rows: [[Cell]]

  /// Creates a table from the events of a paragraph, or `nil` where they are none.
  init?(of events: ArraySlice<Event>, in prose: Prose, file: SourceFile) {
    let lines = events.split(omittingEmptySubsequences: false) { event in
      if case .softBreak = event { true } else { false }
    }
    guard lines.count >= 2, lines[0].count <= 2 * Self.columnLimit,
      let alignments = Self.alignments(of: lines[1], in: prose)
    else {
      return nil
    }
    let head = Self.cells(of: lines[0], in: prose, file: file)
    guard head.count == alignments.count, head.count <= Self.columnLimit else { return nil }
    self.alignments = alignments
    rows =
      [head]
      + lines.dropFirst(2).map { line in
        let cells = Self.cells(of: line, in: prose, file: file)
        let missing = max(0, alignments.count - cells.count)
        return Array(cells.prefix(alignments.count)) + Array(repeating: [], count: missing)
      }
  }

  /// Returns what a delimiter row says of each column, or `nil` where the line is none.
  private static func alignments(of line: ArraySlice<Event>, in prose: Prose) -> [Alignment]? {
    guard line.count == 1, case .text(let range) = line.first else { return nil }
    var parts = prose.text[range].split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
    ).map { part in
      let blanks = part.reversed().prefix(while: isBlank).count
      return part.dropLast(blanks).drop(while: isBlank)
    }
    guard parts.count > 1 else { return nil }
    if parts.first?.isEmpty == true { parts.removeFirst() }
    if parts.last?.isEmpty == true { parts.removeLast() }
    var alignments: [Alignment] = []
    for part in parts {
      let colon = UInt8(ascii: ":")
      let opens = part.first == colon
      let closes = part.count > 1 && part.last == colon
      let dashes = part.dropFirst(opens ? 1 : 0).dropLast(closes ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(opens ? (closes ? .center : .left) : (closes ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Returns the cells of a line, without the white space around them.
  private static func cells(
    of line: ArraySlice<Event>, in prose: Prose, file: SourceFile
  ) -> [Cell] {
    var cells: [Cell] = [[]]
    var depth = 0
    for event in line {
      switch event {
      case .open: depth += 1
      case .close: depth -= 1
      case .text(let range) where depth == 0:
        var start = range.lowerBound
        for offset in range where isDivider(offset, in: prose, file: file) {
          cells[cells.count - 1].append(.text(start..<offset))
          cells.append([])
          start = offset + 1
        }
        cells[cells.count - 1].append(.text(start..<range.upperBound))
        continue
      default: break
      }
      cells[cells.count - 1].append(event)
    }
    cells = cells.map { trimmed($0, in: prose) }
    if cells.count > 1, cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private static func isDivider(_ offset: Int, in prose: Prose, file: SourceFile) -> Bool {
    guard prose.text[offset] == UInt8(ascii: "|") else { return false }
    guard let source = prose.sourceRange(of: offset..<offset + 1)?.lowerBound, source > 0 else {
      return true
    }
    return file.bytes[source - 1] != UInt8(ascii: "\\")
  }

  private static func trimmed(_ cell: Cell, in prose: Prose) -> Cell {
    var cell = cell
    if case .text(let range) = cell.first {
      let ink = prose.text[range].drop(while: isBlank)
      cell[0] = .text(ink.startIndex..<range.upperBound)
    }
    if case .text(let range) = cell.last {
      let blanks = prose.text[range].reversed().prefix(while: isBlank).count
      cell[cell.count - 1] = .text(range.lowerBound..<range.upperBound - blanks)
    }
    return cell.filter { event in
      if case .text(let range) = event { !range.isEmpty } else { true }
    }
  }

  var events: [Event] {
    var events: [Event] = [.open(.table), .open(.tableHead)]
    for (number, row) in rows.enumerated() {
      if number == 1 { events.append(.open(.tableBody)) }
      events.append(.open(.tableRow))
      for (cell, alignment) in zip(row, alignments) {
        let container = Container.cell(isHeader: number == 0, alignment: alignment)
        events.append(.open(container))
        events.append(contentsOf: cell)
        events.append(.close(container))
      }
      events.append(.close(.tableRow))
      if number == 0 { events.append(.close(.tableHead)) }
    }
    if rows.count > 1 { events.append(.close(.tableBody)) }
    events.append(.close(.table))
    return events
  }

  /// Returns a block for each cell that holds text.
  func blocks(number: Int) -> [Prose.Block] {
    var blocks: [Prose.Block] = []
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let texts = cell.compactMap(Self.text)
        guard let start = texts.first?.lowerBound, let end = texts.last?.upperBound else {
          continue
        }
        blocks.append(
          Prose.Block(
            kind: .cell(table: number, row: row, column: column), range: start..<end))
      }
    }
    return blocks
  }

  private static func text(of event: Event) -> Range<Int>? {
    switch event {
    case .text(let range), .codeSpan(text: let range): range
    default: nil
    }
  }
}
