import Images
import Text

extension FuzzTarget {
  /// The heads of image files: a size is positive, and what the beginning tells the whole tells too.
  static let images = FuzzTarget(name: "images") { bytes in
    for name in ["a.png", "a.gif", "a.jpg", "a.webp", "a.avif", "a.svg", "a"] {
      let whole = ImageHead.reading(bytes, named: name, isWhole: true)
      expect(whole != nil, "a whole file tells what it can")
      if let size = whole?.size {
        expect(size.width > 0 && size.height > 0, "a size is positive")
      }
      expect(name != "a" || whole?.fault == nil, "a name without ending claims nothing")
      // What tells the format lies in the first 256 bytes; nobody reads fewer.
      guard bytes.count >= 512 else { continue }
      let half = Array(bytes.prefix(bytes.count / 2))
      guard let early = ImageHead.reading(half, named: name, isWhole: false) else { continue }
      let isBlank = half.allSatisfy { $0 <= 0x20 }
      expect(early == whole || isBlank, "what the beginning tells holds: \(early)")
    }
  }
}
