// The bytes of a text one by one, with what stands in the file for some of them.
extension SourceAligner {
  /// Returns the pieces of `text` and goes behind it, or `nil` where it does not stand at `start`.
  mutating func match(
    _ text: borrowing Span<UInt8>, at start: Int, as kind: Kind
  ) -> [Piece]? {
    let isCode = kind == .code
    var pieces: [Piece] = []
    var source = start
    var index = 0
    while index < text.count {
      guard source < end else { return nil }
      let byte = bytes[source]
      if byte == UInt8(ascii: "\\"), source + 1 < end, bytes[source + 1] == text[index],
        isEscapable(text[index], as: kind)
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
      } else if isCode, byte == 0x0A || byte == 0x0D, isSpace(text[index]) {
        // The blanks are those of the line where it only goes on with a paragraph.
        let piece = Piece(
          text: index..<text.blankEnd(from: index + 1), source: source..<lineStart(from: source))
        pieces.append(piece)
        index = piece.text.upperBound
        source = piece.source.upperBound
      } else if byte == text[index] {
        pieces.append(verbatim: index, source)
        index += 1
        source += 1
      } else if isBlank(byte), isBlank(text[index]) {
        // Of a tab that is in part an indentation, libcmark makes spaces.
        var next = source
        while next < end, isBlank(bytes[next]) { next += 1 }
        let piece = Piece(text: index..<text.blankEnd(from: index), source: source..<next)
        pieces.append(piece)
        index = piece.text.upperBound
        source = next
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

  /// Whether a backslash before a byte is no part of the text.
  private func isEscapable(_ byte: UInt8, as kind: Kind) -> Bool {
    switch kind {
    case .text: isPunctuation(byte)
    case .address: false
    case .code: isInTable && byte == UInt8(ascii: "|")
    }
  }

  /// Returns where the text of a line begins, the break before which is at `offset`.
  private func lineStart(from offset: Int) -> Int {
    var start = offset
    while start < end, isLinePrefix(bytes[start]) { start += 1 }
    return start
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
  /// Returns where spaces and tabs end that begin at `start`.
  fileprivate func blankEnd(from start: Int) -> Int {
    var end = start
    while end < count, isBlank(self[end]) { end += 1 }
    return end
  }

  fileprivate func starts(with prefix: [UInt8], at start: Int) -> Bool {
    guard start + prefix.count <= count else { return false }
    for (offset, byte) in prefix.enumerated() where self[start + offset] != byte { return false }
    return true
  }
}
