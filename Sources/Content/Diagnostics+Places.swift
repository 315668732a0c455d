internal import Text

extension Diagnostic {
  /// A Markdown file that stands where no section would show it.
  static func unplaced(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "unplaced-file", path: file.path,
      "the file is in no section of the site; move it to content/briefs/ or content/pages/")
  }
}
