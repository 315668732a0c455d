private let escapes = ByteEscapes { byte in
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F: "\u{FFFD}"
  default: nil
  }
}

/// Appends `text` with `&`, `<`, `>` and `"` as entities; a single quote stays as it is.
///
/// Control characters, which HTML cannot hold, become U+FFFD.
///
/// The result is safe as the content of an element and inside a double-quoted attribute.
package func appendHTMLEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
  escapes.append(text, to: &output)
}

/// Appends a stretch of UTF-8, escaped.
package func appendHTMLEscaped(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
  appendHTMLEscaped(text.span, to: &output)
}

/// Appends `text`, escaped.
package func appendHTMLEscaped(_ text: String, to output: inout [UInt8]) {
  appendHTMLEscaped(text.utf8Span.span, to: &output)
}

/// Returns `text` as HTML that shows it.
package func htmlEscaped(_ text: String) -> String {
  var output: [UInt8] = []
  appendHTMLEscaped(text, to: &output)
  return String(decoding: output, as: UTF8.self)
}
