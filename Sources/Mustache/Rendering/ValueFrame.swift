/// A frame with open data.
@usableFromInline
final class ValueFrame: Frame {
  private let value: Value
  private let items: [Value]

  /// Creates a frame with a value that stands alone, whatever it is.
  init(_ value: Value) {
    self.value = value
    items = []
    super.init(readers: [], index: 0, count: 0)
  }

  /// Creates the frame that a section over `value` begins with, its first item if it is a list, or
  /// returns `nil` where the section is left out.
  @usableFromInline
  convenience init?(section value: Value) {
    guard value.isTruthy else { return nil }
    if case .list(let items) = value {
      self.init(items: items, index: 0)
    } else {
      self.init(value)
    }
  }

  private init(items: [Value], index: Int) {
    value = items[index]
    self.items = items
    super.init(readers: [], index: index, count: items.count)
  }

  override var item: Value { value }

  override func next() -> Frame? {
    index + 1 < count ? ValueFrame(items: items, index: index + 1) : nil
  }

  override func value(of name: String) -> Value? {
    guard case .object(let members) = value else { return nil }
    return members[name]
  }
}
