internal import Text

/// One level of the context stack: an item whose names a template may use.
///
/// A frame knows the type of its item, and whoever holds the frame need not. It never changes: the
/// next item of a list has a frame of its own.
class Frame {
  /// What reads the fields of the item, slot by slot.
  let readers: [any Reader]
  /// The place of the item in its list.
  let index: Int
  /// The items in the list; 0 where the item stands alone.
  let count: Int

  init(readers: [any Reader], index: Int, count: Int) {
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
}

// Leaves.
extension Frame {
  /// Appends what the leaf stands for, as its tag shows it.
  final func append(_ leaf: Leaf, to output: inout [UInt8], escaped: Bool) {
    switch leaf {
    case .field(let slot): readers[slot].append(self, to: &output, escaped: escaped)
    case .count(let slot): output.append(String(readers[slot].count(self)))
    case .open(let slot, let names):
      readers[slot].value(self).value(at: names[...]).append(to: &output, escaped: escaped)
    case .item: item.append(to: &output, escaped: escaped)
    case .isFirst, .isLast: break
    }
  }

  /// Returns whether a section over the leaf is rendered.
  final func isTruthy(_ leaf: Leaf) -> Bool {
    switch leaf {
    case .field(let slot): readers[slot].isTruthy(self)
    case .count(let slot): readers[slot].count(self) > 0
    case .open(let slot, let names): readers[slot].value(self).value(at: names[...]).isTruthy
    case .item: item.isTruthy
    case .isFirst: index == 0
    case .isLast: index + 1 >= count
    }
  }

  /// Returns the frame that a section over the leaf begins with.
  final func frame(_ leaf: Leaf) -> Frame? {
    switch leaf {
    case .field(let slot): readers[slot].frame(self)
    case .open(let slot, let names):
      ValueFrame(section: readers[slot].value(self).value(at: names[...]))
    case .item: ValueFrame(section: item)
    case .count, .isFirst, .isLast: nil
    }
  }

  /// Returns what the leaf stands for, where it is a text or open data.
  final func value(_ leaf: Leaf) -> Value {
    switch leaf {
    case .field(let slot): readers[slot].value(self)
    case .open(let slot, let names): readers[slot].value(self).value(at: names[...])
    case .item: item
    case .count, .isFirst, .isLast: .nothing
    }
  }
}
