internal import Briefing
internal import Content
internal import Extraction
internal import Publishing
internal import Text

extension Command {
  static let extract = Command(
    name: "extract", operands: "FILE…", summary: "print the facts that the prose states",
    details: """
      Reads briefs or plain texts, '-' for standard input, and prints who took part, who is only
      mentioned, what was declared and what came of it, each with the sentence that proves it.
      With --json, one JSON object a line; its start and end count UTF-8 bytes in the file.
      """,
    flags: [
      Flag("json", "print JSON, one object a line"),
      Flag("explain", "say why: rules, reasons, weights, and what was refused"),
      Flag("all", "list doubtful facts too, those below the threshold"),
      Flag("jobs", short: "j", value: "N", "how many files to work on at once"),
    ]
  ) { invocation throws(UsageError) in
    let arguments = invocation.arguments
    let options = ExtractOptions(
      isJSON: arguments.has("json"), explains: arguments.has("explain"),
      showsAll: arguments.has("all"))
    let now = try invocation.environment.moment(flag: arguments.value("now"))
    let reader = ContentReader(
      settings: Settings(now: now), extractor: Extractor(explains: options.explains))
    let jobs = try invocation.jobs() ?? processorCount
    guard !arguments.operands.isEmpty else {
      throw UsageError(message: "'extract' needs a file, or '-' for standard input")
    }
    return extract(
      arguments.operands, with: reader, options, jobs: jobs, terminal: invocation.terminal)
  }

  /// Prints the facts of files in their order; returns the exit status.
  private static func extract(
    _ paths: [String], with reader: ContentReader, _ options: ExtractOptions, jobs: Int,
    terminal: Terminal
  ) -> Int32 {
    var diagnostics: [Diagnostic] = []
    var hasFailed = false
    for start in stride(from: 0, to: paths.count, by: batchSize) {
      let batch = Array(paths[start..<min(start + batchSize, paths.count)])
      let extracts = parallelMap(batch, jobs: jobs) { Extract(of: $0, with: reader) }
      terminal.write(extracts.flatMap { $0.output(options, isAlone: paths.count == 1) })
      diagnostics += extracts.flatMap(\.diagnostics)
      hasFailed = hasFailed || extracts.contains { $0.content == nil }
    }
    terminal.report(diagnostics, source: ".")
    return hasFailed ? 1 : 0
  }

  /// How many files are held at once.
  private static let batchSize = 256
}
