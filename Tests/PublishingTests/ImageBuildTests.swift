import Foundation
import Publishing
import Testing
import Text

/// The sizes of images from the disk to the page.
@Suite struct ImageBuildTests {
  @Test func `an image of the site has its size on the page, wherever it stands`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/lagos/index.md", brief("![a](hall.svg) ![b](/logo.svg \"L\")"))
    try site.write(
      "content/pages/about.md", "---\ntitle: About\n---\n![c](../briefs/lagos/hall.svg)\n")
    try site.write("content/briefs/lagos/hall.svg", "<svg width='30' height='20'/>")
    try site.write("content/logo.svg", "<svg width='3' height='2'/>")
    let result = try site.build()
    #expect(result.diagnostics.isEmpty)
    let output = try files(below: site.path + "/public")
    func holds(_ path: String, _ html: String) -> Bool {
      output[path].map { String(decoding: $0, as: UTF8.self).contains(html) } ?? false
    }
    let hall = "briefs/lagos/hall.svg\" width=\"30\" height=\"20\" alt="
    #expect(holds("briefs/lagos/index.html", "<img src=\"../../\(hall)\"a\" />"))
    #expect(
      holds(
        "briefs/lagos/index.html",
        "<img src=\"../../logo.svg\" width=\"3\" height=\"2\" loading=\"lazy\" alt=\"b\" title=\"L\" />"
      ))
    #expect(holds("about/index.html", "<img src=\"../\(hall)\"c\" />"))
    #expect(holds("feed.json", "width=\\\"30\\\" height=\\\"20\\\""))
  }

  @Test func `a size may stand behind a megabyte of a photograph's data`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/one.md", brief("![a](a.jpg)"))
    let segment: [UInt8] = [0xFF, 0xE2, 0xFF, 0xFF] + Array(repeating: 0, count: 0xFFFD)
    let picture: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0, 0xFF, 0xDA]
    let bytes = [0xFF, 0xD8] + Array(repeatElement(segment, count: 16).joined()) + picture
    try Data(bytes).write(to: URL(filePath: site.path + "/content/briefs/a.jpg"))
    #expect(try site.build().diagnostics.isEmpty)
    let page = try #require(try files(below: site.path + "/public")["briefs/one/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("width=\"30\" height=\"20\""))
  }

  @Test func `a broken image is told once, where it is shown first; what is hidden is not read`()
    throws
  {
    let site = try BriefSite()
    defer { site.remove() }
    try site.write("content/briefs/a.md", brief("Text.\n\n![a](x.png) ![a](x.png)"))
    try site.write("content/briefs/b.md", brief("![a](x.png) ![b](y.gif) ![c](z.jpg)"))
    try site.write(
      "content/briefs/c.md", "---\ntitle: C\ndate: 2024-01-02\ndraft: true\n---\n![d](w.png)\n")
    try site.write("content/briefs/x.png", "no image")
    try site.write("content/briefs/y.gif", "version https://git-lfs.github.com/spec/v1\n")
    try site.write("content/briefs/z.jpg", "")
    try site.write("content/briefs/w.png", "no image")
    let result = try site.build()
    #expect(result.report != nil)
    #expect(
      result.diagnostics.sorted().map {
        "\($0.path ?? ""):\($0.position?.line ?? 0):\($0.position?.column ?? 0): \($0.message)"
      } == [
        "content/briefs/a.md:7:1: 'content/briefs/x.png' is no PNG image; export it again, "
          + "or give its name the right ending",
        "content/briefs/b.md:5:13: 'content/briefs/y.gif' stands for a file that Git LFS has "
          + "not fetched; run 'git lfs pull'",
        "content/briefs/b.md:5:25: 'content/briefs/z.jpg' is empty; export the image again",
      ])
    #expect(result.diagnostics.allSatisfy { $0.code == "broken-image" && !$0.isError })
  }

  private func brief(_ text: String) -> String {
    "---\ntitle: One\ndate: 2024-01-02\n---\n\(text)\n"
  }
}
