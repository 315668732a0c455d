internal import Text

/// Marks: a sentence becomes `<span class="evidence" id="s-3">`, anew within each element that it
/// passes through, and at its end stand the links to the facts that it proves.
///
/// What a link shows is an attribute for the style sheet, so that the text of a page, copied or
/// searched, is the author's alone.
extension HTMLRenderer {
  /// Writes text, with marks where they begin and end in it.
  mutating func writeText(_ range: Range<Int>, isCode: Bool = false) {
    guard !rendering.marks.isEmpty else { return write(range, isCode: isCode) }
    var start = range.lowerBound
    passMarks(upTo: start)
    while let mark = currentMark, mark.range.lowerBound < range.upperBound {
      let from = max(start, mark.range.lowerBound)
      let to = min(range.upperBound, mark.range.upperBound)
      write(start..<from, isCode: isCode)
      let id = hasOpenedMark ? "" : " id=\"\(mark.id)\""
      markup { $0.append("<span class=\"evidence\"\(id)>") }
      hasOpenedMark = true
      write(from..<to, isCode: isCode)
      markup { $0.append("</span>" as StaticString) }
      start = to
      guard mark.range.upperBound <= range.upperBound else { return }
      finishMark()
    }
    write(start..<range.upperBound, isCode: isCode)
  }

  /// Finishes marks that end at or before `offset`.
  mutating func passMarks(upTo offset: Int) {
    while let mark = currentMark, mark.range.upperBound <= offset { finishMark() }
  }

  /// Goes to the first mark that ends behind `offset`, where footnotes are not in their order.
  mutating func seekMark(after offset: Int) {
    var low = 0
    var high = rendering.marks.count
    while low < high {
      let middle = (low + high) / 2
      if rendering.marks[middle].range.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    markIndex = low
    hasOpenedMark = false
  }

  /// Finishes the mark that is open; no mark goes beyond its block.
  mutating func finishMarks() {
    if hasOpenedMark { finishMark() }
  }

  mutating func writePendingReferences() {
    for index in pendingReferences { writeReferences(of: rendering.marks[index]) }
    pendingReferences = []
  }

  private var currentMark: EvidenceMark? {
    markIndex < rendering.marks.count ? rendering.marks[markIndex] : nil
  }

  private mutating func finishMark() {
    if hasOpenedMark {
      if isInsideLink {
        pendingReferences.append(markIndex)
      } else {
        writeReferences(of: rendering.marks[markIndex])
      }
    }
    markIndex += 1
    hasOpenedMark = false
  }

  private mutating func writeReferences(of mark: EvidenceMark) {
    guard !mark.references.isEmpty else { return }
    markup { output in
      output.append("<sup class=\"proofs\">" as StaticString)
      for reference in mark.references {
        output.append("<a href=\"#" as StaticString)
        appendHTMLEscaped(reference.target, to: &output)
        output.append("\" aria-label=\"" as StaticString)
        appendHTMLEscaped(reference.label, to: &output)
        output.append("\" data-sign=\"" as StaticString)
        appendHTMLEscaped(reference.sign, to: &output)
        output.append("\"></a>" as StaticString)
      }
      output.append("</sup>" as StaticString)
    }
  }

  private mutating func write(_ range: Range<Int>, isCode: Bool) {
    guard !range.isEmpty else { return }
    if isSmart, !isCode, !isInsideAddress {
      smart?.append(range, to: &fragment.bytes)
    } else {
      let text = document.prose.text
      appendHTMLEscaped(text.span.extracting(range), to: &fragment.bytes)
    }
  }

  /// Writes what belongs to the marks and not to the text.
  private mutating func markup(_ write: (inout [UInt8]) -> Void) {
    let start = fragment.bytes.count
    write(&fragment.bytes)
    if let last = fragment.marks.indices.last, fragment.marks[last].upperBound == start {
      fragment.marks[last] = fragment.marks[last].lowerBound..<fragment.bytes.count
    } else {
      fragment.marks.append(start..<fragment.bytes.count)
    }
  }
}
