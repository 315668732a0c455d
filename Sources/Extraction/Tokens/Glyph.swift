/// What stands at one place of a text: a letter, a digit, white space or a mark.
enum Glyph {
  case letter(width: Int)
  case digit
  case space(width: Int)
  /// Punctuation under its ASCII sign.
  case mark(UInt8, width: Int)
}

/// Returns the glyph at `index`; everything that is no known punctuation counts as a letter.
@inline(__always)
func glyph(in text: [UInt8], at index: Int, before limit: Int) -> Glyph {
  let byte = text[index]
  if byte < 0x80 {
    if byte | 0x20 &- 0x61 < 26 { return .letter(width: 1) }
    if byte &- 0x30 < 10 { return .digit }
    if byte <= 0x20 || byte == 0x7F { return .space(width: 1) }
    return .mark(byte, width: 1)
  }
  return wideGlyph(in: text, at: index, before: limit)
}

/// Returns the glyph of a character beyond ASCII.
private func wideGlyph(in text: [UInt8], at index: Int, before limit: Int) -> Glyph {
  let width = min(scalarWidth(text[index]), limit - index)
  let second = index + 1 < limit ? text[index + 1] : 0
  if text[index] == 0xC2 {
    switch second {
    case 0xA0, 0xAD: return .space(width: width)
    case 0xAB, 0xBB: return .mark(UInt8(ascii: "\""), width: width)
    case 0xA3, 0xA5: return .mark(UInt8(ascii: "$"), width: width)
    default: return .mark(UInt8(ascii: "*"), width: width)
    }
  }
  guard text[index] == 0xE2, width == 3 else { return .letter(width: width) }
  let third = text[index + 2]
  guard second == 0x80 else {
    return .mark(UInt8(ascii: second == 0x82 ? "$" : "*"), width: width)
  }
  switch third {
  case 0x80...0x8F, 0xA8, 0xA9, 0xAF: return .space(width: width)
  case 0x90...0x95: return .mark(UInt8(ascii: "-"), width: width)
  case 0x98...0x9B: return .mark(UInt8(ascii: "'"), width: width)
  case 0x9C...0x9F: return .mark(UInt8(ascii: "\""), width: width)
  default: return .mark(UInt8(ascii: "*"), width: width)
  }
}

private func scalarWidth(_ lead: UInt8) -> Int {
  lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Whether a byte is a letter or digit of ASCII or part of a character beyond it.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 && byte != 0xE2 && byte != 0xC2 || byte < 0x80 && byte | 0x20 &- 0x61 < 26
    || byte &- 0x30 < 10
}

/// Whether a Latin capital stands at `index`.
func isCapital(at index: Int, in text: [UInt8], before limit: Int) -> Bool {
  let byte = text[index]
  if byte < 0x80 { return byte &- 0x41 < 26 }
  guard index + 1 < limit else { return false }
  let next = text[index + 1]
  switch byte {
  case 0xC3: return next <= 0x9E && next != 0x97
  case 0xC4, 0xC5:
    let code = Int(byte & 0x1F) << 6 | Int(next & 0x3F)
    let isOdd = (0x139...0x148).contains(code) || (0x179...0x17E).contains(code)
    return (code % 2 == 1) == isOdd
  case 0xE1:
    return (0xB8...0xBB).contains(next) && index + 2 < limit && text[index + 2] % 2 == 0
  default: return false
  }
}
