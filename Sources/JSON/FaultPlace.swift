/// The place where jansson gave up, and words about it.
///
/// jansson tells how far it had read, which is the end of the token that is wrong; an author
/// looks for its beginning.
struct FaultPlace {
  let end: Int
  let bytes: [UInt8]

  /// The first byte of the token that ends at `end`.
  var startOfToken: Int {
    guard let last = bytes[..<end].last else { return 0 }
    if last == UInt8(ascii: "\"") { return openingMark(before: end - 1) ?? end - 1 }
    if isOfWord(last) {
      return bytes[..<end].lastIndex { !isOfWord($0) }.map { $0 + 1 } ?? 0
    }
    // A character of several bytes begins with one that is no continuation.
    return bytes[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
  }

  /// The token that is wrong, short enough for a message.
  var token: String {
    let text = String(decoding: bytes[startOfToken..<end], as: UTF8.self)
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }

  /// The byte at `end`, as it is written in code.
  var byte: String {
    guard end < bytes.count else { return "at the end" }
    return "0x" + String(bytes[end], radix: 16, uppercase: true)
  }

  /// Returns the offset that a message about wrong syntax shall name, and the message.
  func wording(ofSyntax problem: String) -> (offset: Int, message: String) {
    if problem.hasPrefix("unexpected newline") || problem.hasPrefix("control character") {
      return (end, "a control character stands in a text; write it as '\\n' or '\\u00XX'")
    }
    if problem.hasPrefix("invalid escape") {
      let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\\")) ?? startOfToken
      let escape = String(decoding: bytes[start..<end], as: UTF8.self)
      return (start, "'\(escape)' is no escape of JSON; write '\\\\' for a backslash")
    }
    if problem.hasPrefix("invalid Unicode") {
      return (
        startOfToken,
        "the text holds one half of a surrogate pair; write both, or the character itself"
      )
    }
    let expected = Self.expectations.first(where: { problem.hasPrefix($0.problem) })?.words
    return (
      startOfToken,
      expected.map { "'\(token)' stands where \($0) is expected" }
        ?? "'\(token)' is no value; put text in double quotation marks"
    )
  }

  private static let expectations: [(problem: String, words: String)] = [
    ("']' expected", "',' or ']'"), ("'}' expected", "',' or '}'"),
    ("':' expected", "':'"), ("string or '}' expected", "a key in double quotation marks"),
    ("unexpected token", "a value"),
  ]

  /// Returns the mark that opens the text which the mark at `closing` closes.
  private func openingMark(before closing: Int) -> Int? {
    var index = closing
    while let mark = bytes[..<index].lastIndex(of: UInt8(ascii: "\"")) {
      let escapes = bytes[..<mark].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      if escapes.isMultiple(of: 2) { return mark }
      index = mark
    }
    return nil
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
