internal import Briefing
internal import Text

extension Diagnostic {
  static func titleOverlap(
    _ later: Located<RegisterEntry.Title>, with earlier: Located<RegisterEntry.Title>,
    on day: CalendarDate, in file: SourceFile
  ) -> Diagnostic {
    let titles = "'\(shown(earlier.value.title))' and '\(shown(later.value.title))'"
    return Diagnostic(
      "title-overlap", .warning, in: file, at: later.range.lowerBound,
      "\(titles) are both held on \(day.iso), and the first is shown; "
        + "let one end before the other begins",
      notes: [Note(in: file, at: earlier.range.lowerBound, "the first one is here")])
  }

  static func spellingTaken(
    _ spelling: String, of entry: RegisterEntry, at position: Position?, by owner: RegisterEntry,
    at first: Position?
  ) -> Diagnostic {
    Diagnostic(
      "spelling-taken", .warning, path: entry.path, position: position,
      "'\(shown(spelling))' is a spelling of '\(shown(owner.name))' as well and so may mean "
        + "neither; keep it in one of the two files",
      notes: first.map {
        [Note(path: owner.path, position: $0, "the first one is here")]
      } ?? [])
  }
}
