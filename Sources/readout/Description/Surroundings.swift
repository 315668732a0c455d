/// A variable of the environment that the program asks for.
struct EnvironmentVariable: Sendable {
  let name: String
  /// What it does, in a few words without a full stop.
  let help: String

  static let all = [
    EnvironmentVariable(
      name: "READOUT_BASE_URL",
      help: "the address of the site, over readout.yaml and under --base-url"),
    EnvironmentVariable(
      name: "SOURCE_DATE_EPOCH",
      help: "the seconds since 1970 that count as now, unless --now says otherwise"),
    EnvironmentVariable(name: "NO_COLOR", help: "if set, messages have no colours"),
    EnvironmentVariable(
      name: "CLICOLOR_FORCE",
      help: "if set and not 0, messages have colours where they go to no terminal, too"),
    EnvironmentVariable(
      name: "TERM", help: "if dumb, messages have no colours, and no progress is shown"),
    EnvironmentVariable(name: "CI", help: "if set, no progress is shown"),
    EnvironmentVariable(
      name: "BROWSER", help: "the program that serve --open starts, instead of xdg-open"),
    EnvironmentVariable(name: "VISUAL", help: "the editor that new --edit opens"),
    EnvironmentVariable(name: "EDITOR", help: "the editor where VISUAL is not set"),
  ]
}

/// A number with which the program ends.
struct ExitStatus: Sendable {
  let number: Int
  let help: String

  /// The statuses of a command, which says itself what its failure is.
  static func all(failure: String) -> [ExitStatus] {
    [
      ExitStatus(number: 0, help: "done; there may have been warnings"),
      ExitStatus(number: 1, help: failure),
      ExitStatus(number: 2, help: "the command line makes no sense; nothing was done"),
      ExitStatus(number: 129, help: "a SIGHUP came"),
      ExitStatus(number: 130, help: "a SIGINT came, as from Ctrl-C"),
      ExitStatus(number: 143, help: "a SIGTERM came"),
    ]
  }
}
