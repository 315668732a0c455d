import Markdown
import TestSupport
import Testing
import Text

/// Crossed out text, tasks, bare addresses.
@Suite struct ExtensionTests {
  @Test(arguments: [
    ("~~a *b*~~ c", "<p><del>a <em>b</em></del> c</p>\n"), ("~a~ b", "<p><del>a</del> b</p>\n"),
    ("~~~a~~~", "<pre><code class=\"language-a~~~\"></code></pre>\n"),
    ("x ~~~a~~~", "<p>x ~~~a~~~</p>\n"), ("~~a~ b", "<p>~~a~ b</p>\n"),
    ("\\~a~ b", "<p>~a~ b</p>\n"), ("&#126;a~", "<p>~a~</p>\n"),
    ("a ~ b ~ c", "<p>a ~ b ~ c</p>\n"),
    ("~~a `b` [c](d)~~", "<p><del>a <code>b</code> <a href=\"d\">c</a></del></p>\n"),
    ("~~a\nb~~", "<p><del>a\nb</del></p>\n"),
  ])
  func `tildes cross out what is between`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func `what is crossed out is no prose`() {
    let marked = Marked("The sum was ~~forty~~ «fifty» million.\n")
    let prose = parsed(marked.file).prose
    #expect(prose.string(in: prose.blocks[0].range) == "The sum was  fifty million.")
    #expect(prose.sourceRange(of: 13..<18) == marked.ranges.first)
  }

  @Test(arguments: [
    ("- [ ] a\n- [x] b\n", [false, true]), ("1. [X] a\n", [true]), ("- [x]a\n- [ ]\n", []),
    ("- \\[x] a\n", []), ("[x] a\n", []), ("- [ ] *a* `b`\n", [false]), ("- a [x] b\n", []),
  ])
  func `an item that begins with a box is a task`(text: String, done: [Bool]) {
    let page = html(text)
    let boxes = page.split(separator: "<input type=\"checkbox\" ").dropFirst().map {
      $0.hasPrefix("checked")
    }
    #expect(boxes == done)
  }

  @Test func `the box is no prose`() {
    let marked = Marked("- [x] «Sato» signs\n")
    let prose = parsed(marked.file).prose
    #expect(prose.string(in: prose.blocks[0].range) == "Sato signs")
    #expect(prose.sourceRange(of: 0..<4) == marked.ranges.first)
  }

  @Test(arguments: [
    ("see https://a.org/b_c?d=e&f.", "https://a.org/b_c?d=e&amp;f", "https://a.org/b_c?d=e&amp;f"),
    ("(www.a.org/x(y))", "http://www.a.org/x(y)", "www.a.org/x(y)"),
    ("write to a.b@c-d.org!", "mailto:a.b@c-d.org", "a.b@c-d.org"),
    ("HTTP://A.org", "HTTP://A.org", "HTTP://A.org"),
    ("https://münchen.de/ä", "https://m%C3%BCnchen.de/%C3%A4", "https://münchen.de/ä"),
    ("*http://a.org*", "http://a.org", "http://a.org"),
  ])
  func `a bare address is a link`(text: String, address: String, shown: String) {
    #expect(html(text).contains("<a href=\"\(address)\">\(shown)</a>"))
  }

  @Test(arguments: [
    "javascript://a.org", "http://", "xhttp://a.org", "a@b", "@a.org", "http://a_b.c",
    "`http://a.org`", "me@x.org1", "file:///etc/passwd",
  ])
  func `what is no address stays text`(text: String) {
    #expect(!html(text).contains("<a "))
  }

  @Test func `an address inside a link is part of it`() {
    #expect(html("[see http://a.org](/b)") == "<p><a href=\"/b\">see http://a.org</a></p>\n")
  }
}
