import Briefing
import Foundation
import Testing
import Text

@testable import Pages

@Suite struct StructuredDataTests {
  @Test func `a brief is a report about an event with those who attended`() throws {
    var content = SiteContent(briefs: [try brief("one", on: "2023-05-06")])
    content.register = [
      RegisterEntry(
        path: "content/participants/a.md", term: .participants, name: "Ana Petrova",
        slug: "petrova", wikidata: "Q42")
    ]
    let data = try data(of: "briefs/one/index.html", in: content)
    #expect(data["@type"] as? String == "Report")
    let event = try #require(data["about"] as? [String: Any])
    #expect(event["eventStatus"] as? String == "https://schema.org/EventScheduled")
    #expect((event["location"] as? [String: Any])?["@type"] as? String == "Place")
    #expect(event["eventAttendanceMode"] == nil)
    let people = try #require(event["attendee"] as? [[String: Any]])
    #expect(people.map { $0["@type"] as? String } == ["Person", "Person"])
    #expect(people[0]["url"] as? String == "https://example.org/participants/petrova/")
    #expect(people[0]["sameAs"] as? String == "https://www.wikidata.org/entity/Q42")
    #expect(people[0]["jobTitle"] as? String == "President")
    #expect((people[0]["affiliation"] as? [String: Any])?["name"] as? String == "Bulgaria")
    #expect(people[1]["sameAs"] == nil)
    #expect(data["citation"] == nil && data["correction"] == nil)
  }

  @Test func `a call takes place at a virtual location`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.kind = .call
    let data = try data(of: "briefs/one/index.html", in: SiteContent(briefs: [brief]))
    let event = try #require(data["about"] as? [String: Any])
    let place = try #require(event["location"] as? [String: Any])
    #expect(place["@type"] as? String == "VirtualLocation")
    #expect(place["url"] as? String == "https://example.org/briefs/one/")
    #expect(
      event["eventAttendanceMode"] as? String == "https://schema.org/OnlineEventAttendanceMode")
  }

  @Test func `sources are cited, and corrections told`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.sources = [
      Reference(
        title: "Communiqué", publisher: "The Desk", url: "https://example.com/a",
        date: try day("2023-05-07")),
      Reference(title: "Annex", party: "Bulgaria"),
    ]
    brief.updates = [Update(date: try day("2023-06-01"), note: "The day was wrong.")]
    let data = try data(of: "briefs/one/index.html", in: SiteContent(briefs: [brief]))
    #expect(data["dateModified"] as? String == "2023-06-01")
    let works = try #require(data["citation"] as? [[String: Any]])
    #expect(works[0]["@type"] as? String == "CreativeWork")
    #expect(works[0]["name"] as? String == "Communiqué")
    #expect(works[0]["url"] as? String == "https://example.com/a")
    #expect((works[0]["publisher"] as? [String: Any])?["name"] as? String == "The Desk")
    #expect(works[0]["datePublished"] as? String == "2023-05-07")
    #expect(works[1]["url"] == nil)
    #expect((works[1]["publisher"] as? [String: Any])?["name"] as? String == "Bulgaria")
    let corrections = try #require(data["correction"] as? [[String: Any]])
    #expect(corrections[0]["@type"] as? String == "CorrectionComment")
    #expect(corrections[0]["text"] as? String == "The day was wrong.")
    #expect(corrections[0]["datePublished"] as? String == "2023-06-01")
  }

  @Test func `the page of a participant is a profile, with what the register knows`() throws {
    var content = SiteContent(briefs: [try brief("one", on: "2023-05-06")])
    content.register = [
      RegisterEntry(
        path: "content/participants/a.md", term: .participants, name: "Ana Petrova",
        names: ["A. Petrova"], slug: "petrova",
        titles: [
          RegisterEntry.Title(title: "Mayor", to: try day("2020-01-01")),
          RegisterEntry.Title(title: "President", from: try day("2020-01-02")),
        ], country: "Bulgaria", wikidata: "Q42")
    ]
    let data = try data(of: "participants/petrova/index.html", in: content)
    #expect(data["@type"] as? String == "ProfilePage")
    let person = try #require(data["mainEntity"] as? [String: Any])
    #expect(person["@type"] as? String == "Person")
    #expect(person["name"] as? String == "Ana Petrova")
    #expect(person["alternateName"] as? [String] == ["A. Petrova"])
    #expect(person["jobTitle"] as? [String] == ["President"])
    #expect(person["sameAs"] as? String == "https://www.wikidata.org/entity/Q42")
    #expect((person["affiliation"] as? [String: Any])?["name"] as? String == "Bulgaria")
  }

  @Test(arguments: [
    ("parties/bulgaria", "Organization", "Bulgaria"),
    ("pillars/rail-links", "DefinedTerm", "rail links"),
    ("topics/trade", "DefinedTerm", "trade"),
  ])
  func `the page of a term says what it is about`(
    folder: String, type: String, name: String
  ) throws {
    let data = try data(
      of: folder + "/index.html", in: SiteContent(briefs: [try brief("one", on: "2023-05-06")]))
    #expect(data["@type"] as? String == "CollectionPage")
    let subject = try #require(data["about"] as? [String: Any])
    #expect(subject["@type"] as? String == type)
    #expect(subject["name"] as? String == name)
    #expect(subject["url"] as? String == "https://example.org/\(folder)/")
  }

  @Test func `a plain page tells its last change`() throws {
    let page = PlainPage(
      path: "content/pages/about.md", location: "about", title: "About",
      updated: try day("2023-07-08"))
    let data = try data(of: "about/index.html", in: SiteContent(pages: [page]))
    #expect(data["@type"] as? String == "WebPage")
    #expect(data["dateModified"] as? String == "2023-07-08")
  }

  /// Returns the data block of a page.
  private func data(of file: String, in content: SiteContent) throws -> [String: Any] {
    let site = try render(content, settings: try settings())
    let page = try #require(site.files[file])
    let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
    let block = Data(page[start.upperBound..<end.lowerBound].utf8)
    return try #require(JSONSerialization.jsonObject(with: block) as? [String: Any])
  }
}
