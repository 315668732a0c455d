import TestSupport
import Testing
import Text
import YAML

@Suite struct YAMLFaultTests {
  @Test(arguments: [
    ("a: «»*star\n", "yaml-alias"), ("a: «»&b c", "yaml-alias"), ("«»&b a: c", "yaml-alias"),
    ("a: «»!important x", "yaml-tag"), ("a: «»!!str [x]", "yaml-tag"),
    ("a: 1\n«»a: 2\n", "duplicate-key"), ("b: {a: 1, «»\"a\": 2}", "duplicate-key"),
    ("a: b\n«»---\nc: d", "yaml-documents"), ("«»[a]: b", "yaml-key"),
    ("a: {«»{ title }: x}", "yaml-key"), ("a: b\u{7}c", "control-character"),
    ("a: «»\"b\\ac\"", "control-character"), ("«»a b\nc: d", "yaml-syntax"),
    ("a: b«»: c", "yaml-syntax"), ("a: «»@home", "yaml-syntax"), ("a: «»`x`", "yaml-syntax"),
    ("a: «»%x", "yaml-syntax"), ("a: «»**Bold**", "yaml-syntax"),
    ("a: «»'open\nb: c", "yaml-syntax"),
    ("a: \"x «»\\W\"", "yaml-syntax"), ("a: «»[b, c", "yaml-syntax"),
    ("a: [b, 'c' «»d]", "yaml-syntax"),
    ("a:\n  - b\n «»c: d", "yaml-syntax"), ("a: 'x'\n «»b: c", "yaml-syntax"),
    ("é: «»@ü", "yaml-syntax"), ("a: ü\r\nb: «»@x", "yaml-syntax"), ("a: «»- b", "yaml-syntax"),
    ("a: \"b\n«»\tc\"", "yaml-syntax"), ("a: [\n«»\tb,\n c ]", "yaml-syntax"),
    ("a: 'b'«»# c", "yaml-syntax"), ("a: [b]«»# c", "yaml-syntax"),
    ("a: |«»# b\n  c", "yaml-syntax"),
    ("a: >\n \n«»   \n # b\n", "yaml-syntax"), ("a: [«»-]", "yaml-syntax"),
    ("a: { «»?b: c }", "yaml-syntax"),
    ("a:\n«»\tb: c", "yaml-syntax"), ("a: | «»text", "yaml-syntax"), ("a: [«», b]", "yaml-syntax"),
  ])
  func `a fault is reported once, where it is`(marked: String, code: String) {
    let marked = Marked(marked.replacing("b\u{7}c", with: "b«»\u{7}c"))
    let found = faults(in: marked.file)
    #expect(found.map(\.code) == [code])
    let offset = marked.ranges.first?.lowerBound ?? -1
    #expect(found.first?.position == marked.file.position(of: offset), "\(found)")
  }

  @Test func `every fault that leaves the structure clear is reported in one run`() {
    let found = faults(in: SourceFile(path: "a.md", text: "a: *x\na: !t y\nb: &z c\n"))
    #expect(found.map(\.code) == ["yaml-alias", "yaml-tag", "duplicate-key", "yaml-alias"])
  }

  @Test func `the second of two equal keys points to the first`() {
    let marked = Marked("«a»: 1\nb: 2\n'«»a': 3")
    let note = faults(in: marked.file).first?.notes.first
    #expect(note?.position == Position(line: 1, column: 1))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[[],", "a:\n"])
  func `a hundred thousand levels are refused at once`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    let start = ContinuousClock.now
    let found = faults(in: SourceFile(path: "a.md", text: text))
    #expect(!found.isEmpty)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test(arguments: [
    "a: x\n", "- b\n", "é ", "'", "\"\\\"", "# x\n", "[], ", "{}, ", "a,", "&a ", "!",
  ])
  func `long inputs take linear time and never trap`(unit: String) {
    let start = ContinuousClock.now
    for opening in ["", "a: ", "a: [", "a: \"", "a: |\n "] {
      let text = opening + String(repeating: unit, count: 20_000)
      _ = faults(in: SourceFile(path: "a.md", text: text))
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `fifty levels are accepted`() {
    let text = String(repeating: "[", count: 50) + String(repeating: "]", count: 50)
    #expect(faults(in: SourceFile(path: "a.md", text: text)).isEmpty)
    #expect(faults(in: SourceFile(path: "a.md", text: "[\(text)]")).map(\.code) == ["yaml-depth"])
  }
}

private func faults(in file: SourceFile) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  _ = YAMLNode.parse(file, in: 0..<file.bytes.count, reporting: &diagnostics)
  return diagnostics
}
