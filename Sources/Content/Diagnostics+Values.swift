internal import Briefing
internal import Text

extension Diagnostic {
  static func invalidDate(_ text: String, in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "invalid-date", in: file, at: range.lowerBound,
      "'\(shown(text))' is not a date; \(dateAdvice(for: text))")
  }

  static func invalidMoment(
    _ text: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let advice =
      text.utf8.count > 10
      ? "write 2023-11-15 or 2023-11-15T18:30:00-05:00" : dateAdvice(for: text)
    return Diagnostic(
      "invalid-date", in: file, at: range.lowerBound,
      "'\(shown(text))' is neither a date nor a time with its zone; \(advice)")
  }

  static func dateOrder(
    _ late: Located<CalendarDate>, before early: Located<CalendarDate>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      "date-order", in: file, at: late.range.lowerBound,
      "\(late.value.iso) is the last day but before the first, \(early.value.iso); exchange them",
      notes: [Note(in: file, at: early.range.lowerBound, "the first day is here")])
  }

  static func noFlag(
    _ text: String, of key: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let fix =
      switch text.lowercased() {
      case "yes", "y", "on", "1": "write true"
      case "no", "n", "off", "0": "write false"
      default: "'\(key)' is one or the other"
      }
    return Diagnostic(
      "wrong-type", in: file, at: range.lowerBound,
      "'\(shown(text))' is neither true nor false; \(fix)")
  }

  static func numberOutOf(
    _ bounds: String, _ text: String, _ key: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "invalid-number", in: file, at: range.lowerBound,
      "'\(shown(text))' is no number from \(bounds); '\(key)' needs one")
  }

  static func unknownValue(
    _ text: String, of key: String, in file: SourceFile, at range: Range<Int>, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-value", in: file, at: range.lowerBound,
      "'\(shown(text))' is no \(key); \(suggestion(for: text, among: known))")
  }

  static func invalidSlug(_ text: String, in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "invalid-slug", in: file, at: range.lowerBound,
      "'\(shown(text))' cannot stand in an address as it is; write \(slug(for: text))")
  }

  static func invalidID(_ text: String, in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "invalid-id", in: file, at: range.lowerBound,
      "'\(shown(text))' is no id; use letters a to z, digits and hyphens")
  }

  static func duplicateID(
    _ id: String, in file: SourceFile, at range: Range<Int>, first: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-id", in: file, at: range.lowerBound,
      "'\(shown(id))' is the id of two outcomes; give one of them another",
      notes: [Note(in: file, at: first.lowerBound, "the first one is here")])
  }

  static func invalidURL(
    _ text: String, _ fault: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic("invalid-url", in: file, at: range.lowerBound, "'\(shown(text))' \(fault)")
  }

  static func invalidAlias(
    _ text: String, _ fault: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic("invalid-alias", in: file, at: range.lowerBound, "'\(shown(text))' \(fault)")
  }

  static func invalidLanguage(
    _ text: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "invalid-language", in: file, at: range.lowerBound,
      "'\(shown(text))' is no language tag; write one like en, zh-Hans or pt-BR")
  }

  static func invalidWikidata(
    _ text: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "invalid-wikidata", in: file, at: range.lowerBound,
      "'\(shown(text))' is no item of Wikidata; write Q and its number, such as Q15031")
  }

  static func missingVersion(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "version-missing", .warning, in: file, at: file.textStart,
      "the settings do not say for which format they were written; add 'readout: 1'")
  }

  static func unknownVersion(
    _ text: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "version-unknown", in: file, at: range.lowerBound,
      "'\(shown(text))' is no format of this program; write 'readout: 1'")
  }
}
