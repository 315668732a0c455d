internal import Text

/// One level of the context stack: an item whose names a template may use.
///
/// A frame knows the type of its item, and whoever holds the frame need not. It never changes: the
/// next item of a list has a frame of its own.
@usableFromInline
class Frame {
  /// What reads the fields of the item, slot by slot.
  @usableFromInline final let readers: [Reader]
  /// The place of the item in its list.
  @usableFromInline final let index: Int
  /// The items in the list; 0 where the item stands alone.
  @usableFromInline final let count: Int
  /// The object or list that was asked for last: templates ask for several things of one at a time,
  /// and whether there are items before they ask for the items.
  @exclusivity(unchecked)
  private final var inner: (slot: Int, frame: Frame?) = (-1, nil)

  @usableFromInline
  init(readers: [Reader], index: Int, count: Int) {
    self.readers = readers
    self.index = index
    self.count = count
  }

  /// The item itself, where it is a text or open data.
  var item: Value { .nothing }

  /// Returns a frame with the next item of the list.
  func next() -> Frame? { nil }

  /// Returns what open data knows by this name; frames with a shape are not asked by name.
  func value(of name: String) -> Value? { nil }

  /// Returns the frame with the object that slots lead to, one in the other.
  final func inner(_ way: [Int]) -> Frame? {
    var frame = self
    for slot in way {
      guard let inner = frame.inner(slot) else { return nil }
      frame = inner
    }
    return frame
  }

  /// Returns the frame that a section over a slot begins with.
  private final func inner(_ slot: Int) -> Frame? {
    // Nothing else reads or writes it meanwhile: readers look at fields, not at frames.
    if unsafe inner.slot != slot { unsafe inner = (slot, readers[slot].frame(self)) }
    return unsafe inner.frame
  }
}

// Leaves. As functions of their own they borrow the frame from their caller, and count nothing.
extension Frame {
  /// Calls `body` with the reader of a slot, which the frame keeps for as long.
  @inline(__always)
  private final func reading<Result>(_ slot: Int32, _ body: (Reader) -> Result) -> Result {
    unsafe Unmanaged.passUnretained(readers[Int(slot)])._withUnsafeGuaranteedRef(body)
  }

  /// Appends what the leaf stands for, as its tag shows it.
  @inline(never)
  final func append(_ leaf: Leaf, of code: Code, to output: inout [UInt8], escaped: Bool) {
    switch leaf {
    case .field(let slot): reading(slot) { $0.append(self, &output, escaped) }
    case .count(let slot): appendNumber(reading(slot) { $0.count(self) }, to: &output)
    case .open, .item: value(leaf, of: code).append(to: &output, escaped: escaped)
    case .isFirst, .isLast: break
    }
  }

  /// Returns whether a section over the leaf is rendered.
  @inline(never)
  final func isTruthy(_ leaf: Leaf, of code: Code) -> Bool {
    switch leaf {
    case .field(let slot): reading(slot) { $0.isTruthy(self) }
    case .count(let slot): inner(Int(slot)) != nil
    case .open, .item: value(leaf, of: code).isTruthy
    case .isFirst: index == 0
    case .isLast: index + 1 >= count
    }
  }

  /// Returns the frame that a section over the leaf begins with.
  @inline(never)
  final func frame(_ leaf: Leaf, of code: Code) -> Frame? {
    switch leaf {
    case .field(let slot):
      unsafe inner.slot == Int(slot) ? inner.frame : reading(slot) { $0.frame(self) }
    case .open, .item: ValueFrame(section: value(leaf, of: code))
    case .count, .isFirst, .isLast: nil
    }
  }

  /// Returns what the leaf stands for, where it is a text or open data.
  final func value(_ leaf: Leaf, of code: Code) -> Value {
    switch leaf {
    case .field(let slot): reading(slot) { $0.value(self) }
    case .open(let slot, let names):
      readers[Int(slot)].value(self).value(at: code.names[Int(names)][...])
    case .item: item
    case .count, .isFirst, .isLast: .nothing
    }
  }
}
