/// Returns one line of plain text as Markdown that says the same.
///
/// Whatever Markdown, or what pages have beyond it, could take for markup has a backslash before it.
/// Blanks at the ends of the line go: at its beginning four of them would make it code. Where
/// `isHeading`, a `#` at the end would be markup too.
package func markdownLine(_ text: String, isHeading: Bool = false) -> String {
  let bytes = Array(text.utf8)
  guard let first = bytes.firstIndex(where: { !isBlank($0) }),
    let last = bytes.lastIndex(where: { !isBlank($0) })
  else { return "" }
  let line = bytes[first...last]
  var escaped: [UInt8] = []
  escaped.reserveCapacity(line.count + 8)
  let mark = lineMark(of: line)
  for index in line.indices {
    if index == mark || needsBackslash(at: index, in: line, isHeading: isHeading) {
      escaped.append(UInt8(ascii: "\\"))
    }
    escaped.append(line[index])
  }
  return String(decoding: escaped, as: UTF8.self)
}

/// Whether a line of plain text begins like an item of a list: "- x", "• x", "3) x".
package func beginsListItem(_ text: String) -> Bool {
  let line = Array(text.utf8.drop(while: isBlank))[...]
  for bullet in ["-", "*", "+", "•", "·", "–", "—", "▪", "◦", "‣"]
  where line.starts(with: bullet.utf8) {
    return line.count == bullet.utf8.count || isBlank(line[line.startIndex + bullet.utf8.count])
  }
  let number = line.drop { $0 == UInt8(ascii: "(") }.prefix { isLetterOrDigit($0) }
  guard (1...3).contains(number.count), number.endIndex + 1 < line.endIndex else { return false }
  let isNumber = number.allSatisfy { $0 <= UInt8(ascii: "9") } || number.count == 1
  let mark = line[number.endIndex]
  let isClosed = mark == UInt8(ascii: ")")
  let hasDot = mark == UInt8(ascii: ".") && number.allSatisfy { $0 <= UInt8(ascii: "9") }
  return isNumber && (isClosed || hasDot) && isBlank(line[number.endIndex + 1])
}

/// Returns the place of the character that makes a block of a line where it is the first, or that
/// ends the number of a list.
private func lineMark(of line: ArraySlice<UInt8>) -> Int? {
  let start = line.startIndex
  func endsOrBlank(_ place: Int) -> Bool { place >= line.endIndex || isBlank(line[place]) }
  switch line[start] {
  case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: ":"),
    UInt8(ascii: "+"), UInt8(ascii: "-"):
    return start
  case 0x30...0x39:
    let end = line.firstIndex { !(0x30...0x39).contains($0) } ?? line.endIndex
    guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
      endsOrBlank(end + 1)
    else { return nil }
    return end
  default:
    return nil
  }
}

private func needsBackslash(at index: Int, in line: ArraySlice<UInt8>, isHeading: Bool) -> Bool {
  switch line[index] {
  case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
    return true
  case UInt8(ascii: "_"):
    // Inside a word it is none.
    return
      !(index > line.startIndex && isWordByte(line[index - 1])
      && index + 1 < line.endIndex && isWordByte(line[index + 1]))
  case UInt8(ascii: "&"):
    let name = line[(index + 1)...].drop { $0 == UInt8(ascii: "#") }.prefix(while: isLetterOrDigit)
    return name.endIndex < line.endIndex && line[name.endIndex] == UInt8(ascii: ";")
      && !name.isEmpty
  case UInt8(ascii: "#"):
    return isHeading
  default:
    return false
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

private func isWordByte(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte >= 0x80 }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
