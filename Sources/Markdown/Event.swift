/// One step of a walk through a document, in the order of the text.
///
/// Ranges named `text` are prose ranges; ranges named `literal` lie in the document's
/// `literals`. Every `open` has its `close`.
enum Event: Hashable, Sendable {
  case open(Container)
  case close(Container)
  /// Plain text, entities and escapes resolved.
  case text(Range<Int>)
  /// A line break of the source; on the page white space. It is one byte of prose.
  case softBreak(Int)
  /// A line break that the author asked for.
  case hardBreak(Int)
  case codeSpan(text: Range<Int>)
  case codeBlock(info: Range<Int>, literal: Range<Int>)
  case rawBlock(literal: Range<Int>)
  case rawInline(literal: Range<Int>)
  case image(address: Range<Int>, description: Range<Int>, title: Range<Int>, source: Int)
  case thematicBreak
}

/// What holds other elements.
enum Container: Hashable, Sendable {
  case quotation
  /// `start` is the first number of an ordered list, `nil` for a list with bullets.
  case list(start: Int?)
  case item
  case heading(level: Int)
  /// `isTight` is true in a list whose items are not parted by blank lines.
  case paragraph(isTight: Bool)
  case emphasis
  case strong
  /// `source` is where the link stands in the file.
  case link(address: Range<Int>, title: Range<Int>, source: Int)
  case table
  case tableHead
  case tableBody
  case tableRow
  case cell(isHeader: Bool, alignment: Alignment)
}

/// How the text of a table's column is set.
enum Alignment: Hashable, Sendable {
  case none, left, center, right
}
