/// Appends `text` with `&`, `<`, `>` and `"` as entities; a single quote stays as it is.
///
/// Control characters, which HTML cannot hold, become U+FFFD.
///
/// The result is safe as the content of an element and inside a double-quoted attribute.
///
/// What stands for a byte is written as a word of eight, and the next word overwrites what is too
/// much. So no branch depends on the text: markup has something to escape every dozen bytes, which
/// no processor can foresee.
package func appendHTMLEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
  let words = escapedBytes.span
  var start = 0
  while start < text.count {
    let stretch = text.extracting(start..<min(start + 512, text.count))
    // Six bytes stand for one at the most, and eight are written.
    output.append(addingCapacity: stretch.count * 6 + 8) { room in
      unsafe room.withUnsafeMutableBufferPointer { room, count in
        guard let room = UnsafeMutableRawPointer(room.baseAddress) else { return }
        for index in stretch.indices {
          let word = words[Int(stretch[index])]
          unsafe room.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
          count &+= Int(word >> 56)
        }
      }
    }
    start += stretch.count
  }
}

/// What stands for each byte: seven bytes, the first one lowest, and above them how many count.
private let escapedBytes: [UInt64] = (0...UInt8.max).map { byte in
  switch byte {
  case UInt8(ascii: "&"): word(Array("&amp;".utf8))
  case UInt8(ascii: "<"): word(Array("&lt;".utf8))
  case UInt8(ascii: ">"): word(Array("&gt;".utf8))
  case UInt8(ascii: "\""): word(Array("&quot;".utf8))
  case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F: word(Array("\u{FFFD}".utf8))
  default: word([byte])
  }
}

private func word(_ bytes: [UInt8]) -> UInt64 {
  bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } | UInt64(bytes.count) << 56
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
