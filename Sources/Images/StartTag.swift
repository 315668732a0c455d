/// The start tag of an XML file's root element, read attribute by attribute.
///
/// Entities are left as they are: no size needs one.
///
/// - SeeAlso: XML 1.0, sections 2.8 and 3.1.
struct StartTag {
  private let head: HeadBytes
  private var offset: Int

  init(_ head: HeadBytes) {
    self.head = head
    offset = head.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Passes over the declaration, comments and document type, and the `<` of the root.
  mutating func findRoot() throws(HeadFault) {
    while true {
      try skipSpace()
      guard try head.byte(offset) == UInt8(ascii: "<") else { throw .foreign }
      if try head.holds("<?", at: offset) {
        try skip(past: "?>")
      } else if try head.holds("<!--", at: offset) {
        offset += 4
        try skip(past: "-->")
      } else if try head.holds("<!", at: offset) {
        try skipDocumentType()
      } else {
        offset += 1
        return
      }
    }
  }

  /// Reads a name, which may be empty.
  mutating func name() throws(HeadFault) -> String {
    let start = offset
    while case let byte = try head.byte(offset), !isXMLSpace(byte), !"=/>".utf8.contains(byte) {
      offset += 1
    }
    return try text(from: start)
  }

  /// Reads the next attribute, or returns `nil` at the end of the tag.
  mutating func nextAttribute() throws(HeadFault) -> (name: String, value: String)? {
    try skipSpace()
    if case let byte = try head.byte(offset), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    {
      return nil
    }
    let name = try name()
    try skipSpace()
    guard try head.byte(offset) == UInt8(ascii: "=") else { throw .broken }
    offset += 1
    try skipSpace()
    let quote = try head.byte(offset)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .broken }
    offset += 1
    let start = offset
    while try head.byte(offset) != quote { offset += 1 }
    let value = try text(from: start)
    offset += 1
    return (name, value)
  }

  private func text(from start: Int) throws(HeadFault) -> String {
    String(decoding: try head.part(start..<offset).bytes, as: UTF8.self)
  }

  private mutating func skipSpace() throws(HeadFault) {
    while isXMLSpace(try head.byte(offset)) { offset += 1 }
  }

  private mutating func skip(past end: String) throws(HeadFault) {
    while try !head.holds(end, at: offset) { offset += 1 }
    offset += end.utf8.count
  }

  /// A document type may hold declarations in brackets, and a `>` in quotation marks.
  private mutating func skipDocumentType() throws(HeadFault) {
    var quote: UInt8?
    var depth = 0
    while true {
      let byte = try head.byte(offset)
      offset += 1
      switch byte {
      case quote: quote = nil
      case _ where quote != nil: break
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ">"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      if depth == 0 { return }
    }
  }
}

func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
