internal import Glibc
internal import Publishing
internal import Serving
internal import Text

extension Command {
  static let serve = Command(
    name: "serve", operands: "", summary: "show the site in the browser while you write",
    details: """
      Builds the site in memory and serves it to the browsers of this machine. When a file of the
      site is saved, what it touches is built again and the pages that are open are loaded anew,
      where they stood. What is wrong is shown over the page until it is mended. Drafts are shown,
      marked as such. Nothing is written; public/ stays as it is.
      """,
    examples: [
      Example("readout serve --open", "shows the site of this folder"),
      Example("readout serve -p 9000 --no-drafts", "shows at port 9000 what a build would publish"),
    ],
    failure: "there is no site here, or the port is taken",
    flags: [
      Flag(
        "port", short: "p", value: "N", kind: .number(1...65_535),
        default: "the first free one from 8080 on", "the port"),
      Flag("open", "open the site in the browser"),
      Flag("no-drafts", "leave drafts out, as a build does"),
      Flag("poll", "look for changes again and again, where the disk does not tell of them"),
      .jobs,
    ]
  ) { invocation throws(UsageError) in
    let arguments = invocation.arguments
    var request = try invocation.siteRequest()
    request.showsDrafts = !arguments.has("no-drafts")
    let source = request.source
    let terminal = invocation.terminal
    var diagnostics: [Diagnostic] = []
    let server = PreviewServer(
      request, port: arguments.value("port").flatMap(Int.init), isPolling: arguments.has("poll"),
      shownPath: { shownPath($0, source: source) }, reporting: &diagnostics)
    terminal.report(diagnostics, source: source)
    guard let server else { return 1 }
    var isReady = false
    server.run { news in
      switch news {
      case .ready:
        isReady = true
        if !invocation.isQuiet { terminal.say(greeting(of: server)) }
        if arguments.has("open") { open(server.address, invocation) }
      case .built(let result, let milliseconds):
        terminal.report(result.diagnostics, source: source)
        // Files that were too young when they were read are read once more; that is no news.
        if isReady, !invocation.isQuiet, !result.changes.isEmpty {
          terminal.say(line(on: result, milliseconds: milliseconds, source: source))
        }
      case .polling(let reason):
        terminal.warn("readout: looking for changes once in a while, because \(reason)")
      }
    }
    // A build may be under way; nothing of it is on the disk.
    _exit(Interruption.exitStatus ?? 1)
  }

  private static func greeting(of server: PreviewServer) -> String {
    guard let preview = server.preview else {
      return "Serving what is to be mended at \(server.address) (Ctrl-C ends it)"
    }
    var briefs = counted(preview.briefCount, "brief")
    if preview.draftCount > 0 {
      briefs += ", \(preview.draftCount) of them draft\(preview.draftCount == 1 ? "" : "s"),"
    }
    return "Serving \(briefs) at \(server.address) (Ctrl-C ends it)"
  }

  /// The line on a build that a change called for.
  private static func line(
    on result: IncrementalBuild.Result, milliseconds: Int, source: String
  ) -> String {
    let changes = result.changes
    let what =
      changes.count == 1
      ? "\(terminalSafe(shownPath(changes[0], source: source))) changed"
      : "\(changes.count) files changed"
    let count = result.readCount
    let read = count == 0 ? "" : "\(counted(count, "file")) read again, "
    return "\(what): \(read)\(milliseconds) ms"
  }

  /// Opens an address in the user's browser, or says that there is none.
  private static func open(_ address: String, _ invocation: Invocation) {
    let program = invocation.environment.value("BROWSER") ?? "xdg-open"
    guard !runsAside(program, address) else { return }
    invocation.terminal.warn(
      "readout: '\(terminalSafe(program))' cannot be run, so open \(address) yourself; "
        + "the variable BROWSER names the program to use")
  }
}
