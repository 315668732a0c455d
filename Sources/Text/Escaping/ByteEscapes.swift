/// What stands for each of the 256 bytes when text is escaped.
///
/// A word for each byte: seven bytes of text, the first one lowest, and above them how many count.
struct ByteEscapes: Sendable {
  private let words: [UInt64]

  /// Creates a table in which a byte without an escape stands for itself.
  ///
  /// - Precondition: Escapes are six bytes long at the most.
  init(_ escape: (UInt8) -> String?) {
    words = (0...UInt8.max).map { byte in
      let bytes = escape(byte).map { Array($0.utf8) } ?? [byte]
      precondition(bytes.count <= Self.limit)
      return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } | UInt64(bytes.count) << 56
    }
  }

  private static let limit = 6

  /// Appends `text`, escaped.
  ///
  /// Each byte's word is written as a whole, and the next one overwrites what is too much. So no
  /// branch depends on the text: markup has something to escape every dozen bytes, which no
  /// processor can foresee.
  func append(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    let words = words.span
    var start = 0
    while start < text.count {
      let stretch = text.extracting(start..<min(start + 512, text.count))
      // Room for the longest escapes, and for what the last word writes too much.
      output.append(addingCapacity: stretch.count * Self.limit + 8) { room in
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
}
