internal import CCMark
internal import Glibc
internal import Text

// Text, code, links and images: what becomes prose, and where it came from.
extension TreeReader {
  mutating func readText(_ node: OpaquePointer) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    let text = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
    let start = prose.count
    let hint = unsafe hint(for: node)
    if let source = unsafe aligner.verbatim(text, at: hint) {
      unsafe prose.append(text, from: source)
    } else {
      unsafe append(text, hint: hint, as: .text)
    }
    events.append(.text(start..<prose.count))
  }

  mutating func readCode(_ node: OpaquePointer) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    let text = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
    let start = prose.count
    let hint = unsafe hint(for: node)
    unsafe append(text, hint: hint, as: .code)
    events.append(.codeSpan(text: start..<prose.count))
  }

  /// Adds text to the prose, each piece bound to its bytes where they are found.
  private mutating func append(
    _ text: UnsafeRawBufferPointer, hint: Int?, as kind: SourceAligner.Kind
  ) {
    var written = 0
    for piece in unsafe aligner.align(text.bindMemory(to: UInt8.self).span, hint: hint, as: kind) {
      unsafe prose.append(UnsafeRawBufferPointer(rebasing: text[piece.text]), from: piece.source)
      written = piece.text.upperBound
    }
    if written < text.count {
      unsafe prose.append(UnsafeRawBufferPointer(rebasing: text[written...]))
    }
  }

  mutating func readBreak() -> Int {
    let place = prose.count
    prose.appendSpace(from: aligner.lineBreak())
    return place
  }

  mutating func openLink(_ node: OpaquePointer) {
    open(
      .link(
        address: unsafe keep(cmark_node_get_url(node)),
        title: unsafe keep(cmark_node_get_title(node)),
        source: unsafe place(of: node, from: "["), isBare: unsafe isBare(node)))
  }

  /// Whether the text of a link is its address, as in `<https://example.org>`.
  private func isBare(_ node: OpaquePointer) -> Bool {
    guard let text = unsafe cmark_node_first_child(node),
      unsafe cmark_node_get_type(text) == CMARK_NODE_TEXT,
      let shown = unsafe cmark_node_get_literal(text), let address = unsafe cmark_node_get_url(node)
    else { return false }
    let mail = unsafe strncmp(address, "mailto:", 7) == 0 ? 7 : 0
    return unsafe strcmp(shown, address) == 0 || strcmp(shown, address + mail) == 0
  }

  mutating func readImage(_ node: OpaquePointer) {
    let address = unsafe keep(cmark_node_get_url(node))
    let title = unsafe keep(cmark_node_get_title(node))
    let source = unsafe place(of: node, from: "![")
    let start = literals.count
    if let walk = unsafe cmark_iter_new(node) {
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
        address: address, description: start..<literals.count, title: title, source: source))
  }

  mutating func readCodeBlock(_ node: OpaquePointer) {
    let literal = unsafe keep(cmark_node_get_literal(node))
    let info = unsafe keep(cmark_node_get_fence_info(node))
    if syntax == .plainText, let place = unsafe hint(for: node),
      file.bytes[place] != UInt8(ascii: "`"), file.bytes[place] != UInt8(ascii: "~")
    {
      return readAsParagraph(literal)
    }
    events.append(.codeBlock(info: info, literal: literal))
  }

  /// Takes indented lines for a paragraph.
  private mutating func readAsParagraph(_ literal: Range<Int>) {
    openBlock(.paragraph, .paragraph(isTight: false))
    for line in Array(literals[literal]).split(separator: 0x0A) {
      let ink = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard !ink.isEmpty else { continue }
      if case .text = events.last { events.append(.softBreak(readBreak())) }
      let start = prose.count
      unsafe ink.withUnsafeBytes { unsafe append($0, hint: nil, as: .text) }
      events.append(.text(start..<prose.count))
    }
    closeBlock()
  }

  /// Returns where libcmark thinks that a node begins, as an offset into the file.
  func hint(for node: OpaquePointer) -> Int? {
    let line = unsafe Int(cmark_node_get_start_line(node))
    let column = unsafe Int(cmark_node_get_start_column(node))
    guard line > 0, column > 0, let offset = map.offset(line: line, column: column, in: file)
    else { return nil }
    return offset >= 0 && offset < aligner.end ? offset : nil
  }

  /// Returns where a link or image begins, whose first bytes are `mark`.
  private func place(of node: OpaquePointer, from mark: StaticString) -> Int {
    let hint = unsafe hint(for: node)
    return aligner.start(of: mark, hint: hint) ?? hint ?? aligner.cursor
  }

  mutating func keep(_ literal: UnsafePointer<CChar>?) -> Range<Int> {
    let start = literals.count
    if let literal = unsafe literal {
      unsafe literals.append(
        contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
    }
    return start..<literals.count
  }
}
