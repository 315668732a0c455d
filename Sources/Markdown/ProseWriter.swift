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

  /// Appends the title as a block of its own; it must come first.
  mutating func append(_ title: MarkdownDocument.Title) {
    open(.title)
    if let range = title.range {
      append(title.text.utf8, from: range)
    } else {
      prose.text.append(contentsOf: title.text.utf8)
    }
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

  mutating func openStrong() { strongStarts.append(count) }

  mutating func closeStrong() {
    guard let start = strongStarts.popLast(), strongStarts.isEmpty, start < count else { return }
    prose.strong.append(start..<count)
  }

  /// Appends text that has no place in the file.
  mutating func append(_ text: some Collection<UInt8>) { prose.text.append(contentsOf: text) }

  /// Appends text that came from `source`; equal counts mean equal bytes or one for one.
  mutating func append(_ text: some Collection<UInt8>, from source: Range<Int>) {
    let start = count
    prose.text.append(contentsOf: text)
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
}
