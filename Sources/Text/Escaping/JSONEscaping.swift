private let escapes = ByteEscapes { byte in
  switch byte {
  case UInt8(ascii: "\""): "\\\""
  case UInt8(ascii: "\\"): "\\\\"
  case 0x0A: "\\n"
  case 0x0D: "\\r"
  case 0x09: "\\t"
  case UInt8(ascii: "<"): "\\u003c"
  case ..<0x20, 0x7F: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  default: nil
  }
}

/// Appends `text` as the inside of a JSON string.
///
/// Escaped are `"`, `\`, `<` (so that `</script>` cannot occur), and whatever could steer a terminal:
/// control characters, marks of direction, U+2028 and U+2029. `text` must be valid UTF-8.
func appendJSONEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
  var start = 0
  var hasMark: UInt8 = 0
  for index in text.indices { hasMark |= mayBeginMark(text[index]) ? 1 : 0 }
  if hasMark != 0 {
    for index in text.indices where mayBeginMark(text[index]) {
      let (mark, length) = scalar(at: index, in: text)
      guard steersTerminal(mark) else { continue }
      escapes.append(text.extracting(start..<index), to: &output)
      let digits = String(mark, radix: 16)
      output.append("\\u" as StaticString)
      output.append(String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      start = index + length
    }
  }
  escapes.append(text.extracting(start..<text.count), to: &output)
}

/// Whether a byte is the first one of a character beyond ASCII that could steer a terminal: all of
/// them begin with one of three.
@inline(__always)
private func mayBeginMark(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xD8 || byte == 0xE2 }

/// Returns a character of two or three bytes, and how many it has.
private func scalar(at index: Int, in text: borrowing Span<UInt8>) -> (UInt32, length: Int) {
  let length = text[index] < 0xE0 ? 2 : 3
  guard index + length <= text.count else { return (0xFFFD, 1) }
  var value = UInt32(text[index] & (length == 2 ? 0x1F : 0x0F))
  for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
  return (value, length)
}
