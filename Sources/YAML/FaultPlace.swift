internal import Text

/// The place where libyaml gave up, and words for an author about it.
///
/// libyaml names the rule of its grammar that failed; what an author did is nearly always one of
/// a few things: a mark that needs quotation marks, a bracket or quotation mark left open, or a
/// line that stands too far left or right.
struct FaultPlace {
  /// Where the fault was noticed.
  let problem: Int
  /// Where that began which libyaml was reading.
  let context: Int
  private let file: SourceFile
  private let range: Range<Int>

  init(_ fault: SyntaxFault, in file: SourceFile, range: Range<Int>, table: ScalarTable) {
    self.file = file
    self.range = range
    problem =
      fault.forbidden == nil
      ? table.offset(ofScalar: fault.index) : min(range.lowerBound + fault.index, range.upperBound)
    context =
      fault.context.isEmpty ? problem : table.offset(ofScalar: fault.contextIndex)
  }

  /// Returns the offset that a message shall name, and the message.
  func wording(of fault: SyntaxFault) -> (offset: Int, message: String) {
    switch fault.problem {
    case "could not find expected ':'":
      (context, noKey(at: context))
    case "mapping values are not allowed in this context":
      strayColon
    case "found character that cannot start any token", "did not find expected node content":
      (problem, strayCharacter(at: problem))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      (problem, Self.tab)
    case "found unexpected end of stream", "found unexpected document indicator":
      (context, "the quotation mark is never closed; add one at the end of the value")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      (
        problem,
        "'\(text(at: problem, count: 2))' is no escape of YAML; write '\\\\' for a backslash, "
          + "or put the value in single quotation marks"
      )
    case "did not find expected ',' or ']'":
      missingBracket("]")
    case "did not find expected ',' or '}'":
      missingBracket("}")
    case "did not find expected key":
      (
        problem,
        "'\(line(from: problem))' does not fit here; indent the line like the keys above it, "
          + "and close the quotation marks before it"
      )
    case "did not find expected '-' indicator":
      (
        problem,
        "'\(line(from: problem))' is no item of the list above; begin it with '- ', "
          + "or indent it like the key of the list"
      )
    case "block sequence entries are not allowed in this context":
      (problem, "a list cannot begin here; put each '- ' on a line of its own, below the key")
    case "did not find expected <document start>":
      (problem, noKey(at: problem))
    case "did not find expected comment or line break":
      (problem, "text cannot stand here; after '|' or '>' it begins on the next line")
    default:
      fallback(for: fault)
    }
  }

  private func fallback(for fault: SyntaxFault) -> (offset: Int, message: String) {
    let marks = ["anchor", "alias", "tag", "directive"]
    if marks.contains(where: fault.context.contains) {
      return (context, strayCharacter(at: context))
    }
    return (
      problem, "this is not YAML (\(fault.problem)); put text with special marks in quotation marks"
    )
  }

  /// Words a ':' that YAML did not expect: inside a value, or on a line that is no key.
  private var strayColon: (offset: Int, message: String) {
    let start = startOfLine(holding: problem)
    if file.text(in: start..<problem).contains(": ") {
      return (problem, "':' cannot stand inside this value; put the value in quotation marks")
    }
    let before = start > range.lowerBound ? startOfLine(holding: start - 1) : start
    let lineBefore = file.text(in: before..<start)
    if lineBefore.contains(where: \.isLetter), !lineBefore.contains(":") {
      return (before, noKey(at: before))
    }
    return (
      problem,
      "'\(file.text(in: start..<problem).drop { $0 == " " }):' is no key at this place; "
        + "indent the line like the keys above it, or put text with ':' in quotation marks"
    )
  }

  private func noKey(at offset: Int) -> String {
    "'\(line(from: offset))' is neither 'key: value' nor a list item; "
      + "add a ':' after the key, or indent the line under its key"
  }

  private func startOfLine(holding offset: Int) -> Int {
    file.bytes[range.lowerBound..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
  }

  private func strayCharacter(at offset: Int) -> String {
    guard offset < range.upperBound else {
      return "a value is missing at the end; add one"
    }
    if file.bytes[offset] == 0x09 { return Self.tab }
    return "'\(text(at: offset, count: 1))' cannot stand at the beginning of a value; "
      + "put the value in quotation marks"
  }

  static let tab = "a tab cannot indent a line; use spaces"

  private func missingBracket(_ bracket: String) -> (offset: Int, message: String) {
    guard problem < range.upperBound else {
      return (context, "the bracket is never closed; add '\(bracket)'")
    }
    return (
      problem,
      "'\(line(from: problem))' does not fit here; "
        + "add ',' between items, or '\(bracket)' after the last one"
    )
  }

  /// Returns what stands between `offset` and the end of its line, shortened.
  private func line(from offset: Int) -> String {
    shown(file.text(in: min(offset, range.upperBound)..<range.upperBound))
  }

  private func text(at offset: Int, count: Int) -> String {
    String(file.text(in: min(offset, range.upperBound)..<range.upperBound).prefix(count))
  }
}
