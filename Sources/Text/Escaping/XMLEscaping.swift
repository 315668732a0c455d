/// Appends `text` as the content of an XML element or of an attribute in double quotes.
///
/// Characters that XML 1.0 cannot hold, such as most control characters, are left out.
///
/// - SeeAlso: XML 1.0, section 2.2.
package func appendXMLEscaped(_ text: String, to output: inout [UInt8]) {
  appendXMLEscaped(text.utf8Span.span, to: &output)
}

/// Appends a stretch of UTF-8, escaped likewise.
package func appendXMLEscaped(_ text: [UInt8], to output: inout [UInt8]) {
  appendXMLEscaped(text.span, to: &output)
}

private func appendXMLEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
  var start = 0
  for index in text.indices {
    var width = 1
    let entity: StaticString
    switch text[index] {
    case UInt8(ascii: "&"): entity = "&amp;"
    case UInt8(ascii: "<"): entity = "&lt;"
    case UInt8(ascii: ">"): entity = "&gt;"
    case UInt8(ascii: "\""): entity = "&quot;"
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      entity = ""
      width = 3
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...: continue
    default: entity = ""
    }
    output.append(text, start..<index)
    output.append(entity)
    start = index + width
  }
  output.append(text, min(start, text.count)..<text.count)
}
