import Markdown
import Testing
import Text

/// Hostile texts on which each pass must stay linear: a quadratic one would take minutes here.
@Suite struct StormTests {
  private static let count = 100_000

  @Test(arguments: ["_www.", "www.a_", "http://a_", "a.a@", "://", "~~a ", "[^1] ", "\\*www."])
  func `a text of one thing again and again is read once`(unit: String) {
    let text = String(repeating: unit, count: Self.count)
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: text)
    let document = MarkdownDocument.parse(
      file, body: 0..<file.bytes.count, reporting: &diagnostics)
    #expect(document?.prose.blocks.count == 1)
  }

  @Test func `a host behind a refused one is still found`() {
    #expect(html("www.a_www.b").contains("<p>www.a_<a href=\"http://www.b\">www.b</a></p>"))
    #expect(html("www.a_b www.c.example").contains("<a href=\"http://www.c.example\">"))
    #expect(html("www.a_b.c.example").contains("<a href=\"http://www.a_b.c.example\">"))
    #expect(!html("_www.a_b.example").contains("<a"))
  }

  @Test func `thousands of unknown footnotes get no advice each`() throws {
    let used = (0..<20_000).map { "[^note\($0)] " }.joined()
    let defined = (0..<20_000).map { "[^nota\($0)]: a\n" }.joined()
    let file = SourceFile(path: "a.md", text: used + "\n\n" + defined)
    var diagnostics: [Diagnostic] = []
    _ = MarkdownDocument.parse(file, body: 0..<file.bytes.count, reporting: &diagnostics)
    let unknown = diagnostics.filter { $0.code == "unknown-footnote" }
    #expect(unknown.count == 20_000)
    #expect(unknown.first?.message.hasSuffix("did you mean '[^nota0]'?") == true)
    #expect(unknown.last?.message.contains("add a line '[^note19999]: …'") == true)
  }

  @Test func `small tables with links to one long address make no big page`() {
    let table = "|a|\n|-|\n|[b]|\n\n"
    let address = String(repeating: "c", count: 20_000)
    let page = html(String(repeating: table, count: 2_000) + "[b]: " + address)
    #expect(page.contains("<td><a href=\"\(address)\">b</a></td>"))
    #expect(page.contains("<td>[b]</td>"))
    #expect(page.utf8.count < 2_000_000)
  }
}
