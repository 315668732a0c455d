import Foundation
import Publishing
import Testing
import Text

/// Links and images from the Markdown of a file to its page.
@Suite struct LinkBuildTests {
  @Test(arguments: [
    ("[x](two.md)", "<a href=\"../../briefs/two/\">x</a>"),
    ("[x](./two.md \"A & b\")", "<a href=\"../../briefs/two/\" title=\"A &amp; b\">x</a>"),
    ("[x](<my file.txt>)", "<a href=\"../../briefs/my%20file.txt\">x</a>"),
    ("[x](my%20file.txt)", "<a href=\"../../briefs/my%20file.txt\">x</a>"),
    ("[x](/about/?a=1&b=2)", "<a href=\"../../about/?a=1&amp;b=2\">x</a>"),
    ("[x]\n\n[x]: two.md 'T'", "<a href=\"../../briefs/two/\" title=\"T\">x</a>"),
    ("[x][Y]\n\n[y]: ../pages/about.md", "<a href=\"../../about/\">x</a>"),
    (
      "![x][]\n\n[X]: hall.svg",
      "<img src=\"../../briefs/hall.svg\" width=\"4\" height=\"3\" alt=\"x\" />"
    ),
    ("[x](#)", "<a href=\"#\">x</a>"), ("[x](mailto:a@b.org)", "<a href=\"mailto:a@b.org\">x</a>"),
    ("<a@b.org>", "<a href=\"mailto:a@b.org\">a@b.org</a>"),
    ("[x](//host.org/a.md)", "<a href=\"//host.org/a.md\">x</a>"),
    ("[x](https://host.org/a.md#b)", "<a href=\"https://host.org/a.md#b\">x</a>"),
    ("[x](?print)", "<a href=\"?print\">x</a>"), ("[x]()", "<a href=\"\">x</a>"),
    ("[x](#page-main)", "<a href=\"#page-main\">x</a>"),
  ])
  func `every kind of link comes out as it should`(markdown: String, html: String) throws {
    let site = try sample()
    defer { site.remove() }
    try site.write("content/briefs/one.md", brief(markdown))
    let result = try site.build()
    #expect(result.diagnostics.isEmpty)
    let page = try files(below: site.path + "/public")["briefs/one/index.html"]
    #expect(page.map { String(decoding: $0, as: UTF8.self).contains(html) } == true)
  }

  @Test func `wrong links are told where they stand, all in one run`() throws {
    let site = try sample()
    defer { site.remove() }
    try site.write(
      "content/briefs/one.md",
      brief(
        """
        See [two](tow.md) and
        *more [of](two.md#none)* and ![hall](Hall.svg).

        | a | b |
        | - | - |
        | c | [d](x.md) |

        - item [e][f]

        [f]: tow.md
        """))
    try site.write("content/pages/about.md", "---\ntitle: About\n---\n[x](/one/)\n")
    let result = try site.build()
    #expect(result.report == nil)
    #expect(
      result.diagnostics.sorted().map {
        "\($0.path ?? ""):\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code)"
      } == [
        "content/briefs/one.md:5:5 unknown-target", "content/briefs/one.md:6:7 unknown-anchor",
        "content/briefs/one.md:6:30 unknown-target", "content/briefs/one.md:10:7 unknown-target",
        "content/briefs/one.md:12:8 unknown-target", "content/pages/about.md:4:1 unknown-target",
      ])
  }

  @Test func `an id that a template of the site writes can be linked to`() throws {
    let site = try sample()
    defer { site.remove() }
    try site.write("content/briefs/one.md", brief("[x](/about/#map) [y](/about/#plan)"))
    #expect(try site.build().diagnostics.map(\.code) == ["unknown-anchor", "unknown-anchor"])
    try site.write(
      "templates/page.mustache", "<p\n id='map'>{{{body}}}<b id=plan>{{page.title}}</b></p>\n")
    #expect(try site.build().diagnostics.isEmpty)
  }

  private func brief(_ text: String) -> String {
    "---\ntitle: One\ndate: 2024-01-02\n---\n\(text)\n"
  }

  private func sample() throws -> BriefSite {
    let site = try BriefSite()
    try site.write("content/briefs/two.md", "---\ntitle: Two\ndate: 2024-01-03\n---\nText.\n")
    try site.write("content/pages/about.md", "---\ntitle: About\n---\nText.\n")
    try site.write("content/briefs/my file.txt", "text")
    try site.write("content/briefs/hall.svg", "<svg viewBox='0 0 4 3'></svg>")
    return site
  }
}
