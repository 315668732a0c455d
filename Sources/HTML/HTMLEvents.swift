internal import CGumbo
internal import CMemory

/// A step through an HTML text, free of C.
enum HTMLEvent {
  case open(HTMLElement)
  /// Text with its entities decoded.
  case text(String)
  case close(String)
}

/// A tag with its attributes.
struct HTMLElement {
  /// In lower case; empty for an element that HTML does not know.
  let name: String
  /// Those that tell something of a text; the names are in lower case.
  let attributes: [String: String]
}

/// How deep elements may stand in one another; browsers stop at 512.
private let depthLimit = 2_000

/// What libgumbo may take for one page, which no ordinary one comes near: several of its loops look
/// at all open elements for each tag, or make all open `<b>` and `<i>` anew for each paragraph.
private let memoryLimit = 256 << 20
private let secondsLimit = 4.0

/// Returns an HTML text as the tree that a browser makes of it, as steps through it.
///
/// - Parameter bytes: Text in UTF-8.
/// - Returns: `nil` where its elements stand too deep in one another, or are too many.
/// - SeeAlso: HTML, section 13.2.
func htmlEvents(in bytes: [UInt8]) -> [HTMLEvent]? {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe buffer.withMemoryRebound(to: CChar.self) { text in
      guard let base = text.baseAddress else { return [] }
      // The tree is given back as a whole: libgumbo would do it step by step down, on the stack.
      defer { readout_arena_reset() }
      var html = unsafe readout_html(
        options: kGumboDefaultOptions, text: base, length: text.count, output: nil)
      unsafe html.options.max_errors = 0
      unsafe html.options.allocator = readout_arena_allocate
      unsafe html.options.deallocator = readout_arena_deallocate
      guard unsafe readout_arena_within(memoryLimit, secondsLimit, readout_parse_html, &html)
      else { return nil }
      return unsafe events(below: html.output.pointee.root)
    }
  }
}

/// Walks a tree by a list, so that depth costs no stack.
private func events(below root: UnsafeMutablePointer<GumboNode>?) -> [HTMLEvent]? {
  guard let root = unsafe root else { return [] }
  var events: [HTMLEvent] = []
  var open: [(node: UnsafeMutablePointer<GumboNode>, next: Int, name: String)] = unsafe []
  var next: UnsafeMutablePointer<GumboNode>? = unsafe root
  while true {
    if let node = unsafe next {
      unsafe next = nil
      switch unsafe node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        guard unsafe open.count < depthLimit else { return nil }
        let element = unsafe HTMLElement(node.pointee.v.element)
        events.append(.open(element))
        unsafe open.append((node, 0, element.name))
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        if let text = unsafe node.pointee.v.text.text {
          events.append(.text(unsafe String(cString: text)))
        }
      default: break
      }
    }
    guard let last = unsafe open.indices.last else { return events }
    let children = unsafe open[last].node.pointee.v.element.children
    let place = unsafe open[last].next
    if unsafe place < Int(children.length) {
      unsafe open[last].next += 1
      unsafe next = children.data[place]?.assumingMemoryBound(to: GumboNode.self)
    } else {
      events.append(.close(unsafe open[last].name))
      unsafe open.removeLast()
    }
  }
}

extension HTMLElement {
  fileprivate init(_ element: GumboElement) {
    name = unsafe gumbo_normalized_tagname(element.tag).map { unsafe String(cString: $0) } ?? ""
    var attributes: [String: String] = [:]
    for place in unsafe 0..<Int(element.attributes.length) {
      guard
        let attribute = unsafe element.attributes.data[place]?
          .assumingMemoryBound(to: GumboAttribute.self),
        let start = unsafe attribute.pointee.name, let value = unsafe attribute.pointee.value,
        case let name = unsafe String(cString: start), tellingNames.contains(name)
      else { continue }
      attributes[name] = unsafe String(cString: value)
    }
    self.attributes = attributes
  }
}

private let tellingNames: Set<String> = [
  "aria-hidden", "content", "datetime", "hidden", "href", "itemprop", "name", "property", "start",
]
