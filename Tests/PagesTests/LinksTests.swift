import Briefing
import Testing
import Text

@testable import Pages

@Suite struct LinksTests {
  @Test(arguments: [
    ("two.md", "briefs/two/"), ("./two.md#part", "briefs/two/#part"),
    ("../pages/about.md", "about/"), ("photo.png", "briefs/photo.png"), ("/about/", "about/"),
    ("/about", "about/"), ("../index.md", ""),
  ])
  func `a link to a file becomes a link to its page`(target: String, path: String) throws {
    let (brief, diagnostics) = try resolve(target)
    #expect(brief.body.links.map(\.target) == [path])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("tow.md", "'tow.md' leads to no file of the site; did you mean 'two.md'?"),
    ("../../x.md", "'../../x.md' leads to no file of the site; name a file that is in content/"),
  ])
  func `a link that leads nowhere is an error`(target: String, message: String) throws {
    let (_, diagnostics) = try resolve(target)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.position == Position(line: 7, column: 3))
  }

  @Test func `a link to a hidden brief is text`() throws {
    let (brief, diagnostics) = try resolve("hidden.md")
    #expect(brief.body.links.map(\.target) == [nil])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  private func resolve(_ target: String) throws -> (Brief, [Diagnostic]) {
    var one = try brief("one", on: "2023-05-06")
    one.body.links = [
      .init(
        offset: 2, attribute: .href, target: target, position: Position(line: 7, column: 3))
    ]
    let content = SiteContent(
      briefs: [
        one, try brief("two", on: "2023-05-06"),
        try brief("hidden", on: "2023-05-06", visibility: Visibility(isDraft: true)),
      ],
      pages: [PlainPage(path: "content/pages/about.md", location: "about", title: "About")],
      introductions: [Introduction(path: "content/index.md", section: nil)])
    var diagnostics: [Diagnostic] = []
    let resolved = content.resolvingLinks(
      files: ["content/briefs/photo.png"], settings: try settings(), reporting: &diagnostics)
    return (resolved.briefs[0], diagnostics)
  }
}
