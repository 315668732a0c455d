internal import Publishing
internal import Text

extension Command {
  static let clean = Command(
    name: "clean", operands: "", summary: "remove what builds made: their pages and the cache",
    details: """
      Removes from the output folder the files that its list .readout names, and the folders that
      are empty then; removes the cache .readout/ of the site. Files in the output that no build
      made stay. Nothing of the briefs, settings and templates is touched.
      """,
    examples: [Example("readout clean --dry-run", "lists what would go, and removes nothing")],
    flags: [.output, Flag("dry-run", "list what would be removed, and remove nothing")]
  ) { invocation throws(UsageError) in
    let request = try invocation.siteRequest()
    let isDry = invocation.arguments.has("dry-run")
    Interruption.watch()
    var diagnostics: [Diagnostic] = []
    let result = Cleaning.run(request, isDry: isDry, reporting: &diagnostics)
    if let status = Interruption.exitStatus { return status }
    invocation.terminal.report(diagnostics, source: request.source)
    guard let result else { return 1 }
    if isDry {
      let lines = result.removed.map { terminalSafe($0) + "\n" }
      invocation.terminal.write(Array(lines.joined().utf8))
      if lines.isEmpty, !invocation.isQuiet { invocation.terminal.warn("Nothing to remove") }
    } else if !invocation.isQuiet {
      invocation.terminal.say(summary(of: result))
    }
    return 0
  }

  private static func summary(of result: Cleaning) -> String {
    let files = result.removed.count { !$0.hasSuffix("/") }
    let parts = [
      files == 0 ? nil : counted(files, "file"), files < result.removed.count ? "the cache" : nil,
    ].compactMap(\.self)
    let line = parts.isEmpty ? "Nothing to remove" : "Removed " + parts.joined(separator: " and ")
    let stay = result.kept == 1 ? "stays" : "stay"
    return result.kept == 0
      ? line : "\(line); \(counted(result.kept, "file")) that no build made \(stay)"
  }
}
