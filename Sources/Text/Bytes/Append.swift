extension [UInt8] {
  /// Appends the bytes of `text`.
  package mutating func append(_ text: String) {
    append(text.utf8Span.span, 0..<text.utf8.count)
  }

  /// Appends the bytes of a literal.
  package mutating func append(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends the bytes of `span` in `range`, in one copy.
  package mutating func append(_ span: borrowing Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    unsafe span.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// The same bytes without room for more, for what is kept long after it was put together.
  package var fitted: [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
