import Briefing
import Foundation
import Testing
import Text

@testable import Pages

@Suite struct FeedTests {
  @Test func `every participant, party and topic has feeds, and no pillar`() throws {
    let files = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings()
    ).files
    for folder in ["participants/ana-petrova", "parties/bulgaria", "topics/trade"] {
      #expect(files["\(folder)/feed.xml"]?.contains("<title>Meeting one</title>") == true)
      #expect(files["\(folder)/feed.json"]?.contains("\"title\":\"Meeting one\"") == true)
    }
    #expect(!files.keys.contains { $0.hasPrefix("pillars/") && $0.contains("feed") })
  }

  @Test func `the feed of a term says of what, where it stands and what it belongs to`() throws {
    let files = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06", with: ["李明"])]),
      settings: try settings()
    ).files
    let page = "https://example.org/participants/%E6%9D%8E%E6%98%8E/"
    let atom = try #require(files["participants/李明/feed.xml"])
    #expect(atom.contains("<title>李明 · Readings</title>"))
    #expect(atom.contains("<link rel=\"self\" href=\"\(page)feed.xml\"/>"))
    #expect(atom.contains("<link rel=\"alternate\" href=\"\(page)\"/>"))
    let json = try #require(files["participants/李明/feed.json"])
    #expect(json.contains("\"home_page_url\":\"\(page)\",\"feed_url\":\"\(page)feed.json\""))
  }

  @Test func `ids of feeds differ from one another and outlive the address`() throws {
    let content = SiteContent(briefs: [try brief("one", on: "2023-05-06")])
    var settings = try settings()
    let here = try ids(of: render(content, settings: settings).files)
    settings.baseURL = "https://elsewhere.example/sub/"
    #expect(try ids(of: render(content, settings: settings).files) == here)
    #expect(Set(here.values).count == here.count)
    #expect(here["topics/trade/feed.xml"] == "tag:readout,2020:feed/readings/topics/trade")
  }

  @Test func `the page of a term can lead to its feeds`() throws {
    let template = "{{#feeds}}{{label}} {{type}} {{path}} {{url}}|{{/feeds}}"
    let files = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings(),
      replacing: ["topic": template, "pillar": template]
    ).files
    #expect(
      files["topics/trade/index.html"]
        == "Atom application/atom+xml topics/trade/feed.xml "
        + "https://example.org/topics/trade/feed.xml|"
        + "JSON Feed application/feed+json topics/trade/feed.json "
        + "https://example.org/topics/trade/feed.json|")
    #expect(files["pillars/rail-links/index.html"] == "")
  }

  @Test func `an entry tells its language where it is not that of the site`() throws {
    var brief = try brief("one", on: "2023-05-06")
    #expect(
      try render(
        SiteContent(briefs: [brief]), settings: try settings()
      ).files["feed.xml"]?.contains("<entry>\n") == true)
    brief.language = "es"
    let files = try render(SiteContent(briefs: [brief]), settings: try settings()).files
    #expect(files["feed.xml"]?.contains("<entry xml:lang=\"es\">\n") == true)
    #expect(files["topics/trade/feed.json"]?.contains("\"language\":\"es\"}]") == true)
  }

  @Test func `a feed holds the newest briefs up to the limit, newest first`() throws {
    var settings = try settings()
    settings.feedLimit = 2
    let briefs = try (1...3).map { try brief("b\($0)", on: "2023-05-0\($0)") }
    let files = try render(SiteContent(briefs: briefs), settings: settings).files
    for file in ["feed.xml", "parties/bulgaria/feed.xml"] {
      let titles = try #require(files[file]).matches(of: /<title>Meeting (b\d)</).map { $0.1 }
      #expect(titles == ["b3", "b2"])
    }
  }

  @Test func `only the feed of the whole site has full texts`() throws {
    let files = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings()
    ).files
    #expect(files["feed.xml"]?.contains("&lt;p&gt;They met.&lt;/p&gt;") == true)
    #expect(files["topics/trade/feed.xml"]?.contains("<content") == false)
    #expect(files["topics/trade/feed.json"]?.contains("content_html") == false)
    #expect(files["topics/trade/feed.xml"]?.contains("They met &amp; agreed.") == true)
  }

  @Test func `a major correction is news, a minor one is none`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.updates = [Update(date: try day("2023-06-01"), note: "A comma.")]
    for (isMajor, updated) in [(false, "2023-05-06"), (true, "2023-06-01")] {
      brief.updates[0].isMajor = isMajor
      let files = try render(SiteContent(briefs: [brief]), settings: try settings()).files
      for file in ["feed.xml", "participants/jo-sato/feed.xml"] {
        let days = try #require(files[file]).matches(of: /<updated>(.{10})/).map { $0.1 }
        #expect(days == [Substring(updated), Substring(updated)])
      }
    }
  }

  @Test func `hostile words leave a feed well-formed`() throws {
    var brief = try brief("one", on: "2023-05-06", topic: hostile)
    brief.title = hostile
    brief.summary = hostile
    let files = try render(SiteContent(briefs: [brief]), settings: try settings()).files
    for (file, text) in files where file.hasSuffix("feed.xml") {
      #expect(text.contains("<entry>\n<title>\(hostileInXML)</title>\n"), "\(file)")
    }
    for (file, text) in files where file.hasSuffix("feed.json") {
      let feed = try JSONDecoder().decode(DecodedFeed.self, from: Data(text.utf8))
      #expect(feed.items.map(\.title) == [hostile], "\(file)")
    }
  }

  private struct DecodedFeed: Decodable {
    struct Item: Decodable {
      let title: String
    }

    let items: [Item]
  }

  private func ids(of files: [String: String]) throws -> [String: String] {
    try files.filter { $0.key.hasSuffix("feed.xml") }.mapValues { text in
      String(try #require(text.firstMatch(of: /<id>(.+?)<\/id>/)).1)
    }
  }
}
