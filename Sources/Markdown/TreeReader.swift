internal import CCMark
internal import Glibc
internal import Text

/// Walks libcmark's tree once and writes down its events, its prose and its literals.
///
/// The only file that knows libcmark's nodes; none of them outlives `read()`.
struct TreeReader {
  private let file: SourceFile
  private let body: Range<Int>
  private let isPlainText: Bool
  private let firstLine: Int
  private var aligner: SourceAligner
  private(set) var events: [Event] = []
  private(set) var literals: [UInt8] = []
  private var openContainers: [Container] = []
  /// Whether a line of the text may be the second line of a table.
  private(set) var mayHoldTables = false
  var prose = ProseWriter()

  init(file: SourceFile, body: Range<Int>, isPlainText: Bool) {
    self.file = file
    self.body = body
    self.isPlainText = isPlainText
    firstLine = file.position(of: body.lowerBound).line
    aligner = SourceAligner(file: file, body: body)
  }

  /// Parses the body and walks the tree.
  mutating func read() {
    let bytes = file.bytes
    let root = unsafe bytes.withUnsafeBytes { buffer in
      let text = unsafe buffer.baseAddress.map { unsafe $0 + body.lowerBound }
      return unsafe cmark_parse_document(
        text?.assumingMemoryBound(to: CChar.self), body.count, CMARK_OPT_DEFAULT)
    }
    defer { unsafe cmark_node_free(root) }
    guard let root = unsafe root, let walk = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(walk) }
    while true {
      let step = unsafe cmark_iter_next(walk)
      guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(walk) else { return }
      if step == CMARK_EVENT_ENTER {
        if unsafe enter(node) {
          unsafe cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
        }
      } else {
        unsafe leave(node)
      }
    }
  }

  /// Records a node; returns whether its children are to be passed over.
  private mutating func enter(_ node: OpaquePointer) -> Bool {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: prose.open(.paragraph)
    case CMARK_NODE_HEADING:
      prose.open(.heading(level: unsafe Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_BLOCK_QUOTE: prose.quotationDepth += 1
    case CMARK_NODE_LIST:
      prose.openList(isOrdered: unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
    case CMARK_NODE_ITEM: prose.openItem()
    case CMARK_NODE_STRONG: prose.openStrong()
    case CMARK_NODE_TEXT: unsafe readText(node, isCode: false)
    case CMARK_NODE_CODE: unsafe readText(node, isCode: true)
    case CMARK_NODE_SOFTBREAK: events.append(.softBreak(readBreak()))
    case CMARK_NODE_LINEBREAK: events.append(.hardBreak(readBreak()))
    case CMARK_NODE_CODE_BLOCK: unsafe readCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK:
      events.append(.rawBlock(literal: unsafe keep(cmark_node_get_literal(node))))
    case CMARK_NODE_HTML_INLINE:
      events.append(.rawInline(literal: unsafe keep(cmark_node_get_literal(node))))
    case CMARK_NODE_THEMATIC_BREAK: events.append(.thematicBreak)
    case CMARK_NODE_IMAGE:
      unsafe readImage(node)
      return true
    default: break
    }
    if let container = unsafe container(for: node) {
      openContainers.append(container)
      events.append(.open(container))
    }
    return false
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: return
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: prose.close()
    case CMARK_NODE_BLOCK_QUOTE: prose.quotationDepth -= 1
    case CMARK_NODE_LIST: prose.closeList()
    case CMARK_NODE_ITEM: prose.closeItem()
    case CMARK_NODE_STRONG: prose.closeStrong()
    default: break
    }
    if let container = openContainers.popLast() { events.append(.close(container)) }
  }

  private mutating func container(for node: OpaquePointer) -> Container? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: return .quotation
    case CMARK_NODE_LIST:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(start: isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_HEADING:
      return .heading(level: unsafe Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: return .paragraph(isTight: unsafe isInTightList(node))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return .link(
        address: unsafe keep(cmark_node_get_url(node)),
        title: unsafe keep(cmark_node_get_title(node)), source: unsafe place(of: node, from: "["))
    default: return nil
    }
  }

  private func isInTightList(_ node: OpaquePointer) -> Bool {
    guard let item = unsafe cmark_node_parent(node), let list = unsafe cmark_node_parent(item)
    else { return false }
    return unsafe cmark_node_get_type(list) == CMARK_NODE_LIST
      && cmark_node_get_list_tight(list) != 0
  }

  private mutating func readText(_ node: OpaquePointer, isCode: Bool) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    let buffer = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
    let hint = unsafe hint(for: node)
    let start = prose.count
    let span = unsafe buffer.bindMemory(to: UInt8.self).span
    append(span, hint: hint, isCode: isCode)
    let text = start..<prose.count
    events.append(isCode ? .codeSpan(text: text) : .text(text))
    if !isCode, unsafe memchr(literal, 0x7C, buffer.count) != nil { mayHoldTables = true }
  }

  /// Adds text to the prose, each piece bound to its bytes where they are found.
  private mutating func append(_ span: Span<UInt8>, hint: Int?, isCode: Bool) {
    var written = 0
    for piece in aligner.align(span, hint: hint, isCode: isCode) {
      prose.append(span.bytes(in: piece.text), from: piece.source)
      written = piece.text.upperBound
    }
    if written < span.count { prose.append(span.bytes(in: written..<span.count)) }
  }

  private mutating func readBreak() -> Int {
    let place = prose.count
    if let offset = aligner.lineBreak() {
      prose.append(CollectionOfOne(0x20), from: offset..<offset + 1)
    } else {
      prose.append(CollectionOfOne(0x20))
    }
    return place
  }

  private mutating func readImage(_ node: OpaquePointer) {
    let address = unsafe keep(cmark_node_get_url(node))
    let title = unsafe keep(cmark_node_get_title(node))
    let start = literals.count
    if let walk = unsafe cmark_iter_new(node) {
      defer { unsafe cmark_iter_free(walk) }
      while case let step = unsafe cmark_iter_next(walk), step != CMARK_EVENT_DONE {
        guard step == CMARK_EVENT_ENTER, let child = unsafe cmark_iter_get_node(walk) else {
          continue
        }
        switch unsafe cmark_node_get_type(child) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
          _ = unsafe keep(cmark_node_get_literal(child))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: literals.append(0x20)
        default: break
        }
      }
    }
    events.append(
      .image(
        address: address, description: start..<literals.count, title: title,
        source: unsafe place(of: node, from: "![")))
  }

  private mutating func readCodeBlock(_ node: OpaquePointer) {
    let literal = unsafe keep(cmark_node_get_literal(node))
    let info = unsafe keep(cmark_node_get_fence_info(node))
    if isPlainText, let place = unsafe hint(for: node),
      file.bytes[place] != UInt8(ascii: "`"), file.bytes[place] != UInt8(ascii: "~")
    {
      return readAsParagraph(literal)
    }
    events.append(.codeBlock(info: info, literal: literal))
  }

  /// Takes indented lines for a paragraph.
  private mutating func readAsParagraph(_ literal: Range<Int>) {
    prose.open(.paragraph)
    events.append(.open(.paragraph(isTight: false)))
    for line in Array(literals[literal]).split(separator: 0x0A) {
      let ink = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard !ink.isEmpty else { continue }
      if case .text = events.last { events.append(.softBreak(readBreak())) }
      let start = prose.count
      append(Array(ink).span, hint: nil, isCode: false)
      events.append(.text(start..<prose.count))
    }
    events.append(.close(.paragraph(isTight: false)))
    prose.close()
  }

  /// Returns where libcmark thinks that a node begins, as an offset into the file.
  private func hint(for node: OpaquePointer) -> Int? {
    let line = unsafe Int(cmark_node_get_start_line(node))
    let column = unsafe Int(cmark_node_get_start_column(node))
    guard line > 0, column > 0, let start = file.lines.start(ofLine: firstLine + line - 1)
    else { return nil }
    let offset = start + column - 1
    return offset < body.upperBound ? offset : nil
  }

  /// Returns where a link or image begins, whose first bytes are `mark`.
  private func place(of node: OpaquePointer, from mark: String) -> Int {
    let hint = unsafe hint(for: node)
    return aligner.start(of: mark, hint: hint) ?? hint ?? aligner.cursor
  }

  private mutating func keep(_ literal: UnsafePointer<CChar>?) -> Range<Int> {
    let start = literals.count
    if let literal = unsafe literal {
      unsafe literals.append(
        contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
    }
    return start..<literals.count
  }
}

extension Span<UInt8> {
  fileprivate func bytes(in range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(self, range)
    return bytes
  }
}
