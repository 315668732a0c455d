package import Text

/// A Markdown text, parsed once: its prose for extraction, its structure for the page.
///
/// The structure is a flat list of events in the order of the text, so that no stage needs
/// recursion and no C value outlives the parse.
package struct MarkdownDocument: Sendable {
  /// What a text is read as.
  package enum Syntax: Sendable {
    /// CommonMark 0.30 and nothing else.
    case commonMark
    /// CommonMark with tables, footnotes, crossed out text, tasks and bare addresses.
    case page
    /// Text that may never have been meant for Markdown, such as a pasted letter: as a page, but
    /// indented lines are text rather than code.
    case plainText
  }

  /// The text of paragraphs, headings and cells, bound to the bytes of the file.
  package let prose: Prose
  let events: [Event]
  let footnotes: [Footnote]
  /// Code, raw HTML, addresses and titles, one after the other.
  let literals: [UInt8]
  /// The file, for the places of links.
  let file: SourceFile

  /// Parses the Markdown in `body`, a range that begins at the start of a line.
  ///
  /// The title from the front matter becomes the first block of the prose.
  ///
  /// - Returns: `nil` where a text was reported that would take libcmark minutes.
  /// - SeeAlso: CommonMark 0.30; GitHub Flavored Markdown, for what a page has beyond it.
  package static func parse(
    _ file: SourceFile, body: Range<Int>, title: Title? = nil, syntax: Syntax = .page,
    reporting diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument? {
    if let fault = storm(in: file, body: body) {
      diagnostics.append(fault)
      return nil
    }
    let features = unsafe file.bytes.withUnsafeBytes { bytes in
      unsafe Features(of: UnsafeRawBufferPointer(rebasing: bytes[body]), syntax: syntax)
    }
    var definitions = FootnoteDefinitions()
    if features.contains(.footnotes) { definitions = FootnoteDefinitions(in: file, body: body) }
    // Lines that look like definitions and stand in code are told by the tree, and a second one
    // then lacks them; few texts need more than two.
    for _ in 0..<3 {
      var reader = TreeReader(
        file: file, body: body, syntax: syntax, features: features,
        footnotes: Footnotes(definitions))
      if let title { reader.prose.append(title) }
      reader.read(body)
      if reader.footnotes.found.count == definitions.count {
        return reader.document(reporting: &diagnostics)
      }
      definitions.keep(reader.footnotes.found)
    }
    var reader = TreeReader(
      file: file, body: body, syntax: syntax, features: features, footnotes: Footnotes())
    if let title { reader.prose.append(title) }
    reader.read(body)
    return reader.document(reporting: &diagnostics)
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

extension TreeReader {
  /// Parses the body and walks its tree.
  fileprivate mutating func read(_ body: Range<Int>) {
    if footnotes.definitions.isEmpty {
      let bytes = file.bytes
      unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe Tree.withTree(of: UnsafeBufferPointer(rebasing: buffer[body])) { unsafe read($0) }
      }
    } else {
      let text = footnotes.definitions.rewritten(file, body: body)
      unsafe text.withUnsafeBufferPointer { buffer in
        unsafe Tree.withTree(of: buffer) { unsafe read($0) }
      }
    }
  }

  /// Returns the document that has been read, and reports what is odd in it.
  fileprivate func document(reporting diagnostics: inout [Diagnostic]) -> MarkdownDocument {
    footnotes.report(unknown: unknownFootnotes, in: file, to: &diagnostics)
    var prose = prose.finished
    prose.blocks = footnotes.shownBlocks(of: prose.blocks)
    return MarkdownDocument(
      prose: prose, events: events, footnotes: footnotes.all, literals: literals, file: file)
  }
}
