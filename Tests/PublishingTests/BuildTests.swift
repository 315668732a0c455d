import Briefing
import Foundation
import Publishing
import Testing
import Text

@Suite struct BuildTests {
  @Test func `five broken briefs give five located faults, and the old site stays`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/good.md", "---\ntitle: Good\ndate: 2024-01-02\n---\nText.\n")
    #expect(try site.build().report != nil)
    let before = try files(below: site.path + "/public")
    try site.write("content/briefs/a.md", "---\ntitel: A\ndate: 2024-01-02\n---\n")
    try site.write("content/briefs/b.md", "---\ntitle: B\ndate: 2024-11-31\n---\n")
    try site.write("content/briefs/c.md", "---\ntitle: C\ndate: 2024-01-02\ntitle: D\n---\n")
    try site.write("content/briefs/d.md", "---\ntitle: D\n")
    try site.write("content/briefs/e.md", "---\ntitle: \u{7}E\u{0}\ndate: 2024-01-02\n---\n")
    let result = try site.build()
    #expect(result.report == nil)
    #expect(
      result.diagnostics.sorted().map { "\($0.path ?? ""):\($0.position?.line ?? 0) \($0.code)" }
        == [
          "content/briefs/a.md:2 unknown-key",
          "content/briefs/b.md:3 invalid-date", "content/briefs/c.md:4 duplicate-key",
          "content/briefs/d.md:1 front-matter-unclosed", "content/briefs/e.md:2 nul-byte",
        ])
    #expect(try files(below: site.path + "/public") == before)
  }

  @Test func `a wrong name in a template is located, and the old site stays`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/good.md", "---\ntitle: Good\ndate: 2024-01-02\n---\nText.\n")
    try site.write("templates/page.mustache", "<p>\n{{titel}}</p>\n")
    let result = try site.build()
    #expect(result.report == nil)
    #expect(result.diagnostics.map(\.path) == ["templates/page.mustache"])
    #expect(result.diagnostics.first?.position?.line == 2)
  }

  @Test func `the page of a deleted brief goes, a file of another hand stays`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n")
    try site.write("content/briefs/two.md", "---\ntitle: Two\ndate: 2024-01-03\n---\nText.\n")
    _ = try site.build()
    try site.write("public/CNAME", "example.org\n")
    try FileManager.default.removeItem(atPath: site.path + "/content/briefs/two.md")
    #expect(try site.build().report?.removed == 1)
    let after = try files(below: site.path + "/public")
    #expect(after["briefs/one/index.html"] != nil && after["briefs/two/index.html"] == nil)
    #expect(after["CNAME"] != nil)
  }

  @Test(arguments: ["\r\n", "\n"])
  func `line ends and a byte order mark do not matter`(lineEnd: String) throws {
    let site = try BriefSite()
    defer { site.remove() }
    let text = "\u{FEFF}---\ntitle: One\ndate: 2024-01-02\n---\nPresident Ana Petrova met.\n"
    try site.write(
      "content/briefs/one.md", text.replacingOccurrences(of: "\n", with: lineEnd))
    let result = try site.build()
    #expect(result.diagnostics.isEmpty)
    #expect(result.briefCount == 1)
  }

  @Test(arguments: [".", "content", "content/briefs", "templates", ".."])
  func `an output that would endanger the source is refused`(output: String) throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n")
    try site.write("templates/page.mustache", "<p>{{page.title}}</p>\n")
    let before = try files(below: site.path)
    let result = try site.build { $0.output = "\(site.path)/\(output)" }
    #expect(result.report == nil && result.diagnostics.count == 1)
    #expect(try files(below: site.path) == before)
  }

  @Test func `a folder that is not there is told`() throws {
    let now = try #require(Moment(rfc3339: "2025-01-01"))
    let result = Build.run(Build.Request(source: "/nonexistent/site", now: now))
    #expect(result.report == nil && !result.diagnostics.isEmpty)
  }

  @Test func `a style sheet is named after its bytes, rewritten addresses included`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n")
    try site.write("templates/assets/site.css", "body { background: url('img/a.svg') }\n")
    try site.write("templates/assets/img/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")
    #expect(try site.build().diagnostics.isEmpty)
    let output = try files(below: site.path + "/public")
    let sheet = try #require(output.keys.first { $0.hasPrefix("assets/site.") })
    let image = try #require(output.keys.first { $0.hasPrefix("assets/img/a.") })
    let text = output[sheet].map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(text == "body { background: url(\(image.dropFirst("assets/".count))) }\n")
  }

  @Test(arguments: ["_headers", "_redirects", "robots.txt"])
  func `a file for hosts that the author wrote takes the place of the program's`(
    name: String
  ) throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write(
      "content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\naliases: [/old/]\n---\nText.\n")
    #expect(try site.build().report != nil)
    try site.write("content/\(name)", "my own\n")
    let result = try site.build()
    #expect(result.diagnostics.isEmpty && result.report != nil)
    let output = try files(below: site.path + "/public")
    #expect(output[name].map { String(decoding: $0, as: UTF8.self) } == "my own\n")
  }

  @Test func `an author's files beside the assets are not said to last for ever`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n")
    try site.write("content/assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")
    _ = try site.build()
    let output = try files(below: site.path + "/public")
    let headers = try #require(output["_headers"].map { String(decoding: $0, as: UTF8.self) })
    let sheet = try #require(output.keys.first { $0.hasPrefix("assets/site.") })
    #expect(headers.contains("/\(sheet)\n") && !headers.contains("/assets/*"))
    #expect(!headers.contains("logo"))
  }

  @Test func `the default theme's picture for links comes out of the program whole`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n")
    let result = try site.build { $0.baseURL = "https://example.org/sub/" }
    #expect(result.report != nil)
    let output = try files(below: site.path + "/public")
    let picture = try #require(output.keys.first { $0.hasPrefix("assets/share.") })
    let original = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates/assets/share.png")
    #expect(output[picture] == (try Data(contentsOf: original)))
    let page = try #require(output["briefs/one/index.html"])
    let text = String(decoding: page, as: UTF8.self)
    #expect(
      text.contains("<meta property=\"og:image\" content=\"https://example.org/sub/\(picture)\">"))
    #expect(text.contains("<meta property=\"og:image:width\" content=\"1200\">"))
    #expect(text.contains("<meta property=\"og:image:height\" content=\"630\">"))
  }

  @Test func `a site's own picture for links is told with its own size`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n")
    try site.write("templates/assets/share.png", "GIF89a\u{10}\u{0}\u{8}\u{0}\u{0}\u{0}\u{0};")
    _ = try site.build()
    let page = try #require(try files(below: site.path + "/public")["index.html"])
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<meta property=\"og:image:width\" content=\"16\">"))
    #expect(text.contains("<meta property=\"og:image:height\" content=\"8\">"))
  }

  @Test func `a build that shows drafts asks search engines to keep off`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write(
      "content/briefs/one.md", "---\ntitle: One\ndate: 2024-01-02\ndraft: true\n---\nText.\n")
    try site.write("content/briefs/two.md", "---\ntitle: Two\ndate: 2024-01-02\n---\nText.\n")
    let tag = "<meta name=\"robots\" content=\"noindex\">"
    for showsDrafts in [true, false] {
      _ = try site.build { $0.showsDrafts = showsDrafts }
      for page in ["index.html", "briefs/two/index.html", "briefs/one/index.html"] {
        let bytes = try files(below: site.path + "/public")[page]
        #expect(
          bytes.map { String(decoding: $0, as: UTF8.self).contains(tag) } ?? false == showsDrafts)
      }
    }
  }
}

/// A site in a temporary folder.
struct BriefSite {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)/site").path
    try FileManager.default.createDirectory(
      atPath: path + "/content", withIntermediateDirectories: true)
  }

  func write(_ file: String, _ text: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func build(_ change: (inout Build.Request) -> Void = { _ in }) throws -> Build.Result {
    let now = try #require(Moment(rfc3339: "2025-01-01"))
    var request = Build.Request(source: path, now: now, jobs: 2)
    change(&request)
    return Build.run(request)
  }

  func remove() {
    try? FileManager.default.removeItem(
      at: URL(filePath: path).deletingLastPathComponent())
  }
}
