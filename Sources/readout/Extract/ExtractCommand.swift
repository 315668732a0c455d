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

      With --ndjson, each line of the files, or of standard input where none is named, is
      {"id": …, "text": "…"}, and one line of JSON with that id comes of each, in their order;
      start and end then count UTF-8 bytes in the text.

      What cannot be read gives {"error": …} in its place, the rest goes on, and the exit status
      is 1.
      """,
    flags: [
      Flag("json", "print JSON, one object a line"),
      Flag("ndjson", "read texts from lines of JSON, print JSON"),
      Flag("explain", "say why: rules, reasons, weights, and what was refused"),
      Flag("all", "list doubtful facts too, those below the threshold"),
      .jobs,
    ]
  ) { invocation throws(UsageError) in
    let arguments = invocation.arguments
    let (stages, progress) = invocation.observers()
    defer { stages.report() }
    let options = ExtractOptions(
      isJSON: arguments.has("json"), explains: arguments.has("explain"),
      showsAll: arguments.has("all"))
    let now = try invocation.environment.moment(flag: arguments.value("now"))
    let reader = ContentReader(
      settings: Settings(now: now), extractor: Extractor(explains: options.explains))
    let jobs = try invocation.jobs() ?? processorCount
    let paths = arguments.operands
    stages.begin("extract")
    if arguments.has("ndjson") {
      let stream = ExtractStream(reader: reader, options: options, jobs: jobs)
      return run(stream, over: paths.isEmpty ? ["-"] : paths, terminal: invocation.terminal)
    }
    guard !paths.isEmpty else {
      throw UsageError(message: "'extract' needs a file, or '-' for standard input")
    }
    return extract(
      paths, with: reader, options, jobs: jobs, terminal: invocation.terminal, progress: progress)
  }

  /// Prints the facts of files in their order; returns the exit status.
  private static func extract(
    _ paths: [String], with reader: ContentReader, _ options: ExtractOptions, jobs: Int,
    terminal: Terminal, progress: ProgressLine
  ) -> Int32 {
    var diagnostics: [Diagnostic] = []
    var hasFailed = false
    for start in stride(from: 0, to: paths.count, by: batchSize) {
      let batch = Array(paths[start..<min(start + batchSize, paths.count)])
      let extracts = parallelMap(batch, jobs: jobs) { Extract(of: $0, with: reader) }
      progress.end()
      terminal.write(extracts.flatMap { $0.output(options, isAlone: paths.count == 1) })
      diagnostics += extracts.flatMap(\.diagnostics)
      progress.show("extracting", start + batch.count, of: paths.count)
      hasFailed = hasFailed || extracts.contains { $0.content == nil }
    }
    progress.end()
    terminal.report(diagnostics, source: ".")
    return hasFailed ? 1 : 0
  }

  /// How many files are held at once.
  private static let batchSize = 256

  /// Prints the facts of the texts in streams; returns the exit status.
  private static func run(
    _ stream: ExtractStream, over paths: [String], terminal: Terminal
  ) -> Int32 {
    var tally = ExtractStream.Tally()
    for path in paths { stream.run(path, into: &tally) { terminal.write($0) } }
    if tally.unreadable > 0 {
      tally.diagnostics.append(.unreadableLines(tally.unreadable, of: tally.lines))
    }
    terminal.report(tally.diagnostics, source: ".")
    return tally.diagnostics.hasErrors ? 1 : 0
  }
}

extension Diagnostic {
  fileprivate static func unreadableLines(_ count: Int, of total: Int) -> Diagnostic {
    Diagnostic(
      "unreadable-line", path: nil,
      "\(count) of \(total) lines could not be read; their results say why")
  }
}
