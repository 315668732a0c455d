package import Text

/// The reason why a text is no JSON, and where that is seen.
package struct JSONFault: Error, Hashable, Sendable {
  /// What was found, what is wrong with it; after a semicolon, the way out.
  package let message: String
  /// The place in bytes from the start of the text.
  package let offset: Int
  package let position: Position

  init(_ message: String, at offset: Int, in bytes: [UInt8]) {
    let offset = min(offset, bytes.count)
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.message = message
    self.offset = offset
    position = Position(
      line: before.count { $0 == 0x0A } + 1, column: offset - start + 1)
  }

  init(emptyText bytes: [UInt8]) {
    self.init("the text is empty; write a JSON value", at: 0, in: bytes)
  }

  init(tooLong bytes: [UInt8]) {
    self.init("the text has more than 2 GiB; split it", at: 0, in: bytes)
  }

  init(nulByteAt offset: Int, in bytes: [UInt8]) {
    self.init("a NUL byte stands in the text; remove it", at: offset, in: bytes)
  }

  init(_ refusal: Refusal, in bytes: [UInt8]) {
    let place = FaultPlace(end: min(refusal.end, bytes.count), bytes: bytes)
    let start = place.startOfToken
    let found = "'\(place.token)'"
    switch refusal.kind {
    case .depth:
      self.init("more than 2,048 levels stand in one another; nest less", at: start, in: bytes)
    case .encoding:
      self.init(
        "the byte \(place.byte) is not UTF-8 text; write the text in UTF-8", at: place.end,
        in: bytes)
    case .end:
      self.init(
        refusal.text.hasPrefix("premature")
          ? "a text is never closed; add '\"' at its end"
          : "the end comes too early; close every '{' and '['", at: place.end, in: bytes)
    case .trailing:
      self.init("\(found) follows the value; remove it", at: start, in: bytes)
    case .nul:
      self.init("'\\u0000' is no character of a text; remove it", at: start, in: bytes)
    case .duplicate:
      self.init("the key \(found) stands twice in an object; remove one", at: start, in: bytes)
    case .overflow:
      self.init("the number \(found) is too big; put it in quotation marks", at: start, in: bytes)
    case .syntax:
      let (offset, message) = place.wording(ofSyntax: refusal.text)
      self.init(message, at: offset, in: bytes)
    case .other:
      self.init("the text cannot be read: \(refusal.text)", at: place.end, in: bytes)
    }
  }
}
