internal import Publishing
internal import Text

/// Diagnostics in the order in which every format tells them, with the files that they speak of.
struct Report {
  /// A diagnostic, or one of its notes, as programs read it.
  struct Place {
    /// The file as seen from the working folder; `nil` where no file is to blame.
    let path: String?
    let line: Int?
    /// In UTF-8 bytes, from 1.
    let column: Int?
    /// In characters, which are code points of Unicode, from 1; a byte order mark is none.
    let character: Int?
  }

  let diagnostics: [Diagnostic]
  private let source: String
  private let lines: SourceLines

  init(_ diagnostics: [Diagnostic], source: String) {
    self.diagnostics = diagnostics.sorted()
    self.source = source
    lines = SourceLines()
  }

  var errorCount: Int { diagnostics.count(where: \.isError) }
  var warningCount: Int { diagnostics.count - errorCount }

  /// Returns the place of a diagnostic, or of a note, by its path in the source folder.
  ///
  /// With `countingCharacters`, the file is read to count them.
  func place(_ path: String?, _ position: Position?, countingCharacters: Bool = false) -> Place {
    let shown = path.map { shownPath($0, source: source) }
    let character: Int? =
      if countingCharacters, let shown, let position {
        lines.character(at: position, in: shown)
      } else {
        nil
      }
    return Place(
      path: shown, line: position?.line, column: position?.column, character: character)
  }
}

/// The lines of the files that a report speaks of; each file is read once.
private final class SourceLines {
  private var files: [String: SourceFile?] = [:]

  /// Returns the column of a position in characters; in bytes where the file cannot be read.
  func character(at position: Position, in path: String) -> Int {
    guard let file = file(path), let start = file.lines.start(ofLine: position.line) else {
      return position.column
    }
    let end = min(start + position.column - 1, file.bytes.count)
    // Every byte but those that continue a character begins one.
    let text = file.bytes[min(max(start, position.line == 1 ? file.textStart : 0), end)..<end]
    return text.count { $0 & 0xC0 != 0x80 } + 1
  }

  private func file(_ path: String) -> SourceFile? {
    if let known = files[path] { return known }
    let file = (try? readInput(path)).map { SourceFile(path: path, bytes: $0) }
    files[path] = file
    return file
  }
}
