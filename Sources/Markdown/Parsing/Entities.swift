internal import CCMark

/// Returns what a character reference such as `&amp;` or `&#8217;` stands for, as UTF-8.
///
/// The common ones are known here; any other is asked of libcmark, whose table is complete.
///
/// - Parameter reference: From the ampersand to the semicolon.
/// - Returns: `nil` where the bytes are no character reference.
func decodedEntity(_ reference: ArraySlice<UInt8>) -> [UInt8]? {
  switch String(decoding: reference, as: UTF8.self) {
  case "&amp;": return Array("&".utf8)
  case "&lt;": return Array("<".utf8)
  case "&gt;": return Array(">".utf8)
  case "&quot;": return Array("\"".utf8)
  case "&nbsp;": return Array("\u{A0}".utf8)
  default: return entityByLibrary(Array(reference))
  }
}

private func entityByLibrary(_ reference: [UInt8]) -> [UInt8]? {
  let root = unsafe reference.withUnsafeBytes { buffer in
    unsafe cmark_parse_document(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
  }
  defer { unsafe cmark_node_free(root) }
  guard let paragraph = unsafe cmark_node_first_child(root),
    let text = unsafe cmark_node_first_child(paragraph),
    unsafe cmark_node_get_type(text) == CMARK_NODE_TEXT,
    let literal = unsafe cmark_node_get_literal(text)
  else { return nil }
  let value = unsafe Array(String(cString: literal).utf8)
  return value == reference ? nil : value
}
