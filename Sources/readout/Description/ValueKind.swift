internal import Briefing
internal import Content
internal import Text

/// What stands behind a flag, or as an operand: help, completions and checks go by it.
enum ValueKind: Sendable {
  case text, file, folder, address
  /// A day, `2023-11-15`, or an RFC 3339 time.
  case date
  case number(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// The name of a command.
  case command

  /// Reads what a usage line shows: `DIR`, `[FILE]`, `FILE…`, `json|text`, `CODE|FILE|URL`.
  ///
  /// Words in lower case are to be typed as they stand; others say what goes there.
  init(shownAs word: String) {
    let bare = word.filter { $0 != "[" && $0 != "]" && $0 != "…" }
    let words = bare.split(separator: "|").map { String($0) }
    let isTyped = words.first.map { $0 == $0.lowercased() } ?? false
    self = isTyped ? .choice(words) : words.compactMap { Self.names[$0] }.first ?? .text
  }

  private static let names: [String: ValueKind] = [
    "FILE": .file, "TEMPLATE": .file, "DATA.json": .file, "PAGE": .file, "DIR": .folder,
    "URL": .address, "DATE": .date, "COMMAND": .command,
  ]

  /// The words of a choice; none where anything may stand.
  var words: [String] {
    switch self {
    case .choice(let words): words
    case .command: Command.all.map(\.name)
    default: []
    }
  }

  /// Returns what is wrong with a value and how to mend it, for a message that names it first.
  func fault(of value: String) -> String? {
    switch self {
    case .choice(let words) where !words.contains(value):
      "is unknown; " + suggestion(for: value, among: words)
    case .number(let range) where !(Int(value).map(range.contains) ?? false):
      "is not a number from \(range.lowerBound) to \(range.upperBound)"
    case .date where Moment(rfc3339: value) == nil:
      "is neither a day nor an RFC 3339 time; \(dateAdvice(for: value))"
    default: nil
    }
  }
}
