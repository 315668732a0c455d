/// One flag that a command knows.
///
/// `value` is what stands for the value in the help, and says what it may be (see `ValueKind`).
/// Help, man page, completions and the tables of `docs/commands` are made from this.
struct Flag: Sendable {
  let name: String
  let short: Character?
  /// What stands for the value in the help, or `nil` for a flag without one.
  let value: String?
  let kind: ValueKind
  /// What holds where the flag is not given, if that needs saying.
  let standard: String?
  /// What it does, in a few words without a full stop.
  let help: String

  init(
    _ name: String, short: Character? = nil, value: String? = nil, kind: ValueKind? = nil,
    default standard: String? = nil, _ help: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.kind = kind ?? value.map { ValueKind(shownAs: $0) } ?? .text
    self.standard = standard
    self.help = help
  }

  /// The flag as the help shows it: `-o, --output DIR`.
  var usage: String {
    (short.map { "-\($0), " } ?? "    ") + "--\(name)" + (value.map { " \($0)" } ?? "")
  }

  /// What it does, and what holds where it is not given.
  var summary: String { help + (standard.map { "; default: \($0)" } ?? "") }
}

/// Something to type, and what it does.
struct Example: Sendable {
  let line: String
  let summary: String

  init(_ line: String, _ summary: String) {
    self.line = line
    self.summary = summary
  }
}
