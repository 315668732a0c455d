// Addresses, titles and labels of links are no prose, but may hold the same words as the prose
// behind them. So the cursor goes behind them as a whole.
extension SourceAligner {
  /// Goes behind the end of a link or image, of whose text nothing is left.
  ///
  /// `count` is how many bytes its address has; more than twice as many do not stand for it.
  mutating func passTarget(ofAddress count: Int) {
    // An address in angle brackets has no other.
    guard cursor < end, bytes[cursor] != UInt8(ascii: ">") else { return }
    var bracket = cursor
    let limit = min(end, cursor + LinkScanner.reach)
    while bytes[bracket] != UInt8(ascii: "]") {
      bracket += 1
      guard bracket < limit else { return }
    }
    let scanner = LinkScanner(bytes: bytes, end: min(end, limit + LinkScanner.reach + 2 * count))
    cursor = scanner.targetEnd(from: bracket + 1)
  }

  /// Goes behind the link definitions at the cursor; returns how many lines they take.
  ///
  /// `limit` is where the paragraph ends that begins with them.
  mutating func passDefinitions(upTo limit: Int) -> Int {
    let scanner = LinkScanner(bytes: bytes, end: min(end, limit))
    var lines = 0
    var start = cursor
    while let next = scanner.definitionEnd(from: start) {
      lines += bytes[start..<next].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
      cursor = next
      start = scanner.prefixEnd(from: next)
    }
    return lines
  }
}

/// Reads what belongs to links and is no text of theirs, over the marks of quotations at the
/// beginning of lines.
///
/// - SeeAlso: CommonMark 0.30, sections 4.7 and 6.3.
struct LinkScanner {
  let bytes: [UInt8]
  let end: Int
  /// The most bytes of a label or title that are looked at, so that many of them stay linear.
  static let reach = 1024

  /// Returns where `(address "title")` or `[label]` ends that starts at `start`; `start` where
  /// neither stands there.
  func targetEnd(from start: Int) -> Int {
    guard start < end else { return start }
    switch bytes[start] {
    case UInt8(ascii: "("): return inlineTargetEnd(from: start + 1) ?? start
    case UInt8(ascii: "["): return labelEnd(from: start) ?? start
    default: return start
    }
  }

  /// Returns where the line behind a definition begins that starts at `start`, or `nil` where
  /// none does.
  func definitionEnd(from start: Int) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "["), let label = labelEnd(from: start),
      label < end, bytes[label] == UInt8(ascii: ":"),
      let address = addressEnd(from: spaceEnd(from: label + 1))
    else { return nil }
    let title = spaceEnd(from: address)
    if title > address, let titleEnd = titleEnd(from: title), let next = lineEnd(from: titleEnd) {
      return next
    }
    return lineEnd(from: address)
  }

  /// Returns where a label ends that starts at `start`; it holds more than white space.
  private func labelEnd(from start: Int) -> Int? {
    let next = spanEnd(from: start, closing: UInt8(ascii: "]"), butNot: UInt8(ascii: "["))
    guard let next, !bytes[start + 1..<next - 1].allSatisfy(isSpace) else { return nil }
    return next
  }

  private func inlineTargetEnd(from start: Int) -> Int? {
    var index = spaceEnd(from: start)
    if let address = addressEnd(from: index) {
      index = spaceEnd(from: address)
      if index > address, let title = titleEnd(from: index) { index = spaceEnd(from: title) }
    }
    return index < end && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  /// Returns where an address ends that starts at `start`, or `nil` where none does.
  private func addressEnd(from start: Int) -> Int? {
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "<") {
      return spanEnd(from: start, closing: UInt8(ascii: ">"), butNot: 0x0A)
    }
    var index = start
    var depth = 0
    while index < end, bytes[index] > 0x20 {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < end && isPunctuation(bytes[index + 1]): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index > start ? index : nil }
        depth -= 1
      default: break
      }
      index += 1
    }
    return index > start ? index : nil
  }

  private func titleEnd(from start: Int) -> Int? {
    guard start < end else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return spanEnd(from: start, closing: bytes[start])
    case UInt8(ascii: "("): return spanEnd(from: start, closing: UInt8(ascii: ")"))
    default: return nil
    }
  }

  /// Returns what follows the next `mark` behind `start` that is not escaped, or `nil` where
  /// `other` stands before it.
  private func spanEnd(from start: Int, closing mark: UInt8, butNot other: UInt8 = 0) -> Int? {
    var index = start + 1
    let limit = min(end, start + Self.reach)
    while index < limit {
      if bytes[index] == mark { return index + 1 }
      if bytes[index] == other { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Returns where the marks and the white space end that a line begins with.
  func prefixEnd(from start: Int) -> Int {
    var index = start
    while index < end, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }

  /// Returns where white space ends that has one line break at the most.
  private func spaceEnd(from start: Int) -> Int {
    var index = start
    while index < end, isBlank(bytes[index]) || bytes[index] == 0x0D { index += 1 }
    return index < end && bytes[index] == 0x0A ? prefixEnd(from: index + 1) : index
  }

  /// Returns where the next line begins, if nothing stands before it.
  private func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < end, isBlank(bytes[index]) || bytes[index] == 0x0D { index += 1 }
    if index == end { return end }
    return bytes[index] == 0x0A ? index + 1 : nil
  }
}
