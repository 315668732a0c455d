internal import Text

/// Returns the size of an AVIF file, turned where the file says so.
///
/// A file may hold several pictures: a small preview, a mask, the tiles of a large one. The
/// largest is the one that is shown, as none of the others can be larger.
///
/// - SeeAlso: ISO/IEC 23008-12, sections 6.5.3 and 6.5.10; ISO/IEC 14496-12, section 4.2.
func avifSize(_ head: HeadBytes) throws(HeadFault) -> ImageSize? {
  // The file goes on beyond its head.
  let meta = try head.box("meta", in: 0..<1 << 40)
  guard meta.count > 4 else { throw .broken }
  let properties = try head.box("iprp", in: meta.lowerBound + 4..<meta.upperBound)
  let container = try head.box("ipco", in: properties)
  var largest: ImageSize?
  var isTurned = false
  var offset = container.lowerBound
  while offset < container.upperBound {
    let box = try head.content(ofBoxAt: offset, before: container.upperBound)
    if try head.holds("ispe", at: offset + 4) {
      let size = ImageSize(
        width: try head.big(4, at: box.lowerBound + 4),
        height: try head.big(4, at: box.lowerBound + 8))
      guard max(size.width, size.height) <= 1 << 30 else { throw .broken }
      if size.width * size.height > largest.map({ $0.width * $0.height }) ?? 0 { largest = size }
    } else if try head.holds("irot", at: offset + 4) {
      isTurned = try head.byte(box.lowerBound) & 1 == 1
    }
    offset = box.upperBound
  }
  guard let largest else { throw .broken }
  return isTurned ? largest.turned : largest
}

extension HeadBytes {
  /// Returns where the content of the first box of a kind lies.
  fileprivate func box(_ kind: String, in range: Range<Int>) throws(HeadFault) -> Range<Int> {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let content = try content(ofBoxAt: offset, before: range.upperBound)
      if try holds(kind, at: offset + 4) { return content }
      offset = content.upperBound
    }
    throw .broken
  }

  /// Returns where the content of a box lies; a box holds its size, its kind, its content.
  fileprivate func content(ofBoxAt offset: Int, before end: Int) throws(HeadFault) -> Range<Int> {
    var start = offset + 8
    var size = try big(4, at: offset)
    if size == 1 {
      // The size stands behind the kind. No head has as much as its upper half would say.
      guard try big(4, at: start) == 0 else { throw .short }
      size = try big(4, at: start + 4)
      start += 8
    } else if size == 0 {
      size = end - offset
    }
    guard offset + size >= start, offset + size <= end else { throw .broken }
    return start..<offset + size
  }
}
