import Markdown
import Testing
import Text

/// What a page has beyond the elements: ids of headings, the punctuation of typesetters.
@Suite struct PageRenderingTests {
  private var page: MarkdownDocument.Rendering {
    var rendering = MarkdownDocument.Rendering()
    rendering.isSmart = true
    rendering.hasHeadingIDs = true
    return rendering
  }

  @Test(arguments: [
    ("# What was agreed", ["what-was-agreed"]),
    ("# A\n\n# A\n\n# A-1\n\n# A", ["a", "a-1", "a-1-1", "a-2"]),
    ("# São Tomé & 习近平", ["são-tomé-习近平"]), ("# *It's* `U.S.`–`China`!", ["its-us-china"]),
    ("# ...", ["section"]), ("# S 3\n\n# Fact\n\n# FN 1", ["h-s-3", "h-fact", "h-fn-1"]),
    ("Setext\n===\n\n> ## Quoted", ["setext", "quoted"]), ("# A [link](b) ~~gone~~", ["a-link"]),
  ])
  func `a heading has an id made of its words`(text: String, ids: [String]) {
    let file = SourceFile(path: "a.md", text: text)
    let fragment = parsed(file).html(page)
    #expect(fragment.anchors == ids)
    let page = String(decoding: fragment.bytes, as: UTF8.self)
    for id in ids { #expect(page.contains(" id=\"\(id)\">")) }
  }

  @Test(arguments: [
    ("\"a 'b' c\" it's", "“a ‘b’ c” it’s"), ("'tis 'a' b", "’tis ‘a’ b"),
    ("x --- -- - ---- -----", "x — – - –– —–"), ("... .... ..", "… …. .."),
    ("\\\"x\\\" &quot;y&quot; \\-- z", "&quot;x&quot; &quot;y&quot; -- z"),
    ("*\"a\"* (\"b\")", "<em>“a”</em> (“b”)"), ("'*a' b*", "‘<em>a’ b</em>"),
    ("*'a* b'", "<em>’a</em> b’"), ("`\"a--b...\"`", "<code>&quot;a--b...&quot;</code>"),
    ("<http://a.b/--'>", "<a href=\"http://a.b/--&#x27;\">http://a.b/--'</a>"),
    ("https://a.b/x--y", "<a href=\"https://a.b/x--y\">https://a.b/x--y</a>"),
    ("«a» “b” – c", "«a» “b” – c"),
  ])
  func `quotes, dashes and ellipses are those of typesetters`(text: String, expected: String) {
    #expect(html(text, page) == "<p>\(expected)</p>\n")
  }

  @Test func `extraction reads what the author typed`() {
    let prose = parsed(SourceFile(path: "a.md", text: "\"It's\" -- so...")).prose
    #expect(prose.string(in: prose.blocks[0].range) == "\"It's\" -- so...")
  }

  @Test func `the images of other sites are told, in their order`() {
    var page = page
    page.leavesFileLinksOpen = true
    let text = """
      ![a](https://b.example/a.png) ![b](hall.svg) [c](https://c.example/) ![d](//d.example/d.png)
      ![e](HTTP://e.example/?a&b) ![f](data:image/png;base64,AA) ![g](?x) ![h](ftp://h.example/h)
      """
    let fragment = parsed(SourceFile(path: "a.md", text: text)).html(page)
    #expect(
      fragment.foreignImages
        == ["https://b.example/a.png", "//d.example/d.png", "HTTP://e.example/?a&b"])
  }
}
