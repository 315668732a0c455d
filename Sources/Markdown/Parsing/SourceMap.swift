internal import Text

/// Where the lines of a text that libcmark reads stand in the file.
enum SourceMap {
  /// The text is the file from the line `first` on. Some of its lines were changed at their
  /// beginning: the columns behind the change lie so many bytes further on in the file.
  case lines(first: Int, shifts: [Int: Int])
  /// The text was put together from pieces, one a line; here is what stands for column 0 of each.
  case pieces([Int])

  /// Returns the offset in the file of a place in the text, both counted from 1.
  func offset(line: Int, column: Int, in file: SourceFile) -> Int? {
    switch self {
    case .lines(let first, let shifts):
      guard let start = file.lines.start(ofLine: first + line - 1) else { return nil }
      let shift = shifts.isEmpty ? 0 : shifts[line] ?? 0
      return start + column - 1 + shift
    case .pieces(let origins):
      return line <= origins.count ? origins[line - 1] + column : nil
    }
  }
}
