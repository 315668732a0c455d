import Briefing
import Foundation
import Publishing
import Testing
import Text

/// What `explain` tells of the pages of the fixture site.
@Suite struct ExplainTests {
  private static let source = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/site").path

  @Test(arguments: [
    ("content/index.md", "/"), ("/", "/"), ("public/index.html", "/"), ("public", "/"),
    ("content/briefs/2023-05-06-sofia.md", "/briefs/2023-05-06-sofia/"),
    ("\(source)/content/briefs/2023-05-06-sofia.md", "/briefs/2023-05-06-sofia/"),
    ("\(source)/content/../content/briefs/2023-05-06-sofia.md", "/briefs/2023-05-06-sofia/"),
    ("briefs/2023-05-06-sofia/index.html", "/briefs/2023-05-06-sofia/"),
    ("/briefs/2023-05-06-sofia", "/briefs/2023-05-06-sofia/"),
    ("briefs/2023-05-06-sofia/#s-1", "/briefs/2023-05-06-sofia/"),
    ("\(source)/public/briefs/2023-05-06-sofia/index.html", "/briefs/2023-05-06-sofia/"),
    ("content/briefs/2024-03-01-lagos/index.md", "/briefs/2024-03-01-lagos/"),
    ("content", "/"), ("./content/briefs/2024-03-01-lagos/", "/briefs/2024-03-01-lagos/"),
    ("https://example.org/site/about/", "/about/"), ("https://example.org/site", "/"),
    ("http://localhost:8080/about/?x", "/about/"),
    ("content/participants/xi-jinping.md", "/participants/xi-jinping/"),
    ("content/pages/method/sources.md", "/method/sources/"), ("/404.html", "/404.html"),
    ("/old-page.html", "/old-page.html"), ("/briefs/2023/", "/briefs/2023/"),
  ])
  func `a page is found by its file, its output and its address`(
    operand: String, path: String
  ) throws {
    let (page, diagnostics) = try explain(operand) { $0.baseURL = "https://example.org/site" }
    #expect((page?["path"] as? String).map { "/" + $0 } == path)
    #expect(diagnostics.filter(\.isError) == [])
  }

  @Test(arguments: [
    ("/", ["content/index.md"], "home"), ("/briefs/2023/", [], "briefs"),
    ("/briefs/2020-02-10-ruse/", ["content/briefs/2020-02-10-ruse.md"], "brief"),
    ("/participants/xi-jinping/", ["content/participants/xi-jinping.md"], "participant"),
    ("/participants/", [], "participants"),
    ("/old-page.html", ["content/briefs/2023-05-06-sofia.md"], "redirect"),
  ])
  func `the file, the template and the version are told`(
    operand: String, source: [String], template: String
  ) throws {
    let page = try #require(try explain(operand).page)
    #expect(page["source"] as? [String] == source)
    #expect(page["template"] as? String == template)
    #expect(page["version"] as? Int == 1)
    let data = try #require(page["data"] as? [String: Any])
    let inner = try #require(data["page"] as? [String: Any])
    #expect(inner["kind"] as? String == template)
    #expect(page["url"] as? String == inner["url"] as? String)
    #expect(page["path"] as? String == inner["path"] as? String)
    #expect(page["file"] as? String == (inner["path"] as? String).map(file))
  }

  @Test func `each template is told, the site's own and the default ones`() throws {
    let page = try #require(try explain("/about/").page)
    let templates = try #require(page["templates"] as? [[String: Any]])
    #expect(templates.map { $0["name"] as? String } == ["layout", "page"])
    #expect(templates.allSatisfy { $0["isDefault"] as? Bool == true })
    let list = try #require(try explain("/topics/").page?["templates"] as? [[String: Any]])
    let heading = try #require(list.first { $0["name"] as? String == "heading" })
    #expect(heading["file"] as? String == "templates/partials/heading.mustache")
    #expect(heading["isDefault"] as? Bool == false)
  }

  @Test func `the same is told each time, on lines that people read`() throws {
    var diagnostics: [Diagnostic] = []
    let texts = try (1...2).map { jobs in
      var request = try request()
      request.jobs = jobs
      return PageExplanation.explaining("/", request, reporting: &diagnostics)
    }
    #expect(texts[0] == texts[1])
    let text = try #require(texts[0].map { String(decoding: $0, as: UTF8.self) })
    #expect(text.hasPrefix("{\n  \"version\": 1,\n  \"url\": \""))
    #expect(text.hasSuffix("\n}\n"))
  }

  @Test(arguments: [
    ("/breifs/", "'/breifs/' is no page of the site; did you mean '/briefs/'? [unknown-page]"),
    ("abuot", "'abuot' is no page of the site; did you mean '/about/'? [unknown-page]"),
    (
      "http://localhost:8080/abuot/",
      "'http://localhost:8080/abuot/' is no page of the site; did you mean '/about/'? "
        + "[unknown-page]"
    ),
    (
      "unclosed-section",
      "'unclosed-section' is no page of the site; name a file of content/ or an address such as "
        + "/briefs/ [unknown-page]"
    ),
    (
      "https://example.com/about/",
      "'https://example.com/about/' does not lie below 'https://briefs.example.org/', the "
        + "address of the site; name it from the root, such as /briefs/, or give --base-url "
        + "[unknown-page]"
    ),
    (
      "/feed.xml",
      "'/feed.xml' is written by code, and no template sees it; name a page [no-template]"
    ),
    (
      "data/briefs.json",
      "'data/briefs.json' is written by code, and no template sees it; name a page [no-template]"
    ),
    (
      "content/briefs/2024-03-01-lagos/hall.svg",
      "'content/briefs/2024-03-01-lagos/hall.svg' is copied as it stands, and no template sees "
        + "it; name a page [no-template]"
    ),
    (
      "templates/page.mustache",
      "'templates/page.mustache' is part of the theme and no page; name a page that it makes "
        + "[no-page]"
    ),
    (
      "content/briefs/draft.md",
      "'content/briefs/draft.md' is a draft or under embargo and has no page; show it with "
        + "--drafts, or with --now at a later day [no-page]"
    ),
  ])
  func `what is no page is told with the way out`(operand: String, error: String) throws {
    let (page, diagnostics) = try explain(operand) {
      $0.baseURL = "https://briefs.example.org/"
    }
    #expect(page == nil)
    #expect(diagnostics.filter(\.isError).map { "\($0.message) [\($0.code)]" } == [error])
  }

  @Test func `a draft is explained where drafts are shown`() throws {
    let (page, _) = try explain("content/briefs/draft.md") { $0.showsDrafts = true }
    #expect(page?["path"] as? String == "briefs/draft/")
  }

  @Test func `a page is explained though other files and the theme have faults`() throws {
    let site = try Scratch()
    try site.write("---\ntitle: One\ndate: 2024-01-02\n---\nText.\n", to: "content/briefs/one.md")
    try site.write("---\ntitel: Two\n---\n", to: "content/briefs/two.md")
    try site.write("{{#brief}}{{titel}}{{/brief}}{{>part}}", to: "templates/brief.mustache")
    try site.write("{{#open}}", to: "templates/partials/part.mustache")
    let before = try site.tree("")
    let (page, diagnostics) = try explain("/briefs/one/") { $0.source = site.path }
    let templates = page?["templates"] as? [[String: Any]]
    #expect(templates?.map { $0["name"] as? String } == ["brief"])
    #expect(page?["source"] as? [String] == ["content/briefs/one.md"])
    #expect(diagnostics.codes == ["missing-key", "unclosed-section", "unknown-key"])
    let (none, faults) = try explain("content/briefs/two.md") { $0.source = site.path }
    #expect(none == nil)
    #expect(
      faults.last?.message
        == "'content/briefs/two.md' has errors and therefore no page; mend them first")
    #expect(try site.tree("") == before)
  }

  private func file(at path: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  private func request() throws -> Build.Request {
    Build.Request(source: Self.source, now: try #require(Moment(rfc3339: "2025-01-01")), jobs: 2)
  }

  private func explain(
    _ operand: String, _ change: (inout Build.Request) -> Void = { _ in }
  ) throws -> (page: [String: Any]?, diagnostics: [Diagnostic]) {
    var request = try request()
    change(&request)
    var diagnostics: [Diagnostic] = []
    let json = PageExplanation.explaining(operand, request, reporting: &diagnostics)
    let page = try json.map { try JSONSerialization.jsonObject(with: Data($0)) }
    return (page as? [String: Any], diagnostics)
  }
}
