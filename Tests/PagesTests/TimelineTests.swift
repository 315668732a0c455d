import Briefing
import Testing

@testable import Pages

@Suite struct TimelineTests {
  @Test func `a full year of the timeline goes over several pages`() throws {
    var settings = try settings()
    settings.pageSize = 1
    let briefs = try (1...9).map { try brief("b\($0)", on: "2023-0\($0)-01") }
    let coming = try brief("soon", on: "2024-06-01")
    let site = try render(SiteContent(briefs: briefs + [coming]), settings: settings)
    #expect(site.diagnostics.isEmpty)
    let first = try #require(site.files["timeline/2023/index.html"])
    let last = try #require(site.files["timeline/2023/page/3/index.html"])
    #expect(first.contains("Meeting b9") && !first.contains("Meeting b5"))
    #expect(last.contains("Meeting b1") && !last.contains("Meeting b2"))
    #expect(site.files["timeline/2023/page/4/index.html"] == nil)
    let start = try #require(site.files["timeline/index.html"])
    #expect(start.contains("Meeting soon") && start.contains("Meeting b9"))
    #expect(start.contains("href=\"../timeline/2023/page/2/\""))
    #expect(site.files["timeline/2024/index.html"]?.contains("Meeting soon") == true)
  }

  @Test func `a site of announced meetings only has a timeline`() throws {
    let site = try render(
      SiteContent(briefs: [try brief("soon", on: "2024-06-01")]), settings: try settings())
    #expect(site.files["timeline/index.html"]?.contains("Meeting soon") == true)
    #expect(site.files["timeline/2024/index.html"]?.contains("Meeting soon") == true)
  }
}
