internal import Publishing
internal import Text

/// How diagnostics are reported.
enum ReportFormat: String, CaseIterable, Sendable {
  /// Lines for people, on standard error.
  case text
  /// One JSON object, for scripts.
  case json
  /// SARIF 2.1.0, for services that gather findings.
  case sarif
  /// Commands of a workflow on GitHub, which shows them beside the lines of a change.
  case github
}

extension Flag {
  static let format = Flag(
    "format", value: ReportFormat.allCases.map(\.rawValue).joined(separator: "|"), default: "text",
    "how to report")
  static let strict = Flag("strict", "take every warning for an error")
}

extension Invocation {
  /// The format that `--format` asks for.
  var reportFormat: ReportFormat {
    arguments.value("format").flatMap(ReportFormat.init) ?? .text
  }

  /// Reports diagnostics: as text to standard error, in any other format to standard output.
  func report(_ diagnostics: [Diagnostic], as format: ReportFormat, source: String) {
    let report = Report(diagnostics, source: source)
    switch format {
    case .text: terminal.report(diagnostics, source: source)
    case .json: terminal.write(report.json)
    case .sarif: terminal.write(report.sarif)
    case .github: terminal.write(report.github)
    }
  }
}
