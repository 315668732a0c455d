import Briefing
import Testing
import Text

@testable import Pages

@Suite struct LinksTests {
  @Test(arguments: [
    ("two.md", "briefs/two/"), ("./two.md#results", "briefs/two/#results"),
    ("./two.md", "briefs/two/"),
    ("../pages/about.md", "about/"), ("photo.png", "briefs/photo.png"), ("/about/", "about/"),
    ("../two/", "briefs/two/"), ("/briefs/two/index.html", "briefs/two/"),
    ("/feed.xml", "feed.xml"), ("/briefs/2023/", "briefs/2023/"),
    ("/about", "about/"), ("../index.md", ""), ("/", ""), ("/briefs/photo.png", "briefs/photo.png"),
    ("my%20file%3F.pdf", "briefs/my%20file%3F.pdf"), ("/tool/", "tool/index.html"),
    ("photo.png?size=1&x=a%20b#t=1", "briefs/photo.png?size=1&x=a%20b#t=1"),
    ("two.md?q=ü", "briefs/two/?q=%C3%BC"),
  ])
  func `a link to a file becomes a link to its page`(target: String, path: String) throws {
    let (brief, diagnostics) = try resolve(target)
    #expect(brief.body.links.map(\.target) == [path])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    "hidden.md", "/briefs/hidden/", "/briefs/hidden", "../hidden/", "hidden/plan.png",
  ])
  func `a link to a hidden brief or its files is text`(target: String) throws {
    let (brief, diagnostics) = try resolve(target)
    #expect(brief.body.links.map(\.target) == [nil])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("tow.md", "did you mean 'two.md'?"), ("two", "did you mean 'two.md'?"),
    ("two.html", "did you mean 'two.md'?"), ("Two.MD", "did you mean 'two.md'?"),
    ("PHOTO.PNG", "did you mean 'photo.png'?"), ("lagos.md", "did you mean 'lagos/index.md'?"),
    ("about.md", "did you mean '../pages/about.md'?"), ("../two.md", "did you mean 'two.md'?"),
    ("../pages/abuot.md", "did you mean '../pages/about.md'?"),
    ("../../../two.md", "did you mean 'two.md'?"),
    ("content/briefs/two.md", "did you mean 'two.md'?"),
    ("my%20fil%3F.pdf", "did you mean 'my%20file?.pdf'?"),
    ("hall.jpg", "did you mean 'lagos/hall.jpg'?"),
    ("../../x.md", "name a file that is in content/"),
    ("/abuot/", "did you mean '/about/'?"), ("/two/", "did you mean '/briefs/two/'?"),
    ("/briefs/two.md", "did you mean '/briefs/two/'?"),
    ("/briefs/two.html", "did you mean '/briefs/two/'?"),
    ("/Feed.xml", "did you mean '/feed.xml'?"), ("two/", "did you mean '/briefs/two/'?"),
    ("../../../x/", "name a file that is in content/"),
  ])
  func `a link that leads nowhere is an error with a way out`(target: String, fix: String) throws {
    let (_, diagnostics) = try resolve(target)
    #expect(diagnostics.map(\.message) == ["'\(target)' leads to no file of the site; \(fix)"])
    #expect(diagnostics.map(\.code) == ["unknown-target"])
    #expect(diagnostics.first?.position == Position(line: 7, column: 3))
  }

  @Test(arguments: [
    "#part", "two.md#results", "../two/#results", "/briefs/two/#r%C3%A9sum%C3%A9", "two.md#s-1",
    "two.md#fact-o-000001", "two.md#", "#top", "#:~:text=met", "two.md#results:~:text=met,agreed",
    "two.md#glance", "/about/#history", "../index.md#ways", "/outcomes/#anything",
    "/timeline/#m-2023-05", "photo.png#nothing",
  ])
  func `a place on a page can be linked to`(target: String) throws {
    let (brief, diagnostics) = try resolve(target)
    #expect(brief.body.links.first?.target?.isEmpty == false)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("#prat", "content/briefs/one.md; did you mean '#part'?"),
    ("two.md#Results", "content/briefs/two.md; did you mean '#results'?"),
    ("../two/#nothing-like", "content/briefs/two.md; use one of '#results', '#résumé'"),
    ("two.md#s-9", "content/briefs/two.md; did you mean '#s-1'?"),
    ("../pages/about.md#future", "content/pages/about.md; use one of '#history'"),
    ("/briefs/lagos/#x", "content/briefs/lagos/index.md; leave out '#x', the text has no headings"),
  ])
  func `a place that a page has not is an error`(target: String, rest: String) throws {
    let (_, diagnostics) = try resolve(target)
    #expect(diagnostics.map(\.message) == ["'\(target)' leads to no place in \(rest)"])
    #expect(diagnostics.map(\.code) == ["unknown-anchor"])
  }

  @Test func `raw HTML may give ids where it is allowed`() throws {
    let (_, diagnostics) = try resolve("two.md#raw", unsafe: true)
    #expect(diagnostics.isEmpty)
    let (_, others) = try resolve("two.md#raw")
    #expect(others.map(\.code) == ["unknown-anchor"])
  }

  @Test func `an image shows a file, and a page is none`() throws {
    let (brief, diagnostics) = try resolve("/briefs/photo.png", isImage: true)
    #expect(brief.body.links.first?.image?.file == "content/briefs/photo.png")
    #expect(diagnostics.isEmpty)
    for target in ["two.md", "/about/", "#part"] {
      let (other, warnings) = try resolve(target, isImage: true)
      #expect(other.body.links.map(\.target) == [nil])
      #expect(
        warnings.map(\.message)
          == ["'\(target)' is a page and no image; leave out the '!' to make it a link"])
    }
  }

  @Test func `a near miss is sought with bounded patience`() {
    let neighbourhood = Neighbourhood((0..<100).map { "content/briefs/\($0)-brief.md" })
    var patience = Patience(250)
    let found = (0..<4).map {
      neighbourhood.path(near: "content/briefs/\($0)-breif.md", with: &patience)
    }
    #expect(found.map { $0 != nil } == [true, true, false, false])
    #expect(neighbourhood.path(near: "briefs/7-BRIEF.html", with: &patience) != nil)
  }

  private func link(_ target: String, isImage: Bool = false) -> HTMLFragment.Link {
    .init(
      offset: 2, attribute: isImage ? .src : .href, target: target,
      position: Position(line: 7, column: 3),
      image: isImage ? .init(element: 0..<4, description: 1..<2) : nil)
  }

  private func resolve(
    _ target: String, isImage: Bool = false, unsafe: Bool = false
  ) throws -> (Brief, [Diagnostic]) {
    var one = try brief("one", on: "2023-05-06")
    one.body.anchors = ["part"]
    one.body.links = [link(target, isImage: isImage)]
    var two = try brief("two", on: "2023-05-06")
    two.body = HTMLFragment(
      bytes: Array("<a id='raw'></a>".utf8), anchors: ["results", "résumé"])
    var lagos = try brief("lagos", on: "2023-05-06")
    lagos.path = "content/briefs/lagos/index.md"
    let (content, diagnostics) = try resolve(
      SiteContent(
        briefs: [
          one, two, lagos,
          try brief("hidden", on: "2023-05-06", visibility: Visibility(isDraft: true)),
        ],
        pages: [
          PlainPage(
            path: "content/pages/about.md", location: "about", title: "About",
            body: HTMLFragment(anchors: ["history"]))
        ],
        introductions: [Introduction(path: "content/index.md", section: nil)]),
      unsafe: unsafe)
    return (content.briefs[0], diagnostics)
  }

  private func resolve(
    _ content: SiteContent, unsafe: Bool = false
  ) throws -> (SiteContent, [Diagnostic]) {
    let copies = [
      "briefs/photo.png", "briefs/lagos/hall.jpg", "briefs/my file?.pdf", "tool/index.html",
    ]
    var files = copies.map { (path: String) in
      CopiedFile(source: "content/" + path, target: path)
    }
    files.append(CopiedFile(source: "content/briefs/hidden/plan.png", target: nil))
    var diagnostics: [Diagnostic] = []
    var settings = try settings()
    settings.allowsUnsafeHTML = unsafe
    let (resolved, siteLinks) = content.resolvingLinks(
      files: files, templateIDs: ["glance", "ways"], settings: settings,
      reporting: &diagnostics)
    let index = SiteIndex(resolved, settings: settings, reporting: &diagnostics)
    _ = Composer(index: index, assets: sampleAssets).pages(
      checking: siteLinks, reporting: &diagnostics)
    return (resolved, diagnostics)
  }
}
