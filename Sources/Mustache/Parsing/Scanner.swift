internal import Text

/// Finds the tags of a file one after the other and keeps the delimiters in force.
///
/// Every search ends at the next delimiter of either kind and goes on from there, so that no
/// file, however broken, is read more than a few times.
struct Scanner {
  let file: SourceFile
  private(set) var delimiters = Delimiters()
  private var offset: Int
  /// How far the end of a tag that sets delimiters may lie from its start, in bytes.
  private static let delimitersReach = 80

  init(_ file: SourceFile) {
    self.file = file
    offset = file.textStart
  }

  /// Returns the next tag that is whole, and reports those before it that are not.
  mutating func next(reporting diagnostics: inout [Diagnostic]) -> Tag? {
    while let start = nextOpening() {
      if let tag = tag(at: start, reporting: &diagnostics) {
        offset = tag.range.upperBound
        if tag.kind == .delimiters { setDelimiters(tag, reporting: &diagnostics) }
        return tag
      }
    }
    return nil
  }

  private func nextOpening() -> Int? {
    var index = offset
    while index < file.bytes.count {
      if matches(delimiters.opening, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Returns the tag that opens at `start`; without one, `offset` is where to look on.
  private mutating func tag(
    at start: Int, reporting diagnostics: inout [Diagnostic]
  ) -> Tag? {
    let bytes = file.bytes
    var inner = start + delimiters.opening.count
    if inner < bytes.count, bytes[inner] == UInt8(ascii: "{") {
      return bracedTag(at: start, reporting: &diagnostics)
    }
    while inner < bytes.count, isWhite(bytes[inner]) { inner += 1 }
    var kind = Tag.Kind.escaped
    if inner < bytes.count, !matches(delimiters.closing, at: inner),
      let signed = Tag.Kind(sign: bytes[inner])
    {
      kind = signed
      inner += 1
    }
    let end =
      switch kind {
      case .comment: commentEnd(from: inner)
      case .delimiters: delimitersEnd(from: inner)
      default: contentEnd(from: inner)
      }
    guard let end else {
      reportUnclosed(start, kind, reporting: &diagnostics)
      return nil
    }
    let close = end + (kind == .delimiters ? 1 : 0) + delimiters.closing.count
    return whole(kind, start..<close, content: inner..<end, reporting: &diagnostics)
  }

  /// Returns the tag with a brace inside each delimiter, `{{{name}}}`, that opens at `start`.
  private mutating func bracedTag(
    at start: Int, reporting diagnostics: inout [Diagnostic]
  ) -> Tag? {
    let brace = UInt8(ascii: "}")
    let inner = start + delimiters.opening.count + 1
    guard let end = contentEnd(from: inner) else {
      reportUnclosed(start, .raw, brace: true, reporting: &diagnostics)
      return nil
    }
    let close = end + delimiters.closing.count
    if file.bytes[end] == brace, matches(delimiters.closing, at: end + 1) {
      return whole(.raw, start..<close + 1, content: inner..<end, reporting: &diagnostics)
    }
    if end > inner, file.bytes[end - 1] == brace {
      return whole(.raw, start..<close, content: inner..<end - 1, reporting: &diagnostics)
    }
    offset = close
    diagnostics.append(
      .unclosedTag(file.text(in: start..<end), needs: closingMark(brace: true), in: file, at: start)
    )
    return nil
  }

  private mutating func whole(
    _ kind: Tag.Kind, _ range: Range<Int>, content: Range<Int>,
    reporting diagnostics: inout [Diagnostic]
  ) -> Tag? {
    var content = content
    while let first = content.first, isWhite(file.bytes[first]) { content.removeFirst() }
    while let last = content.last, isWhite(file.bytes[last]) { content.removeLast() }
    if content.isEmpty, kind != .comment, kind != .delimiters {
      offset = range.upperBound
      diagnostics.append(
        .emptyTag(file.text(in: range), in: file, at: range.lowerBound))
      return nil
    }
    return Tag(kind: kind, range: range, content: content)
  }

  private mutating func setDelimiters(_ tag: Tag, reporting diagnostics: inout [Diagnostic]) {
    let marks = file.bytes[tag.content].split(whereSeparator: isWhite)
    guard marks.count == 2, !marks.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(
        .badDelimiters(
          file.text(in: tag.range), example: delimiters.tag("=<% %>="), in: file,
          at: tag.range.lowerBound))
      return
    }
    delimiters = Delimiters(opening: Array(marks[0]), closing: Array(marks[1]))
  }
}

// Where a tag ends.
extension Scanner {
  private func commentEnd(from start: Int) -> Int? {
    (start..<max(start, file.bytes.count)).first { matches(delimiters.closing, at: $0) }
  }

  private func delimitersEnd(from start: Int) -> Int? {
    let limit = min(start + Self.delimitersReach, file.bytes.count)
    return (start..<max(start, limit)).first {
      file.bytes[$0] == UInt8(ascii: "=") && matches(delimiters.closing, at: $0 + 1)
    }
  }

  /// Returns where the closing delimiter stands, unless another tag opens before it.
  private mutating func contentEnd(from start: Int) -> Int? {
    var index = start
    while index < file.bytes.count {
      if matches(delimiters.closing, at: index) { return index }
      if matches(delimiters.opening, at: index) { break }
      index += 1
    }
    offset = index
    return nil
  }

  private func matches(_ mark: [UInt8], at index: Int) -> Bool {
    guard index + mark.count <= file.bytes.count else { return false }
    for place in mark.indices where file.bytes[index + place] != mark[place] { return false }
    return true
  }

  private func closingMark(brace: Bool = false) -> String {
    (brace ? "}" : "") + String(decoding: delimiters.closing, as: UTF8.self)
  }

  /// Reports a tag without an end; `offset` then stands behind what belongs to it.
  private mutating func reportUnclosed(
    _ start: Int, _ kind: Tag.Kind, brace: Bool = false,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var limit = min(file.bytes.count, start + Self.delimitersReach)
    let name = start + delimiters.opening.count + 1
    switch kind {
    case .comment: offset = file.bytes.count
    case .delimiters: offset = min(name, file.bytes.count)
    default: limit = min(limit, offset)
    }
    let end = (min(name, limit)..<limit).first { isWhite(file.bytes[$0]) } ?? limit
    diagnostics.append(
      .unclosedTag(
        file.text(in: start..<end),
        needs: kind == .delimiters ? "=" + closingMark() : closingMark(brace: brace),
        in: file, at: start))
  }
}
