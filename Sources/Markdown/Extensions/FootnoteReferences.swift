internal import Text

// References to footnotes, `[^label]`.
extension TreeReader {
  mutating func formReferences(in block: inout InlineBlock) {
    var cuts: [Range<Int>] = []
    let text = block.prose.text
    let outer = block
    block.replaceTexts { range in
      var events: [Event] = []
      var start = range.lowerBound
      var index = start
      while index + 3 < range.upperBound {
        defer { index += 1 }
        guard text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "^") else {
          continue
        }
        let label = footnoteLabel(in: text, from: index + 2, to: range.upperBound)
        guard !label.isEmpty, outer.isBare(index), outer.isBare(index + 1),
          outer.isBare(label.upperBound)
        else { continue }
        let name = normalizedLabel(text[label])
        guard let reference = footnotes.reference(to: name) else {
          if let source = outer.prose.source(of: index) { unknownFootnotes.append((name, source)) }
          continue
        }
        if start < index { events.append(.text(start..<index)) }
        events.append(reference)
        cuts.append(index..<label.upperBound + 1)
        start = label.upperBound + 1
        index = label.upperBound
      }
      guard start > range.lowerBound else { return nil }
      if start < range.upperBound { events.append(.text(start..<range.upperBound)) }
      return events
    }
    block.cut(cuts)
  }
}
