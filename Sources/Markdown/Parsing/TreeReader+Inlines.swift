internal import CCMark
internal import Glibc
internal import Text

// Text, code, links and images: what becomes prose, and where it came from.
extension TreeReader {
  mutating func readText(_ node: OpaquePointer) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    let text = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
    let start = prose.count
    // Most blocks begin with a text that is where libcmark says, and need no closer look.
    if isUnread, unsafe events.count > blockStart + 1 || text.first == UInt8(ascii: "[") {
      unsafe goToStart(before: node)
    }
    if let source = unsafe aligner.verbatim(text, at: hint(for: node)) {
      isUnread = false
      unsafe prose.append(text, from: source)
    } else {
      unsafe goToStart(before: node)
      unsafe append(text, hint: hint(for: node), as: isInAddress ? .address : .text)
    }
    events.append(.text(start..<prose.count))
  }

  /// Notes that the open block begins somewhere behind the cursor.
  mutating func beginUnread() {
    isUnread = true
    aligner.isLost = true
  }

  /// Goes to where the paragraph or heading of `node` begins, behind the link definitions before
  /// its text, if nothing of it has been looked for.
  mutating func goToStart(before node: OpaquePointer) {
    guard isUnread, var block = unsafe cmark_node_parent(node) else { return }
    isUnread = false
    aligner.isLost = false
    while unsafe cmark_node_get_type(block).rawValue > CMARK_NODE_LAST_BLOCK.rawValue,
      let parent = unsafe cmark_node_parent(block)
    {
      unsafe block = parent
    }
    guard let start = unsafe hint(for: block) else { return }
    aligner.cursor = max(aligner.cursor, start)
    guard file.bytes[start] == UInt8(ascii: "[") else { return }
    let next = map.offset(line: unsafe Int(cmark_node_get_end_line(block)) + 1, column: 1, in: file)
    map.definitionLines = aligner.passDefinitions(upTo: next ?? aligner.end)
  }

  /// Whether the text at hand is that of an address in angle brackets.
  private var isInAddress: Bool {
    guard case .open(.link(_, _, _, isBare: true)) = events.last else { return false }
    let mark = file.bytes[aligner.cursor...].first { "<[".utf8.contains($0) }
    return mark == UInt8(ascii: "<")
  }

  mutating func readRawInline(_ node: OpaquePointer) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    unsafe goToStart(before: node)
    unsafe pass(literal, of: node, as: .code)
    events.append(.rawInline(literal: unsafe keep(literal)))
  }

  /// Goes behind what is no prose.
  private mutating func pass(
    _ literal: UnsafePointer<CChar>, of node: OpaquePointer, as kind: SourceAligner.Kind
  ) {
    let text = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
    let hint = unsafe hint(for: node)
    _ = unsafe aligner.align(text.bindMemory(to: UInt8.self).span, hint: hint, as: kind)
  }

  mutating func readCode(_ node: OpaquePointer) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    let text = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
    let start = prose.count
    unsafe goToStart(before: node)
    unsafe append(text, hint: hint(for: node), as: .code)
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
    unsafe goToStart(before: node)
    open(
      .link(
        address: unsafe keep(cmark_node_get_url(node)),
        title: unsafe keep(cmark_node_get_title(node)),
        source: unsafe place(of: node, from: "["), isBare: unsafe isBare(node)))
  }

  mutating func closeLink() {
    if case .link(let address, _, _, _) = openContainers.last {
      aligner.passTarget(ofAddress: address.count)
    }
    close()
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
    unsafe goToStart(before: node)
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
          guard let literal = unsafe cmark_node_get_literal(child) else { break }
          let isText = unsafe cmark_node_get_type(child) == CMARK_NODE_TEXT
          unsafe pass(literal, of: child, as: isText ? .text : .code)
          _ = unsafe keep(literal)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: literals.append(0x20)
        default: break
        }
      }
    }
    aligner.passTarget(ofAddress: address.count)
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
      aligner.cursor = max(aligner.cursor, place)
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
  mutating func hint(for node: OpaquePointer) -> Int? {
    let line = unsafe Int(cmark_node_get_start_line(node))
    let column = unsafe Int(cmark_node_get_start_column(node))
    guard line > 0, column > 0, let offset = map.offset(line: line, column: column, in: file)
    else { return nil }
    return offset >= 0 && offset < aligner.end ? offset : nil
  }

  /// Returns where a link or image begins, whose first bytes are `mark`.
  private mutating func place(of node: OpaquePointer, from mark: StaticString) -> Int {
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
