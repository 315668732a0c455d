internal import Briefing
internal import Publishing
internal import Text

extension Command {
  static let check = Command(
    name: "check", operands: "[FILE…]", summary: "look for what is wrong, and what may be",
    details: """
      Checks everything that a build checks, and what no build minds: facts that are declared and
      never named in the text, participants that the text proves and nobody declared, numbers and
      dates that differ, names that are most likely one, links that lead nowhere. Nothing is written.

      With files or folders of the site, only what is found in them is reported; the whole site is
      read all the same. 'readout explain CODE' explains what stands in brackets.
      """,
    examples: [
      Example("readout check content/briefs/woodside.md", "tells what is found in one brief"),
      Example("readout check --strict --format github", "stops a workflow where anything is found"),
    ],
    failure: "there are errors, or with --strict warnings",
    flags: [
      .format, .strict,
      Flag("external", "ask other sites whether links to them still lead somewhere"),
      .output, .baseURL, .drafts, .jobs,
    ]
  ) { invocation throws(UsageError) in
    let arguments = invocation.arguments
    let format = invocation.reportFormat
    let request = try invocation.siteRequest()
    if let operand = arguments.operands.first(where: \.isEmpty) {
      throw UsageError(message: "'\(operand)' names no file; is a variable empty?")
    }
    let (stages, progress) = invocation.observers()
    let check = SiteCheck(progress.following(request), observing: stages.begin)
    progress.end()
    var diagnostics = check.diagnostics
    var note = ""
    if arguments.has("external") {
      stages.begin("other sites")
      let links = ExternalLinks(
        asking: check.externalLinks(in: arguments.operands), as: "readout/\(readout.version)")
      diagnostics += links.diagnostics
      note = links.summary
    }
    diagnostics = check.restricting(diagnostics, to: arguments.operands)
    if arguments.has("strict") {
      for index in diagnostics.indices { diagnostics[index].severity = .error }
    }
    invocation.report(diagnostics, as: format, source: request.source)
    stages.report()
    if format == .text, !invocation.isQuiet {
      let briefs = counted(check.briefCount, "brief")
      if diagnostics.isEmpty {
        invocation.terminal.say("Checked \(briefs): nothing to mend\(note)")
      } else if !note.isEmpty {
        invocation.terminal.say("Checked \(briefs)\(note)")
      }
    }
    return diagnostics.hasErrors ? 1 : 0
  }
}

extension ExternalLinks {
  /// What was asked and what gave no answer, as the rest of a line.
  fileprivate var summary: String {
    if asked == 0, unanswered == 0 { return "; no links to other sites" }
    let links = "; asked for \(counted(asked, "link")) to other sites"
    return unanswered == 0 ? links : links + ", \(unanswered) gave no answer"
  }
}
