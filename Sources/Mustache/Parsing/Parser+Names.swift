internal import Text

extension Parser {
  /// Returns the name of data in `range`, or reports what keeps it from being one.
  mutating func dataName(_ range: Range<Int>) -> Name? {
    guard let text = plainName(range) else { return nil }
    if text == "." { return Name(parts: [], range: range) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains("") {
      diagnostics.append(.badDots(text, in: file, at: range.lowerBound))
      return nil
    }
    return Name(parts: parts, range: range)
  }

  /// Returns the name of a block or template in `range`, or reports the white space in it.
  mutating func plainName(_ range: Range<Int>) -> String? {
    let text = file.text(in: range)
    if file.bytes[range].contains(where: isWhite) {
      diagnostics.append(.spacedName(text, in: file, at: range.lowerBound))
      return nil
    }
    return text
  }

  /// Returns what a partial or parent tag names, or reports what is wrong with it.
  mutating func reference(_ range: Range<Int>) -> Reference? {
    guard file.bytes[range.lowerBound] == UInt8(ascii: "*") else {
      return plainName(range).map { Reference(target: .fixed($0), range: range) }
    }
    let name = afterStar(range)
    guard !name.isEmpty else {
      diagnostics.append(.emptyTag(file.text(in: range), in: file, at: range.lowerBound))
      return nil
    }
    return dataName(name).map { Reference(target: .dynamic($0), range: range) }
  }

  /// Returns what the closing tag of an opening one must say.
  func key(of reference: Reference) -> String {
    switch reference.target {
    case .fixed(let name): name
    case .dynamic(let name): "*" + name.text
    }
  }

  /// Returns what a closing tag says, in the form of `key(of:)`.
  func closingKey(_ tag: Tag) -> String {
    guard file.bytes[tag.content.lowerBound] == UInt8(ascii: "*") else {
      return file.text(in: tag.content)
    }
    return "*" + file.text(in: afterStar(tag.content))
  }

  private func afterStar(_ range: Range<Int>) -> Range<Int> {
    range.dropFirst().drop { isWhite(file.bytes[$0]) }
  }
}
