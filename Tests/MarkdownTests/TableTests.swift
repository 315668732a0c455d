import Markdown
import TestSupport
import Testing
import Text

@Suite struct TableTests {
  @Test func `a cell holds what a line holds, and a pipe only where it is escaped`() {
    #expect(
      html("| a | *b* |\n|:--|:-:|\n| `x\\|y` | [l][r] **c** |\n\n[r]: /u\n")
        == """
        <table tabindex="0">
        <thead>
        <tr>
        <th class="align-left">a</th>
        <th class="align-center"><em>b</em></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left"><code>x|y</code></td>
        <td class="align-center"><a href="/u">l</a> <strong>c</strong></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test(arguments: [
    ("Before it\n| a |\n|---|\n| b |", "<p>Before it</p>\n<table tabindex=\"0\">"),
    ("a | b\n--|--\n---", "</table>\n<hr />"), ("a | b\n--|--\n\nafter", "</table>\n<p>after</p>"),
    ("> a | b\n> --|--\nafter", "</table>\n<p>after</p>\n</blockquote>"),
    ("- a | b\n  --|--\n  c | d", "<li>\n<table tabindex=\"0\">"),
    ("a\n:-:\nb", "<td class=\"align-center\">b</td>"),
    ("a | b\n--|--\n|\nc | d\n--|--", "</table>\n<p>|</p>\n<table tabindex=\"0\">"),
  ])
  func `a table begins and ends with its lines`(text: String, part: String) {
    #expect(html(text).contains(part))
  }

  @Test(arguments: ["a | b\n--|--|--", "a | b\n- | -", "# a | b\n--|--", "a \\| b\n--|--"])
  func `what lacks a row of delimiters for each cell is no table`(text: String) {
    #expect(!html(text).contains("<table"))
  }

  @Test(arguments: [
    ("| a | «Kim *Gu»* |\n|---|---|\n| c | d |", "Kim Gu"),
    ("x | y\n--|--\n`a\\|b` | «Sato»", "Sato"),
    ("> x | y\n> --|--\n> a \\| b&amp; | «Vela &lt;»", "Vela <"),
    ("Intro «goes\non»\n| a |\n|---|\n| b |", "goes on"),
    ("[^1]\n\n[^1]: a | «Lima»\n    --|--\n", "Lima"),
  ])
  func `the words of a cell are bound to their bytes`(marked: String, text: String) {
    let marked = Marked(marked)
    let prose = parsed(marked.file).prose
    let places = prose.blocks.flatMap { block in
      block.range.filter { prose.text[$0...].starts(with: text.utf8) }
    }
    #expect(
      places.compactMap { prose.sourceRange(of: $0..<$0 + text.utf8.count) } == marked.ranges)
  }

  @Test func `wide tables are not filled up without end`() {
    let head = String(repeating: "|a", count: 1000) + "|\n" + String(repeating: "|-", count: 1000)
    let page = html(head + "|\n" + String(repeating: "|b\n", count: 2000))
    #expect(page.utf8.count < 12_000_000)
  }
}
