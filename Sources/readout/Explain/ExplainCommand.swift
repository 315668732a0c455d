internal import Glibc
internal import Publishing
internal import Text

extension Command {
  static let explain = Command(
    name: "explain", operands: "CODE|PAGE",
    summary: "print what a diagnostic means, or what the template of a page sees",
    details: """
      For whoever got a message: prints what the code in its brackets means, with an example that
      gives it and the same mended; --codes lists all codes.

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
    flags: [
      Flag("codes", "list the codes of all diagnostics"), .output, .baseURL, .drafts, .jobs,
    ]
  ) { invocation throws(UsageError) in
    let operands = invocation.arguments.operands
    if invocation.arguments.has("codes") {
      if let operand = operands.first {
        throw UsageError(message: "'--codes' lists all codes; leave out '\(operand)'")
      }
      for code in Troubleshooting.standard.codes.sorted() { invocation.terminal.say(code) }
      return 0
    }
    guard let operand = operands.first, operands.count == 1, !operand.isEmpty else {
      throw UsageError(
        message: "'explain' needs one code, such as unknown-key, or one file or address of a page, "
          + "such as /briefs/woodside/")
    }
    if let section = Troubleshooting.standard.section(operand) {
      invocation.terminal.say("\(section.code)\n\n\(section.text)")
      return 0
    }
    if isLikeCode(operand), !isThere(operand),
      let near = nearMiss(to: operand, among: Troubleshooting.standard.codes)
    {
      throw UsageError(
        message: "'\(operand)' is no code of a diagnostic; did you mean '\(near)'?")
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

  /// Whether a word has the form of a code: small words with hyphens between them.
  private static func isLikeCode(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  /// Whether there is a file of this name in the working folder.
  private static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
