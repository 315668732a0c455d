internal import Publishing
internal import Text

extension Command {
  static let explain = Command(
    name: "explain", operands: "PAGE", summary: "print what the template of a page sees",
    details: """
      For whoever changes a template: prints, as one JSON object, every name that the template of
      a page may use, with its value there ("data"), and what the page is made of: its address and
      its file in the output, the file of content/ that it shows ("source", where there is one), and
      its templates, the site's own or the default ones.

      The page may be named by its file in content/, its file in the output, or its address:

        readout explain content/briefs/woodside.md
        readout explain public/briefs/woodside/index.html
        readout explain /briefs/woodside/

      "…" stands for objects inside others of their kind. --output, --base-url and --drafts mean
      what they mean to a build, but nothing is written.
      """,
    flags: [.output, .baseURL, .drafts, .jobs]
  ) { invocation throws(UsageError) in
    let operands = invocation.arguments.operands
    guard let operand = operands.first, operands.count == 1, !operand.isEmpty else {
      throw UsageError(
        message: "'explain' needs one file or address of a page, such as /briefs/woodside/")
    }
    let request = try invocation.siteRequest()
    var diagnostics: [Diagnostic] = []
    let (stages, progress) = invocation.observers()
    let json = PageExplanation.explaining(
      operand, progress.following(request), observing: stages.begin, reporting: &diagnostics)
    progress.end()
    invocation.terminal.report(diagnostics, source: request.source)
    stages.report()
    if let json { invocation.terminal.write(json) }
    return diagnostics.hasErrors ? 1 : 0
  }
}
