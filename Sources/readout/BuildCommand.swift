internal import Briefing
internal import Publishing
internal import Text

extension Command {
  static let build = Command(
    name: "build", operands: "", summary: "make the site from the briefs",
    details: """
      Reads content/, templates/ and readout.yaml of the site, and makes its output folder what
      they say. Files in the output that no build made stay. A build with errors changes nothing.
      """,
    flags: [
      .output, .baseURL, .drafts,
      Flag("strict", "let a warning stop the build"),
      .format, .jobs,
      Flag("no-cache", "neither read nor write .readout/"),
      Flag("in-place", "write into the output folder itself, file by file"),
    ]
  ) { invocation throws(UsageError) in
    let arguments = invocation.arguments
    let format = invocation.reportFormat
    var request = try invocation.siteRequest()
    request.isStrict = arguments.has("strict")
    request.isInPlace = arguments.has("in-place")

    Interruption.watch(endsAtOnce: true)
    let (stages, progress) = invocation.observers()
    let result = Build.run(progress.following(request), observing: stages.begin)
    progress.end()
    if let status = Interruption.exitStatus { return status }
    invocation.report(result.diagnostics, as: format, source: request.source)
    stages.report()
    guard let report = result.report else { return 1 }
    if !invocation.isQuiet, format == .text {
      invocation.terminal.say(summary(of: result, report))
    }
    return 0
  }

  /// The one line that a normal build says.
  private static func summary(of result: Build.Result, _ report: PublishingReport) -> String {
    let briefs = counted(result.briefCount, "brief")
    let drafts =
      result.draftCount == 0
      ? "" : ", \(result.draftCount) of them draft\(result.draftCount == 1 ? "" : "s")"
    var line: String
    let output = terminalSafe(result.output)
    if report.hasChanges {
      line = "Built \(briefs)\(drafts) into \(output): \(report.written) files written, "
      line += "\(report.unchanged) unchanged, \(report.removed) removed"
    } else {
      line =
        "Nothing has changed: \(briefs)\(drafts), \(report.unchanged) files in \(output)"
    }
    if result.baseURL == Settings.defaultBaseURL {
      line += "; no base_url is set, so addresses begin with \(result.baseURL)"
    }
    return line
  }
}
