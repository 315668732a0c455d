internal import Glibc
internal import Text

/// Finds the bytes of the file that a piece of text came from.
///
/// libcmark's columns are hints: wrong after lazy lines, unmatched backticks and link
/// definitions. So a hint counts only where the bytes agree with the text; else the text is
/// looked for from the cursor on, a bounded way. What is not found has no place, and so no
/// evidence can rest on it.
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
    /// Nothing is escaped; a line break of the file is a space.
    case code
  }

  private let bytes: [UInt8]
  /// Whether the file has a backslash or an ampersand at all.
  private let hasEscapes: Bool
  /// How far the text may go.
  var end: Int
  /// Whether a backslash before a pipe is no part of code, as in the cells of a table.
  var isInTable = false
  /// Everything before it has been accounted for.
  var cursor: Int
  /// How far a search may look beyond the cursor, so that all of them together stay linear.
  private static let reach = 4096

  init(file: SourceFile, body: Range<Int>, hasEscapes: Bool) {
    bytes = file.bytes
    end = body.upperBound
    cursor = body.lowerBound
    self.hasEscapes = hasEscapes
  }

  /// Returns where `text` stands byte for byte, if that is at `hint`.
  mutating func verbatim(_ text: UnsafeRawBufferPointer, at hint: Int?) -> Range<Int>? {
    guard let hint, hint >= cursor, hint + text.count <= end, let start = text.baseAddress
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
    return hint..<cursor
  }

  /// Returns the pieces that make up `text`, or none where no place in the file agrees.
  ///
  /// The text is thought to begin at `hint`.
  mutating func align(_ text: borrowing Span<UInt8>, hint: Int?, as kind: Kind) -> [Piece] {
    guard text.count > 0 else { return [] }
    let isCode = kind == .code
    if let hint, hint >= cursor, hint < end, let pieces = match(text, at: hint, isCode: isCode) {
      return pieces
    }
    let first = text[0]
    var offset = cursor
    let limit = min(end, cursor + Self.reach)
    while offset < limit {
      let byte = bytes[offset]
      if byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&"),
        let pieces = match(text, at: offset, isCode: isCode)
      {
        return pieces
      }
      offset += 1
    }
    return []
  }

  /// Returns the place of the next line break and moves beyond it, or `nil` where none is near.
  mutating func lineBreak() -> Int? {
    var offset = cursor
    let limit = min(end, cursor + Self.reach)
    while offset < limit {
      if bytes[offset] == 0x0A {
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

  private mutating func match(
    _ text: borrowing Span<UInt8>, at start: Int, isCode: Bool
  ) -> [Piece]? {
    var pieces: [Piece] = []
    var source = start
    var index = 0
    while index < text.count {
      guard source < end else { return nil }
      let byte = bytes[source]
      if byte == UInt8(ascii: "\\"), source + 1 < end, bytes[source + 1] == text[index],
        isCode ? isInTable && text[index] == UInt8(ascii: "|") : isPunctuation(text[index])
      {
        source += 1
        pieces.append(verbatim: index, source)
        index += 1
        source += 1
      } else if !isCode, byte == UInt8(ascii: "&"), let entity = entity(at: source),
        text.starts(with: entity.value, at: index)
      {
        pieces.append(
          Piece(
            text: index..<index + entity.value.count, source: source..<source + entity.count))
        index += entity.value.count
        source += entity.count
      } else if byte == text[index] {
        pieces.append(verbatim: index, source)
        index += 1
        source += 1
      } else if isCode, text[index] == 0x20, byte == 0x0A || byte == 0x0D {
        pieces.append(verbatim: index, source)
        index += 1
        while source < end, isLinePrefix(bytes[source]) { source += 1 }
      } else {
        return nil
      }
    }
    cursor = source
    return pieces
  }

  /// Returns the character reference at `offset`: how many bytes it takes, what it stands for.
  private func entity(at offset: Int) -> (count: Int, value: [UInt8])? {
    let limit = min(end, offset + 34)
    var index = offset + 1
    if index < limit, bytes[index] == UInt8(ascii: "#") { index += 1 }
    while index < limit, isLetterOrDigit(bytes[index]) { index += 1 }
    guard index < limit, bytes[index] == UInt8(ascii: ";"),
      let value = decodedEntity(bytes[offset...index])
    else { return nil }
    return (index + 1 - offset, value)
  }

  private func isLinePrefix(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
  }
}

extension [SourceAligner.Piece] {
  /// Adds one byte that stands in the file as it is.
  fileprivate mutating func append(verbatim index: Int, _ source: Int) {
    if let last = indices.last, self[last].text.upperBound == index,
      self[last].source.upperBound == source, self[last].text.count == self[last].source.count
    {
      self[last].text = self[last].text.lowerBound..<index + 1
      self[last].source = self[last].source.lowerBound..<source + 1
    } else {
      append(SourceAligner.Piece(text: index..<index + 1, source: source..<source + 1))
    }
  }
}

extension Span<UInt8> {
  fileprivate func starts(with prefix: [UInt8], at start: Int) -> Bool {
    guard start + prefix.count <= count else { return false }
    for (offset, byte) in prefix.enumerated() where self[start + offset] != byte { return false }
    return true
  }
}
