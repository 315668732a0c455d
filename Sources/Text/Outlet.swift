/// Bytes on their way to where they are kept, handed on part by part, so that a long text need not
/// be held as a whole.
package struct Outlet {
  /// What has not been handed on yet; whoever writes appends to it.
  package var bytes: [UInt8]
  private let take: (([UInt8]) -> Void)?

  /// Creates one that hands its parts to `take`, or keeps everything in `bytes`.
  package init(handingTo take: (([UInt8]) -> Void)? = nil) {
    bytes = []
    self.take = take
  }

  /// Hands on what has come together, if it is enough for a part: between two elements of a list.
  package mutating func handOn() {
    guard let take, bytes.count >= Self.part else { return }
    take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// How many bytes a part has at least.
  private static let part = 65_536
}
