internal import Text

/// Writes events as HTML.
struct HTMLRenderer {
  let document: MarkdownDocument
  let rendering: MarkdownDocument.Rendering
  var fragment = HTMLFragment()
  /// The next mark to be opened or the one that is open.
  var markIndex = 0
  var hasOpenedMark = false
  /// Marks whose references wait for the end of a link.
  var pendingReferences: [Int] = []
  private var linkDepth = 0
  /// Whether the text at hand is an address, which is shown as it was typed.
  private(set) var isInsideAddress = false
  let smart: SmartPunctuation?
  let isSmart: Bool
  private var headingIDs = HeadingIDs()
  /// Whether an image was written; later ones may wait.
  var hasImage = false

  init(document: MarkdownDocument, rendering: MarkdownDocument.Rendering) {
    self.document = document
    self.rendering = rendering
    isSmart = rendering.isSmart
    smart = isSmart ? SmartPunctuation(document) : nil
    fragment.bytes.reserveCapacity(document.prose.text.count * 3 / 2 + 2048)
  }

  var isInsideLink: Bool { linkDepth > 0 }

  /// Renders events of the document, all of them or those of a footnote.
  mutating func render(_ events: [Event]) {
    for event in events { render(event) }
  }

  private mutating func render(_ event: Event) {
    switch event {
    case .text(let range): writeText(range)
    case .softBreak(let offset):
      passMarks(upTo: offset)
      fragment.bytes.append(0x0A)
    case .open(let container): open(container)
    case .close(let container): close(container)
    case .hardBreak(let offset):
      passMarks(upTo: offset)
      fragment.bytes.append("<br />\n" as StaticString)
    case .codeSpan(let range):
      fragment.bytes.append("<code>" as StaticString)
      writeText(range, isCode: true)
      fragment.bytes.append("</code>" as StaticString)
    case .deletedText(let literal): writeEscaped(literal)
    case .deletedCode(let literal):
      fragment.bytes.append("<code>" as StaticString)
      writeEscaped(literal)
      fragment.bytes.append("</code>" as StaticString)
    case .codeBlock(let info, let literal): writeCodeBlock(info: info, literal: literal)
    case .rawBlock(let literal):
      startLine()
      writeRaw(literal)
      startLine()
    case .rawInline(let literal): writeRaw(literal)
    case .image(let address, let description, let title, let source):
      writeImage(address, description: description, title: title, source: source)
    case .thematicBreak: openLine("<hr />\n")
    case .footnoteReference(let footnote, let occurrence):
      writeReference(to: document.footnotes[footnote], occurrence: occurrence)
    }
  }

  private mutating func open(_ container: Container) {
    switch container {
    case .paragraph(isTight: true): break
    case .paragraph(isTight: false): openLine("<p>")
    case .quotation: openLine("<blockquote>\n")
    case .list(start: nil): openLine("<ul>\n")
    case .list(start: 1): openLine("<ol>\n")
    case .list(start: .some(let start)):
      openLine("<ol start=\"")
      fragment.bytes.append("\(start)\">\n")
    case .item(isDone: nil): openLine("<li>")
    case .item(isDone: .some(let isDone)): openTask(isDone: isDone)
    case .heading(let level, let text): openHeading(level, text)
    case .emphasis: fragment.bytes.append("<em>" as StaticString)
    case .strong: fragment.bytes.append("<strong>" as StaticString)
    case .deletion: fragment.bytes.append("<del>" as StaticString)
    case .link(let address, let title, let source, let isBare):
      linkDepth += 1
      isInsideAddress = isBare
      fragment.bytes.append("<a" as StaticString)
      writeAddress(address, as: .href, source: source)
      writeTitle(title)
      fragment.bytes.append(0x3E)
    // A wide table scrolls by itself, which the keyboard can do where it has the focus.
    case .table: openLine("<table tabindex=\"0\">\n")
    case .tableHead: openLine("<thead>\n")
    case .tableBody: openLine("<tbody>\n")
    case .tableRow: openLine("<tr>\n")
    case .cell(let isHeader, let alignment): openCell(isHeader: isHeader, alignment)
    }
  }

  private mutating func close(_ container: Container) {
    switch container {
    case .paragraph(let isTight):
      finishMarks()
      if !isTight { fragment.bytes.append("</p>\n" as StaticString) }
    case .quotation: openLine("</blockquote>\n")
    case .list(start: nil): fragment.bytes.append("</ul>\n" as StaticString)
    case .list: fragment.bytes.append("</ol>\n" as StaticString)
    case .item: fragment.bytes.append("</li>\n" as StaticString)
    case .heading(let level, _):
      finishMarks()
      fragment.bytes.append("</h" as StaticString)
      fragment.bytes.append(digit(of: level))
      fragment.bytes.append(">\n" as StaticString)
    case .emphasis: fragment.bytes.append("</em>" as StaticString)
    case .strong: fragment.bytes.append("</strong>" as StaticString)
    case .deletion: fragment.bytes.append("</del>" as StaticString)
    case .link:
      linkDepth -= 1
      isInsideAddress = false
      fragment.bytes.append("</a>" as StaticString)
      if linkDepth == 0 { writePendingReferences() }
    case .table: fragment.bytes.append("</table>\n" as StaticString)
    case .tableHead: fragment.bytes.append("</thead>\n" as StaticString)
    case .tableBody: fragment.bytes.append("</tbody>\n" as StaticString)
    case .tableRow: fragment.bytes.append("</tr>\n" as StaticString)
    case .cell(let isHeader, _):
      finishMarks()
      fragment.bytes.append(isHeader ? "</th>\n" as StaticString : "</td>\n")
    }
  }

  private mutating func openHeading(_ level: Int, _ text: Range<Int>) {
    openLine("<h")
    fragment.bytes.append(digit(of: level))
    if rendering.hasHeadingIDs {
      let id = headingIDs.id(for: document.prose.text[text])
      fragment.bytes.append(" id=\"" as StaticString)
      appendHTMLEscaped(id, to: &fragment.bytes)
      fragment.bytes.append(0x22)
      fragment.anchors.append(id)
    }
    fragment.bytes.append(0x3E)
  }

  private func digit(of level: Int) -> UInt8 {
    0x30 + UInt8(min(6, level + rendering.headingShift))
  }

  private mutating func openTask(isDone: Bool) {
    openLine("<li class=\"task\"><input type=\"checkbox\" ")
    fragment.bytes.append(
      isDone
        ? "checked=\"\" disabled=\"\" aria-label=\"Done\" /> " as StaticString
        : "disabled=\"\" aria-label=\"To do\" /> ")
  }

  /// Begins a line of the HTML and writes a tag.
  mutating func openLine(_ tag: StaticString) {
    startLine()
    fragment.bytes.append(tag)
  }

  mutating func startLine() {
    if let last = fragment.bytes.last, last != 0x0A {
      fragment.bytes.append("\n" as StaticString)
    }
  }
}
