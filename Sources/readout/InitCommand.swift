internal import Publishing
internal import Text

extension Command {
  static let initialize = Command(
    name: "init", operands: "DIR", summary: "make a new site, with one brief as an example",
    details: """
      Makes a folder with all that a site needs, and with one brief as an example. It builds at
      once: settings with every default as a comment, a page of its own for the home page, JSON
      Schemas for editors, and files that publish public/ on GitHub Pages and GitLab Pages.

      The folder must not exist, or hold nothing but .git; '.' is this folder.
      """,
    examples: [
      Example("readout init briefings", "makes the folder 'briefings'"),
      Example("readout init . --templates", "makes a site of this folder, and a theme to change"),
    ],
    failure: "the folder holds something, or could not be written; nothing was made",
    flags: [Flag("templates", "write the default theme out, to be changed, into templates/")],
    not: "create", "scaffold"
  ) { invocation throws(UsageError) in
    let operands = invocation.arguments.operands
    guard let folder = operands.first, operands.count == 1, !folder.isEmpty else {
      throw UsageError(message: "'init' needs one folder: readout init briefings")
    }
    Interruption.watch()
    var diagnostics: [Diagnostic] = []
    let files = NewSite.make(
      in: folder, withTemplates: invocation.arguments.has("templates"),
      reporting: &diagnostics)
    if let status = Interruption.exitStatus { return status }
    invocation.terminal.report(diagnostics, source: ".")
    guard let files else { return 1 }
    if !invocation.isQuiet { invocation.terminal.say(report(of: files, in: folder)) }
    return 0
  }

  /// What was made, and what to type next.
  private static func report(of files: [String], in folder: String) -> String {
    let isHere = folder == "." || folder == "./"
    let shown = files.filter { !$0.hasPrefix("schemas/") && !$0.hasPrefix("templates/") }
    let counts = ["schemas", "templates"].map { name in
      (name, files.count { $0.hasPrefix("\(name)/") })
    }.filter { $0.1 > 0 }
    let rows = shown.map { "  \($0)\n" } + counts.map { "  \($0.0)/ (\($0.1) files)\n" }
    let steps =
      (isHere ? [] : ["cd \(shellWord(folder))"]) + ["readout serve --open", "readout build"]
    return "Made a site in \(terminalSafe(folder)):\n\n\(rows.joined())\nNext:\n\n"
      + steps.map { "  \($0)" }.joined(separator: "\n")
  }

  /// Returns a path as it can be typed.
  private static func shellWord(_ path: String) -> String {
    let isPlain = path.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "./_-".contains($0))
    }
    let path = path.hasPrefix("-") ? "./\(path)" : path
    return isPlain ? path : terminalSafe(shellQuoted(path))
  }
}
