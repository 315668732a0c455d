internal import Text

/// The lines of a calendar, folded where they are longer than 75 bytes.
///
/// - SeeAlso: RFC 5545, sections 3.1 and 3.3.11.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// The most bytes of a line, its end not counted.
  static let limit = 75

  /// Appends a property whose value needs no escapes.
  mutating func append(_ name: String, _ value: String) {
    appendFolded(Array("\(name):\(value)".utf8))
  }

  /// Appends a property whose value is any text.
  mutating func append(_ name: String, text: String) {
    append(name, texts: [text])
  }

  /// Appends a property whose value is a list of texts.
  mutating func append(_ name: String, texts: [String]) {
    var line = Array("\(name):".utf8)
    for (place, text) in texts.enumerated() {
      if place > 0 { line.append(UInt8(ascii: ",")) }
      appendEscaped(text, to: &line)
    }
    appendFolded(line)
  }

  /// Appends a line, folded between characters: what follows a break begins with a blank.
  private mutating func appendFolded(_ line: [UInt8]) {
    var start = 0
    var room = Self.limit
    while line.count - start > room {
      var end = start + room
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes.append("\r\n " as StaticString)
      start = end
      room = Self.limit - 1
    }
    bytes += line[start...]
    bytes.append("\r\n" as StaticString)
  }
}

/// Appends a text with what has a meaning of its own escaped, each line break as `\n`, and without
/// other control characters.
///
/// The line breaks of Unicode are among them, at which some readers part lines.
private func appendEscaped(_ text: String, to line: inout [UInt8]) {
  var isAfterReturn = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where isAfterReturn: break
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": line.append("\\n" as StaticString)
    case "\\", ";", ",":
      line.append(UInt8(ascii: "\\"))
      line += String(scalar).utf8
    case "\t", " "..<"\u{7F}", "\u{A0}"...: line += String(scalar).utf8
    default: break
    }
    isAfterReturn = scalar == "\r"
  }
}
