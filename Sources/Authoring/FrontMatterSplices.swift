internal import Briefing
internal import Content
internal import Text
internal import YAML

/// Finds where items go in the front matter of one file, so that nothing else in it changes.
///
/// A list is written below its key, and a key below the last one, above the line that closes the
/// front matter. Comments, order, quotation marks, indentation and line ends stay the author's; what
/// is added takes them over.
struct FrontMatterSplices {
  private let file: SourceFile
  private let frontMatter: FrontMatter
  private let members: [YAMLNode.Member]
  private let lineEnd: String
  /// How far the keys stand to the right, and the dashes of lists to the right of their key.
  private let indent: Int
  private let dashIndent: Int

  /// Why something cannot be written without touching what stands there.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  /// Looks at the front matter of a brief that has no faults.
  init(_ file: SourceFile, _ frontMatter: FrontMatter) throws(Refusal) {
    var faults: [Diagnostic] = []
    let yaml = frontMatter.yaml ?? 0..<0
    guard let tree = YAMLNode.parse(file, in: yaml, reporting: &faults),
      let members = tree.members, let first = members.first
    else { throw Refusal(diagnostic: .unsplicable("front matter", in: file, at: yaml.lowerBound)) }
    guard !tree.isBraced(in: file) else {
      throw Refusal(diagnostic: .bracedFrontMatter(in: file, at: tree.range.lowerBound))
    }
    self.file = file
    self.frontMatter = frontMatter
    self.members = members
    lineEnd = frontMatter.lineEnd(in: file)
    indent = file.position(of: first.keyRange.lowerBound).column - 1
    let columns = members.compactMap { member -> Int? in
      guard let items = member.value.items, !items.isEmpty,
        file.bytes[member.value.range.lowerBound] == dash
      else { return nil }
      return file.position(of: member.value.range.lowerBound).column - 1
    }
    dashIndent = max(0, (columns.first ?? indent + 2) - indent)
  }

  /// Whether the front matter has a key, with a value or without.
  func hasKey(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// Returns what adds items to the list of a key, which is made where it is missing.
  func adding(_ items: [ListItem], to key: String) throws(Refusal) -> [Splice] {
    guard let member = members.first(where: { $0.key == key }) else {
      let end = frontMatter.yaml?.upperBound ?? 0
      let lines = [key + ":"] + block(items, indent: dashIndent)
      return [Splice(end..<end, text(lines, indent: indent))]
    }
    let node = member.value
    if node.isNull { return try filling(member, with: items) }
    guard let known = node.items else {
      throw Refusal(diagnostic: .unsplicable(key, in: file, at: member.keyRange.lowerBound))
    }
    let start = node.range.lowerBound
    if file.bytes[start] == UInt8(ascii: "[") {
      let texts = items.map { $0.flowText() }.joined(separator: ", ")
      guard let last = known.last else { return [Splice(start + 1..<start + 1, texts)] }
      let end = last.range.upperBound
      return [Splice(end..<end, ", " + texts)]
    }
    let column = file.position(of: start).column - 1
    guard let last = known.last, file.bytes[start] == dash,
      file.bytes[start - column..<start].allSatisfy({ $0 == 0x20 })
    else { throw Refusal(diagnostic: .unsplicable(key, in: file, at: member.keyRange.lowerBound)) }
    let end = startOfNextLine(after: last.range.upperBound)
    return [Splice(end..<end, text(block(items, indent: 0), indent: column))]
  }

  /// Writes a list behind a key that has no value.
  private func filling(
    _ member: YAMLNode.Member, with items: [ListItem]
  ) throws(Refusal) -> [Splice] {
    let bytes = file.bytes
    var colon = member.keyRange.upperBound
    while colon < bytes.count, bytes[colon] == 0x20 { colon += 1 }
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":"),
      file.position(of: member.keyRange.lowerBound).column - 1 == indent
    else {
      throw Refusal(diagnostic: .unsplicable(member.key, in: file, at: member.keyRange.lowerBound))
    }
    let start = colon + 1
    let end = startOfNextLine(after: start)
    let value = member.value.range
    let list = Splice(end..<end, text(block(items, indent: dashIndent), indent: indent))
    guard !value.isEmpty else { return [list] }
    guard value.lowerBound >= start, value.upperBound <= end else {
      throw Refusal(diagnostic: .unsplicable(member.key, in: file, at: member.keyRange.lowerBound))
    }
    // The null goes, a comment behind it stays.
    return [Splice(start..<value.upperBound, ""), list]
  }

  private func block(_ items: [ListItem], indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return items.flatMap { $0.blockLines() }.map { blanks + $0 }
  }

  private func text(_ lines: [String], indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    return lines.map { blanks + $0 + lineEnd }.joined()
  }

  private func startOfNextLine(after offset: Int) -> Int {
    file.bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? file.bytes.count
  }
}

private let dash = UInt8(ascii: "-")

extension FrontMatter {
  /// What ends the lines of the front matter.
  func lineEnd(in file: SourceFile) -> String {
    file.bytes[..<(yaml?.upperBound ?? 0)].suffix(2) == [0x0D, 0x0A] ? "\r\n" : "\n"
  }
}

extension YAMLNode {
  /// Whether a map is written in braces, so that no line can be added to it.
  func isBraced(in file: SourceFile) -> Bool {
    members?.isEmpty == false && file.bytes[range.lowerBound] == UInt8(ascii: "{")
  }
}
