internal import CCMark
internal import Text

/// Walks libcmark's tree once and writes down its events, its prose and its literals.
///
/// With its extensions in other files it is all that knows libcmark's nodes; none of them outlives
/// the walk.
struct TreeReader {
  let file: SourceFile
  let syntax: MarkdownDocument.Syntax
  let features: Features
  /// Where the text of the tree at hand stands in the file.
  var map: SourceMap
  var aligner: SourceAligner
  var events: [Event] = []
  var literals: [UInt8] = []
  var prose = ProseWriter()
  var footnotes: Footnotes
  /// References to footnotes that are not there: the label and its place in the file.
  var unknownFootnotes: [(label: String, offset: Int)] = []
  /// The lines that may part the head of a table from its rows.
  let delimiterRows: DelimiterRows
  let body: Range<Int>
  /// Link definitions, for texts that are parsed apart.
  var definitions: LinkDefinitions?
  var tableCount = 0
  /// The number of cells that rows were filled up with, all tables together.
  var filledCells = 0
  private(set) var openContainers: [Container] = []
  /// Where the events of the open paragraph, heading or cell begin.
  var blockStart = 0
  /// Whether nothing of the open paragraph or heading has been looked for in the file.
  var isUnread = false
  /// The columns of the texts of the open items, so that a lazy line can be told from their own.
  var itemColumns: [Int] = []

  init(
    file: SourceFile, body: Range<Int>, syntax: MarkdownDocument.Syntax, features: Features,
    footnotes: Footnotes
  ) {
    self.file = file
    self.syntax = syntax
    self.features = features
    self.body = body
    delimiterRows =
      features.contains(.tables) ? DelimiterRows(in: file, body: body) : DelimiterRows()
    self.footnotes = footnotes
    map = SourceMap(file, body: body, shifts: footnotes.definitions.shifts)
    aligner = SourceAligner(file: file, body: body, hasEscapes: features.contains(.escapes))
    events.reserveCapacity(body.count / 16)
    prose.reserveCapacity(body.count)
    literals.reserveCapacity(body.count / 16)
    openContainers.reserveCapacity(16)
  }

  /// Walks a tree.
  mutating func read(_ root: OpaquePointer) {
    guard let walk = unsafe cmark_iter_new(root) else { return }
    while true {
      let step = unsafe cmark_iter_next(walk)
      guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(walk) else { return }
      if step == CMARK_EVENT_ENTER {
        if unsafe enter(node, of: root) { unsafe cmark_iter_reset(walk, node, CMARK_EVENT_EXIT) }
      } else {
        unsafe leave(node)
      }
    }
  }

  /// Walks what a paragraph or heading holds.
  mutating func readInlines(of node: OpaquePointer) {
    guard let walk = unsafe cmark_iter_new(node) else { return }
    while true {
      let step = unsafe cmark_iter_next(walk)
      guard step != CMARK_EVENT_DONE, let inner = unsafe cmark_iter_get_node(walk) else { return }
      if inner == node { continue }
      if step == CMARK_EVENT_ENTER {
        if unsafe enter(inner, of: node) { unsafe cmark_iter_reset(walk, inner, CMARK_EVENT_EXIT) }
      } else {
        unsafe leave(inner)
      }
    }
  }

  /// Records a node; returns whether its children are to be passed over.
  private mutating func enter(_ node: OpaquePointer, of root: OpaquePointer) -> Bool {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: unsafe readText(node)
    case CMARK_NODE_SOFTBREAK: events.append(.softBreak(readBreak()))
    case CMARK_NODE_LINEBREAK: events.append(.hardBreak(readBreak()))
    case CMARK_NODE_CODE: unsafe readCode(node)
    case CMARK_NODE_EMPH: open(.emphasis)
    case CMARK_NODE_STRONG:
      prose.openStrong()
      open(.strong)
    case CMARK_NODE_LINK: unsafe openLink(node)
    case CMARK_NODE_IMAGE:
      unsafe readImage(node)
      return true
    case CMARK_NODE_HTML_INLINE:
      unsafe readRawInline(node)
    case CMARK_NODE_PARAGRAPH:
      if unsafe readTable(node, of: root) { return true }
      openBlock(.paragraph, .paragraph(isTight: unsafe isTight(node)))
      beginUnread()
    case CMARK_NODE_HEADING:
      if unsafe readTable(node, of: root) { return true }
      let level = unsafe Int(cmark_node_get_heading_level(node))
      openBlock(.heading(level: level), .heading(level: level, text: prose.count..<prose.count))
      beginUnread()
    case CMARK_NODE_BLOCK_QUOTE:
      prose.quotationDepth += 1
      open(.quotation)
    case CMARK_NODE_LIST: unsafe openList(node)
    case CMARK_NODE_ITEM: unsafe openItem(node)
    case CMARK_NODE_CODE_BLOCK: unsafe readCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK:
      events.append(.rawBlock(literal: unsafe keep(cmark_node_get_literal(node))))
    case CMARK_NODE_THEMATIC_BREAK: events.append(.thematicBreak)
    default: break
    }
    return false
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_EMPH: close()
    case CMARK_NODE_LINK: closeLink()
    case CMARK_NODE_STRONG:
      prose.closeStrong()
      close()
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: closeBlock()
    case CMARK_NODE_BLOCK_QUOTE:
      prose.quotationDepth -= 1
      close()
    case CMARK_NODE_LIST: unsafe closeList(node)
    case CMARK_NODE_ITEM: unsafe closeItem(node)
    default: break
    }
  }

  mutating func open(_ container: Container) {
    openContainers.append(container)
    events.append(.open(container))
  }

  mutating func close() {
    if let container = openContainers.popLast() { events.append(.close(container)) }
  }

  mutating func openBlock(_ kind: Prose.Kind, _ container: Container) {
    blockStart = events.count
    aligner.openBlock()
    isUnread = false
    map.definitionLines = 0
    prose.open(kind)
    open(container)
  }

  /// Ends a block that holds text: what its words form beyond CommonMark is found now.
  mutating func closeBlock() {
    guard var container = openContainers.last else { return }
    formInlines()
    if case .heading(let level, let text) = container {
      container = .heading(level: level, text: text.lowerBound..<prose.count)
      openContainers[openContainers.count - 1] = container
      events[blockStart] = .open(container)
    }
    close()
    prose.close()
    map.definitionLines = 0
  }
}

// Lists.
extension TreeReader {
  private mutating func openList(_ node: OpaquePointer) {
    guard unsafe !isFootnoteList(node) else { return }
    let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    prose.openList(isOrdered: isOrdered)
    open(.list(start: isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : nil))
  }

  private mutating func closeList(_ node: OpaquePointer) {
    guard unsafe !isFootnoteList(node) else { return }
    prose.closeList()
    close()
  }

  private mutating func openItem(_ node: OpaquePointer) {
    itemColumns.append(unsafe textColumn(of: node))
    if let footnote = unsafe footnote(of: node) {
      return footnotes.open(footnote, aside: &events, block: prose.blockCount)
    }
    prose.openItem()
    open(.item(isDone: nil))
  }

  private mutating func closeItem(_ node: OpaquePointer) {
    _ = itemColumns.popLast()
    if unsafe footnote(of: node) != nil {
      return footnotes.close(backTo: &events, block: prose.blockCount)
    }
    prose.closeItem()
    close()
  }

  /// Whether a list is made of footnotes, which libcmark has been given as a list.
  private func isFootnoteList(_ node: OpaquePointer) -> Bool {
    guard !footnotes.definitions.isEmpty, let item = unsafe cmark_node_first_child(node) else {
      return false
    }
    return unsafe isFootnote(item)
  }

  private func footnote(of item: OpaquePointer) -> FootnoteDefinitions.Definition? {
    guard map.pieces == nil else { return nil }
    return footnotes.definitions.definition(
      onLine: unsafe Int(cmark_node_get_start_line(item)),
      column: unsafe Int(cmark_node_get_start_column(item)))
  }

  /// Returns the column of an item's text, to which further lines of it are indented.
  private func textColumn(of item: OpaquePointer) -> Int {
    if let child = unsafe cmark_node_first_child(item),
      unsafe cmark_node_get_start_line(child) == cmark_node_get_start_line(item)
    {
      return unsafe Int(cmark_node_get_start_column(child))
    }
    return unsafe Int(cmark_node_get_start_column(item)) + 2
  }

  private func isFootnote(_ item: OpaquePointer) -> Bool {
    guard !footnotes.definitions.isEmpty else { return false }
    return unsafe footnote(of: item) != nil
  }

  func isTight(_ node: OpaquePointer) -> Bool {
    guard let item = unsafe cmark_node_parent(node), let list = unsafe cmark_node_parent(item)
    else { return false }
    return unsafe cmark_node_get_type(list) == CMARK_NODE_LIST
      && cmark_node_get_list_tight(list) != 0
      && !isFootnote(item)
  }
}
