/// Appends `text` as the content of an XML element or of an attribute in double quotes.
///
/// Characters that XML 1.0 cannot hold, such as most control characters, are left out.
package func appendXMLEscaped(_ text: String, to output: inout [UInt8]) {
  appendXMLEscaped(Array(text.utf8)[...], to: &output)
}

/// Appends a stretch of UTF-8, escaped likewise.
package func appendXMLEscaped(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): output.append("&amp;" as StaticString)
    case UInt8(ascii: "<"): output.append("&lt;" as StaticString)
    case UInt8(ascii: ">"): output.append("&gt;" as StaticString)
    case UInt8(ascii: "\""): output.append("&quot;" as StaticString)
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...: output.append(byte)
    default: break
    }
  }
}
