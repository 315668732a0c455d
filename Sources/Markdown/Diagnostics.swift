internal import Text

extension Diagnostic {
  static func unknownFootnote(
    _ label: String, near: String?, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    let fix =
      near.map { "did you mean '[^\($0)]'?" }
      ?? "add a line '[^\(label)]: …', or escape it, '\\[^\(label)]'"
    return Diagnostic(
      "unknown-footnote", .warning, in: file, at: offset,
      "'[^\(label)]' leads to no footnote and is shown as it stands; \(fix)")
  }

  static func unusedFootnote(_ label: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "unused-footnote", .warning, in: file, at: offset,
      "nothing refers to the footnote '[^\(label)]', so it is not shown; "
        + "refer to it in the text, or remove it")
  }

  static func duplicateFootnote(
    _ label: String, in file: SourceFile, at offset: Int, first: Int
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-footnote", .warning, in: file, at: offset,
      "the footnote '[^\(label)]' is there twice, and only the first is shown; "
        + "give one of them another name",
      notes: [.init(in: file, at: first, "'[^\(label)]' is defined here first")])
  }

  static func openImages(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "too-many-brackets", in: file, at: offset,
      "thousands of '![' stand open in one paragraph, which would take minutes to read; "
        + "close them, escape them as '!\\[', or part the paragraph by blank lines")
  }

  static func nestedTooDeep(_ depth: Int, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "nested-too-deep", in: file, at: offset,
      "lists are nested \(depth) levels deep before thousands of lines, which would take minutes "
        + "to read; nest them less, or begin a new paragraph at the margin")
  }
}
