/// Bytes of a file that other bytes take the place of.
package struct Splice: Hashable, Sendable {
  /// What goes; empty where something is only added.
  package let range: Range<Int>
  package let bytes: [UInt8]

  package init(_ range: Range<Int>, _ text: String) {
    self.range = range
    bytes = Array(text.utf8)
  }
}

extension [Splice] {
  /// Returns a file with the splices made; every other byte stays what it is.
  ///
  /// The splices must be in order and must not overlap.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.bytes.count })
    var offset = 0
    for splice in self {
      result += bytes[offset..<splice.range.lowerBound]
      result += splice.bytes
      offset = splice.range.upperBound
    }
    return result + bytes[offset...]
  }
}
