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
      let box = prose.box(in: range, of: file)
    else { return }
    events[blockStart - 1] = .open(.item(isDone: box.isDone))
    if !box.isDone { prose.setToDo() }
    cut([box.range])
  }
}

extension ProseWriter {
  /// Returns whether the box at the start of a text is ticked, and the box with the white space
  /// behind it, or `nil` where there is no box.
  fileprivate func box(
    in text: Range<Int>, of file: SourceFile
  ) -> (isDone: Bool, range: Range<Int>)? {
    let start = text.lowerBound
    guard text.count > 3, byte(at: start) == UInt8(ascii: "["),
      byte(at: start + 2) == UInt8(ascii: "]"), isBlank(byte(at: start + 3)),
      finished.isBare(start, in: file)
    else { return nil }
    var end = start + 4
    while end < text.upperBound, isBlank(byte(at: end)) { end += 1 }
    return switch byte(at: start + 1) {
    case 0x20: (false, start..<end)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): (true, start..<end)
    default: nil
    }
  }
}
