internal import Authoring
internal import Content
internal import Publishing
internal import Text

extension Command {
  static let review = Command(
    name: "review", operands: "[FILE…]",
    summary: "propose the facts of the text as front matter",
    details: """
      Reads briefs of the site, all of them where none is named, and prints as a unified diff what
      their texts say and their front matter does not. Nothing is written, unless it is asked for.

      The diff may also be changed and applied by 'git apply' or 'patch -p1'. A fact that is refused
      in --interactive goes to 'rejected' in the front matter and is not proposed again.
      """,
    examples: [
      Example("readout review content/briefs/woodside.md", "shows what one brief lacks"),
      Example("readout review --interactive content/briefs/woodside.md", "asks for each fact"),
      Example("readout review --accept", "takes all that is found in all briefs"),
    ],
    failure: "some briefs have errors, or could not be written; the others were reviewed",
    flags: [
      Flag("accept", "write all that is proposed into the files"),
      Flag("interactive", short: "i", "ask for each fact, and write what was decided"),
      .jobs,
    ]
  ) { invocation throws(UsageError) in
    let arguments = invocation.arguments
    if arguments.has("accept"), arguments.has("interactive") {
      throw UsageError(
        message: "'--accept' takes all facts and '--interactive' asks for each; give one of them")
    }
    if arguments.has("interactive"), !Terminal.isInteractive {
      throw UsageError(
        message: "'--interactive' needs a terminal to ask at; see what is proposed without it, "
          + "and take all of it with --accept")
    }
    if let empty = arguments.operands.first(where: \.isEmpty) {
      throw UsageError(message: "'\(empty)' names no file; is a variable empty?")
    }
    let request = try invocation.siteRequest()
    var diagnostics: [Diagnostic] = []
    let operands = arguments.operands
    let files = BriefFiles(of: request, all: operands.isEmpty, reporting: &diagnostics)
    if let files {
      var paths: [String] = []
      for path in operands.isEmpty
        ? files.paths : operands.compactMap({ files.path(named: $0, reporting: &diagnostics) })
      where !paths.contains(path) {
        paths.append(path)
      }
      let run = ReviewRun(
        files: files, terminal: invocation.terminal, source: request.source,
        isQuiet: invocation.isQuiet)
      if arguments.has("interactive") {
        run.ask(paths, reporting: &diagnostics)
      } else {
        run.review(
          paths, accepting: arguments.has("accept"), jobs: request.jobs, reporting: &diagnostics)
      }
    }
    invocation.terminal.report(diagnostics, source: request.source)
    if let status = Interruption.exitStatus { return status }
    return diagnostics.hasErrors ? 1 : 0
  }
}
