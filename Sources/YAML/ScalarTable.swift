/// The byte offsets of the Unicode scalars in a stretch of a file.
///
/// libyaml counts scalars; everyone else here counts bytes. A look-up costs no more than a walk
/// over 64 scalars; for ASCII it is an addition.
struct ScalarTable {
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// The offset of every 64th scalar; empty where the stretch is ASCII.
  private var marks: [Int] = []

  private static let stride = 64

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    guard bytes[range].contains(where: { $0 >= 0x80 }) else { return }
    var count = 0
    for offset in range where !isContinuation(bytes[offset]) {
      if count.isMultiple(of: Self.stride) { marks.append(offset) }
      count += 1
    }
  }

  /// Returns the offset in the file of the scalar at `index`, at most the end of the stretch.
  func offset(ofScalar index: Int) -> Int {
    guard !marks.isEmpty else { return min(range.lowerBound + index, range.upperBound) }
    guard index / Self.stride < marks.count else { return range.upperBound }
    var offset = marks[index / Self.stride]
    for _ in 0..<index % Self.stride where offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, isContinuation(bytes[offset]) { offset += 1 }
    }
    return offset
  }
}

/// Whether a byte of UTF-8 goes on with a scalar that an earlier one began.
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
