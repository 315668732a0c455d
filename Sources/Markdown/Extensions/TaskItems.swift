internal import Text

// Items that begin with a box, `[ ]` or `[x]`.
extension TreeReader {
  /// Makes a task of an item whose first paragraph, which is open, begins with a box.
  ///
  /// - SeeAlso: GitHub Flavored Markdown, section 5.3.
  mutating func formTask() {
    guard blockStart > 0, case .open(.item) = events[blockStart - 1],
      case .open(.paragraph) = events[blockStart], blockStart + 1 < events.count,
      case .text(let range) = events[blockStart + 1],
      let isDone = prose.box(in: range, of: file)
    else { return }
    events[blockStart - 1] = .open(.item(isDone: isDone))
    cut([range.lowerBound..<range.lowerBound + ProseWriter.boxCount])
  }
}

extension ProseWriter {
  /// The bytes of a box and of the white space behind it.
  fileprivate static let boxCount = 4

  /// Returns whether the box at the start of a text is ticked, or `nil` where there is no box.
  fileprivate func box(in range: Range<Int>, of file: SourceFile) -> Bool? {
    let start = range.lowerBound
    guard range.count >= Self.boxCount, byte(at: start) == UInt8(ascii: "["),
      byte(at: start + 2) == UInt8(ascii: "]"), isBlank(byte(at: start + 3)),
      finished.isBare(start, in: file)
    else { return nil }
    return switch byte(at: start + 1) {
    case 0x20: false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): true
    default: nil
    }
  }
}
