internal import Authoring
internal import Briefing
internal import Content
internal import Publishing
internal import Text

/// One run of `readout review`: over which files, and where what is said goes.
struct ReviewRun: Sendable {
  let files: BriefFiles
  let terminal: Terminal
  let source: String
  let isQuiet: Bool

  /// What came of one file.
  private struct Result: Sendable {
    var diff: UnifiedDiff?
    var count = 0
    var diagnostics: [Diagnostic] = []
  }

  /// Prints what is proposed for the briefs, or writes it into them.
  func review(
    _ paths: [String], accepting: Bool, jobs: Int, reporting diagnostics: inout [Diagnostic]
  ) {
    if accepting { Interruption.watch() }
    let results = parallelMap(paths, jobs: jobs) { path in
      Interruption.signal == nil ? result(of: path, accepting: accepting) : Result()
    }
    diagnostics += results.flatMap(\.diagnostics)
    for (path, result) in zip(paths, results) where result.count > 0 {
      if let diff = result.diff {
        terminal.write(DiffText(diff, isColored: terminal.colorsOutput).bytes)
      } else if !isQuiet {
        say("\(shownPath(path, source: source)): \(counted(result.count, "fact")) written")
      }
    }
    let total = results.reduce(0) { $0 + $1.count }
    if !isQuiet, total == 0, !diagnostics.hasErrors { say(nothing(in: paths.count)) }
  }

  private func result(of path: String, accepting: Bool) -> Result {
    var result = Result()
    guard let file = files.file(path, reporting: &result.diagnostics),
      let review = BriefReview(file, with: files.reader, reporting: &result.diagnostics),
      !review.proposals.isEmpty,
      let splices = review.splices(
        accepting: review.proposals, reporting: &result.diagnostics)
    else { return result }
    if accepting {
      guard
        files.replace(
          file, with: splices.applied(to: file.bytes), reporting: &result.diagnostics)
      else { return result }
    } else {
      result.diff = UnifiedDiff(of: file.bytes, path: diffPath(path), splices: splices)
    }
    result.count = review.proposals.count
    return result
  }

  /// Asks for each proposed fact of the briefs, and writes what was decided file by file.
  func ask(_ paths: [String], reporting diagnostics: inout [Diagnostic]) {
    Interruption.watch()
    var prompt = Prompt(at: terminal)
    var total = 0
    for path in paths {
      guard let file = files.file(path, reporting: &diagnostics),
        let review = BriefReview(file, with: files.reader, reporting: &diagnostics),
        !review.proposals.isEmpty
      else { continue }
      total += review.proposals.count
      say(shownPath(path, source: source))
      var interview = Interview(review)
      interview.run(at: &prompt)
      if Interruption.signal != nil { return }
      write(interview, to: file, review, reporting: &diagnostics)
      if interview.isBrokenOff { return }
    }
    if total == 0, !diagnostics.hasErrors { say(nothing(in: paths.count)) }
  }

  private func write(
    _ interview: Interview, to file: SourceFile, _ review: BriefReview,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let decision = interview.decision
    defer {
      for field in decision.open {
        say(
          "The list of \(field.rawValue) was left open: "
            + "it is written once you have decided on all of it.")
      }
    }
    guard !decision.accepted.isEmpty || !decision.refused.isEmpty else {
      return say("Nothing is written.")
    }
    let refused =
      decision.refused + review.refusals(of: decision.reworded, beside: decision.accepted)
    guard
      let splices = review.splices(
        accepting: decision.accepted, rejecting: refused, reporting: &diagnostics),
      files.replace(file, with: splices.applied(to: file.bytes), reporting: &diagnostics)
    else { return }
    say("\(counted(decision.accepted.count, "fact")) written, \(decision.refused.count) refused.")
  }

  private func say(_ line: String) { terminal.say(terminalSafe(line)) }

  private func nothing(in count: Int) -> String {
    "Nothing to propose in \(counted(count, "brief"))."
  }

  /// The path in a diff, from the working folder where a patch can be applied there.
  private func diffPath(_ path: String) -> String {
    let shown = shownPath(path, source: source)
    let isBelow = !shown.hasPrefix("/") && !shown.split(separator: "/").contains("..")
    return isBelow ? plain(shown) : path
  }

  private func plain(_ path: String) -> String {
    path.hasPrefix("./") ? plain(String(path.dropFirst(2).drop { $0 == "/" })) : path
  }
}
