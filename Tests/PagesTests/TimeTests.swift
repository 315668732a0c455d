import Briefing
import Foundation
import Testing
import Text

@testable import Pages

/// What the day of the build and the days of corrections change.
@Suite struct TimeTests {
  @Test(arguments: [(true, "2023-07-01"), (false, "2023-05-06")])
  func `only a major correction makes a brief news again`(isMajor: Bool, news: String) throws {
    var corrected = try brief("one", on: "2023-05-06")
    corrected.updates = [
      Update(date: try day("2023-07-01"), note: "The sum was wrong.", isMajor: isMajor)
    ]
    let older = try brief("two", on: "2023-05-01")
    let site = try render(SiteContent(briefs: [corrected, older]), settings: try settings())
    let feed = try #require(site.files["feed.xml"])
    let updated = feed.split(separator: "\n").filter { $0.hasPrefix("<updated>") }
    #expect(
      updated == [
        "<updated>\(news)T00:00:00Z</updated>", "<updated>\(news)T00:00:00Z</updated>",
        "<updated>2023-05-01T00:00:00Z</updated>",
      ])
    #expect(feed.contains("<published>2023-05-06T00:00:00Z</published>"))
    let bytes = Data((site.files["feed.json"] ?? "").utf8)
    let json = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(
      items.map { $0["date_modified"] as? String }
        == ["\(news)T00:00:00Z", "2023-05-01T00:00:00Z"])
    // A minor one is a change of the page all the same.
    let page = try #require(site.files["briefs/one/index.html"])
    #expect(page.contains("\"dateModified\":\"2023-07-01\"") && page.contains("The sum was wrong."))
    #expect(page.contains("<meta property=\"article:modified_time\" content=\"2023-07-01\">"))
    #expect(site.files["sitemap.xml"]?.contains("one/</loc><lastmod>2023-07-01</lastmod>") == true)
  }

  @Test func `the last change is the newest that the author tells of, wherever it is told`() throws
  {
    var brief = try brief("one", on: "2023-05-06")
    brief.updated = try day("2023-05-08")
    brief.updates = [Update(date: try day("2023-07-01"), note: "A sum.", isMajor: false)]
    let site = try render(SiteContent(briefs: [brief]), settings: try settings())
    let page = try #require(site.files["briefs/one/index.html"])
    #expect(page.contains("\"dateModified\":\"2023-07-01\""))
    #expect(page.contains("<meta property=\"article:modified_time\" content=\"2023-07-01\">"))
    #expect(site.files["data/briefs.json"]?.contains("\"updated\":\"2023-07-01\"") == true)
  }

  @Test func `a meeting to come is upcoming everywhere, and its outcomes are not open yet`() throws
  {
    let content = SiteContent(briefs: [
      try brief("soon", on: "2024-02-01", outcome: "sign the annex"),
      try brief("past", on: "2023-02-01", outcome: "reopen the line"),
    ])
    var settings = try settings()
    let before = try render(content, settings: settings).files
    #expect(before["briefs/soon/index.html"]?.contains(">Upcoming</span>") == true)
    for page in ["index.html", "timeline/index.html", "timeline/2024/index.html"] {
      let text = try #require(before[page])
      #expect(text.contains("id=\"page-upcoming\"") && text.contains("Meeting soon"), "\(page)")
    }
    let home = try #require(before["index.html"])
    #expect(!home.contains("sign the annex") && home.contains("reopen the line"))
    settings.now = Moment(startOf: try day("2024-02-01"))
    let after = try render(content, settings: settings).files
    for (page, text) in after { #expect(!text.contains("upcoming\":true"), "\(page)") }
    #expect(after["briefs/soon/index.html"]?.contains(">Upcoming</span>") == false)
    #expect(after["index.html"]?.contains("id=\"page-upcoming\"") == false)
    #expect(after["index.html"]?.contains("sign the annex") == true)
  }
}
