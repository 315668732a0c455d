internal import Text

/// What one paragraph, heading or cell holds, while the marks in its words are looked for.
///
/// The passes over it are one after the other: references to footnotes, bare addresses, crossed out
/// text. A mark counts only where the author typed it bare, neither escaped nor as an entity.
struct InlineBlock {
  var events: [Event]
  /// Prose that is no words of the author's, in order, to be taken out at the end.
  private(set) var cuts: [Range<Int>] = []
  let prose: Prose
  let file: SourceFile

  init(events: [Event], prose: Prose, file: SourceFile) {
    self.events = events
    self.prose = prose
    self.file = file
  }

  /// Takes ranges, in order, out of the prose, beside those of earlier passes.
  mutating func cut(_ ranges: [Range<Int>]) {
    guard !ranges.isEmpty else { return }
    cuts = (cuts + ranges).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether the byte at a place of the prose stands in the file as it is.
  func isBare(_ offset: Int) -> Bool { prose.isBare(offset, in: file) }

  /// Replaces each text that is not part of a link by what `form` makes of it.
  ///
  /// `form` returns `nil` for a text that stays as it is.
  mutating func replaceTexts(_ form: (Range<Int>) -> [Event]?) {
    var formed: [Event] = []
    formed.reserveCapacity(events.count)
    var linkDepth = 0
    for event in events {
      switch event {
      case .open(.link): linkDepth += 1
      case .close(.link): linkDepth -= 1
      case .text(let range) where linkDepth == 0:
        if let events = form(range) {
          formed += events
          continue
        }
      default: break
      }
      formed.append(event)
    }
    events = formed
  }
}

extension TreeReader {
  /// Finds what the words of the open block form beyond CommonMark.
  mutating func formInlines() {
    guard !features.isDisjoint(with: .inlines.union(.tasks)) else { return }
    if features.contains(.tasks) { formTask() }
    let wanted = prose.features(among: features)
    if !wanted.isEmpty { cut(form(wanted)) }
  }

  /// Forms the elements of the open block; returns what is to be taken out of the prose.
  ///
  /// The block ends here, so that the prose is not copied when it is changed.
  private mutating func form(_ wanted: Features) -> [Range<Int>] {
    var block = InlineBlock(
      events: Array(events[(blockStart + 1)...]), prose: prose.finished, file: file)
    if wanted.contains(.footnotes) { formReferences(in: &block) }
    if !wanted.isDisjoint(with: .addresses) { formAddresses(in: &block) }
    if wanted.contains(.tildes) { formDeletions(in: &block) }
    events.replaceSubrange((blockStart + 1)..., with: block.events)
    return block.cuts
  }

  /// Takes ranges, in order, out of the prose of the open block.
  mutating func cut(_ cuts: [Range<Int>]) {
    guard !cuts.isEmpty else { return }
    prose.cut(cuts)
    var shift = Shift(cuts)
    for index in blockStart..<events.count { events[index] = events[index].shifted(by: &shift) }
  }
}

/// Where places in the prose are when ranges have been taken out of it.
///
/// Places are to be asked for in order.
struct Shift {
  private let cuts: [Range<Int>]
  private var next = 0
  private var removed = 0

  init(_ cuts: [Range<Int>]) { self.cuts = cuts }

  mutating func place(of offset: Int) -> Int {
    while next < cuts.count, cuts[next].upperBound <= offset {
      removed += cuts[next].count
      next += 1
    }
    if next < cuts.count, cuts[next].lowerBound < offset {
      return cuts[next].lowerBound - removed
    }
    return offset - removed
  }

  mutating func range(_ range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound)
    return start..<place(of: range.upperBound)
  }
}

extension Event {
  fileprivate func shifted(by shift: inout Shift) -> Event {
    switch self {
    case .text(let range): .text(shift.range(range))
    case .codeSpan(let range): .codeSpan(text: shift.range(range))
    case .softBreak(let offset): .softBreak(shift.place(of: offset))
    case .hardBreak(let offset): .hardBreak(shift.place(of: offset))
    default: self
    }
  }
}

extension Prose {
  /// Whether the byte at `offset` stands in the file as it is, neither escaped nor as an entity.
  func isBare(_ offset: Int, in file: SourceFile) -> Bool {
    guard let source = source(of: offset) else { return false }
    guard file.bytes[source] == text[offset] else { return false }
    guard source > 0, file.bytes[source - 1] == UInt8(ascii: "\\") else { return true }
    return offset > 0 && self.source(of: offset - 1) == source - 1
  }
}
