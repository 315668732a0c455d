/// A text file of the site: its path, its bytes, its lines.
///
/// Offsets everywhere in the program count UTF-8 bytes from the start of `bytes`, and ranges
/// are half-open. Lines and columns exist only in diagnostics.
package struct SourceFile: Sendable {
  /// The path relative to the source folder, with `/` between its parts.
  package let path: String
  /// The file's bytes as they stand on disk, byte order mark and all; valid UTF-8.
  package let bytes: [UInt8]
  package let lines: LineTable

  /// Creates a file from bytes that are known to be text.
  ///
  /// Use `reading(_:path:reporting:)` for bytes that come from outside.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lines = LineTable(bytes)
  }

  /// Creates a file from a string, for tests and for text that was never on disk.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns the file, or reports why its bytes are no text and returns `nil`.
  ///
  /// Text is valid UTF-8 without NUL. A byte order mark is accepted; see `textStart`.
  package static func reading(
    _ bytes: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    let file = SourceFile(path: path, bytes: bytes)
    if let offset = firstInvalidUTF8(in: bytes) {
      diagnostics.append(.invalidUTF8(in: file, at: offset))
      return nil
    }
    if let offset = bytes.firstIndex(of: 0) {
      diagnostics.append(.nulByte(in: file, at: offset))
      return nil
    }
    return file
  }

  /// The offset of the first byte after the byte order mark, or 0 where there is none.
  package var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Returns the text in `range`, which must lie inside the file.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the line and column of `offset`, both from 1; columns count UTF-8 bytes.
  package func position(of offset: Int) -> Position { lines.position(of: offset) }
}

/// Returns the offset of the first byte that breaks UTF-8, or `nil` where the bytes are text.
///
/// - Complexity: One fast pass; a second one only where a fault was found.
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): offset += UTF8.width(scalar)
    case .emptyInput: return nil
    case .error: return min(offset, bytes.count - 1)
    }
  }
}
