internal import Content
internal import Text

extension Diagnostic {
  static func unsplicable(_ key: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "not-spliced", in: file, at: offset,
      "nothing can be added to '\(key)' as it is written; write the list with one '- ' a line")
  }

  static func bracedFrontMatter(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "not-spliced", in: file, at: offset,
      "nothing can be added to front matter in braces; write one key a line")
  }

  static func staleRejection(_ rejection: Located<Rejection>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "stale-rejection", .warning, in: file, at: rejection.range.lowerBound,
      "the sentence for which '\(rejection.value.text)' was refused is no longer in the text; "
        + "remove the entry, or refuse the fact again")
  }
}
