internal import Text

/// Writes Markdown that says what HTML does, block by block.
struct MarkdownWriter {
  /// A quotation or an item of a list that blocks stand in.
  private struct Container {
    /// What stands before the first line in it, and before all others.
    var first: String
    let rest: String
    var isBegun = false
  }

  private var lines: [String] = []
  private var containers: [Container] = []
  /// How many more are open than are written.
  private var unwritten = 0
  /// The lists that are open: the number of the next item, or `nil` for one of bullets.
  private var lists: [Int?] = []
  private var needsBlankLine = false
  private var inlines = MarkdownInlines()
  private var headingLevel: Int?
  /// The code that is being read, and how many `<pre>` stand in one another.
  private var preformatted: String?
  private var preformattedDepth = 0
  /// The table that is being read: its rows, and how many tables stand in one another.
  private var table = MarkdownTable()
  private var tableDepth = 0

  /// Takes the next step.
  mutating func add(_ event: HTMLEvent) {
    switch event {
    case .text(let text):
      if preformatted != nil { preformatted? += text } else { inlines.add(text) }
    case .open(let element): open(element)
    case .close(let name): close(name)
    }
  }

  /// Ends what is open and returns the text.
  mutating func finished() -> String {
    endParagraph()
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private mutating func open(_ element: HTMLElement) {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endParagraph()
      headingLevel = Int(element.name.dropFirst())
    case "blockquote":
      endParagraph()
      begin(Container(first: "> ", rest: "> "))
    case "ul", "ol", "menu":
      endParagraph()
      if !containers.isEmpty, !lists.isEmpty { needsBlankLine = false }
      let start = element.attributes["start"].flatMap { Int($0) } ?? 1
      lists.append(element.name == "ol" ? max(0, min(start, 999_999)) : nil)
    case "li":
      endParagraph()
      beginItem()
    case "pre":
      endParagraph()
      preformatted = preformatted ?? ""
      preformattedDepth += 1
    case "table":
      endParagraph()
      tableDepth += 1
      if tableDepth == 1 { table = MarkdownTable() }
    case "tr": if tableDepth == 1 { table.beginRow() } else { endParagraph() }
    case "hr":
      endParagraph()
      if tableDepth == 0 { write(["***"]) }
    case "br": inlines.breakLine()
    case "em", "i", "strong", "b", "a": inlines.open(element)
    case let name where blockNames.contains(name): endParagraph()
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endParagraph()
      headingLevel = nil
    case "blockquote":
      endParagraph()
      if endContainer()?.isBegun == true { needsBlankLine = true }
    case "ul", "ol", "menu":
      endParagraph()
      _ = lists.popLast()
      needsBlankLine = true
    case "li":
      endParagraph()
      if !lists.isEmpty { _ = endContainer() }
    case "pre":
      preformattedDepth -= 1
      if preformattedDepth == 0 { endCode() }
    case "td", "th": if tableDepth == 1 { table.add(inlines.cell()) } else { endParagraph() }
    case "table":
      tableDepth -= 1
      if tableDepth == 0 {
        inlines.clear()
        for block in table.blocks { write(block) }
      }
    case "em", "i", "strong", "b", "a": inlines.close(name)
    case let name where blockNames.contains(name): endParagraph()
    default: break
    }
  }

  private mutating func beginItem() {
    guard let number = lists.last else { return }
    let marker = number.map { "\($0). " } ?? "- "
    if let number { lists[lists.count - 1] = number + 1 }
    if lines.last.map({ !$0.isEmpty }) == true, number.map({ $0 > 1 }) ?? isAfterItem {
      needsBlankLine = false
    }
    begin(Container(first: marker, rest: String(repeating: " ", count: marker.utf8.count)))
  }

  /// Opens a container; one so deep that its marks would be longer than any line is not set off.
  private mutating func begin(_ container: Container) {
    if containers.count < 50 { containers.append(container) } else { unwritten += 1 }
  }

  private mutating func endContainer() -> Container? {
    guard unwritten == 0 else {
      unwritten -= 1
      return nil
    }
    return containers.popLast()
  }

  /// Whether the line before is one of the list that is open.
  private var isAfterItem: Bool {
    let prefix = containers.map(\.rest).joined() + "- "
    return lines.last { $0.hasPrefix(prefix) || !$0.hasPrefix(prefix.dropLast(2) + "  ") }?
      .hasPrefix(prefix) ?? false
  }

  /// Writes what has been gathered as a heading or a paragraph.
  private mutating func endParagraph() {
    if tableDepth > 0 { return inlines.add(" ") }
    let paragraph = inlines.finished(isHeading: headingLevel != nil)
    guard !paragraph.isEmpty else { return }
    if let level = headingLevel {
      write([String(repeating: "#", count: level) + " " + paragraph.joined(separator: " ")])
    } else {
      write(paragraph.enumerated().map { $0 + 1 < paragraph.count ? $1 + "\\" : $1 })
    }
  }

  private mutating func endCode() {
    guard let code = preformatted else { return }
    preformatted = nil
    var rows = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while rows.last?.allSatisfy(\.isWhitespace) == true { rows.removeLast() }
    while rows.first?.allSatisfy(\.isWhitespace) == true { rows.removeFirst() }
    guard !rows.isEmpty else { return }
    if tableDepth > 0 { return inlines.add(code) }
    let longest = rows.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    write([fence] + rows + [fence])
  }

  /// Writes the lines of a block, inside what is open.
  private mutating func write(_ block: [String]) {
    if needsBlankLine, !lines.isEmpty {
      let begun = containers.prefix { $0.isBegun }.map(\.rest).joined()
      lines.append(trimmed(begun))
    }
    for line in block {
      var prefix = ""
      for place in containers.indices {
        prefix += containers[place].isBegun ? containers[place].rest : containers[place].first
        containers[place].isBegun = true
      }
      lines.append(trimmed(prefix + line))
    }
    needsBlankLine = true
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

private let blockNames: Set<String> = [
  "address", "article", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
  "fieldset", "figcaption", "figure", "header", "main", "p", "section", "summary", "tbody", "thead",
  "tfoot",
]
