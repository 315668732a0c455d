/// What the program can be told to do.
struct Command: Sendable {
  let name: String
  /// The operands, as the usage line shows them.
  let operands: String
  let summary: String
  /// What the help says beyond the summary, in lines.
  let details: String
  let flags: [Flag]
  /// Does it, and returns the exit status.
  let run: @Sendable (Invocation) throws(UsageError) -> Int32

  static let all: [Command] = [
    build, extract, explain, markdown, render, help, version, serve,
  ]

  /// Flags that every command takes.
  static let common = [
    Flag("source", short: "s", value: "DIR", "the site; default: this folder"),
    Flag("now", value: "DATE", "the day or time that counts as now"),
    Flag("quiet", short: "q", "print errors and warnings only"),
    Flag("verbose", short: "v", "say where time goes"),
    Flag("color", value: "WHEN", "auto, always or never"),
    Flag("help", short: "h", "explain the command"),
    Flag("version", short: "V", "print the version"),
  ]
}

/// A command line that has been understood: the command's words and the surroundings.
struct Invocation: Sendable {
  let command: Command
  let arguments: Arguments
  let environment: Environment
  let terminal: Terminal

  var isQuiet: Bool { arguments.has("quiet") }
  var isVerbose: Bool { arguments.has("verbose") }

  /// Returns the folder of the site.
  func source() throws(UsageError) -> String { try folder("source") ?? "." }

  /// Returns the folder that a flag names, or `nil` where it was not given.
  func folder(_ flag: String) throws(UsageError) -> String? {
    guard let folder = arguments.value(flag) else { return nil }
    if folder.isEmpty {
      throw UsageError(message: "'--\(flag)' names no folder; is a variable empty?")
    }
    return folder
  }

  /// Returns the number of workers that `--jobs` asks for, or `nil` for one a processor.
  func jobs() throws(UsageError) -> Int? {
    guard let text = arguments.value("jobs") else { return nil }
    guard let jobs = Int(text), (1...256).contains(jobs) else {
      throw UsageError(message: "'--jobs \(text)' is not a number from 1 to 256")
    }
    return jobs
  }
}
