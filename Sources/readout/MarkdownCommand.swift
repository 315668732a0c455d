internal import Content
internal import Publishing
internal import Text

extension Command {
  static let markdown = Command(
    name: "markdown", operands: "[FILE]", summary: "print Markdown as HTML",
    details: """
      Reads a Markdown text, or standard input, and prints it as HTML: plain CommonMark 0.30. Raw
      HTML and dangerous addresses are left out. Front matter is Markdown here like anything else.

      With --site it prints what the page of a brief has: tables, footnotes, crossed-out words, tasks,
      bare addresses, ids of headings, quotes and dashes as typesetters set them; front matter is
      left out, and links between files stay as they are.
      """,
    flags: [
      Flag("unsafe", "let raw HTML and any address through"),
      Flag("site", "print what a page of a site has"),
    ]
  ) { invocation throws(UsageError) in
    let arguments = invocation.arguments
    guard arguments.operands.count <= 1 else {
      throw UsageError(
        message: "'markdown' takes one file, but \(arguments.operands.count) were given")
    }
    let path = arguments.operands.first.flatMap { $0 == "-" ? nil : $0 }
    var diagnostics: [Diagnostic] = []
    do throws(DiskError) {
      let bytes = try readInput(path)
      let file = SourceFile.reading(
        bytes, path: path ?? "standard input", reporting: &diagnostics)
      let html = file.flatMap {
        markdownHTML(
          $0, isOfSite: arguments.has("site"), isUnsafe: arguments.has("unsafe"),
          reporting: &diagnostics)
      }
      if let html { invocation.terminal.write(html) }
    } catch {
      diagnostics.append(.unreadable(error))
    }
    invocation.terminal.report(diagnostics, source: ".")
    return diagnostics.hasErrors ? 1 : 0
  }
}
