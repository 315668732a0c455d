import HTML
import Testing

@Suite struct HTMLArticleTests {
  @Test(arguments: [
    ("<p>One<p>Two", "One\n\nTwo\n"),
    (
      "<p>A  <em>fine</em> <b>day</b>, *not* <code>x_y</code></p>",
      "A *fine* **day**, \\*not\\* x_y\n"
    ),
    ("<h2>Signed &amp; sealed</h2><p>Yes.", "## Signed & sealed\n\nYes.\n"),
    ("<ul><li>One<li>Two<ul><li>Three</ul></ul><p>End", "- One\n- Two\n  - Three\n\nEnd\n"),
    ("<ol start=3><li>One</li><li><p>Two</p></li></ol>", "3. One\n4. Two\n"),
    ("<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n>\n> Two\n"),
    ("One<br>- two", "One\\\n\\- two\n"),
    ("<a href='https://example.org/a(b)'>here</a>", "[here](https://example.org/a%28b%29)\n"),
    ("<a href='javascript:alert(1)'>here</a> <a href='/x'>there</a>", "here there\n"),
    ("<script>x()</script><nav>Menu</nav><p hidden>No</p><p>Yes", "Yes\n"),
    (
      "<table><tr><th>Who<th>What<tr><td>A|B<td>signed</table>",
      "| Who | What |\n| --- | --- |\n| A\\|B | signed |\n"
    ),
    ("<p>x<img src=a.png alt=Photo></p>", "x\n"), ("1. <b>x</b>", "1\\. **x**\n"),
    ("<p>a<b>b</b>c", "abc\n"), ("<hr>", "***\n"), ("<pre>a\n b</pre>", "```\na\n b\n```\n"),
    ("<pre>a\n<pre>b</pre>\nc</pre>", "```\na\nb\nc\n```\n"),
    ("Great!<a href='https://x.org/'>link</a>", "Great\\![link](https://x.org/)\n"),
    ("<b>Great!</b><a href='https://x.org/'>link</a>", "Great\\![link](https://x.org/)\n"),
    ("\\!<a href='https://x.org/'>link</a>", "\\\\\\![link](https://x.org/)\n"),
    ("Great! <a href='https://x.org/'>link!</a>", "Great! [link!](https://x.org/)\n"),
    ("<i>a <i>b</i> <b>c</b></i> <b>d</b>e", "*a *b* **c*** de\n"),
    ("&lt;b&gt; &nbsp;&euro;", "\\<b> \u{A0}€\n"),
  ])
  func `HTML becomes Markdown that says the same`(html: String, markdown: String) throws {
    #expect(try #require(HTMLArticle(Array(html.utf8))).markdown == markdown)
  }

  @Test func `the article is preferred to what stands around it, and its heading is the title`()
    throws
  {
    let html = """
      <!doctype html><title>Talks | Ministry</title><meta property="og:title" content="Talks">
      <meta name="date" content="2024-05-03"><header><h1>Ministry</h1></header>
      <main><h1>News</h1><article><h1>Talks in <i>Geneva</i></h1>
      <time datetime="2024-05-02T10:00Z">2 May</time><p>They met.</p></article></main>
      """
    let article = try #require(HTMLArticle(Array(html.utf8)))
    #expect(article.title == "Talks in Geneva")
    #expect(article.days == ["2024-05-02", "2024-05-03"])
    #expect(article.markdown == "2 May\n\nThey met.\n")
  }

  @Test(arguments: ["article", "main"])
  func `a header inside the text belongs to it`(name: String) throws {
    let html = """
      <header><h1>Ministry</h1></header><\(name)><header><h1>Talks</h1>By Ana
      <time datetime="2024-05-02">2 May</time></header>They met.</\(name)><header>Menu</header>
      """
    let article = try #require(HTMLArticle(Array(html.utf8)))
    #expect(article.title == "Talks")
    #expect(article.days == ["2024-05-02"])
    #expect(article.markdown == "By Ana 2 May\n\nThey met.\n")
  }

  @Test(.timeLimit(.minutes(1)))
  func `thousands of marks in one paragraph take no longer than as many words`() throws {
    let html = String(repeating: "<i>a</i> ", count: 60_000)
    let article = try #require(HTMLArticle(Array(html.utf8)))
    #expect(article.markdown.hasPrefix("*a* *a* "))
  }

  @Test(arguments: [
    "<div>", "<div></x>", "<li><dd>", "<template>", "<svg><path>", "<i>x ", "<table><tr><td>",
  ])
  func `elements that stand thousands deep give no article, and none crash`(tag: String) {
    #expect(HTMLArticle(Array("<!-->\(String(repeating: tag, count: 3_000))".utf8)) == nil)
  }

  @Test(.timeLimit(.minutes(5)))
  func `what costs libgumbo the square of a page is broken off`() {
    let attributes = (0..<400_000).map { " a\($0)" }.joined()
    #expect(HTMLArticle(Array("<p\(attributes)>".utf8)) == nil)
    // The next page is read as if nothing had been.
    #expect(HTMLArticle(Array("<p>Text.".utf8))?.markdown == "Text.\n")
  }

  @Test func `marks that stay open are not written a thousand times a paragraph`() throws {
    let marks = (0..<1_000).map { "<b a=\($0)>" }.joined()
    let html = marks + String(repeating: "<p>x", count: 500) + "</p>"
    let article = try #require(HTMLArticle(Array(html.utf8)))
    #expect(article.markdown.utf8.count < 50_000)
  }

  @Test func `tags in attributes are no elements`() {
    let html = "<p title='\(String(repeating: "<div>", count: 5_000))'>Text."
    #expect(HTMLArticle(Array(html.utf8))?.markdown == "Text.\n")
    let picture = "<p>Text.<svg>\(String(repeating: "<path d='M0 0'/>", count: 5_000))</svg>"
    #expect(HTMLArticle(Array(picture.utf8))?.markdown == "Text.\n")
    #expect(HTMLArticle([])?.markdown == "")
  }

  @Test func `quotations a thousand deep and tables a thousand wide make no square of the page`()
    throws
  {
    let quotes = String(repeating: "<blockquote>", count: 1_000)
    let text = try #require(
      HTMLArticle(Array((quotes + String(repeating: "<p>x", count: 1_000)).utf8)))
    #expect(text.markdown.utf8.count < 300_000)
    let cells = String(repeating: "<td>a", count: 1_000)
    let rows = String(repeating: "<tr><td>b", count: 1_000)
    let table = try #require(HTMLArticle(Array("<table><tr>\(cells)\(rows)</table>".utf8)))
    #expect(table.markdown.utf8.count < 30_000)
  }

  @Test func `a page that says that it is Windows-1252 is read so, another stays as it is`() {
    let bytes = Array("<meta charset=windows-1252>".utf8) + [0x93, 0xE9, 0x80]
    #expect(String(decoding: utf8HTML(bytes), as: UTF8.self).hasSuffix("“é€"))
    #expect(utf8HTML([0xE9]) == [0xE9])
  }
}
