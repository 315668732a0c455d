/// One step of a walk through a document, in the order of the text.
///
/// Ranges named `text` are prose ranges; ranges named `literal`, `address` and `title` lie in the
/// document's `literals`. Every `open` has its `close`.
enum Event: Hashable, Sendable {
  case open(Container)
  case close(Container)
  /// Plain text, entities and escapes resolved.
  case text(Range<Int>)
  /// Plain text that is no prose, because the author has crossed it out.
  case deletedText(literal: Range<Int>)
  /// A line break of the source; on the page white space. It is one byte of prose.
  case softBreak(Int)
  /// A line break that the author asked for.
  case hardBreak(Int)
  case codeSpan(text: Range<Int>)
  case deletedCode(literal: Range<Int>)
  case codeBlock(info: Range<Int>, literal: Range<Int>)
  case rawBlock(literal: Range<Int>)
  case rawInline(literal: Range<Int>)
  case image(address: Range<Int>, description: Range<Int>, title: Range<Int>, source: Int)
  case thematicBreak
  /// A way to a footnote: the place of the footnote in the document's, and how many ways to it
  /// stand before.
  case footnoteReference(Int, occurrence: Int)
}

/// What holds other elements.
enum Container: Hashable, Sendable {
  case quotation
  /// `start` is the first number of an ordered list, `nil` for a list with bullets.
  case list(start: Int?)
  /// `isDone` tells of a task whether it is; it is `nil` for any other item.
  case item(isDone: Bool?)
  /// `text` is the heading's prose.
  case heading(level: Int, text: Range<Int>)
  /// `isTight` is true in a list whose items are not parted by blank lines.
  case paragraph(isTight: Bool)
  case emphasis
  case strong
  /// What the author has crossed out.
  case deletion
  /// `source` is where the link stands in the file. `isBare` is true where its text is the
  /// address as it was typed.
  case link(address: Range<Int>, title: Range<Int>, source: Int, isBare: Bool)
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

/// A note at the end of the page.
struct Footnote: Hashable, Sendable {
  /// What the author calls it.
  var label: String
  /// Where the label stands in the file.
  var source: Int
  var events: [Event] = []
  /// Its number on the page, or `nil` where nothing refers to it.
  var number: Int?
  /// How many references lead to it.
  var references = 0
}
