/// A value that the author wrote, and where.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  /// Where the value stands in the file.
  package var range: Range<Int>

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}
