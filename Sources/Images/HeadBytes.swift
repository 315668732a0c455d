/// Why the head of a file gives no size.
enum HeadFault: Error {
  /// It ends before the size.
  case short
  /// It breaks the rules of its format.
  case broken
  /// It is of another format, or of none that is known.
  case foreign
}

/// The first bytes of a file, read with an eye on their end.
///
/// Whatever lies outside them is `HeadFault.short`, so that no reader of a format has to count.
struct HeadBytes {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  private init(slice bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// Returns a stretch, counted from its own start.
  func part(_ range: Range<Int>) throws(HeadFault) -> HeadBytes {
    guard range.upperBound <= bytes.count else { throw .short }
    let start = bytes.startIndex
    return HeadBytes(slice: bytes[start + range.lowerBound..<start + range.upperBound])
  }

  func byte(_ offset: Int) throws(HeadFault) -> UInt8 {
    guard offset >= 0, offset < bytes.count else { throw .short }
    return bytes[bytes.startIndex + offset]
  }

  /// Returns a number of up to four bytes, the most significant one first.
  func big(_ count: Int, at offset: Int) throws(HeadFault) -> Int {
    var number = 0
    for place in 0..<count { number = number << 8 | Int(try byte(offset + place)) }
    return number
  }

  /// Returns a number of up to four bytes, the least significant one first.
  func little(_ count: Int, at offset: Int) throws(HeadFault) -> Int {
    var number = 0
    for place in (0..<count).reversed() { number = number << 8 | Int(try byte(offset + place)) }
    return number
  }

  func holds(_ text: String, at offset: Int) throws(HeadFault) -> Bool {
    var place = offset
    for byte in text.utf8 {
      guard try self.byte(place) == byte else { return false }
      place += 1
    }
    return true
  }
}
