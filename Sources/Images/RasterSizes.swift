internal import Text

/// - SeeAlso: PNG, third edition, section 11.2.1: the header is always the first chunk.
func pngSize(_ head: HeadBytes) throws(HeadFault) -> ImageSize? {
  guard try head.holds("IHDR", at: 12) else { throw .broken }
  let size = ImageSize(width: try head.big(4, at: 16), height: try head.big(4, at: 20))
  guard size.width > 0, size.height > 0 else { throw .broken }
  return size
}

/// - Returns: `nil` where the file leaves its size to its first picture.
func gifSize(_ head: HeadBytes) throws(HeadFault) -> ImageSize? {
  let size = ImageSize(width: try head.little(2, at: 6), height: try head.little(2, at: 8))
  return size.width > 0 && size.height > 0 ? size : nil
}

/// - SeeAlso: RFC 9649, sections 2.5 to 2.7; RFC 6386, section 9.1, for the lossy format.
func webpSize(_ head: HeadBytes) throws(HeadFault) -> ImageSize? {
  if try head.holds("VP8X", at: 12) {
    return ImageSize(width: try head.little(3, at: 24) + 1, height: try head.little(3, at: 27) + 1)
  }
  if try head.holds("VP8L", at: 12) {
    guard try head.byte(20) == 0x2F else { throw .broken }
    let bits = try head.little(4, at: 21)
    return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }
  guard try head.holds("VP8 ", at: 12), try head.holds("\u{1}*", at: 24), try head.byte(23) == 0x9D
  else { throw .broken }
  let size = ImageSize(
    width: try head.little(2, at: 26) & 0x3FFF, height: try head.little(2, at: 28) & 0x3FFF)
  guard size.width > 0, size.height > 0 else { throw .broken }
  return size
}
