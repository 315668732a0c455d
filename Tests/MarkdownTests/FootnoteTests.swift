import Markdown
import TestSupport
import Testing
import Text

@Suite struct FootnoteTests {
  @Test func `a footnote stands at the end, with a way back from it`() {
    #expect(
      html("A sum.[^a] More.\n\n[^a]: As *stated*.\n")
        == """
        <p>A sum.<sup class="footnote"><a href="#fn-1" id="fnref-1" role="doc-noteref" \
        aria-label="Note 1">1</a></sup> More.</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Notes">
        <ol>
        <li id="fn-1">
        <p>As <em>stated</em>. <a class="footnote-back" href="#fnref-1" role="doc-backlink" \
        aria-label="Back to note 1 in the text">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func `footnotes are numbered as they are referred to, however they are defined`() {
    let page = html("x[^b] y[^a] z[^b]\n\n[^a]: first\n\n[^b]: - one\n    - two\n")
    #expect(page.contains("x<sup class=\"footnote\"><a href=\"#fn-1\" id=\"fnref-1\""))
    #expect(page.contains("y<sup class=\"footnote\"><a href=\"#fn-2\" id=\"fnref-2\""))
    #expect(page.contains("z<sup class=\"footnote\"><a href=\"#fn-1\" id=\"fnref-1-2\""))
    #expect(page.contains("<li id=\"fn-1\">\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<a class"))
    #expect(page.contains("Back to note 1 in the text, reference 2"))
  }

  @Test(arguments: [
    "```\n[^a]: code\n```\n", "    [^a]: code\n", "<div>\n[^a]: raw\n</div>\n", "\\[^a]: text\n",
    "`[^a]`\n",
  ])
  func `what stands in code is no footnote`(text: String) {
    #expect(!html(text).contains("footnote"))
  }

  @Test func `a definition with one word is no link definition`() {
    #expect(html("x[^1]\n\n[^1]: word\n").contains("<p>word <a class=\"footnote-back\""))
  }

  @Test func `the words of a note are prose, its mark is not`() throws {
    let marked = Marked("They met.[^a] Then left.\n\n> [^a]: «Kim» signed.\n")
    let document = parsed(marked.file)
    let blocks = document.prose.blocks
    #expect(
      blocks.map { document.prose.string(in: $0.range) } == ["They met. Then left.", "Kim signed."])
    let start = try #require(blocks.last).range.lowerBound
    #expect(document.prose.sourceRange(of: start..<start + 3) == marked.ranges.first)
    #expect(document.prose.sourceRange(of: 10..<14) == 14..<18)
  }

  @Test(arguments: [
    (
      "a[^sum] b[^smu]\n\n[^sum]: x\n",
      "1:10: warning: '[^smu]' leads to no footnote and is shown as it stands; did you mean "
        + "'[^sum]'? [unknown-footnote]"
    ),
    (
      "a[^x]\n",
      "1:2: warning: '[^x]' leads to no footnote and is shown as it stands; add a line '[^x]: …', "
        + "or escape it, '\\[^x]' [unknown-footnote]"
    ),
    (
      "a\n\n[^x]: b\n",
      "3:1: warning: nothing refers to the footnote '[^x]', so it is not shown; refer to it in the "
        + "text, or remove it [unused-footnote]"
    ),
    (
      "a[^x]\n\n[^x]: b\n\n[^x]: c\n",
      "5:1: warning: the footnote '[^x]' is there twice, and only the first is shown; give one of "
        + "them another name [duplicate-footnote]"
    ),
  ])
  func `a note that is missing, or that nobody needs, is told`(text: String, expected: String) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: text)
    _ = MarkdownDocument.parse(file, body: 0..<file.bytes.count, reporting: &diagnostics)
    let lines = diagnostics.map {
      "\($0.position.map { "\($0.line):\($0.column)" } ?? "-"): \($0.severity.rawValue): "
        + "\($0.message) [\($0.code)]"
    }
    #expect(lines == [expected])
  }

  @Test func `a note that is not shown states no facts`() {
    #expect(parsed(SourceFile(path: "a.md", text: "x")).prose.blocks.count == 1)
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: "x[^a]\n\n[^a]: one\n[^a]: two\n[^b]: three\n")
    let document = MarkdownDocument.parse(
      file, body: 0..<file.bytes.count, reporting: &diagnostics)
    let texts = document?.prose.blocks.map { document?.prose.string(in: $0.range) }
    #expect(texts == ["x", "one"])
  }

  @Test func `nothing leads back to a reference that is not shown`() {
    var diagnostics: [Diagnostic] = []
    let text = "text[^b]\n\n[^u]: unused, see[^c]\n\n[^b]: bee\n\n[^c]: cee\n"
    let file = SourceFile(path: "a.md", text: text)
    let document = MarkdownDocument.parse(
      file, body: 0..<file.bytes.count, reporting: &diagnostics)
    let page = String(decoding: document?.html(.init()).bytes ?? [], as: UTF8.self)
    #expect(page.contains("<p>bee <a class") && page.contains("<p>cee</p>"))
  }

  @Test func `a note beside lists with every bullet is no item`() {
    let page = html("* a\n\n- b\n\n+ c\n\nd[^1]\n\n[^1]: note\n+ e\n")
    #expect(page.contains("<ul>\n<li>e</li>\n</ul>") && page.contains("<p>note <a"))
  }

  @Test(arguments: ["\\[^a]", "[\\^a]", "[^a\\]"])
  func `an escaped mark refers to nothing`(text: String) {
    #expect(html("x[^a] " + text + "\n\n[^a]: n\n").contains(" [^a]</p>"))
  }

  @Test func `a sentence in a note is marked where the note stands`() {
    let file = SourceFile(
      path: "a.md", text: "One[^a] two[^b].\n\n[^b]: Noted last.\n\n[^a]: Noted first.\n")
    var rendering = MarkdownDocument.Rendering()
    let document = parsed(file)
    rendering.marks = document.prose.blocks.dropFirst().enumerated().map { number, block in
      EvidenceMark(range: block.range, id: "s-\(number + 1)", references: [])
    }
    let page = String(decoding: document.html(rendering).bytes, as: UTF8.self)
    #expect(page.contains("<p><span class=\"evidence\" id=\"s-2\">Noted first.</span> <a"))
    #expect(page.contains("<p><span class=\"evidence\" id=\"s-1\">Noted last.</span> <a"))
  }
}
