internal import CCMark
internal import Text

// Tables. libcmark takes one for a paragraph, or, with a rule below it, for a heading; its lines are
// read anew, and each cell is parsed apart.
extension TreeReader {
  /// The most cells that short rows of a document are filled up with: a few bytes must not become a
  /// big page.
  private static let filledCellLimit = 500_000

  /// Reads a paragraph or heading that holds a table; returns whether it does.
  ///
  /// - SeeAlso: GitHub Flavored Markdown, section 4.10.
  mutating func readTable(_ node: OpaquePointer, of root: OpaquePointer) -> Bool {
    guard features.contains(.tables), map.pieces == nil else { return false }
    let start = unsafe Int(cmark_node_get_start_line(node))
    let end = unsafe Int(cmark_node_get_end_line(node))
    guard end > start, delimiterRows.hasRow(in: start + 1...end) else { return false }
    var lines = unsafe lines(start...end, of: node)
    let underline = unsafe cutUnderline(of: node, from: &lines)
    guard var table = TableText(lines: lines[...], in: file) else { return false }
    if definitions == nil {
      definitions = unsafe LinkDefinitions(in: file, body: body, root: root)
    }
    let isTight = unsafe isTight(node)
    var rest: ArraySlice<TableText.Line>
    repeat {
      if !table.before.isEmpty {
        readApart(table.before, as: .paragraph, .paragraph(isTight: isTight))
      }
      read(table)
      rest = table.after
      guard let next = TableText(lines: rest, in: file) else { break }
      table = next
    } while true
    if !rest.isEmpty {
      let level = unsafe Int(cmark_node_get_heading_level(node))
      let isHeading = underline != nil
      readApart(
        rest.map(\.range), as: isHeading ? .heading(level: level) : .paragraph,
        isHeading
          ? .heading(level: level, text: prose.count..<prose.count)
          : .paragraph(isTight: isTight))
    } else if underline == .rule {
      events.append(.thematicBreak)
    }
    return true
  }

  /// What stands under the lines of a heading.
  private enum Underline {
    case rule, other
  }

  /// Takes the line under a heading from its lines, unless it is a row of a table.
  ///
  /// The end of a heading may be told a line too late.
  private func cutUnderline(
    of node: OpaquePointer, from lines: inout [TableText.Line]
  ) -> Underline? {
    guard unsafe cmark_node_get_type(node) == CMARK_NODE_HEADING,
      let number = lines.dropFirst().firstIndex(where: { isUnderline($0.range) })
    else { return nil }
    let line = file.bytes[lines[number].range]
    let isRule = line.count > 2 && line.first == UInt8(ascii: "-")
    var rest = lines[..<number]
    while let table = TableText(lines: rest, in: file) { rest = table.after }
    // Directly after the rows of a table, a line that is no rule is one more of them.
    let isRow = !isRule && rest.isEmpty
    lines.removeLast(lines.count - number - (isRow ? 1 : 0))
    return isRow ? nil : isRule ? .rule : .other
  }

  /// Whether a line makes a heading of the lines before it.
  private func isUnderline(_ line: Range<Int>) -> Bool {
    let bytes = file.bytes[line]
    guard let first = bytes.first, "=-".utf8.contains(first) else { return false }
    return bytes.allSatisfy { $0 == first }
  }

  private mutating func read(_ table: TableText) {
    let outer = (map, aligner)
    open(.table)
    open(.tableHead)
    let rows = [table.head] + table.rows
    let pieces = Pieces(cells: rows.joined(), in: file)
    let tree = unsafe pieces.parsed(with: &definitions)
    var cell = unsafe cmark_node_first_child(tree)
    map = SourceMap(pieces: pieces.origins)
    aligner.isInTable = true
    for (number, row) in rows.enumerated() {
      if number == 1 { open(.tableBody) }
      open(.tableRow)
      for column in table.alignments.indices {
        if column < row.count {
          aligner.cursor = row[column].lowerBound
          aligner.end = row[column].upperBound
        } else {
          filledCells += 1
          guard filledCells <= Self.filledCellLimit else { break }
        }
        openBlock(
          .cell(table: tableCount, row: number, column: column),
          .cell(isHeader: number == 0, alignment: table.alignments[column]))
        if column < row.count, let node = unsafe cell {
          unsafe readInlines(of: node)
        }
        closeBlock()
        if column < row.count, let node = unsafe cell { unsafe cell = cmark_node_next(node) }
      }
      close()
      if number == 0 { close() }
    }
    if rows.count > 1 { close() }
    close()
    tableCount += 1
    (map, aligner) = outer
    aligner.cursor = rows.last?.last?.upperBound ?? aligner.cursor
  }

  /// Reads lines beside a table as a paragraph or heading of their own.
  private mutating func readApart(
    _ lines: [Range<Int>], as kind: Prose.Kind, _ container: Container
  ) {
    guard let first = lines.first, let last = lines.last else { return }
    let outer = (map, aligner)
    let pieces = Pieces(lines: lines, in: file)
    let tree = unsafe pieces.parsed(with: &definitions)
    map = SourceMap(pieces: pieces.origins)
    aligner.cursor = first.lowerBound
    aligner.end = last.upperBound
    // Lines that only define links leave no paragraph.
    if let node = unsafe cmark_node_first_child(tree),
      unsafe Int(cmark_node_get_start_line(node)) <= lines.count
    {
      openBlock(kind, container)
      map.definitionLines = aligner.passDefinitions(upTo: last.upperBound)
      unsafe readInlines(of: node)
      closeBlock()
    }
    (map, aligner) = outer
    aligner.cursor = last.upperBound
  }

  /// Returns lines of the file without the marks of the quotations and items around them.
  private mutating func lines(
    _ numbers: ClosedRange<Int>, of node: OpaquePointer
  ) -> [TableText.Line] {
    var depth = 0
    var ancestor = unsafe cmark_node_parent(node)
    while let block = unsafe ancestor {
      if unsafe cmark_node_get_type(block) == CMARK_NODE_BLOCK_QUOTE { depth += 1 }
      unsafe ancestor = cmark_node_parent(block)
    }
    let column = unsafe Int(cmark_node_get_start_column(node))
    return numbers.compactMap { number in
      guard let start = map.offset(line: number, column: 1, in: file) else { return nil }
      let isFirst = number == numbers.lowerBound
      let begin = isFirst ? map.offset(line: number, column: column, in: file) ?? start : start
      return TableText.Line(
        from: begin, in: file, end: aligner.end, depth: isFirst ? 0 : depth,
        itemColumn: isFirst ? nil : itemColumns.last)
    }
  }
}

/// Texts that are parsed apart from the document, one a line, and where they come from.
struct Pieces {
  private var text: [UInt8] = []
  /// For each line what stands for its column 0 in the file.
  private(set) var origins: [Int] = []

  /// Makes a heading of each cell: it holds the same inlines and can be no other block.
  init(cells: some Sequence<Range<Int>>, in file: SourceFile) {
    for cell in cells {
      text += "# ".utf8
      var start = cell.lowerBound
      var index = start
      while index + 1 < cell.upperBound {
        if file.bytes[index] == UInt8(ascii: "\\"), file.bytes[index + 1] == UInt8(ascii: "|") {
          text += file.bytes[start..<index]
          start = index + 1
        }
        index += 1
      }
      text += file.bytes[start..<cell.upperBound]
      text += " #\n".utf8
      origins.append(cell.lowerBound - 3)
    }
  }

  /// Makes a paragraph of lines; behind the first they are indented, so that none begins a block.
  init(lines: [Range<Int>], in file: SourceFile) {
    for (number, line) in lines.enumerated() {
      if number > 0 { text += "    ".utf8 }
      // Two spaces at its end break a line.
      text += file.bytes[line]
      text += file.bytes[line.upperBound...].prefix(while: isBlank)
      text.append(0x0A)
      origins.append(line.lowerBound - (number == 0 ? 1 : 5))
    }
  }

  /// Returns the tree of the pieces, in which the links have the definitions of the document.
  func parsed(with definitions: inout LinkDefinitions?) -> OpaquePointer {
    var whole = text
    definitions?.append(for: text, to: &whole)
    return unsafe whole.withUnsafeBufferPointer { unsafe Tree.root(of: $0) }
  }
}
