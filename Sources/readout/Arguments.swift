internal import Text

/// One flag that a command knows.
struct Flag: Sendable {
  let name: String
  let short: Character?
  /// What stands for the value in the help, or `nil` for a flag without one.
  let value: String?
  let help: String

  init(_ name: String, short: Character? = nil, value: String? = nil, _ help: String) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
  }

  /// The flag as the help shows it: `-o, --output DIR`.
  var usage: String {
    (short.map { "-\($0), " } ?? "    ") + "--\(name)" + (value.map { " \($0)" } ?? "")
  }
}

/// A command line that makes no sense, worded for the person who typed it.
struct UsageError: Error {
  let message: String
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
      values[name, default: []].append(String(parts[1]))
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
        throw UsageError(message: "unknown flag '-\(letter)'")
      }
      if flag.value == nil {
        values[flag.name, default: []].append("")
      } else if letters.isEmpty {
        return try readValue(of: flag, rest: &rest)
      } else {
        values[flag.name, default: []].append(
          String(letters.first == "=" ? letters.dropFirst() : letters))
        return
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
    values[flag.name, default: []].append(value)
  }
}
