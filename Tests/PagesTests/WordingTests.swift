import Briefing
import Testing
import Text

@testable import Pages

/// What readers see where the content is unusual.
@Suite struct WordingTests {
  @Test func `a source without a title names its publisher once`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.sources = [
      Reference(publisher: "Ministry"), Reference(title: "Readout", publisher: "Palace"),
    ]
    let page = try page(of: brief)
    #expect(page.contains("<dd><bdi>Ministry</bdi></dd>"))
    #expect(page.contains("<dd><bdi>Readout</bdi>, <bdi>Palace</bdi></dd>"))
  }

  @Test func `words that run from right to left keep their neighbours in order`() throws {
    var brief = try brief("one", on: "2023-05-06", with: ["עמוס לוי", "Jo Sato"])
    brief.sources = [
      Reference(
        title: "הודעה", publisher: "משרד", url: "https://example.org/", date: try day("2023-05-07"))
    ]
    brief.updates = [Update(date: try day("2023-05-08"), note: "תוקן שם.", isMajor: false)]
    let site = try render(SiteContent(briefs: [brief]), settings: try settings())
    let page = try #require(site.files["briefs/one/index.html"])
    #expect(
      page.contains("<a href=\"https://example.org/\" rel=\"external\" dir=\"auto\">הודעה</a>"))
    #expect(page.contains(", <bdi>משרד</bdi>, <time"))
    #expect(page.contains("<bdi>תוקן שם.</bdi>"))
    #expect(page.contains("data-pagefind-filter=\"participant:עמוס לוי\" dir=\"auto\">"))
    let ledger = try #require(site.files["outcomes/index.html"])
    #expect(ledger.contains(" dir=\"auto\">Bulgaria</a> <span class=\"count\">1</span>"))
  }

  @Test func `a card below the word upcoming does not repeat it`() throws {
    let site = try render(
      SiteContent(briefs: [try brief("soon", on: "2024-02-01")]), settings: try settings())
    #expect(site.files["index.html"]?.contains("tag upcoming") == false)
    #expect(site.files["briefs/index.html"]?.contains("tag upcoming") == true)
  }

  @Test func `an address without a page leads home`() throws {
    let site = try render(SiteContent(), settings: try settings())
    let page = try #require(site.files["404.html"])
    #expect(page.contains("<a href=\"/\">Home page</a>"))
  }

  private func page(of brief: Brief) throws -> String {
    let site = try render(SiteContent(briefs: [brief]), settings: try settings())
    return try #require(site.files["briefs/\(brief.slug)/index.html"])
  }
}
