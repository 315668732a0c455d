internal import Publishing
internal import Text

extension Command {
  static let explain = Command(
    name: "explain", operands: "FILE|URL", summary: "print what the template of a page sees",
    details: """
      Takes a file of content/ (content/briefs/woodside.md), a file of the output
      (public/briefs/woodside/index.html), a path on the site (/briefs/woodside/) or a full
      address, and prints one JSON object: the file that has the page as its own, the templates
      that make it, the site's own or the default ones, and all names with their values.

      Paths in it are relative to the site. Nothing is built or written.
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
    let json = PageExplanation.explaining(operand, request, reporting: &diagnostics)
    invocation.terminal.report(diagnostics, source: request.source)
    if let json { invocation.terminal.write(json) }
    return diagnostics.hasErrors ? 1 : 0
  }
}
