internal import Text

extension Diagnostic {
  static func pillarCount(
    _ phrase: String, count: Int, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "pillar-count", .warning, in: file, at: offset,
      "'\(phrase)' announces \(count) items, but no list of \(count) follows; "
        + "list them, or declare them under 'pillars'")
  }
}
