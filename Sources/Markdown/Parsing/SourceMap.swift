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

  init(first: Int, shifts: [Int: Int]) {
    self.first = first
    self.shifts = shifts
    pieces = nil
  }

  init(pieces: [Int]) {
    self.pieces = pieces
    first = 0
    shifts = [:]
  }

  /// Returns the offset in the file of a place in the text, whose line and column count from 1.
  func offset(line: Int, column: Int, in file: SourceFile) -> Int? {
    if pieces == nil {
      guard let start = file.lines.start(ofLine: first + line - 1) else { return nil }
      return start + column - 1 + (shifts.isEmpty ? 0 : shifts[line] ?? 0)
    }
    guard let pieces, line <= pieces.count else { return nil }
    return pieces[line - 1] + column
  }
}
