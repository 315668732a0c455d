import Briefing
import Content
import TestSupport
import Testing
import Text

@Suite struct DeclaredBriefTests {
  @Test func `every key is decoded`() throws {
    let brief = try decode(
      """
      title: "Talks – in «Geneva»"
      date: 2023-11-15
      end_date: 2023-11-16
      summary: >-
        They met
        again.
      event: Leaders' Week
      location: Geneva
      kind: bilateral
      participants:
        - Joe Biden
        - { name: Xi Jinping, title: President, country: China, role: host, kind: person }
      pillars:
        - invest
        - { framework: three pillars, by: United States, items: [align, compete] }
      outcomes:
        - Resumption of talks
        - { id: hotline, text: A hotline, status: agreed, parties: [], due: 2024-01-31 }
      topics: [fentanyl]
      sources: [{ title: Readout, publisher: X, url: "https://example.org/", date: 2023-11-17, party: China }]
      updates: [{ date: 2023-11-18, note: Corrected., major: true }]
      rejected: [{ field: outcomes, text: A pact, quote: They signed a pact. }]
      draft: true
      slug: geneva
      aliases: [/old/]
      lang: en-GB
      updated: 2023-11-19
      embargo: 2023-11-20T12:00:00Z
      extract: false
      extra: { Mood: [good, true, "true", 1], empty: }
      """)
    #expect(brief.title.value == "Talks – in «Geneva»")
    #expect(brief.titleRange == 12..<brief.title.range.upperBound - 1)
    #expect(brief.date.iso == "2023-11-15" && brief.endDate?.iso == "2023-11-16")
    #expect(brief.summary == "They met again.")
    #expect(brief.event == "Leaders' Week" && brief.location == "Geneva")
    #expect(brief.kind == .bilateral)
    #expect(
      brief.facts.participants?.map(\.value) == [
        DeclaredParticipant(name: "Joe Biden"),
        DeclaredParticipant(
          name: "Xi Jinping", kind: .person, title: "President", country: "China", role: "host"),
      ])
    #expect(
      brief.facts.pillars?.map(\.value) == [
        DeclaredPillar(text: "invest"),
        DeclaredPillar(text: "align", framework: "three pillars", by: "United States"),
        DeclaredPillar(text: "compete", framework: "three pillars", by: "United States"),
      ])
    #expect(
      brief.facts.outcomes?.map(\.value) == [
        DeclaredOutcome(text: "Resumption of talks"),
        DeclaredOutcome(
          id: "hotline", text: "A hotline", status: .agreed, parties: [],
          due: CalendarDate(year: 2024, month: 1, day: 31)),
      ])
    #expect(brief.facts.topics?.map(\.value) == ["fentanyl"])
    #expect(brief.sources.first?.value.url == "https://example.org/")
    #expect(brief.sources.first?.value.party == "China")
    #expect(brief.updates.first?.isMajor == true)
    #expect(
      brief.rejected.map(\.value) == [
        Rejection(field: .outcomes, text: "A pact", quote: "They signed a pact.")
      ])
    #expect(brief.visibility.isDraft)
    #expect(brief.visibility.embargo == Moment(rfc3339: "2023-11-20T12:00:00Z"))
    #expect(brief.slug?.value == "geneva")
    #expect(brief.aliases.first?.url == "/old/")
    #expect(brief.language == "en-GB" && brief.updated?.iso == "2023-11-19")
    #expect(!brief.extractsFacts)
    let mood = Extra.list([.text("good"), .flag(true), .text("true"), .text("1")])
    #expect(
      brief.extra
        == .map([.init(name: "Mood", value: mood), .init(name: "empty", value: .text(""))]))
  }

  @Test func `what is not said is absent`() throws {
    let brief = try decode("title: A\ndate: 2023-11-15\nevent:\ntopics: ~\nextra: null\n")
    #expect(brief.facts == DeclaredFacts())
    #expect(brief.event == nil && brief.slug == nil && brief.extra == .empty)
    #expect(brief.extractsFacts && !brief.visibility.isDraft)
  }

  @Test func `an empty list is a declaration`() throws {
    let brief = try decode("title: A\ndate: 2023-11-15\nparticipants: []\n")
    #expect(brief.facts.participants == [])
    #expect(brief.facts.topics == nil)
  }

  @Test(arguments: ["NO", "Null", "NULL", "yes", "0x1F", "1_000", "12:30:45", "2023-11-15", ".inf"])
  func `a text is never taken for anything else`(text: String) throws {
    let brief = try decode(
      """
      title: \(text)
      date: "2023-11-15"
      event: \(text)
      participants: [\(text), { name: \(text), country: \(text) }]
      topics: [\(text)]
      """)
    #expect(brief.title.value == text && brief.event == text)
    #expect(brief.facts.participants?.map(\.value.name) == [text, text])
    #expect(brief.facts.participants?.last?.value.country == text)
    #expect(brief.facts.topics?.map(\.value) == [text])
  }

  @Test func `items know where they stand`() throws {
    let marked = Marked(
      """
      ---\r
      title: «Ünder»
      date: 2023-11-15\r
      participants: [«Joe Biden», { name: «"Xi"», country: China }]
      pillars: [{ items: [«invest»] }]
      outcomes: [{ text: «'A ﬁne thing'» }]
      topics:
        - «trade»
      ---
      """)
    var diagnostics: [Diagnostic] = []
    let frontMatter = try #require(
      FrontMatter(splitting: marked.file, reporting: &diagnostics))
    let brief = try #require(
      DeclaredBrief.decode(frontMatter, of: marked.file, reporting: &diagnostics))
    let facts = brief.facts
    var ranges = [brief.title.range] + (facts.participants ?? []).map(\.range)
    ranges += (facts.pillars ?? []).map(\.range) + (facts.outcomes ?? []).map(\.range)
    ranges += (facts.topics ?? []).map(\.range)
    #expect(ranges == marked.ranges)
    #expect(brief.titleRange == marked.ranges.first)
  }

  @Test(arguments: [
    ("titel: A\ndate: 2023-11-15", ["unknown-key"]),
    ("title: \"\"\ndate: 2023-11-15", ["missing-key"]),
    ("title: ' '\ndate:", ["missing-key", "missing-key"]),
    ("title: A\ndate: 2023-11-31\nend_date: 2023-11-30\nmood: x", ["invalid-date", "unknown-key"]),
    ("title: A\ndate: 2023-11-15\nend_date: 2023-11-14\nslug: A", ["date-order", "invalid-slug"]),
    ("title: A\ndate: 2023-11-15\ntitle: B\nkind: x", ["duplicate-key", "unknown-value"]),
    ("title: *a\ndate: 2023-11-15\nkind: x", ["unknown-value", "yaml-alias"]),
    ("- a\n- b", ["wrong-type"]), ("just text", ["wrong-type"]),
    ("# nothing", ["missing-key", "missing-key"]), ("title: [a", ["yaml-syntax"]),
  ])
  func `all faults are reported in one run`(yaml: String, codes: [String]) throws {
    let (brief, diagnostics) = try decodeReporting(yaml)
    #expect(brief == nil)
    #expect(diagnostics.map(\.code).sorted() == codes, "\(diagnostics)")
  }

  @Test(arguments: [
    "slug: 習近平-biden", "slug: 2023-11-15-biden-xi", "aliases: [/, /a/b.html, /習近平/]",
    "lang: zh-Hant-TW", "embargo: 2023-11-15", "draft: True", "draft: \"false\"",
    "sources: [{ url: HTTP://Example.org/a?b=c#d }, {}]", "kind: call # by telephone",
    "extra: {}", "summary: |\n  one\n\n  two\n", "outcomes: [{ id: A-1, text: x }]",
  ])
  func `what is right is accepted`(yaml: String) throws {
    let (brief, diagnostics) = try decodeReporting("title: A\ndate: 2023-11-15\n" + yaml)
    #expect(brief != nil && diagnostics.isEmpty, "\(diagnostics)")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "'data:text/html,x'", "vbscript:x", "file:///etc",
    "mailto:a@example.org", "//example.org", "/a", "https:example.org", "http://", "https://?x",
    "\"https://example.org/\\nx\"", "\"https://a\\tb\"", "'https://a/<b>'",
  ])
  func `no other address than one of the web is a source`(url: String) throws {
    let (_, diagnostics) = try decodeReporting(
      "title: A\ndate: 2023-11-15\nsources: [{ url: \(url) }]")
    #expect(diagnostics.map(\.code) == ["invalid-url"], "\(diagnostics)")
  }

  @Test(arguments: [
    "a/", "//a/", "http://a/", "/a/../b", "/..", "/%2E./", "/a\\b", "/a b", "/a?b", "/a#b",
    "/%2e%2e/", "/a%00b", "/a%0ab", "/a//b/", "/a///evil.example/", "/a/\u{202E}b", "/\u{61C}",
  ])
  func `an alias stays inside the site`(alias: String) throws {
    let (_, diagnostics) = try decodeReporting(
      "title: A\ndate: 2023-11-15\naliases: ['\(alias)']")
    #expect(diagnostics.map(\.code) == ["invalid-alias"], "\(diagnostics)")
  }

  @Test(arguments: [
    ("2023-11-31", "November has 30 days"), ("2023-02-29", "February 2023 has 28 days"),
    ("2023-13-13", "months go from 01 to 12"), ("2023-00-10", "months go from 01 to 12"),
    ("2023-15-11", "there is no month 15, did you mean 2023-11-15?"),
    ("2023-11-00", "days count from 01"), ("0000-01-01", "years count from 0001"),
    ("2023-1-5", "write 2023-01-05"), ("2023/11/15", "write 2023-11-15"),
    ("15 November 2023", "write 2023-11-15"), ("Nov 15, 2023", "write 2023-11-15"),
    ("15.11.2023", "write 2023-11-15"), ("11/15/2023", "write 2023-11-15"),
    ("11/12/2023", "write it as YYYY-MM-DD"),
    ("2023-11-15T10:00:00Z", "write the day alone, 2023-11-15"),
    ("20231115", "write it as YYYY-MM-DD"), ("２０２３-11-15", "write it as YYYY-MM-DD"),
    ("[]", "put text with brackets or ': ' in quotation marks"),
  ])
  func `a date that is none says why`(date: String, advice: String) throws {
    let (_, diagnostics) = try decodeReporting("title: A\ndate: \(date)")
    #expect(diagnostics.first?.message.hasSuffix("; " + advice) == true, "\(diagnostics)")
  }

  @Test func `no broken front matter traps`() throws {
    let whole = """
      title: "Talks"
      date: 2023-11-15
      participants: [Joe Biden, { name: 'Xi', kind: person }]
      pillars:
        - { framework: three, items: [a, b] }
      outcomes:
        - text: >-
            A hotline
          due: 2024-01-31
      aliases: [/é/]
      extra: { a: [1, ~] }
      """
    for count in 0...whole.unicodeScalars.count {
      _ = try decodeReporting(String(whole.unicodeScalars.prefix(count)))
    }
    for mark in "\"[}:-&|\n" {
      for (offset, character) in whole.enumerated() where character != mark {
        let index = whole.index(whole.startIndex, offsetBy: offset)
        let changed = whole[..<index] + String(mark) + whole[whole.index(after: index)...]
        let (brief, diagnostics) = try decodeReporting(String(changed))
        #expect(brief != nil || diagnostics.hasErrors || changed.contains("\n---"))
      }
    }
  }

  @Test func `empty lines above the front matter are named as the fault`() {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: "\n---\ntitle: A\n---\n")
    let frontMatter = FrontMatter(splitting: file, reporting: &diagnostics)
    #expect(
      frontMatter.flatMap { DeclaredBrief.decode($0, of: file, reporting: &diagnostics) } == nil)
    #expect(diagnostics.first?.message.contains("first line") == true)
  }
}

/// Returns the brief of a front matter in which there is nothing to report.
private func decode(_ yaml: String) throws -> DeclaredBrief {
  let (brief, diagnostics) = try decodeReporting(yaml)
  #expect(diagnostics.isEmpty)
  return try #require(brief)
}

private func decodeReporting(_ yaml: String) throws -> (DeclaredBrief?, [Diagnostic]) {
  let file = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\nText.\n")
  var diagnostics: [Diagnostic] = []
  let frontMatter = try #require(FrontMatter(splitting: file, reporting: &diagnostics))
  let brief = DeclaredBrief.decode(frontMatter, of: file, reporting: &diagnostics)
  return (brief, diagnostics)
}
