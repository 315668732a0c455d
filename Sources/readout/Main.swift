internal import CExchange
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
      let help = "readout help" + (error.command.map { " \($0)" } ?? "")
      Terminal.complain("readout: error: \(terminalSafe(error.message))\ntry '\(help)'")
      exit(2)
    }
  }

  /// The words of the command line, the program's own name first.
  ///
  /// Swift looks for them on the stack and in /proc, and finds none where a preloaded library has
  /// moved the environment, or where there is no /proc, as in a bare chroot.
  private static var commandLine: [String] {
    (0..<readout_word_count()).map { unsafe String(cString: readout_word($0)) }
  }

  private static func run(_ words: [String]) throws(UsageError) -> Int32 {
    let environment = Environment()
    guard let place = try commandPlace(in: words) else {
      return try runWithoutCommand(words, environment: environment)
    }
    let command = try Command.named(words[place])
    do throws(UsageError) {
      return try run(
        command, Array(words[..<place] + words[(place + 1)...]), environment: environment)
    } catch {
      throw UsageError(message: error.message, command: command.name)
    }
  }

  /// Returns where the command's name stands, behind flags that every command takes.
  private static func commandPlace(in words: [String]) throws(UsageError) -> Int? {
    var place = 0
    while place < words.count, words[place] != "--" {
      let word = words[place]
      guard word.hasPrefix("-") else { return place }
      if let owner = owner(of: word, in: words) {
        throw UsageError(
          message: "'\(word)' belongs behind the command: readout \(owner.name) \(word)")
      }
      place += takesNextWord(word) ? 2 : 1
    }
    return nil
  }

  /// Whether the value of a flag that every command takes is the word behind it.
  private static func takesNextWord(_ word: String) -> Bool {
    let flags = Command.common.filter { $0.value != nil }
    if word.hasPrefix("--") { return flags.contains { word == "--\($0.name)" } }
    let taking = word.firstIndex { letter in flags.contains { $0.short == letter } }
    return taking.map { word.index(after: $0) == word.endIndex } ?? false
  }

  /// The command that has a flag which others do not have: the one that is named, or any.
  private static func owner(of word: String, in words: [String]) -> Command? {
    let isCommon = Command.common.contains { $0.isMeant(by: word) }
    let owners = Command.all.filter { $0.flags.contains { $0.isMeant(by: word) } }
    return isCommon ? nil : owners.first { words.contains($0.name) } ?? owners.first
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
    let arguments = try Arguments(words, flags: command.allFlags)
    let terminal = Terminal(color: arguments.value("color"), environment: environment)
    if arguments.has("help") {
      terminal.write(Array(command.manual.utf8))
      return 0
    }
    if arguments.has("version") {
      terminal.say("readout \(version)")
      return 0
    }
    try command.check(operands: arguments.operands)
    return try command.run(
      Invocation(
        command: command, arguments: arguments, environment: environment, terminal: terminal))
  }
}

extension Command {
  /// Refuses operands where there may be none, and words that are none of a choice.
  fileprivate func check(operands: [String]) throws(UsageError) {
    guard let operand = operands.first else { return }
    guard let kind = operandKind else {
      let isOfSite = flags.contains { $0.name == Flag.output.name }
      throw UsageError(
        message: "'\(name)' takes no operand, but '\(operand)' was given"
          + (isOfSite ? "; name the site with --source \(operand)" : ""))
    }
    if case .choice = kind, let fault = kind.fault(of: operand) {
      throw UsageError(message: "'\(operand)' \(fault)")
    }
  }
}

extension Flag {
  /// Whether a word of the command line is the flag, with or without its value.
  fileprivate func isMeant(by word: String) -> Bool {
    if word.hasPrefix("--") { return word == "--\(name)" || word.hasPrefix("--\(name)=") }
    return word.dropFirst().first == short
  }
}
