import Markdown
import Text

// Sentences from word to word, as evidence and as marks on the page.
extension PositionCheck {
  mutating func faultOfMarks() -> String? {
    var marks: [EvidenceMark] = []
    var first = 0
    while first < found.count {
      let last = min(first + dice.roll(6), found.count - 1)
      defer { first = last + 1 + dice.roll(2) }
      guard found[first].block == found[last].block else { continue }
      let range = found[first].text.lowerBound..<found[last].text.upperBound
      let source = found[first].source.lowerBound..<found[last].source.upperBound
      if prose.sourceRange(of: range) != source {
        return "'\(prose.string(in: range))' leads to another sentence"
      }
      let reference = EvidenceMark.Reference(target: "t", label: "l", sign: "1")
      marks.append(
        EvidenceMark(
          range: range, id: "s-\(marks.count + 1)",
          references: dice.chance(50) ? [reference] : []))
    }
    return faultOfPage(with: marks)
  }

  /// Every mark is on the page once, and changes nothing else of it.
  private mutating func faultOfPage(with marks: [EvidenceMark]) -> String? {
    var rendering = MarkdownDocument.Rendering()
    rendering.isSmart = dice.chance(30)
    let plain = parsed.html(rendering).bytes
    rendering.marks = marks
    let fragment = parsed.html(rendering)
    let page = String(decoding: fragment.bytes, as: UTF8.self)
    for mark in marks {
      let count = page.ranges(of: " id=\"\(mark.id)\"").count
      if count != 1 { return "'\(prose.string(in: mark.range))' is marked \(count) times" }
    }
    return fragment.html(root: "", keepingMarks: false) == plain
      ? nil : "without its marks the page is another"
  }
}
