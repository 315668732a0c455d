import Markdown
import TestSupport
import Testing
import Text

@Suite struct MarkdownDocumentTests {
  @Test(arguments: [
    ("a **b** &amp; c\\* d", "a b & c* d"), ("`x  y` z", "x  y z"), ("one\n  two", "one two"),
    ("> lazy\ncontinuation", "lazy continuation"), ("a\\\nb", "a b"),
    ("[text](http://x.y/a) a", "text a"), ("caf&eacute; &#8217;", "café ’"),
    ("a ![alt](b.png) c", "a  c"), ("[d]: /u\nrest", "rest"), ("`` `a` `` ``b", "`a` ``b"),
    ("- item\n\n  more &copy;", "item\nmore ©"),
  ])
  func `prose is the text without markup`(markdown: String, prose: String) {
    let document = parse(markdown)
    let text = document.prose.blocks.map { document.prose.string(in: $0.range) }
    #expect(text.joined(separator: "\n") == prose)
  }

  @Test(arguments: [
    ("He **«met»** her", "met"), ("A &amp; «B &lt; C» d", "B < C"), ("«x\\*y»", "x*y"),
    ("> one «two\n> three» four", "two three"), ("1. «a\n   b»\n", "a b"),
    ("`c` `«c` d»", "c d"), ("| a | «b» |\n|---|---|\n| «c *d*» | e |", "b"),
    ("# «Head» ing", "Head"), ("text [«link» x](other.md) y", "link"),
  ])
  func `a prose range leads to the bytes that the author wrote`(marked: String, text: String)
    throws
  {
    let marked = Marked(marked)
    let prose = parsed(marked.file).prose
    let expected = try #require(marked.ranges.first)
    let found = prose.blocks.lazy.compactMap { block -> Range<Int>? in
      for start in block.range
      where prose.text[start...].starts(with: text.utf8) {
        let range = prose.sourceRange(of: start..<start + text.utf8.count)
        if range == expected { return range }
      }
      return nil
    }.first
    #expect(found == expected)
  }

  @Test func `blocks know their lists, their tables and their quotations`() {
    let document = parse(
      "# H\n\n1. a\n   - b\n2. c\n\n> q\n\n| x | y |\n|---|:-:|\n| 1 | 2 |\n")
    let blocks = document.prose.blocks
    #expect(
      blocks.map(\.kind) == [
        .heading(level: 1), .paragraph, .paragraph, .paragraph, .paragraph,
        .cell(table: 0, row: 0, column: 0), .cell(table: 0, row: 0, column: 1),
        .cell(table: 0, row: 1, column: 0), .cell(table: 0, row: 1, column: 1),
      ])
    #expect(blocks.map(\.item) == [nil, 0, 1, 2, nil, nil, nil, nil, nil])
    #expect(blocks.map(\.isQuoted) == (0..<9).map { $0 == 4 })
    #expect(
      document.prose.items == [
        .init(list: 0, ordinal: 0, isOrdered: true),
        .init(list: 1, ordinal: 0, isOrdered: false, parent: 0),
        .init(list: 0, ordinal: 1, isOrdered: true),
      ])
  }

  @Test func `the title comes first and maps to the front matter`() {
    let file = SourceFile(path: "a.md", text: "---\ntitle: A b\n---\nText.\n")
    let document = parsed(file, body: 19..<25, title: .init(text: "A b", range: 11..<14))
    #expect(document.prose.blocks.map(\.kind) == [.title, .paragraph])
    #expect(document.prose.sourceRange(of: 0..<3) == 11..<14)
    #expect(document.prose.sourceRange(of: 4..<9) == 19..<24)
  }

  @Test func `indented lines of plain text are text`() {
    let file = SourceFile(path: "a.txt", text: "    Indented\n    lines.\n")
    let document = parsed(file, syntax: .plainText)
    #expect(document.prose.string(in: 0..<15) == "Indented lines.")
    #expect(document.prose.sourceRange(of: 9..<15) == 17..<23)
    #expect(parse("    code\n").prose.blocks.isEmpty)
  }

  private func parse(_ markdown: String) -> MarkdownDocument {
    parsed(SourceFile(path: "a.md", text: markdown))
  }
}
