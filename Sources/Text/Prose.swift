/// The plain text of a document, block by block, each byte of it bound to the file.
///
/// `text` is UTF-8 without markup: entities decoded, escapes resolved, line breaks inside a
/// block as single spaces. Between two blocks stands one `\n`, which belongs to none. Ranges
/// in `text` are called prose ranges; `sourceRange(of:)` leads from them to the file.
package struct Prose: Sendable {
  /// What a block is in the document.
  package enum Kind: Hashable, Sendable {
    /// The title in the front matter; always the first block where there is one.
    case title
    case heading(level: Int)
    case paragraph
    /// A cell of a table: `row` counts from 0, which is the header, `column` from 0.
    case cell(table: Int, row: Int, column: Int)
  }

  /// One paragraph, heading, title or table cell.
  package struct Block: Hashable, Sendable {
    package var kind: Kind
    /// Where the block stands in `text`.
    package var range: Range<Int>
    /// The innermost list item that holds the block, as an index into `items`.
    package var item: Int?
    /// Whether the block stands in a block quotation.
    package var isQuoted: Bool

    package init(kind: Kind, range: Range<Int>, item: Int? = nil, isQuoted: Bool = false) {
      self.kind = kind
      self.range = range
      self.item = item
      self.isQuoted = isQuoted
    }
  }

  /// One item of a list.
  package struct Item: Hashable, Sendable {
    /// The list that the item belongs to; lists count from 0 in the order of their starts.
    package var list: Int
    /// The place of the item in its list, from 0.
    package var ordinal: Int
    package var isOrdered: Bool
    /// The item that holds the list, or `nil` for a list of its own.
    package var parent: Int?
    /// Whether the item is a task that is still to be done.
    package var isToDo = false

    package init(list: Int, ordinal: Int, isOrdered: Bool, parent: Int? = nil) {
      self.list = list
      self.ordinal = ordinal
      self.isOrdered = isOrdered
      self.parent = parent
    }
  }

  /// A stretch of `text` and the bytes of the file that it came from.
  ///
  /// Where both counts are equal the bytes are the same, but for the blank that a line break is;
  /// otherwise (an entity, a line break with its indentation) the stretch maps as a whole.
  package struct Run: Hashable, Sendable {
    package var text: Int
    package var textCount: Int
    package var source: Int
    package var sourceCount: Int

    package init(text: Int, textCount: Int, source: Int, sourceCount: Int) {
      self.text = text
      self.textCount = textCount
      self.source = source
      self.sourceCount = sourceCount
    }
  }

  package var text: [UInt8]
  package var blocks: [Block]
  package var items: [Item]
  /// In the order of `text`, without overlap; the separators between blocks have none.
  package var runs: [Run]
  /// Stretches of `text` set in strong emphasis, in order.
  package var strong: [Range<Int>]

  package init(
    text: [UInt8] = [], blocks: [Block] = [], items: [Item] = [], runs: [Run] = [],
    strong: [Range<Int>] = []
  ) {
    self.text = text
    self.blocks = blocks
    self.items = items
    self.runs = runs
    self.strong = strong
  }

  /// Returns the bytes of the file from which the text in `range` came, markup between included.
  ///
  /// - Parameter range: A non-empty prose range inside one block.
  /// - Returns: `nil` where `range` is empty or touches text that has no place in the file.
  /// - Complexity: O(log *n*) in the number of runs.
  package func sourceRange(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, let first = run(holding: range.lowerBound),
      let last = run(holding: range.upperBound - 1)
    else { return nil }
    let isFirstVerbatim = first.textCount == first.sourceCount
    let isLastVerbatim = last.textCount == last.sourceCount
    let start = isFirstVerbatim ? first.source + range.lowerBound - first.text : first.source
    let end =
      isLastVerbatim
      ? last.source + range.upperBound - last.text : last.source + last.sourceCount
    return start < end ? start..<end : nil
  }

  /// Returns where the file has the byte at `offset`, or `nil` where it has something else, such as
  /// an entity, or nothing.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  package func source(of offset: Int) -> Int? {
    guard let run = run(holding: offset), run.textCount == run.sourceCount else { return nil }
    return run.source + offset - run.text
  }

  /// Returns the text in `range` as a string.
  package func string(in range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private func run(holding offset: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text + runs[middle].textCount <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < runs.count, runs[low].text <= offset else { return nil }
    return runs[low]
  }
}
