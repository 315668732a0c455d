import Content
import TestSupport
import Testing
import Text

@Suite struct FrontMatterTests {
  @Test(arguments: [
    "---\n«a: b\n»---\n«body\n»", "\u{FEFF}---\r\n«a: b\r\n»---\r\n«body»", "---  \n«»---\n«»",
    "---\n«a: b\n»...\n«body»", "---\n«a: b\n»---", "---\n«a: |\n  ---\n»---\t\n«---\n»",
  ])
  func `front matter lies between its marks`(text: String) throws {
    let marked = Marked(text)
    var diagnostics: [Diagnostic] = []
    let split = try #require(
      FrontMatter(splitting: SourceFile(path: "a.md", text: marked.text), reporting: &diagnostics))
    let end = marked.text.utf8.count
    #expect(split.yaml == marked.ranges.first)
    #expect(split.body == (marked.ranges.count > 1 ? marked.ranges[1] : end..<end))
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["", "text", "\n---\na: b\n---\n", "----\na: b\n---\n", "--- x\n---\n"])
  func `a file may have none`(text: String) throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: text)
    let split = try #require(FrontMatter(splitting: file, reporting: &diagnostics))
    #expect(split.yaml == nil)
    #expect(split.body == 0..<file.bytes.count)
  }

  @Test(arguments: ["---", "---\na: b\n", "\u{FEFF}---\na: b\n ---\n"])
  func `front matter without an end is reported`(text: String) {
    var diagnostics: [Diagnostic] = []
    #expect(
      FrontMatter(splitting: SourceFile(path: "a.md", text: text), reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["front-matter-unclosed"])
  }
}
