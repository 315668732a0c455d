internal import Text

/// What the program can be told to do, described in full.
///
/// `--help`, the man page, the completions and the tables of `docs/commands` are made from it.
struct Command: Sendable {
  let name: String
  /// The operands, as the usage line shows them; what they are, `ValueKind` reads off them.
  let operands: String
  /// What it does, in a few words without a full stop.
  let summary: String
  /// What the help says beyond the summary, in lines.
  let details: String
  let examples: [Example]
  /// What exit status 1 means.
  let failure: String
  let flags: [Flag]
  /// Names by which users of other programs may know it.
  let synonyms: [String]
  /// Does it, and returns the exit status.
  let run: @Sendable (Invocation) throws(UsageError) -> Int32

  init(
    name: String, operands: String, summary: String, details: String, examples: [Example] = [],
    failure: String = "something could not be read or written", flags: [Flag],
    not synonyms: String...,
    run: @escaping @Sendable (Invocation) throws(UsageError) -> Int32
  ) {
    self.name = name
    self.operands = operands
    self.summary = summary
    self.details = details
    self.examples = examples
    self.failure = failure
    self.flags = flags
    self.synonyms = synonyms
    self.run = run
  }

  /// What the operands are, or `nil` for a command without any.
  var operandKind: ValueKind? {
    operands.split(separator: " ").first.map { ValueKind(shownAs: String($0)) }
  }

  /// All flags that may follow the command's name.
  var allFlags: [Flag] { flags + Self.common }
}

extension Command {
  /// The commands by what a user wants to do.
  static let groups: [(title: String, commands: [Command])] = [
    ("Begin a site", [initialize]),
    ("Write briefs", [new, review]),
    ("Look at a site", [serve, check, list, explain]),
    ("Build and publish", [build, clean]),
    ("For scripts", [extract, markdown, render, schema]),
    ("About the program", [help, completions, version]),
  ]

  static let all: [Command] = groups.flatMap(\.commands)

  /// Flags that every command takes.
  static let common = [
    Flag("source", short: "s", value: "DIR", default: "this folder", "the site"),
    Flag("now", value: "DATE", default: "the clock's", "the day or time that counts as now"),
    Flag("quiet", short: "q", "print errors and warnings only"),
    Flag("verbose", short: "v", "say where time goes"),
    Flag(
      "color", value: "auto|always|never", default: "auto", "whether messages have colours"),
    Flag("help", short: "h", "explain the command"),
    Flag("version", short: "V", "print the version"),
  ]

  /// Returns the command of a name.
  static func named(_ name: String) throws(UsageError) -> Command {
    if let command = all.first(where: { $0.name == name }) { return command }
    let known = all.first { $0.synonyms.contains(name) }?.name
    let near = known ?? nearMiss(to: name, among: all.map(\.name))
    throw UsageError(
      message: "unknown command '\(name)'; "
        + (near.map { "did you mean '\($0)'?" } ?? "'readout help' lists all commands"))
  }
}
