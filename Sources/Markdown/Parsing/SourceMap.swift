internal import Text

/// Where the lines of a text that libcmark reads stand in the file.
struct SourceMap {
  /// For a text that was put together from pieces, one a line: what stands for column 0 of each.
  let pieces: [Int]?
  /// The line of the file on which any other text begins.
  private let first: Int
  /// Lines that were changed at their beginning: by how many bytes the columns behind the change
  /// lie further on in the file.
  private let shifts: [Int: Int]
  /// How many bytes of the first line stand before the text.
  private let margin: Int
  /// How many lines of link definitions, of which libcmark does not know, stand before the text of
  /// the block at hand.
  var definitionLines = 0
  /// The line that was asked for last, and what stands for column 0 of it.
  private var last = (line: 0, origin: 0)

  init(_ file: SourceFile, body: Range<Int>, shifts: [Int: Int]) {
    let start = file.position(of: body.lowerBound)
    first = start.line
    margin = start.column - 1
    self.shifts = shifts
    pieces = nil
  }

  init(pieces: [Int]) {
    self.pieces = pieces
    first = 0
    margin = 0
    shifts = [:]
  }

  /// Returns the offset in the file of a place in the text, whose line and column count from 1.
  mutating func offset(line: Int, column: Int, in file: SourceFile) -> Int? {
    let line = line + definitionLines
    if line != last.line {
      guard let origin = origin(of: line, in: file) else { return nil }
      last = (line, origin)
    }
    return last.origin + column
  }

  /// Returns what stands for column 0 of a line.
  private func origin(of line: Int, in file: SourceFile) -> Int? {
    if let pieces { return line <= pieces.count ? pieces[line - 1] : nil }
    guard let start = file.lines.start(ofLine: first + line - 1) else { return nil }
    return start - 1 + (line == 1 ? margin : 0) + (shifts.isEmpty ? 0 : shifts[line] ?? 0)
  }
}
