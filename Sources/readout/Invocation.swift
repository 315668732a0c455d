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
  func jobs() throws(UsageError) -> Int? { arguments.value("jobs").flatMap { Int($0) } }
}
