/// One fault or doubt, worded for the person who wrote the file.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Sendable {
    case error, warning
  }

  /// A second place that the message speaks of, such as the first of two duplicates.
  package struct Note: Hashable, Sendable {
    package let path: String
    package let position: Position
    package let message: String

    package init(path: String, position: Position, _ message: String) {
      self.path = path
      self.position = position
      self.message = message
    }
  }

  package var severity: Severity
  /// The file, relative to the source folder; `nil` where no file is to blame.
  package let path: String?
  package let position: Position?
  /// What was found, what is wrong with it; after a semicolon, the way out.
  package let message: String
  /// A stable name such as `unknown-key`.
  package let code: String
  package let notes: [Note]

  /// Creates a diagnostic about the bytes at `offset` of `file`.
  package init(
    _ code: String, _ severity: Severity = .error, in file: SourceFile, at offset: Int,
    _ message: String, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.path = file.path
    self.position = file.position(of: offset)
    self.message = message
    self.notes = notes
  }

  /// Creates a diagnostic about a file or folder, or about none.
  package init(
    _ code: String, _ severity: Severity = .error, path: String?, position: Position? = nil,
    _ message: String, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.path = path
    self.position = position
    self.message = message
    self.notes = notes
  }

  package var isError: Bool { severity == .error }
}

extension Diagnostic.Note {
  /// Creates a note about the bytes at `offset` of `file`.
  package init(in file: SourceFile, at offset: Int, _ message: String) {
    self.init(path: file.path, position: file.position(of: offset), message)
  }
}

extension Diagnostic: Comparable {
  /// Orders by path, then position, then code, then message, so that a report is always the same.
  package static func < (one: Diagnostic, other: Diagnostic) -> Bool {
    let start = Position(line: 0, column: 0)
    return (one.path ?? "", one.position ?? start, one.code, one.message)
      < (other.path ?? "", other.position ?? start, other.code, other.message)
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains(where: \.isError) }
}
