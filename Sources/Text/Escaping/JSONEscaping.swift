/// Appends `text` as the inside of a JSON string.
///
/// Escaped are `"`, `\`, control characters, `<` (so that `</script>` cannot occur), U+2028 and
/// U+2029. `text` must be valid UTF-8.
func appendJSONEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
  var start = 0
  for index in text.indices {
    let byte = text[index]
    var width = 1
    let escape: String
    switch byte {
    case UInt8(ascii: "\""): escape = "\\\""
    case UInt8(ascii: "\\"): escape = "\\\\"
    case 0x0A: escape = "\\n"
    case 0x0D: escape = "\\r"
    case 0x09: escape = "\\t"
    case UInt8(ascii: "<"): escape = "\\u003c"
    case ..<0x20, 0x7F:
      escape = "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    case 0xE2
    where index + 2 < text.count && text[index + 1] == 0x80
      && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9):
      escape = text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
      width = 3
    default: continue
    }
    output.append(text, start..<index)
    output.append(escape)
    start = index + width
  }
  output.append(text, min(start, text.count)..<text.count)
}
