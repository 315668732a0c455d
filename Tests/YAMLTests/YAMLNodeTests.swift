import TestSupport
import Testing
import Text
import YAML

@Suite struct YAMLNodeTests {
  @Test func `a text becomes a tree of scalars, lists and maps`() throws {
    let tree = try parsed("a: 1\nb:\n  - x\n  - {c: 'd', e: \"f\"}\ng: |\n  h\n")
    #expect(outline(tree) == "{a: 1, b: [x, {c: 'd', e: 'f'}], g: 'h\n'}")
  }

  @Test(arguments: ["", "\n\n", "# nothing but a comment\n", "a:\n", "a: ~", "a: null"])
  func `what is not written is null`(text: String) throws {
    let tree = try parsed(text)
    #expect((tree.value(of: "a") ?? tree).isNull)
  }

  @Test(arguments: ["a: Null", "a: NULL", "a: 'null'", "a: \"\"", "a: NO", "a: 0"])
  func `everything else is text`(text: String) throws {
    #expect(try parsed(text).value(of: "a")?.isNull == false)
  }

  @Test(arguments: [
    "a: «plain text» # comment\nb: c", "a: «'single'»", "é: «ü ﬁ»\n", "習近平: «\"Xi\"»\r\nb: c",
    "a: «[b, c]»\nd: e", "a:\n  «- b\n  - c»\nd: e", "a:\r\n  «b: c»\r\nd: e", "a: «{b: [c]}»",
    "a: «|\n  one\n  two»\n\n# comment\nb: c",
  ])
  func `a value knows where it stands`(marked: String) throws {
    let marked = Marked(marked)
    let tree = try #require(parse(marked.file))
    #expect(tree.members?.first?.value.range == marked.ranges.first)
  }

  @Test(arguments: [
    "a: «plain text» # comment", "a: '«single»'", "a: \"«double — dashed»\"", "é: '«ü»'",
    "a: «x»\r\nb: c",
  ])
  func `a text that stands in the file as it is can be found there`(marked: String) throws {
    let marked = Marked(marked)
    let scalar = try #require(parse(marked.file)?.members?.first?.value.scalar)
    #expect(scalar.verbatimRange == marked.ranges.first)
    #expect(scalar.verbatimRange.map(marked.file.text) == scalar.text)
  }

  @Test(arguments: [
    "a: 'it''s'", "a: \"\\u00e9\"", "a: two\n  lines", "a: |\n  x", "a: >-\n  x", "a:",
  ])
  func `a text that YAML rewrote cannot`(text: String) throws {
    let scalar = try parsed(text).members?.first?.value.scalar
    #expect(try #require(scalar).verbatimRange == nil)
  }

  @Test func `positions are right after thousands of scalars of all widths`() throws {
    let filler = String(repeating: "aé習𐍈", count: 1_000)
    let marked = Marked("a: \(filler)\nb: «end»")
    #expect(try #require(parse(marked.file)).value(of: "b")?.range == marked.ranges.first)
  }

  @Test func `only the given range is parsed`() throws {
    let file = SourceFile(path: "a.md", text: "é\n---\na: b\n---\n{")
    var diagnostics: [Diagnostic] = []
    let tree = try #require(YAMLNode.parse(file, in: 7..<12, reporting: &diagnostics))
    #expect(tree.members?.first?.keyRange == 7..<8)
    #expect(tree.members?.first?.value.range == 10..<11)
  }
}

/// Returns the tree of a text in which there is nothing to report.
private func parsed(_ text: String) throws -> YAMLNode {
  try #require(parse(SourceFile(path: "a.md", text: text)))
}

private func parse(_ file: SourceFile) -> YAMLNode? {
  var diagnostics: [Diagnostic] = []
  let tree = YAMLNode.parse(file, in: 0..<file.bytes.count, reporting: &diagnostics)
  #expect(diagnostics.isEmpty)
  return tree
}

private func outline(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let scalar): scalar.isPlain ? scalar.text : "'\(scalar.text)'"
  case .list(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
  case .map(let members):
    "{" + members.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}
