/// Eight bytes of a text, looked at together.
///
/// Each answer has the highest bit of a byte set where the byte is meant; a byte above one that is
/// meant may be set wrongly, so that an answer is good for "none" and for the first.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits = ones << 7

  private let word: UInt64

  /// Loads the bytes of `text` from `offset` on, of which there must be eight.
  @inline(__always)
  init(_ text: borrowing Span<UInt8>, at offset: Int) {
    word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      .littleEndian
  }

  /// The bytes, the first one lowest.
  var bytes: UInt64 { word }

  @inline(__always)
  func isLower(than byte: UInt8) -> UInt64 {
    (word &- Self.ones &* UInt64(byte)) & ~word & Self.highBits
  }

  @inline(__always)
  func isEqual(to byte: UInt8) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits
  }
}
