internal import Briefing
internal import Extraction
internal import Text

extension Diagnostic {
  static func unprovedParticipant(
    _ name: String, near: String?, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let fix =
      near.map { "did you mean '\($0)'?" } ?? "take the name out, or name the person in the text"
    return Diagnostic(
      "unproved-participant", .warning, in: file, at: range.lowerBound,
      "'\(shown(name))' is declared but never named in the text; \(fix)")
  }

  static func unproved(
    _ text: String, _ field: FactField, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let one = field.rawValue.dropLast()
    return Diagnostic(
      "unproved-\(one)", .warning, in: file, at: range.lowerBound,
      "'\(shown(text))' is declared but the text does not say it; correct the words, or write the "
        + "sentence that proves it")
  }

  static func unprovedTopic(
    _ text: String, near: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "unproved-topic", .warning, in: file, at: range.lowerBound,
      "'\(shown(text))' is declared but the text does not say it; did you mean '\(near)'?")
  }

  static func undeclaredParticipant(
    _ name: String, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "undeclared-participant", .warning, in: file, at: offset,
      "'\(shown(name))' took part by what the text says, but is not declared; add the name to "
        + "'participants', or refuse it with 'readout review \(file.path)'")
  }

  static func declaredCount(
    _ stated: Statements.Count, declared: Int, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      "declared-count", .warning, in: file, at: stated.range.lowerBound,
      "'\(shown(stated.words))' announces \(stated.count) items, but \(declared) "
        + "\(declared == 1 ? "is" : "are") declared; correct the number or the list under 'pillars'"
    )
  }

  static func dateDiffers(
    _ words: String, _ day: CalendarDate, from declared: CalendarDate, in file: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "date-differs", .warning, in: file, at: range.lowerBound,
      "'\(shown(words))' is told as the day of the meeting, but 'date' is \(declared.iso); write "
        + "'date: \(day.iso)', or correct the text")
  }

  static func outcomeWithoutStatus(
    _ text: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "outcome-without-status", .warning, in: file, at: range.lowerBound,
      "'\(shown(text))' has no status, and the text tells none; add 'status:', such as 'agreed' or "
        + "'completed'")
  }

  static func noSources(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "no-sources", .warning, in: file, at: file.textStart,
      "the brief names no source; add 'sources', each with a title, a publisher or a URL")
  }
}
