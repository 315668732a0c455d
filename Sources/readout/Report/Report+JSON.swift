internal import Text

/// One note of a diagnostic with its place, as JSON tells it.
struct ReportedNote: Recorded {
  let place: Report.Place
  let message: String

  static let record = Record<ReportedNote>(
    "note", "A second place that a diagnostic speaks of.",
    [
      .optionalText("path", "The file, as seen from the working folder.") { $0.place.path },
      .optionalCount("line", "The line, from 1.") { $0.place.line },
      .optionalCount("column", "The column in bytes of UTF-8, from 1.") { $0.place.column },
      .text("message", "What is to be said of it.") { $0.message },
    ])
}

/// One diagnostic with its place, as JSON tells it.
struct ReportedDiagnostic: Recorded {
  let diagnostic: Diagnostic
  let place: Report.Place
  let notes: [ReportedNote]

  static let record = Record<ReportedDiagnostic>(
    "diagnostic", "One thing that is wrong, or may be.",
    [
      .text("code", "Its stable name, which `readout explain` explains.") { $0.diagnostic.code },
      .choice("severity", "Whether a build stops at it.") { $0.diagnostic.severity },
      .optionalText(
        "path", "The file, as seen from the working folder; null where no file is to blame."
      ) { $0.place.path },
      .optionalCount("line", "The line, from 1; null where the file as a whole is meant.") {
        $0.place.line
      },
      .optionalCount("column", "The column in bytes of UTF-8, from 1.") { $0.place.column },
      .text("message", "What was found, what is wrong with it and, after a semicolon, the way out.")
      {
        $0.diagnostic.message
      },
      .list("notes", "Other places that the message speaks of.") { $0.notes },
    ])
}

/// All diagnostics of a run, as JSON tells them.
struct ReportedRun: Recorded {
  let diagnostics: [ReportedDiagnostic]
  let errors: Int
  let warnings: Int

  static let record = Record<ReportedRun>(
    "report", "What `check` or `build` had to say.",
    [
      .list("diagnostics", "In the order of their files and places.") { $0.diagnostics },
      .count("errors", "How many of them are errors.") { $0.errors },
      .count("warnings", "How many of them are warnings.") { $0.warnings },
    ])
}

extension Report {
  /// The report as one JSON object on one line.
  var json: [UInt8] {
    let run = ReportedRun(
      diagnostics: diagnostics.map { diagnostic in
        ReportedDiagnostic(
          diagnostic: diagnostic, place: place(diagnostic.path, diagnostic.position),
          notes: diagnostic.notes.map {
            ReportedNote(place: place($0.path, $0.position), message: $0.message)
          })
      }, errors: errorCount, warnings: warningCount)
    var json = JSONWriter()
    ReportedRun.record.write(run, to: &json)
    return json.bytes + [0x0A]
  }
}
