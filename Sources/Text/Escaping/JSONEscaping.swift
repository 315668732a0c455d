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
/// Escaped are `"`, `\`, control characters, `<` (so that `</script>` cannot occur), U+2028 and
/// U+2029. `text` must be valid UTF-8.
func appendJSONEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
  var start = 0
  var hasSeparator: UInt8 = 0
  for index in text.indices { hasSeparator |= text[index] == 0xE2 ? 1 : 0 }
  if hasSeparator != 0 {
    for index in text.indices.dropLast(2)
    where text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 {
      escapes.append(text.extracting(start..<index), to: &output)
      output.append(text[index + 2] == 0xA8 ? "\\u2028" as StaticString : "\\u2029")
      start = index + 3
    }
  }
  escapes.append(text.extracting(start..<text.count), to: &output)
}
