/// Returns a text as a value of YAML, in as few quotation marks as it needs.
///
/// What comes back from YAML 1.1 and from 1.2 is the same text: none that a reader would take for a
/// number, a date or a truth value stands without quotation marks. The text must be one line, as
/// `valueLine` makes it; `isInFlow` is for a value inside brackets.
func yamlValue(_ text: String, isInFlow: Bool = false) -> String {
  if isPlain(text, isInFlow: isInFlow) { return text }
  if text.unicodeScalars.contains(where: needsEscape) { return escaped(text) }
  if !text.contains("\"") && !text.contains("\\") { return "\"\(text)\"" }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    + "'"
}

/// Returns a text as front matter can hold it: on one line, without control characters.
///
/// Other white space stays as it is, so that what extraction quotes is still found.
func valueLine(_ text: String) -> String {
  let isBreak = { (scalar: Unicode.Scalar) in
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }
  guard text.unicodeScalars.contains(where: isBreak) || text.hasPrefix(" ") || text.hasSuffix(" ")
  else { return text }
  let parts = text.unicodeScalars.split(whereSeparator: isBreak).map { part in
    String(part).trimmingBlanks()
  }
  return parts.filter { !$0.isEmpty }.joined(separator: " ")
}

extension String {
  /// The text without blanks at its ends.
  fileprivate func trimmingBlanks() -> String {
    var part = self[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}

/// Whether a text can stand without quotation marks.
private func isPlain(_ text: String, isInFlow: Bool) -> Bool {
  guard let first = text.utf8.first, let last = text.utf8.last, first != blank, last != blank,
    last != UInt8(ascii: ":"), !indicators.contains(first), !isRead(text)
  else { return false }
  if text.unicodeScalars.contains(where: needsEscape) { return false }
  if isInFlow { return !text.utf8.contains { flowMarks.contains($0) } }
  return !text.utf8.contains(UInt8(ascii: ":")) && !text.utf8.contains(UInt8(ascii: "#"))
    || !text.contains(": ") && !text.contains(" #")
}

/// Whether a reader of YAML might take a text for something else than a text.
private func isRead(_ text: String) -> Bool {
  if words.contains(text.lowercased()) { return true }
  guard let first = text.utf8.first, "0123456789+-.".utf8.contains(first) else { return false }
  // Numbers of any base, with sign, fraction, exponent or sixties; dates and times.
  return text.utf8.allSatisfy { "0123456789abcdefABCDEFoOxXtTzZ_.:+- ".utf8.contains($0) }
}

/// Returns a text in double quotation marks, with escapes for what YAML does not allow as it is.
private func escaped(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { quoted += "\\" }
    if needsEscape(scalar) {
      quoted += "\\u" + String(String(scalar.value + 0x10000, radix: 16).dropFirst()).uppercased()
    } else {
      quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// Whether YAML forbids a character, or takes it for a line break.
private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

private let blank = UInt8(ascii: " ")
private let indicators = Set("-?:,[]{}#&*!|>'\"%@`=".utf8)
private let flowMarks = Set(",[]{}:?#\"'".utf8)
private let words: Set<String> = [
  "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf",
  ".nan", "<<",
]
