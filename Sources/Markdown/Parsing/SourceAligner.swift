internal import Glibc
internal import Text

/// Finds the bytes of the file that a piece of text came from.
///
/// libcmark's columns are hints: wrong after lazy lines, unmatched backticks and addresses that
/// take more than a line. So a hint counts only where the bytes agree with the text and no words
/// stand before it that are not accounted for; else the text is looked for from the cursor on, a
/// bounded way. What is not found has no place, and so no evidence can rest on it.
struct SourceAligner {
  /// A stretch of the text and its source, as in `Prose.Run` but relative to the text.
  struct Piece {
    var text: Range<Int>
    var source: Range<Int>
  }

  /// What the text is in the file.
  enum Kind {
    /// Escapes and entities stand for what they mean.
    case text
    /// Entities stand for what they mean, but nothing is escaped.
    case address
    /// Nothing is escaped; a line break of the file is a space.
    case code
  }

  let bytes: [UInt8]
  /// Whether the file has a backslash or an ampersand at all.
  private let hasEscapes: Bool
  /// How far the text may go.
  var end: Int
  /// Whether a backslash before a pipe is no part of code, as in the cells of a table.
  var isInTable = false
  /// Everything before it has been accounted for.
  var cursor: Int
  /// Whether words may stand before the next text, as when one was not found.
  var isLost = false
  /// Whether the last hint in the line was right, so that the next one is believed even of a text
  /// without words, which may agree with the marks at many places.
  private var isHintSound = true
  /// How far a search may look beyond the cursor, so that all of them together stay linear.
  private static let reach = 4096
  /// How many bytes may still be searched; whoever hides text from the search costs no more.
  private var patience: Int

  init(file: SourceFile, body: Range<Int>, hasEscapes: Bool) {
    bytes = file.bytes
    end = body.upperBound
    cursor = body.lowerBound
    self.hasEscapes = hasEscapes
    patience = 1_000_000 + 4 * body.count
  }

  /// Goes to a new block.
  mutating func openBlock() {
    isLost = false
    isHintSound = true
  }

  /// Returns where `text` stands byte for byte, if that is at `hint`.
  mutating func verbatim(_ text: UnsafeRawBufferPointer, at hint: Int?) -> Range<Int>? {
    guard let hint, unsafe !text.isEmpty, hint + text.count <= end, mayBegin(at: hint),
      let start = text.baseAddress
    else { return nil }
    guard unsafe hint == cursor || isHintSound || hasWords(text.bindMemory(to: UInt8.self).span)
    else { return nil }
    if hasEscapes,
      unsafe memchr(start, 0x26, text.count) != nil || memchr(start, 0x5C, text.count) != nil
    {
      return nil
    }
    let isSame = unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe memcmp(base + hint, start, text.count) == 0
    }
    guard isSame else { return nil }
    cursor = hint + text.count
    isHintSound = true
    isLost = false
    return hint..<cursor
  }

  /// Returns the pieces that make up `text`, or none where no place in the file agrees.
  ///
  /// The text is thought to begin at `hint`.
  mutating func align(_ text: borrowing Span<UInt8>, hint: Int?, as kind: Kind) -> [Piece] {
    guard text.count > 0 else { return [] }
    if let hint, hint < end, mayBegin(at: hint), hint == cursor || isHintSound || hasWords(text),
      let pieces = match(text, at: hint, as: kind)
    {
      isHintSound = true
      return pieces
    }
    isHintSound = false
    let first = text[0]
    var offset = cursor
    let limit = min(end, cursor + min(Self.reach, patience))
    let start = cursor
    defer { patience -= offset - start }
    while offset < limit {
      let byte = bytes[offset]
      if byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&")
        || byte < 0x20 && first == 0x20,
        let pieces = match(text, at: offset, as: kind)
      {
        return pieces
      }
      guard isLost || isMark(byte) else { break }
      offset += 1
    }
    isLost = true
    return []
  }

  /// Whether nothing but marks stands between the cursor and `hint`.
  private func mayBegin(at hint: Int) -> Bool {
    guard hint >= cursor else { return false }
    if hint == cursor || isLost { return true }
    guard hint - cursor < Self.reach else { return false }
    for offset in cursor..<hint where !isMark(bytes[offset]) { return false }
    return true
  }

  private func hasWords(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where !isMark(text[index]) { return true }
    return false
  }

  /// Whether a byte can stand between two pieces of text.
  private func isMark(_ byte: UInt8) -> Bool { byte < 0x80 && !isLetterOrDigit(byte) }

  /// Returns the place of the next line break and moves beyond it, or `nil` where none is near.
  mutating func lineBreak() -> Int? {
    var offset = cursor
    let limit = min(end, cursor + Self.reach)
    while offset < limit {
      // Where a carriage return comes first, the line feed behind it is the break.
      if bytes[offset] == 0x0A
        || bytes[offset] == 0x0D && (offset + 1 == end || bytes[offset + 1] != 0x0A)
      {
        isHintSound = false
        cursor = offset + 1
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// Returns where the next link or image begins, whose first bytes are `mark`, or `nil` where
  /// none is near; `hint` is where it is thought to.
  func start(of mark: StaticString, hint: Int?) -> Int? {
    if let hint, hint >= cursor, hint < end, has(mark, at: hint) { return hint }
    let limit = min(end, cursor + Self.reach)
    return (cursor..<max(cursor, limit)).first { has(mark, at: $0) }
  }

  private func has(_ mark: StaticString, at offset: Int) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    for index in 0..<count where unsafe bytes[offset + index] != mark.utf8Start[index] {
      return false
    }
    return true
  }
}
