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
  /// How many bytes are escaped at once, before the output is given more room.
  static let stretch = 1024

  /// Appends `text`, escaped.
  func append(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let end = min(index + Self.stretch, text.count)
      unsafe Self.append(upTo: end - index, to: &output) { room, count in
        while index < end {
          unsafe write(text[index], to: room, at: &count)
          index &+= 1
        }
      }
    }
  }

  /// Writes what stands for a byte at `offset` in the room, and moves that behind it.
  ///
  /// The byte's word is written as a whole, and the next one overwrites what is too much. So no
  /// branch depends on the text: markup has something to escape every dozen bytes, which no
  /// processor can foresee.
  @inline(__always)
  func write(_ byte: UInt8, to room: UnsafeMutableRawPointer, at offset: inout Int) {
    let word = words.span[Int(byte)]
    unsafe room.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
    offset &+= Int(word >> 56)
  }

  /// Appends what `body` writes for so many bytes: it is given room for the longest escapes, and
  /// for what the last word writes too much, and counts what it has written.
  ///
  /// Room is added by doubling, so that appending piece by piece stays linear.
  @inline(__always)
  static func append(
    upTo count: Int, to output: inout [UInt8],
    _ body: (_ room: UnsafeMutableRawPointer, _ written: inout Int) -> Void
  ) {
    let room = count * limit + 8
    if output.capacity - output.count < room {
      output.reserveCapacity(max(2 * output.capacity, output.count + room))
    }
    output.append(addingCapacity: room) { room in
      unsafe room.withUnsafeMutableBufferPointer { room, written in
        guard let room = UnsafeMutableRawPointer(room.baseAddress) else { return }
        unsafe body(room, &written)
      }
    }
  }
}
