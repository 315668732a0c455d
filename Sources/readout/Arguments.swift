internal import Text

/// A command line that makes no sense, worded for the person who typed it.
struct UsageError: Error {
  let message: String
  /// The command that the line was meant for, where that is known.
  var command: String?

  /// What the program says of it.
  var report: String {
    let help = "readout help" + (command.map { " \($0)" } ?? "")
    return "readout: error: \(terminalSafe(message))\ntry '\(help)'"
  }

  /// Returns the error as one of a command's line.
  func about(_ command: Command) -> UsageError {
    UsageError(message: message, command: command.name)
  }
}

/// The words after a command, sorted into flags and operands.
///
/// Long flags take `--x v` and `--x=v`, short ones `-x v` and `-xv`; short flags without value may
/// stand together. Flags may follow operands; `--` ends them.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  init(_ words: [String], flags: [Flag]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      if word.hasPrefix("--") {
        try readLong(word.dropFirst(2), flags: flags, rest: &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word.dropFirst(), flags: flags, rest: &rest)
      } else {
        operands.append(word)
      }
    }
  }

  /// Whether a flag was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The last value that a flag was given.
  func value(_ name: String) -> String? { values[name]?.last }

  private mutating func readLong(
    _ word: Substring, flags: [Flag], rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let flag = flags.first(where: { $0.name == name }) else {
      let near = nearMiss(to: name, among: flags.map(\.name))
      throw UsageError(
        message: "unknown flag '--\(name)'" + (near.map { "; did you mean '--\($0)'?" } ?? ""))
    }
    if flag.value == nil {
      guard parts.count == 1 else {
        throw UsageError(message: "'--\(name)' takes no value")
      }
      values[name, default: []].append("")
    } else if parts.count == 2 {
      try keep(String(parts[1]), of: flag)
    } else {
      try readValue(of: flag, rest: &rest)
    }
  }

  private mutating func readShort(
    _ word: Substring, flags: [Flag], rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = word
    while let letter = letters.popFirst() {
      guard let flag = flags.first(where: { $0.short == letter }) else {
        throw UsageError(message: "unknown flag '-\(letter)'" + meant(by: letter, among: flags))
      }
      if flag.value == nil {
        values[flag.name, default: []].append("")
      } else if letters.isEmpty {
        return try readValue(of: flag, rest: &rest)
      } else {
        return try keep(String(letters.first == "=" ? letters.dropFirst() : letters), of: flag)
      }
    }
  }

  private mutating func readValue(
    of flag: Flag, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let value = rest.popFirst() else {
      throw UsageError(
        message: "'--\(flag.name)' needs a value: --\(flag.name) \(flag.value ?? "")")
    }
    try keep(value, of: flag)
  }

  /// Keeps a value that fits the flag.
  private mutating func keep(_ value: String, of flag: Flag) throws(UsageError) {
    if let fault = flag.kind.fault(of: value) {
      throw UsageError(message: "'--\(flag.name) \(value)' \(fault)")
    }
    values[flag.name, default: []].append(value)
  }

  /// What a user of a wrong letter may have meant: the other case, or a long flag.
  private func meant(by letter: Character, among flags: [Flag]) -> String {
    let other = letter.isUppercase ? letter.lowercased() : letter.uppercased()
    let near = flags.first { $0.short.map(String.init) == other }
    return near.map { "; did you mean '-\(other)', which is '--\($0.name)'?" } ?? ""
  }
}
