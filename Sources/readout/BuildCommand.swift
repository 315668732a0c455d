internal import Briefing
internal import Glibc
internal import Publishing

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
    if let operand = arguments.operands.first {
      throw UsageError(
        message: "'build' takes no operand, but '\(operand)' was given; "
          + "name the site with --source \(operand)")
    }
    let format = try invocation.reportFormat()
    var request = try invocation.siteRequest()
    request.isStrict = arguments.has("strict")
    request.isInPlace = arguments.has("in-place")

    Interruption.watch()
    let watch = StopWatch()
    let result = Build.run(request) { watch.begin($0.rawValue) }
    if let status = Interruption.exitStatus { return status }
    invocation.report(result.diagnostics, as: format, source: request.source)
    if invocation.isVerbose { watch.report(to: invocation.terminal) }
    guard let report = result.report else { return 1 }
    if !invocation.isQuiet, format == .text {
      invocation.terminal.say(summary(of: result, report))
    }
    return 0
  }

  /// The one line that a normal build says.
  private static func summary(of result: Build.Result, _ report: PublishingReport) -> String {
    let briefs = "\(result.briefCount) brief\(result.briefCount == 1 ? "" : "s")"
    let drafts =
      result.draftCount == 0
      ? "" : ", \(result.draftCount) of them draft\(result.draftCount == 1 ? "" : "s")"
    var line: String
    if report.hasChanges {
      line = "Built \(briefs)\(drafts) into \(result.output): \(report.written) files written, "
      line += "\(report.unchanged) unchanged, \(report.removed) removed"
    } else {
      line =
        "Nothing has changed: \(briefs)\(drafts), \(report.unchanged) files in \(result.output)"
    }
    if result.baseURL == Settings.defaultBaseURL {
      line += "; no base_url is set, so addresses begin with \(result.baseURL)"
    }
    return line
  }
}

/// Measures how long the stages of a command take.
final class StopWatch {
  private var laps: [(name: String, start: Double)] = []

  func begin(_ name: String) { laps.append((name, Self.seconds)) }

  /// Says how long each stage took, the last one until now.
  func report(to terminal: Terminal) {
    let ends = laps.dropFirst().map(\.start) + [Self.seconds]
    for (lap, end) in zip(laps, ends) {
      let tenths = Int((end - lap.start) * 10_000)
      terminal.warn("readout: \(lap.name): \(tenths / 10).\(tenths % 10) ms")
    }
  }

  private static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
