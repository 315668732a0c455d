import Briefing
import Testing
import Text

@testable import Pages

@Suite struct SiteTests {
  @Test func `the default theme binds to every kind of page`() throws {
    var diagnostics: [Diagnostic] = []
    let theme = Theme(try defaultTemplates(), assets: sampleAssets, reporting: &diagnostics)
    #expect(diagnostics.map(\.message) == [])
    #expect(theme != nil)
  }

  @Test func `a brief gives its page, the pages of its terms, and its place in every list`() throws
  {
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings())
    #expect(site.diagnostics.isEmpty)
    let expected = [
      "404.html", "_headers", "briefs/2023/index.html", "briefs/index.html",
      "briefs/one/index.html",
      "index.html",
      "outcomes/index.html", "outcomes/party/bulgaria/index.html",
      "outcomes/status/agreed/index.html", "outcomes/year/2023/index.html",
      "participants/ana-petrova/index.html", "participants/index.html",
      "participants/jo-sato/index.html", "parties/bulgaria/index.html", "parties/index.html",
      "pillars/index.html", "pillars/rail-links/index.html", "robots.txt",
      "search/briefs/facet-participant.json", "search/briefs/facet-party.json",
      "search/briefs/facet-pillar.json", "search/briefs/facet-status.json",
      "search/briefs/facet-topic.json", "search/briefs/facet-year.json",
      "search/briefs/manifest.json", "search/briefs/records-0.json", "search/briefs/words-.json",
      "search/index.html", "search/outcomes/facet-party.json",
      "search/outcomes/facet-status.json", "search/outcomes/facet-year.json",
      "search/outcomes/manifest.json", "search/outcomes/records-0.json",
      "search/outcomes/words-.json", "sitemap.xml",
      "timeline/2023/index.html", "timeline/index.html", "topics/index.html",
      "topics/trade/index.html",
    ]
    #expect(site.files.keys.filter { !isDataOrFeed($0) }.sorted() == expected)
    let page = try #require(site.files["briefs/one/index.html"])
    #expect(page.contains("href=\"../../participants/ana-petrova/\" dir=\"auto\">Ana Petrova</a>"))
    #expect(page.contains("They met &amp; agreed."))
    #expect(page.contains("href=\"#s-1\" title=\"They &lt;met&gt;.\""))
  }

  @Test func `a hidden brief leaves no trace`() throws {
    let embargo = Moment(startOf: try day("2024-01-02"))
    let site = try render(
      SiteContent(briefs: [
        try brief("seen", on: "2023-05-06"),
        try brief(
          "unready", on: "2023-05-07", with: ["Zed Hidden"], outcome: "secret",
          visibility: Visibility(isDraft: true)),
        try brief(
          "kept", on: "2023-05-08", with: ["Zed Hidden"], outcome: "secret",
          visibility: Visibility(embargo: embargo)),
      ]), settings: try settings())
    for (file, text) in site.files {
      for word in ["Zed", "zed-hidden", "secret", "unready", "kept"] {
        #expect(!text.contains(word), "\(word) in \(file)")
        #expect(!file.contains(word))
      }
    }
  }

  @Test func `lists go over several pages, newest first`() throws {
    var settings = try settings()
    settings.pageSize = 2
    let briefs = try (1...5).map { try brief("b\($0)", on: "2023-05-0\($0)") }
    let site = try render(SiteContent(briefs: briefs.shuffled()), settings: settings)
    #expect(site.files["briefs/page/3/index.html"] != nil)
    #expect(site.files["briefs/page/4/index.html"] == nil)
    #expect(site.files["briefs/page/1/index.html"] == nil)
    #expect(site.files["participants/ana-petrova/page/3/index.html"] != nil)
    let first = try #require(site.files["briefs/index.html"])
    let newest = try #require(first.firstRange(of: "Meeting b5"))
    let second = try #require(first.firstRange(of: "Meeting b4"))
    #expect(newest.lowerBound < second.lowerBound)
    #expect(!first.contains("Meeting b3"))
  }

  @Test func `the same briefs in any order give the same bytes`() throws {
    let briefs = try (1...6).map { try brief("b\($0)", on: "2023-05-0\(($0 + 1) / 2)") }
    let settings = try settings()
    let one = try render(SiteContent(briefs: briefs), settings: settings).files
    let other = try render(SiteContent(briefs: briefs.reversed()), settings: settings).files
    #expect(one == other)
  }

  @Test func `a meeting of the future is announced`() throws {
    let site = try render(
      SiteContent(briefs: [try brief("soon", on: "2024-02-01")]), settings: try settings())
    #expect(site.files["index.html"]?.contains("id=\"page-upcoming\"") == true)
    #expect(site.files["briefs/soon/index.html"]?.contains("Upcoming") == true)
  }

  @Test func `an empty site still has its home page`() throws {
    let site = try render(SiteContent(), settings: try settings())
    #expect(site.diagnostics.isEmpty)
    #expect(site.files["index.html"]?.contains("No brief has been published yet.") == true)
  }

  @Test func `two files at one address are both named`() throws {
    var other = try brief("One", on: "2023-05-06")
    other.path = "content/briefs/other.md"
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06"), other]), settings: try settings())
    let fault = try #require(site.diagnostics.first { $0.code == "same-url" })
    #expect(fault.path == "content/briefs/other.md")
    #expect(fault.message.contains("content/briefs/one.md"))
  }

  @Test func `two files of the register for one term are both named`() throws {
    let entries = ["a", "b"].map {
      RegisterEntry(
        path: "content/participants/\($0).md", term: .participants, name: "Ana Petrova",
        slug: "ana-petrova")
    }
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")], register: entries),
      settings: try settings())
    let fault = try #require(site.diagnostics.first)
    #expect(fault.code == "same-url" && fault.path == "content/participants/b.md")
    #expect(fault.message.contains("content/participants/a.md"))
  }

  @Test(
    arguments: [
      (["Bulgaria", "Chad"], nil, nil, "describe the person in content/participants/ without"),
      (["Bulgaria", "Chad"], "register", nil, nil),
      (
        ["Bulgaria", "Chad"], "register", "Chad",
        "take the country out of content/participants/a.md"
      ),
      (["Bulgaria"], "register", "Chad", "take the country out of content/participants/a.md"),
      (["Bulgaria"], "register", "bulgaria", nil), (["Bulgaria", "bulgaria"], nil, nil, nil),
    ] as [([String], String?, String?, String?)])
  func `several countries of one name are told`(
    countries: [String], entry: String?, country: String?, fix: String?
  ) throws {
    let briefs = try countries.enumerated().map { number, country in
      try brief("b\(number)", on: "2023-05-06", with: ["Ana Petrova"], country: country)
    }
    let register = entry.map { _ in
      RegisterEntry(
        path: "content/participants/a.md", term: .participants, name: "Ana Petrova",
        slug: "ana-petrova", country: country)
    }
    let site = try render(
      SiteContent(briefs: briefs, register: [register].compactMap { $0 }),
      settings: try settings())
    let told = site.diagnostics.filter { $0.code == "several-countries" }
    #expect(told.count == (fix == nil ? 0 : 1))
    if let fix { #expect(told.first?.message.contains(fix) == true) }
  }

  @Test func `a name that the register does not know is told on the page of an entry`() throws {
    let entry = RegisterEntry(
      path: "content/participants/a.md", term: .participants, name: "Ana Petrova", slug: "petrova")
    let content = SiteContent(
      briefs: [try brief("one", on: "2023-05-06", with: ["Petrova", "Ana Petrova"])],
      register: [entry])
    let site = try render(content, settings: try settings())
    #expect(site.diagnostics.map(\.code) == ["several-spellings"])
    #expect(site.files["participants/ana-petrova/index.html"] == nil)
  }

  @Test func `an entry of the register that only a draft names has no page`() throws {
    let entry = RegisterEntry(
      path: "content/participants/zed.md", term: .participants, name: "Zed Hidden",
      slug: "zed-hidden")
    let draft = try brief(
      "two", on: "2023-05-07", with: ["Zed Hidden"], visibility: Visibility(isDraft: true))
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06"), draft], register: [entry]),
      settings: try settings())
    #expect(!site.files.keys.contains { $0.contains("zed-hidden") })
  }

  @Test func `a brief at the address of a list is told`() throws {
    let site = try render(
      SiteContent(briefs: [try brief("2023", on: "2023-05-06")]), settings: try settings())
    #expect(site.diagnostics.map(\.path) == ["content/briefs/2023.md"])
    #expect(site.diagnostics.map(\.code) == ["same-url"])
  }

  @Test func `an alias leads to the page, and never over another`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.aliases = [Alias(url: "/old/place"), Alias(url: "/briefs/")]
    let site = try render(SiteContent(briefs: [brief]), settings: try settings())
    let redirect = try #require(site.files["old/place/index.html"])
    #expect(redirect.contains("url=../../briefs/one/"))
    #expect(site.diagnostics.map(\.code) == ["alias-taken"])
  }

  @Test func `a pillar and a topic of one name have pages that tell them apart`() throws {
    let brief = try brief("one", on: "2023-05-06", topic: "rail links")
    let site = try render(SiteContent(briefs: [brief]), settings: try settings())
    let pillar = try #require(site.files["pillars/rail-links/index.html"])
    let topic = try #require(site.files["topics/rail-links/index.html"])
    #expect(pillar.contains("<title>rail links · Pillars · Readings</title>"))
    #expect(topic.contains("<title>rail links · Topics · Readings</title>"))
    #expect(pillar.contains("name=\"description\" content=\"Pillars: rail links\""))
  }

  @Test func `a list of briefs names them in its structured data`() throws {
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings())
    let list = try #require(site.files["briefs/2023/index.html"])
    #expect(list.contains("\"@type\":\"CollectionPage\",\"name\":\"Briefs of 2023\""))
    #expect(
      list.contains(
        "\"hasPart\":[{\"@type\":\"Report\",\"headline\":\"Meeting one\","
          + "\"url\":\"https://example.org/briefs/one/\",\"datePublished\":\"2023-05-06\","))
    #expect(site.files["index.html"]?.contains("\"@type\":\"WebSite\"") == true)
    #expect(site.files["404.html"]?.contains("ld+json") == false)
  }

  @Test(arguments: [("https://example.org/", "/"), ("https://example.org/a/b/", "/a/b/")])
  func `the page for any address finds its style on the host that shows it`(
    base: String, root: String
  ) throws {
    var settings = try settings()
    settings.baseURL = base
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: settings)
    let page = try #require(site.files["404.html"])
    #expect(page.contains("href=\"\(root)assets/site.0123456789.css\""))
    #expect(page.contains("<a href=\"\(root)briefs/\""))
  }

  @Test func `card titles stand one level below the heading above them`() throws {
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings())
    let link = "<a href=\"../briefs/one/\" dir=\"auto\">Meeting one</a>"
    #expect(site.files["briefs/index.html"]?.contains("<h2>\(link)</h2>") == true)
    #expect(
      site.files["index.html"]?.contains("<h3>\(link.replacing("../", with: "./"))</h3>") == true)
  }
}

/// Whether a file is one of those that have tests of their own.
private func isDataOrFeed(_ file: String) -> Bool {
  file.hasPrefix("data/") || file.hasSuffix("feed.xml") || file.hasSuffix("feed.json")
    || file == "calendar.ics"
}
