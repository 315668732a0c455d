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
///
/// Eight bytes at once are looked at and copied where nothing in them is to be escaped, as in most
/// of prose. Elsewhere what stands for a byte is written as a word of eight, and the next word
/// overwrites what is too much: markup has something to escape every dozen bytes, which no processor
/// can foresee, so that no branch may depend on it.
package func appendHTMLEscaped(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
  _ = appendEscaped(text, from: 0, stopsAtMarks: false, to: &output)
}

/// Appends `text` from `start` on, escaped, up to the first typewriter's mark: a straight quote, or
/// two hyphens or full stops.
///
/// - Returns: The offset of the mark, or the end of the text where there is none.
package func appendHTMLEscapedUpToMark(
  _ text: borrowing Span<UInt8>, from start: Int, to output: inout [UInt8]
) -> Int {
  appendEscaped(text, from: start, stopsAtMarks: true, to: &output)
}

@inline(__always)
private func appendEscaped(
  _ text: borrowing Span<UInt8>, from start: Int, stopsAtMarks: Bool, to output: inout [UInt8]
) -> Int {
  let escapes = escapes
  var index = start
  var isAtMark = false
  while index < text.count, !isAtMark {
    let limit = min(index + ByteEscapes.stretch, text.count)
    unsafe ByteEscapes.append(upTo: limit - index, to: &output) { room, count in
      while index < limit {
        let end = min(index + 8, limit)
        if end - index == 8 {
          let word = ByteWord(text, at: index)
          if !word.holdsMarkup, !(stopsAtMarks && word.mayHoldMark) {
            unsafe room.storeBytes(
              of: word.bytes.littleEndian, toByteOffset: count, as: UInt64.self)
            count &+= 8
            index = end
            continue
          }
        }
        while index < end {
          if stopsAtMarks, isTypewriterMark(at: index, in: text) {
            isAtMark = true
            return
          }
          unsafe escapes.write(text[index], to: room, at: &count)
          index &+= 1
        }
      }
    }
  }
  return index
}

@inline(__always)
private func isTypewriterMark(at index: Int, in text: borrowing Span<UInt8>) -> Bool {
  switch text[index] {
  case UInt8(ascii: "'"), UInt8(ascii: "\""): true
  case UInt8(ascii: "-"), UInt8(ascii: "."):
    index + 1 < text.count && text[index + 1] == text[index]
  default: false
  }
}

extension ByteWord {
  /// Whether one of the bytes is to be escaped, or is a control character, a line break too.
  @inline(__always)
  fileprivate var holdsMarkup: Bool {
    isLower(than: 0x20) | isEqual(to: 0x7F) | isEqual(to: UInt8(ascii: "\""))
      | isEqual(to: UInt8(ascii: "&")) | isEqual(to: UInt8(ascii: "<"))
      | isEqual(to: UInt8(ascii: ">")) != 0
  }

  /// Whether one of the bytes may be a typewriter's mark, or the last one the first of two.
  @inline(__always)
  fileprivate var mayHoldMark: Bool {
    let hyphens = isEqual(to: UInt8(ascii: "-"))
    let stops = isEqual(to: UInt8(ascii: "."))
    let pairs = hyphens & hyphens >> 8 | stops & stops >> 8
    return isEqual(to: UInt8(ascii: "'")) | pairs | (hyphens | stops) >> 63 != 0
  }
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
