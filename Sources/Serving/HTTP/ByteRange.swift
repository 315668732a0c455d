/// Which bytes of a file a browser asks for.
///
/// - SeeAlso: RFC 9110, section 14.
enum ByteRange: Equatable {
  /// All of them: what was asked for is not understood, or is more than one part.
  case whole
  case part(Range<Int>)
  /// None that the file has.
  case none

  /// Reads the header `Range` of a request for a file with `size` bytes.
  init(_ header: String, of size: Int) {
    guard let equals = header.firstIndex(of: "="),
      header[..<equals].lowercased() == "bytes"
    else {
      self = .whole
      return
    }
    let ends = header[header.index(after: equals)...].split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false
    ).map { $0.drop { $0 == " " }.prefix { $0 != " " } }
    // With a comma in it, it is no number.
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else {
      self = .whole
      return
    }
    switch (first, last) {
    case (nil, nil): self = .whole
    case (nil, let count?):
      self = count == 0 || size == 0 ? .none : .part(max(0, size - count)..<size)
    case (let first?, let last?) where last < first: self = .whole
    case (let first?, let last):
      self =
        first >= size ? .none : .part(first..<min(size, (last ?? size) &+ (last == nil ? 0 : 1)))
    }
  }

  /// Returns a number, `.some(nil)` for no digits at all, or `nil` for what is none.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    // What is larger than any file is as large as the largest.
    return .some(Int(text).map { min($0, .max - 1) } ?? .max - 1)
  }
}
