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
    "format", value: "FORMAT", "how to report: text, json, sarif or github; default: text")
  static let strict = Flag("strict", "take every warning for an error")
}

extension Invocation {
  /// Returns the format that `--format` asks for.
  func reportFormat() throws(UsageError) -> ReportFormat {
    guard let name = arguments.value("format") else { return .text }
    guard let format = ReportFormat(rawValue: name) else {
      let names = ReportFormat.allCases.map(\.rawValue)
      throw UsageError(
        message: "'--format \(name)' is unknown; " + suggestion(for: name, among: names))
    }
    return format
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
