internal import Text

/// Collects prose block by block while a tree is walked.
struct ProseWriter {
  private var prose = Prose()
  private var blockStart: Int?
  private var blockKind = Prose.Kind.paragraph
  private var openItems: [Int] = []
  private var openLists: [(list: Int, isOrdered: Bool, count: Int)] = []
  private var listCount = 0
  private var strongStarts: [Int] = []
  var quotationDepth = 0

  /// The offset at which the next byte of text will stand.
  var count: Int { prose.text.count }

  var finished: Prose { prose }

  /// Makes room for the prose of a text of so many bytes.
  mutating func reserveCapacity(_ count: Int) {
    prose.text.reserveCapacity(count)
    prose.runs.reserveCapacity(count / 64)
    prose.blocks.reserveCapacity(count / 64)
  }

  var blockCount: Int { prose.blocks.count }

  func byte(at offset: Int) -> UInt8 { prose.text[offset] }

  /// Returns which of some features the text of the open block may have.
  func features(among features: Features) -> Features {
    guard let start = blockStart else { return [] }
    return unsafe prose.text.withUnsafeBytes { bytes in
      unsafe Features(of: UnsafeRawBufferPointer(rebasing: bytes[start...]), among: features)
    }
  }

  /// Appends the title as a block of its own; it must come first.
  mutating func append(_ title: MarkdownDocument.Title) {
    open(.title)
    let start = count
    prose.text.append(title.text)
    if let range = title.range { bind(start, to: range) }
    close()
  }

  mutating func open(_ kind: Prose.Kind) {
    blockStart = count
    blockKind = kind
  }

  mutating func close() {
    guard let start = blockStart else { return }
    blockStart = nil
    guard start < count else { return }
    prose.blocks.append(
      Prose.Block(
        kind: blockKind, range: start..<count, item: openItems.last,
        isQuoted: quotationDepth > 0))
    prose.text.append(UInt8(ascii: "\n"))
  }

  mutating func openList(isOrdered: Bool) {
    openLists.append((listCount, isOrdered, 0))
    listCount += 1
  }

  mutating func closeList() { _ = openLists.popLast() }

  mutating func openItem() {
    guard let list = openLists.indices.last else { return }
    let (number, isOrdered, ordinal) = openLists[list]
    openLists[list].count += 1
    prose.items.append(
      Prose.Item(list: number, ordinal: ordinal, isOrdered: isOrdered, parent: openItems.last))
    openItems.append(prose.items.count - 1)
  }

  mutating func closeItem() { _ = openItems.popLast() }

  /// Makes a task of the innermost item, one that is still to be done.
  mutating func setToDo() {
    if let item = openItems.last { prose.items[item].isToDo = true }
  }

  mutating func openStrong() { strongStarts.append(count) }

  mutating func closeStrong() {
    guard let start = strongStarts.popLast(), strongStarts.isEmpty, start < count else { return }
    prose.strong.append(start..<count)
  }

  /// Appends text that has no place in the file.
  mutating func append(_ text: UnsafeRawBufferPointer) {
    unsafe prose.text.append(contentsOf: text)
  }

  /// Appends text that came from `source`; equal counts mean equal bytes or one for one.
  mutating func append(_ text: UnsafeRawBufferPointer, from source: Range<Int>) {
    let start = count
    unsafe prose.text.append(contentsOf: text)
    bind(start, to: source)
  }

  /// Appends the space that a line break at `source` stands for.
  mutating func appendSpace(from source: Int?) {
    prose.text.append(0x20)
    if let source { bind(count - 1, to: source..<source + 1) }
  }

  /// Binds the text from `start` on to its source.
  private mutating func bind(_ start: Int, to source: Range<Int>) {
    let added = count - start
    guard added > 0 else { return }
    if added == source.count, let last = prose.runs.indices.last,
      prose.runs[last].textCount == prose.runs[last].sourceCount,
      prose.runs[last].text + prose.runs[last].textCount == start,
      prose.runs[last].source + prose.runs[last].sourceCount == source.lowerBound
    {
      prose.runs[last].textCount += added
      prose.runs[last].sourceCount += added
      return
    }
    prose.runs.append(
      Prose.Run(
        text: start, textCount: added, source: source.lowerBound, sourceCount: source.count))
  }

  /// Takes ranges, in order, out of the text of the open block.
  mutating func cut(_ cuts: [Range<Int>]) {
    guard let first = cuts.first else { return }
    var text: [UInt8] = []
    var start = first.lowerBound
    for cut in cuts {
      text += prose.text[start..<cut.lowerBound]
      start = cut.upperBound
    }
    text += prose.text[start...]
    prose.text.replaceSubrange(first.lowerBound..., with: text)
    var runs: [Prose.Run] = []
    while let last = prose.runs.last, last.text + last.textCount > first.lowerBound {
      runs.append(last)
      prose.runs.removeLast()
    }
    var shift = Shift(cuts)
    for run in runs.reversed() { prose.runs += run.without(cuts, shift: &shift) }
    var strong: [Range<Int>] = []
    while let last = prose.strong.last, last.upperBound > first.lowerBound {
      strong.append(last)
      prose.strong.removeLast()
    }
    var strongShift = Shift(cuts)
    prose.strong += strong.reversed().map { strongShift.range($0) }.filter { !$0.isEmpty }
  }
}

extension Prose.Run {
  /// Returns what is left of the run where ranges are taken out of its text.
  fileprivate func without(_ cuts: [Range<Int>], shift: inout Shift) -> [Prose.Run] {
    var rest: [Prose.Run] = []
    var start = text
    let end = text + textCount
    func keep(upTo limit: Int) {
      guard start < limit else { return }
      let isVerbatim = textCount == sourceCount
      rest.append(
        Prose.Run(
          text: shift.place(of: start), textCount: limit - start,
          source: isVerbatim ? source + start - text : source,
          sourceCount: isVerbatim ? limit - start : sourceCount))
    }
    for cut in cuts.overlapping(text..<end) {
      keep(upTo: cut.lowerBound)
      start = max(start, cut.upperBound)
    }
    keep(upTo: end)
    return rest
  }
}

extension [Range<Int>] {
  /// Returns those of the ranges, which are in order, that share something with `range`.
  fileprivate func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.lowerBound < range.upperBound }
  }
}
