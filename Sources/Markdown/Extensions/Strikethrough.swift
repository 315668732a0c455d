internal import Text

// Text that is crossed out, `~~so~~` or `~so~`. It is on the page and no prose: what the author has
// struck out states no facts.
extension TreeReader {
  /// - SeeAlso: GitHub Flavored Markdown, section 6.5.
  mutating func formDeletions(in block: inout InlineBlock) {
    let pairs = TildePairs(in: block)
    guard !pairs.marks.isEmpty else { return }
    var events: [Event] = []
    var cuts: [Range<Int>] = []
    var depth = 0
    var mark = 0
    for event in block.events {
      switch event {
      case .text(let range):
        var start = range.lowerBound
        func text(upTo end: Int) {
          guard start < end else { return }
          if depth == 0 {
            events.append(.text(start..<end))
          } else {
            cuts.append(start..<end)
            events.append(.deletedText(literal: keep(block.prose.text[start..<end])))
          }
        }
        while mark < pairs.marks.count, pairs.marks[mark].range.lowerBound < range.upperBound {
          let (run, opens) = (pairs.marks[mark].range, pairs.marks[mark].opens)
          text(upTo: run.lowerBound)
          cuts.append(run)
          depth += opens ? 1 : -1
          events.append(opens ? .open(.deletion) : .close(.deletion))
          start = run.upperBound
          mark += 1
        }
        text(upTo: range.upperBound)
      case .codeSpan(let range) where depth > 0:
        cuts.append(range)
        events.append(.deletedCode(literal: keep(block.prose.text[range])))
      default: events.append(event)
      }
    }
    block.events = events
    block.cut(cuts)
  }

  private mutating func keep(_ text: ArraySlice<UInt8>) -> Range<Int> {
    let start = literals.count
    literals += text
    return start..<literals.count
  }
}

/// The runs of one or two tildes that belong together.
private struct TildePairs {
  struct Mark {
    var range: Range<Int>
    var opens: Bool
  }

  /// In order.
  private(set) var marks: [Mark] = []

  init(in block: InlineBlock) {
    // Runs that may open, by the depth of the elements around them.
    var levels: [[Range<Int>]] = [[]]
    for event in block.events {
      switch event {
      case .open: levels.append([])
      case .close: levels.removeLast()
      case .text(let range):
        for run in Self.runs(in: range, of: block) {
          let flanking = Flanking(of: run, in: block.prose, file: block.file)
          if flanking.isRight, let opener = levels[levels.count - 1].popLast() {
            // Of two lengths, neither counts.
            if opener.count == run.count {
              marks.append(Mark(range: opener, opens: true))
              marks.append(Mark(range: run, opens: false))
            }
          } else if flanking.isLeft {
            levels[levels.count - 1].append(run)
          }
        }
      default: break
      }
    }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func runs(in range: Range<Int>, of block: InlineBlock) -> [Range<Int>] {
    let text = block.prose.text
    let tilde = UInt8(ascii: "~")
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] == tilde, block.isBare(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, text[end] == tilde, block.isBare(end) { end += 1 }
      if end - index <= 2 { runs.append(index..<end) }
      index = end
    }
    return runs
  }
}
