package import Text

/// Where the front matter of a file stands, and where the text begins.
package struct FrontMatter: Hashable, Sendable {
  /// The YAML between the two marks; `nil` where the file has no front matter.
  package var yaml: Range<Int>?
  /// Everything after the line that closes the front matter.
  package var body: Range<Int>

  /// Splits a file at its marks.
  ///
  /// Front matter begins where the first line is `---`, and ends at the next line that is `---`
  /// or `...`; blanks after a mark do not count, neither does a byte order mark before the
  /// first. A file whose front matter has no end, or is TOML between `+++`, is reported and gives
  /// `nil`.
  package init?(splitting file: SourceFile, reporting diagnostics: inout [Diagnostic]) {
    let start = file.textStart
    body = start..<file.bytes.count
    var line = Line(from: start, in: file.bytes)
    if line.isMark("+++") {
      diagnostics.append(.tomlFrontMatter(in: file))
      return nil
    }
    guard line.isMark("---") else { return }
    let opening = line
    while line.next < file.bytes.count {
      line = Line(from: line.next, in: file.bytes)
      guard line.isMark("---") || line.isMark("...") else { continue }
      yaml = opening.next..<line.start
      body = line.next..<file.bytes.count
      return
    }
    diagnostics.append(.unclosedFrontMatter(in: file))
    return nil
  }
}

/// One line of a file, looked at as a possible mark.
private struct Line {
  let start: Int
  /// The start of the next line.
  let next: Int
  private let content: ArraySlice<UInt8>

  init(from start: Int, in bytes: [UInt8]) {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    self.start = start
    next = min(end + 1, bytes.count)
    content = bytes[start..<end]
  }

  /// Whether the line is `mark` and nothing else but blanks and a carriage return after it.
  func isMark(_ mark: String) -> Bool {
    content.starts(with: mark.utf8)
      && content.dropFirst(mark.utf8.count).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
