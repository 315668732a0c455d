package import Text

/// A Markdown text, parsed once: its prose for extraction, its structure for the page.
///
/// The structure is a flat list of events in the order of the text, so that no stage needs
/// recursion and no C value outlives the parse.
package struct MarkdownDocument: Sendable {
  /// The text of paragraphs, headings and cells, bound to the bytes of the file.
  package let prose: Prose
  let events: [Event]
  /// Code, raw HTML, addresses and titles, one after the other.
  let literals: [UInt8]
  /// The file, for the places of links.
  let file: SourceFile

  /// Parses the Markdown in `body`, a range that begins at the start of a line.
  ///
  /// The title from the front matter becomes the first block of the prose. In plain text, such
  /// as a pasted letter, indented lines are text rather than code.
  ///
  /// - SeeAlso: CommonMark 0.30; GitHub Flavored Markdown, section 4.10, for tables.
  package static func parse(
    _ file: SourceFile, body: Range<Int>, title: Title? = nil, isPlainText: Bool = false
  ) -> MarkdownDocument {
    var reader = TreeReader(file: file, body: body, isPlainText: isPlainText)
    if let title { reader.prose.append(title) }
    reader.read()
    var events = reader.events
    var prose = reader.prose.finished
    if reader.mayHoldTables { formTables(in: &events, of: &prose, file: file) }
    return MarkdownDocument(prose: prose, events: events, literals: reader.literals, file: file)
  }

  /// A title and the bytes of the file that say it.
  package struct Title: Sendable {
    package let text: String
    /// Where the file holds the very bytes of `text`, or the whole of a quoted form of it.
    package let range: Range<Int>?

    package init(text: String, range: Range<Int>?) {
      self.text = text
      self.range = range
    }
  }
}
