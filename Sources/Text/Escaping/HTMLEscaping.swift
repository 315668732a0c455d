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
  let words = escapedBytes.span
  var index = start
  var isAtMark = false
  while index < text.count, !isAtMark {
    let limit = min(index + 1024, text.count)
    // Six bytes stand for one at the most, and eight are written. Room is added by doubling, so
    // that appending piece by piece stays linear.
    let room = (limit - index) * 6 + 8
    if output.capacity - output.count < room {
      output.reserveCapacity(max(2 * output.capacity, output.count + room))
    }
    output.append(addingCapacity: room) { room in
      unsafe room.withUnsafeMutableBufferPointer { room, count in
        guard let room = UnsafeMutableRawPointer(room.baseAddress) else { return }
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
            let word = words[Int(text[index])]
            unsafe room.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
            count &+= Int(word >> 56)
            index &+= 1
          }
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
