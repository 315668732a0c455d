internal import HTML
package import Text

/// A text from which a brief is to be made.
package struct RawText: Sendable {
  /// How a text is written.
  package enum Kind: String, Sendable {
    case plain, markdown, html
    /// Markdown with front matter.
    case brief
  }

  package let kind: Kind
  package let file: SourceFile

  /// Reads the bytes of a text, or reports why they are none.
  ///
  /// The kind is told by the ending of the name: `.html`, `.htm`, `.xhtml`; `.md`, `.markdown`;
  /// `.txt`, `.text`. For any other name, and for standard input, the first characters tell: a tag of
  /// HTML, the mark of front matter, a heading of Markdown; all else is plain text.
  package init?(
    _ bytes: [UInt8], name: String, reporting diagnostics: inout [Diagnostic]
  ) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    let named = kinds[ending]
    let isHTML = named == .html || named == nil && beginsLikeHTML(head)
    guard
      let file = SourceFile.reading(
        isHTML ? utf8HTML(bytes) : bytes, path: name, reporting: &diagnostics)
    else { return nil }
    guard file.bytes[file.textStart...].contains(where: { $0 > 0x20 }) else {
      diagnostics.append(.noText(name))
      return nil
    }
    self.file = file
    let isBrief = beginsWithMark(head)
    kind =
      switch named {
      case .html: .html
      case .markdown: isBrief ? .brief : .markdown
      case .plain: .plain
      default:
        isHTML ? .html : isBrief ? .brief : beginsWithHeading(head) ? .markdown : .plain
      }
  }
}

private let kinds: [String: RawText.Kind] = [
  "html": .html, "htm": .html, "xhtml": .html, "md": .markdown, "markdown": .markdown,
  "txt": .plain, "text": .plain,
]

/// Whether a text begins with front matter, be it TOML, which is refused later.
private func beginsWithMark(_ head: String) -> Bool {
  let line = head.drop { $0 == "\u{FEFF}" }.prefix { !$0.isNewline }
  return ["---", "+++"].contains { line.hasPrefix($0) }
    && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
}

/// Whether a text begins with a tag, a comment or a declaration of HTML.
private func beginsLikeHTML(_ head: String) -> Bool {
  let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
  guard text.hasPrefix("<") else { return false }
  if text.hasPrefix("<!") || text.hasPrefix("<?xml") { return true }
  let name = text.dropFirst().prefix { $0.isLetter || $0.isNumber }
  let next = text.dropFirst(name.count + 1).first
  return tagNames.contains(String(name))
    && (next == ">" || next == "/" || next?.isWhitespace == true)
}

private func beginsWithHeading(_ head: String) -> Bool {
  let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  let marks = text.prefix { $0 == "#" }
  return (1...6).contains(marks.count) && text.dropFirst(marks.count).first == " "
}

private let tagNames: Set<String> = [
  "a", "article", "b", "blockquote", "body", "br", "center", "dd", "div", "dl", "em", "figure",
  "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "i", "img", "li", "link",
  "main", "meta", "nav", "ol", "p", "pre", "script", "section", "span", "strong", "style", "table",
  "tbody", "td", "time", "title", "tr", "u", "ul",
]
