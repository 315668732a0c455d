import Briefing
import Mustache
import Testing

@testable import Pages

@Suite struct DictionaryTests {
  @Test func `every name says what it is in one sentence, and every text and number shows one`() {
    for outline in reachableOutlines() {
      for entry in outline.entries {
        let place = "\(outline.name).\(entry.name)"
        let sentence = entry.summary
        #expect(sentence.first?.isUppercase == true && sentence.hasSuffix("."), "\(place)")
        #expect(!sentence.dropLast().contains(". "), "\(place)")
        #expect(!sentence.contains("|"), "\(place)")
        switch entry.kind {
        case .text, .number, .texts, .choice:
          #expect(entry.example?.isEmpty == false, "\(place) has no example")
        default: break
        }
      }
    }
  }

  @Test func `what has a path has its whole address too`() {
    for outline in reachableOutlines() {
      let names = Set(outline.entries.map(\.name))
      if names.contains("path") { #expect(names.contains("url"), "\(outline.name)") }
      #expect(!names.contains("statusPath") || names.contains("statusURL"))
      #expect(!names.contains("targetPath") || names.contains("targetURL"))
    }
  }

  @Test func `every page knows the names of the frame, and no two outlines have one name`() {
    for outline in pageOutlines {
      #expect(frameNames.isSubset(of: outline.entries.map(\.name)), "\(outline.name)")
    }
    let names = reachableOutlines().map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `an outcome, a filter and a page of a list are had by path and by url`() throws {
    let html = try page(
      "outcomes/index.html", template: "outcomes",
      """
      {{#items}}{{path}} {{url}} {{statusURL}} {{#parties}}{{url}}{{/parties}}
      {{/items}}{{#filters}}{{#links}}{{#isFirst}}{{url}}
      {{/isFirst}}{{/links}}{{/filters}}{{#menu}}{{#isFirst}}{{url}}{{/isFirst}}{{/menu}}
      """)
    #expect(
      html == """
        briefs/one/#fact-o-000001 https://example.org/briefs/one/#fact-o-000001 \
        https://example.org/outcomes/status/agreed/ https://example.org/parties/bulgaria/
        https://example.org/outcomes/status/agreed/
        https://example.org/outcomes/year/2023/
        https://example.org/outcomes/party/bulgaria/
        https://example.org/briefs/
        """)
  }

  @Test func `dates come in four forms`() throws {
    let html = try page(
      "briefs/one/index.html", template: "brief",
      "{{#brief.date}}{{iso}}, {{long}}, {{short}}, {{month}} {{day}} {{year}}{{/brief.date}}")
    #expect(html == "2023-05-06, 6 May 2023, 6 May 2023, May 6 2023")
    #expect(try day("2023-09-15").short == "15 Sep 2023")
  }

  @Test func `the values under extra of the register and of introductions reach their pages`()
    throws
  {
    let extra = Extra.map([.init(name: "motto", value: .text("Read on"))])
    var content = SiteContent(
      briefs: [try brief("one", on: "2023-05-06")],
      register: [
        RegisterEntry(
          path: "content/parties/bulgaria.md", term: .parties, name: "Bulgaria",
          names: ["BG", "България"], slug: "bulgaria", extra: extra)
      ])
    content.introductions = [nil, Section.parties].map {
      Introduction(path: "content/index.md", section: $0, extra: extra)
    }
    let texts = [
      "home": "{{extra.motto}}", "parties": "{{extra.motto}}{{extra.none}}",
      "party": "{{extra.motto}}: {{#names}}{{.}}{{^isLast}}, {{/isLast}}{{/names}}",
    ]
    let files = try render(content, settings: try settings(), replacing: texts).files
    #expect(files["index.html"] == "Read on")
    #expect(files["parties/index.html"] == "Read on")
    #expect(files["parties/bulgaria/index.html"] == "Read on: BG, България")
  }

  @Test(arguments: [("es", "es"), ("en", ""), (nil, "")])
  func `lists mark briefs in another language than the site's`(
    language: String?, mark: String
  ) throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.language = language
    let site = try render(
      SiteContent(briefs: [brief]), settings: try settings(),
      replacing: ["briefs": "{{#items}}[{{foreignLanguage}}]{{/items}}"])
    #expect(site.files["briefs/index.html"] == "[\(mark)]")
  }

  @Test(arguments: [
    ("en-GB", "en_GB"), ("zh-Hant-TW", "zh_TW"), ("es-419", "es_419"), ("en", ""),
    ("de-1996", ""), ("en-u-ca-gregory", ""), ("de-CH-x-zh", "de_CH"),
  ])
  func `Open Graph is told a language with its territory`(tag: String, locale: String) throws {
    var settings = try settings()
    settings.language = tag
    let site = try render(
      SiteContent(), settings: settings, replacing: ["home": "{{page.locale}}"])
    #expect(site.files["index.html"] == locale)
  }

  @Test func `a status may name a partial`() throws {
    let partials = Dictionary(
      uniqueKeysWithValues: Outcome.Status.allCases.map { ("partials/\($0)", "is \($0)") })
    let texts = partials.merging(
      ["brief": "{{#brief.outcomes}}{{>*status}}{{/brief.outcomes}}"]) { $1 }
    let content = SiteContent(briefs: [try brief("one", on: "2023-05-06")])
    let site = try render(content, settings: try settings(), replacing: texts)
    #expect(site.diagnostics.isEmpty)
    #expect(site.files["briefs/one/index.html"] == "is agreed")
  }

  /// Returns one page of a site of one brief, made by a template of the test's own.
  private func page(_ file: String, template: String, _ text: String) throws -> String? {
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings(),
      replacing: [template: text])
    #expect(site.diagnostics.isEmpty)
    return site.files[file]
  }
}
