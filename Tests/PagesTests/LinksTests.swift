import Briefing
import Testing
import Text

@testable import Pages

@Suite struct LinksTests {
  @Test(arguments: [
    ("two.md", "briefs/two/"), ("./two.md#part", "briefs/two/#part"),
    ("../pages/about.md", "about/"), ("photo.png", "briefs/photo.png"), ("/about/", "about/"),
    ("../two/", "briefs/two/"),
    ("/feed.xml", "feed.xml"), ("/briefs/2023/", "briefs/2023/"),
    ("/about", "about"), ("../index.md", ""),
  ])
  func `a link to a file becomes a link to its page`(target: String, path: String) throws {
    let (brief, diagnostics) = try resolve(target)
    #expect(brief.body.links.map(\.target) == [path])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("tow.md", "'tow.md' leads to no file of the site; did you mean 'two.md'?"),
    ("/abuot/", "'/abuot/' leads to no file of the site; did you mean '/about/'?"),
    ("../../x.md", "'../../x.md' leads to no file of the site; name a file that is in content/"),
  ])
  func `a link that leads nowhere is an error`(target: String, message: String) throws {
    let (_, diagnostics) = try resolve(target)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.position == Position(line: 7, column: 3))
  }

  @Test(arguments: ["hidden.md", "/briefs/hidden/", "../hidden/", "hidden/plan.png"])
  func `a link to a hidden brief or its files is text`(target: String) throws {
    let (brief, diagnostics) = try resolve(target)
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
    let hidden = CopiedFile(source: "content/briefs/hidden/plan.png", target: nil)
    let photo = CopiedFile(source: "content/briefs/photo.png", target: "briefs/photo.png")
    var diagnostics: [Diagnostic] = []
    let settings = try settings()
    let (resolved, siteLinks) = content.resolvingLinks(
      files: [hidden, photo], settings: settings, reporting: &diagnostics)
    let index = SiteIndex(resolved, settings: settings, reporting: &diagnostics)
    _ = Composer(index: index, assets: sampleAssets).pages(
      checking: siteLinks, reporting: &diagnostics)
    return (resolved.briefs[0], diagnostics)
  }
}
