/// What the words of a command line ask for, before any of it is done.
struct Order: Sendable {
  let command: Command
  let arguments: Arguments
  /// The status of a line that names no command.
  private let status: Int32?

  /// Finds the command, whose name may stand behind flags that every command takes, and sorts the
  /// words around it.
  init(_ words: some Collection<String>) throws(UsageError) {
    let words = Array(words)
    guard let place = try commandPlace(in: words) else {
      // `readout`, `readout --help`, `readout --version`.
      let arguments = try Arguments(words, flags: Command.common)
      if let operand = arguments.operands.first {
        throw UsageError(message: "'\(operand)' is no command")
      }
      status = arguments.has("version") || arguments.has("help") ? 0 : 2
      command = arguments.has("version") ? .version : .help
      self.arguments = try Arguments([], flags: command.allFlags)
      return
    }
    status = nil
    command = try Command.named(words[place])
    do throws(UsageError) {
      arguments = try Arguments(
        Array(words[..<place] + words[(place + 1)...]), flags: command.allFlags)
      if !arguments.has("help"), !arguments.has("version") {
        try command.check(operands: arguments.operands)
      }
    } catch {
      throw error.about(command)
    }
  }

  /// Does what is asked for and returns the status.
  func run(in environment: Environment) throws(UsageError) -> Int32 {
    let terminal = Terminal(color: arguments.value("color"), environment: environment)
    if arguments.has("help") {
      terminal.write(Array(command.manual.utf8))
      return 0
    }
    if arguments.has("version") {
      terminal.say("readout \(version)")
      return 0
    }
    do throws(UsageError) {
      let done = try command.run(
        Invocation(
          command: command, arguments: arguments, environment: environment, terminal: terminal))
      return status ?? done
    } catch {
      throw error.about(command)
    }
  }
}

/// Returns where the command's name stands, behind flags that every command takes.
private func commandPlace(in words: [String]) throws(UsageError) -> Int? {
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
private func takesNextWord(_ word: String) -> Bool {
  let flags = Command.common.filter { $0.value != nil }
  if word.hasPrefix("--") { return flags.contains { word == "--\($0.name)" } }
  let taking = word.firstIndex { letter in flags.contains { $0.short == letter } }
  return taking.map { word.index(after: $0) == word.endIndex } ?? false
}

/// The command that has a flag which others do not have: the one that is named, or any.
private func owner(of word: String, in words: [String]) -> Command? {
  let isCommon = Command.common.contains { $0.isMeant(by: word) }
  let owners = Command.all.filter { $0.flags.contains { $0.isMeant(by: word) } }
  return isCommon ? nil : owners.first { words.contains($0.name) } ?? owners.first
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
