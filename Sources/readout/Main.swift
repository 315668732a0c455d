internal import Glibc
internal import Publishing
internal import Text

/// The program: finds the command, hands it its words, ends with its status.
@main struct Main {
  static func main() {
    let words = Array(commandLine.dropFirst())
    do throws(UsageError) {
      exit(try run(words))
    } catch {
      Terminal.complain("readout: error: \(terminalSafe(error.message))\ntry 'readout help'")
      exit(2)
    }
  }

  /// The words of the command line, the program's own name first.
  ///
  /// Swift looks for them on the stack, and finds none where a preloaded library has moved the
  /// environment; the kernel knows them all the same.
  private static var commandLine: [String] {
    let words = CommandLine.arguments
    guard words.isEmpty, let bytes = try? readInput("/proc/self/cmdline") else { return words }
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func run(_ words: [String]) throws(UsageError) -> Int32 {
    let environment = Environment()
    guard let place = words.firstIndex(where: { !$0.hasPrefix("-") }), words.first != "--" else {
      return try runWithoutCommand(words, environment: environment)
    }
    // Flags of every command may stand before its name; none of theirs takes a bare word there.
    let name = words[place]
    guard place == 0 else {
      throw UsageError(message: "the command comes first, then its flags, as in 'readout build'")
    }
    guard let command = Command.all.first(where: { $0.name == name }) else {
      let near = nearMiss(to: name, among: Command.all.map(\.name))
      throw UsageError(
        message: "unknown command '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    return try run(command, Array(words[1...]), environment: environment)
  }

  /// `readout`, `readout --help`, `readout --version`.
  private static func runWithoutCommand(
    _ words: [String], environment: Environment
  ) throws(UsageError) -> Int32 {
    let arguments = try Arguments(words, flags: Command.common)
    if let operand = arguments.operands.first {
      throw UsageError(message: "'\(operand)' is no command")
    }
    let command: Command = arguments.has("version") ? .version : .help
    _ = try run(command, [], environment: environment)
    return arguments.has("version") || arguments.has("help") ? 0 : 2
  }

  private static func run(
    _ command: Command, _ words: [String], environment: Environment
  ) throws(UsageError) -> Int32 {
    let arguments = try Arguments(words, flags: command.flags + Command.common)
    let terminal = try Terminal(color: arguments.value("color"), environment: environment)
    if arguments.has("help") {
      terminal.write(Array(command.manual.utf8))
      return 0
    }
    if arguments.has("version") {
      terminal.say("readout \(version)")
      return 0
    }
    return try command.run(
      Invocation(
        command: command, arguments: arguments, environment: environment, terminal: terminal))
  }
}
