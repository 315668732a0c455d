/// Returns a text with each run of white space and control characters as one blank, and without
/// any at its ends.
package func onOneLine(_ text: String) -> String {
  guard isBroken(text.utf8Span.span) else { return text }
  let isBreak = { (scalar: Unicode.Scalar) in
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }
  return text.unicodeScalars.split(whereSeparator: isBreak).map { String($0) }
    .joined(separator: " ")
}

/// Whether some bytes are not one line of words with single blanks between them.
///
/// Most texts are, and to ask Unicode of each of their characters would take longer than all else
/// that is done with them.
private func isBroken(_ text: borrowing Span<UInt8>) -> Bool {
  let blank = UInt8(ascii: " ")
  for index in text.indices {
    let next = index + 1 < text.count ? text[index + 1] : blank
    switch text[index] {
    case blank: if index == 0 || next == blank { return true }
    case ..<blank, 0x7F: return true
    case 0xC2: if next <= 0xA0 { return true }
    case 0xE1: if next == 0x9A { return true }
    case 0xE2: if next == 0x80 || next == 0x81 { return true }
    case 0xE3: if next == 0x80 { return true }
    default: break
    }
  }
  return false
}
