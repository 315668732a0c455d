import Markdown
import TestSupport
import Testing
import Text

@Suite struct HTMLRendererTests {
  @Test(arguments: [
    ("a <b>x</b>", "<p>a <!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>\n"),
    ("[x](javascript:alert(1))", "<p><a href=\"\">x</a></p>\n"),
    ("[x](&#1;JaVaScRiPt:alert%281%29)", "<p><a href=\"\">x</a></p>\n"),
    ("![x](data:text/html,y)", "<p><img src=\"\" alt=\"x\" /></p>\n"),
    ("<div>\nx\n</div>", "<!-- raw HTML omitted -->\n"),
  ])
  func `raw HTML and dangerous addresses are off`(markdown: String, html: String) {
    #expect(render(markdown) == html)
  }

  @Test(arguments: [
    "[x](javascript:y)", "[x](JAVASCRIPT:y)", "[x](&#106;avascript:y)", "[x](&#x6A;avascript:y)",
    "[x](javascript&colon;y)", "[x](java&#10;script:y)", "[x](java&Tab;script:y)",
    "[x](&#1;javascript:y)",
    "[x](<  javascript:y>)", "[x][r]\n\n[r]: javascript:y", "<javascript:y>", "![x](javascript:y)",
    "[x](vbscript:y)", "[x](VbScript:y)", "[x](file:///etc/passwd)", "[x](data:text/html,y)",
    "[x](DATA:y)",
    "![x](data:image/svg+xml,y)", "[x](javascript:y \"t\")", "[x](\\javascript:y)",
    "[x](da&Tab;ta:text/html,y)",
    "| [x](javascript:y) |\n|---|", "a[^1]\n\n[^1]: [x](javascript:y)",
  ])
  func `no spelling of a dangerous address gets through`(markdown: String) {
    let page = render(markdown)
    for address in page.split(separator: "href=\"").dropFirst()
      + page.split(separator: "src=\"").dropFirst()
    {
      let scheme = address.prefix { $0 != "\"" }.lowercased()
      #expect(
        scheme.isEmpty || scheme.hasPrefix("#") || scheme.hasPrefix("%5cjavascript"), "\(page)")
    }
  }

  @Test(arguments: [
    "https://a.b/javascript:c", "jane.html", "data:image/png;base64,AA", "dave/x.md", "video.mp4",
    "ftp://a.b", "tel:+1",
  ])
  func `harmless addresses stay`(address: String) {
    #expect(render("[x](\(address))").contains("href=\"\(address)\""))
  }

  @Test(arguments: [
    "ms-msdt:/id", "intent://x#Intent;end", "blob:https://a.b/1", "filesystem:https://a.b/x",
    "view-source:https://a.b/", "jar:https://a.b/x!/", "Search-MS:query=x", "&#1;blob:x", "x:y",
  ])
  func `a page leads to no scheme that could start a program`(address: String) {
    #expect(onSite("[x](\(address))") == "<p><a href=\"\">x</a></p>\n")
    #expect(onSite("![x](\(address))") == "<p><img src=\"\" alt=\"x\" /></p>\n")
  }

  @Test(arguments: [
    "https://a.b/x", "HTTP://a.b/x", "mailto:a@b.c", "tel:+1", "ftp://a.b/x", "//a.b/x",
    "data:image/png;base64,AA",
  ])
  func `a page leads to the web and to whom one writes`(address: String) {
    #expect(onSite("[x](\(address))") == "<p><a href=\"\(address)\">x</a></p>\n")
  }

  @Test(arguments: ["tel:+1", "mailto:a@b.c", "ftp://a.b/x.png"])
  func `a picture comes from the web or from the site`(address: String) {
    #expect(onSite("![x](\(address))") == "<p><img src=\"\" alt=\"x\" /></p>\n")
  }

  @Test(arguments: ["=f(%22http://a.b%22)", "2023: talks.md", "über:x.md"])
  func `what begins like no scheme is a file of the site`(address: String) {
    var rendering = MarkdownDocument.Rendering()
    rendering.leavesFileLinksOpen = true
    let fragment = parsed(SourceFile(path: "a.md", text: "[x](<\(address)>)")).html(rendering)
    #expect(fragment.links.map(\.target) == [address])
  }

  /// Returns the HTML of a text as the page of a site has it.
  private func onSite(_ markdown: String) -> String {
    var rendering = MarkdownDocument.Rendering()
    rendering.leavesFileLinksOpen = true
    let fragment = parsed(SourceFile(path: "a.md", text: markdown)).html(rendering)
    return String(decoding: fragment.html(root: "./", keepingMarks: false), as: UTF8.self)
  }

  @Test func `a table keeps its alignment as classes`() {
    #expect(
      render("| a | b |\n|--|-:|\n| 1 \\| 2 | *3* |\n| 4 |")
        == """
        <table tabindex="0">
        <thead>
        <tr>
        <th>a</th>
        <th class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1 | 2</td>
        <td class="align-right"><em>3</em></td>
        </tr>
        <tr>
        <td>4</td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func `a pipe alone makes no table`() {
    #expect(render("a | b\nc | d") == "<p>a | b\nc | d</p>\n")
  }

  @Test func `a marked sentence leads to its facts, through emphasis and links`() {
    let file = SourceFile(path: "a.md", text: "One. They *met* [in Oslo.](x.md) Three.")
    let document = parsed(file)
    var rendering = MarkdownDocument.Rendering()
    rendering.leavesFileLinksOpen = true
    rendering.marks = [
      EvidenceMark(
        range: 5..<22, id: "s-1",
        references: [.init(target: "fact-o-1", label: "Outcome: \"x\"", sign: "1")])
    ]
    let fragment = document.html(rendering)
    let sup =
      "<sup class=\"proofs\"><a href=\"#fact-o-1\" aria-label=\"Outcome: &quot;x&quot;\" data-sign=\"1\"></a></sup>"
    #expect(
      String(decoding: fragment.bytes, as: UTF8.self)
        == "<p>One. <span class=\"evidence\" id=\"s-1\">They </span>"
        + "<em><span class=\"evidence\">met</span></em><span class=\"evidence\"> </span>"
        + "<a><span class=\"evidence\">in Oslo.</span></a>\(sup) Three.</p>\n")
    #expect(fragment.links.map(\.target) == ["x.md"])
    #expect(fragment.links.map(\.position) == [Position(line: 1, column: 17)])
    var resolved = fragment
    resolved.links[0].target = "x/"
    #expect(
      String(decoding: resolved.html(root: "../", keepingMarks: false), as: UTF8.self)
        == "<p>One. They <em>met</em> <a href=\"../x/\">in Oslo.</a> Three.</p>\n")
    resolved.links[0].target = nil
    #expect(
      String(decoding: resolved.html(root: "../", keepingMarks: false), as: UTF8.self)
        == "<p>One. They <em>met</em> <a>in Oslo.</a> Three.</p>\n")
  }

  @Test(arguments: [
    "a «»[b](x.md) «»![c](x.png)", "> a\nlazy «»[b](x)\n>   c «»[d](x)",
    "- a\n  b\n      c «»[d](x)",
    "[r]: x\n[s]: x\na «»[b][r]\nand «»[c][s] «»[d](x)", "`` a ` b `` «»[c](x)", "a ``` «»[b](x)",
    "é «»[ü](x)  \n«»[b](x)\\\n*c «»[d](x)*", "a\n\t b «»[c `d` «»![e](x)](x)",
    "| a |\n|-|\n| b «»[c](x) |",
  ])
  func `a link knows where it stands`(marked: String) {
    let text = Marked(marked)
    var rendering = MarkdownDocument.Rendering()
    rendering.leavesFileLinksOpen = true
    let document = parsed(text.file)
    #expect(
      document.html(rendering).links.map(\.position)
        == text.ranges.map { text.file.position(of: $0.lowerBound) })
  }

  @Test func `images after the first wait for the reader`() {
    let file = SourceFile(path: "a.md", text: "![a](a.png) ![b](b.png) ![c](http://c.d/e.png 'f')")
    var rendering = MarkdownDocument.Rendering()
    rendering.loadsImagesLazily = true
    let document = parsed(file)
    #expect(
      String(decoding: document.html(rendering).bytes, as: UTF8.self) == """
        <p><img src="a.png" alt="a" /> <img src="b.png" loading="lazy" alt="b" /> \
        <img src="http://c.d/e.png" loading="lazy" alt="c" title="f" /></p>

        """)
  }

  @Test(arguments: ["http://a.b/c", "mailto:a@b.c", "//host/x", "?q", ""])
  func `only addresses of files are left open`(address: String) {
    let file = SourceFile(path: "a.md", text: "[x](\(address))")
    var rendering = MarkdownDocument.Rendering()
    rendering.leavesFileLinksOpen = true
    let document = parsed(file)
    #expect(document.html(rendering).links.isEmpty)
  }

  private func render(_ markdown: String) -> String {
    let file = SourceFile(path: "a.md", text: markdown)
    let document = parsed(file)
    return String(decoding: document.html(.init()).bytes, as: UTF8.self)
  }
}
