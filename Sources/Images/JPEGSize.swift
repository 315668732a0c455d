internal import Text

/// Returns the size of a JPEG file, as it is shown: turned where its camera was.
///
/// - Returns: `nil` where the file tells its height only at its end.
/// - SeeAlso: ITU-T T.81, annex B.
func jpegSize(_ head: HeadBytes) throws(HeadFault) -> ImageSize? {
  var offset = 2
  var orientation: Int?
  while true {
    guard try head.byte(offset) == 0xFF else { throw .broken }
    let marker = try head.byte(offset + 1)
    offset += marker == 0xFF ? 1 : 2
    switch marker {
    case 0xFF, 0x01, 0xD0...0xD7: continue
    case 0x00, 0xD8...0xDA: throw .broken
    case 0xC4, 0xC8, 0xCC: break
    case 0xC0...0xCF:
      let size = ImageSize(
        width: try head.big(2, at: offset + 5), height: try head.big(2, at: offset + 3))
      guard size.width > 0, size.height > 0 else { return nil }
      return (5...8).contains(orientation ?? 1) ? size.turned : size
    case 0xE1 where orientation == nil: orientation = try exifOrientation(head, at: offset)
    default: break
    }
    let length = try head.big(2, at: offset)
    guard length >= 2 else { throw .broken }
    offset += length
  }
}

/// Returns how the segment whose length stands at `offset` says that the picture is to be turned.
///
/// - Returns: `nil` where the segment holds something else, or nothing that can be read.
/// - SeeAlso: Exif 2.32, sections 4.6.2 and 4.7.2.
private func exifOrientation(_ head: HeadBytes, at offset: Int) throws(HeadFault) -> Int? {
  let length = try head.big(2, at: offset)
  guard length > 8 else { return nil }
  let segment = try head.part(offset + 2..<offset + length)
  guard try segment.holds("Exif\0\0", at: 0) else { return nil }
  let tags = try segment.part(6..<length - 2)
  // What is wrong in here is no fault of the picture.
  return try? orientation(in: tags)
}

/// Reads the first directory of a TIFF structure.
private func orientation(in tags: HeadBytes) throws(HeadFault) -> Int? {
  let isLittle = try tags.holds("II", at: 0)
  func number(_ count: Int, at offset: Int) throws(HeadFault) -> Int {
    isLittle ? try tags.little(count, at: offset) : try tags.big(count, at: offset)
  }
  let directory = try number(4, at: 4)
  for entry in 0..<(try number(2, at: directory)) {
    let place = directory + 2 + entry * 12
    if try number(2, at: place) == 0x0112 { return try number(2, at: place + 8) }
  }
  return nil
}
