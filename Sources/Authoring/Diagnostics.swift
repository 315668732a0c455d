internal import Briefing
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

extension Diagnostic {
  static func noText(_ path: String) -> Diagnostic {
    Diagnostic("no-text", path: path, "there is no text in it; name a file that has one")
  }

  static func nestedTooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      "nested-too-deep", path: path,
      "its elements are too many, or stand too deep in one another; copy the text and give it as "
        + "plain text")
  }

  static func unsureDate(_ path: String, _ days: [CalendarDate]) -> Diagnostic {
    let named = days.prefix(3).map(\.iso).joined(separator: ", ")
    let found = days.isEmpty ? "" : " (it names \(named)\(days.count > 3 ? " …" : ""))"
    return Diagnostic(
      "unsure-date", path: path,
      "the text does not say for sure on which day they met\(found); "
        + "give it with --date \(days.first?.iso ?? "2023-11-15")")
  }
}
