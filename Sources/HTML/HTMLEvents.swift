internal import CGumbo

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
  /// The names are in lower case.
  let attributes: [String: String]
}

/// How deep elements may stand in one another before the tree is given up.
///
/// libgumbo gives its tree back step by step down, on the stack.
private let depthLimit = 2_000

/// Returns an HTML text as the tree that a browser makes of it, as steps through it.
///
/// - Parameter bytes: Text in UTF-8.
/// - Returns: `nil` where its elements stand too deep in one another.
/// - SeeAlso: HTML, section 13.2.
func htmlEvents(in bytes: [UInt8]) -> [HTMLEvent]? {
  if isTooDeep(bytes, limit: depthLimit) { return nil }
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe buffer.withMemoryRebound(to: CChar.self) { text in
      var options = unsafe kGumboDefaultOptions
      unsafe options.max_errors = 0
      guard let base = text.baseAddress,
        let output = unsafe gumbo_parse_with_options(&options, base, text.count)
      else { return [] }
      let events = unsafe events(below: output.pointee.root)
      // A tree too deep to be taken down stays until the program ends.
      if events != nil { unsafe gumbo_destroy_output(&options, output) }
      return events
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
        let name = unsafe attribute.pointee.name, let value = unsafe attribute.pointee.value
      else { continue }
      unsafe attributes[String(cString: name)] = unsafe String(cString: value)
    }
    self.attributes = attributes
  }
}
