import Briefing
import Content
import Testing
import Text

@Suite struct SettingsTests {
  @Test func `every setting is decoded`() throws {
    let settings = try #require(
      decode(
        """
        readout: 1
        title: Desk
        description: What was agreed.
        base_url: https://example.org/briefs
        language: en-GB
        author: The desk
        nav: [briefs, about]
        page_size: 20
        feed: { limit: 10, content: summary }
        extraction: { enabled: false, threshold: 0.75 }
        unsafe_html: true
        extra: { a: b }
        """
      ).settings)
    #expect(settings.title == "Desk" && settings.description == "What was agreed.")
    #expect(settings.baseURL == "https://example.org/briefs/")
    #expect(settings.language == "en-GB" && settings.author == "The desk")
    #expect(settings.navigation == ["briefs", "about"])
    #expect(settings.pageSize == 20 && settings.feedLimit == 10)
    #expect(settings.feedContent == .summary)
    #expect(!settings.extractsFacts && settings.extractionThreshold == 0.75)
    #expect(settings.allowsUnsafeHTML)
    #expect(settings.extra == .map([.init(name: "a", value: .text("b"))]))
  }

  @Test func `what is not said has its default`() throws {
    let settings = try #require(decode("\u{FEFF}---\r\nreadout: 1\r\nfeed:\r\n").settings)
    #expect(settings.title == "Briefings" && settings.pageSize == 50)
    #expect(settings.baseURL == Settings.defaultBaseURL)
    #expect(settings.feedLimit == 50 && settings.extractsFacts)
  }

  @Test(arguments: ["", "# nothing\n", "title: A\n", "readout:\n"])
  func `settings without a version are accepted with a warning`(yaml: String) {
    let (settings, diagnostics) = decode(yaml)
    #expect(settings != nil)
    #expect(diagnostics.map(\.code) == ["version-missing"])
    #expect(!diagnostics.hasErrors)
  }

  @Test(arguments: [
    ("readout: 2", "version-unknown"), ("readout: one", "version-unknown"),
    ("base_url: example.org", "invalid-url"), ("base_url: ftp://example.org/", "invalid-url"),
    ("base_url: https://a b/", "invalid-url"), ("base_url: https://a/?b", "invalid-url"),
    ("base_url: https://example.org/büro/", "invalid-url"),
    ("base_url: https://example.org//evil.example/", "invalid-url"),
    ("base_url: \"https://a\\u0007/\"", "control-character"), ("page_size: 0", "invalid-number"),
    ("page_size: 1001", "invalid-number"), ("page_size: -1", "invalid-number"),
    ("page_size: 1e2", "invalid-number"), ("page_size: 99999999999999999999", "invalid-number"),
    ("feed: { limit: 0 }", "invalid-number"), ("feed: { content: all }", "unknown-value"),
    ("feed: 50", "wrong-type"), ("extraction: { threshold: 1.1 }", "invalid-number"),
    ("extraction: { threshold: nan }", "invalid-number"), ("extraction: false", "wrong-type"),
    ("extraction: { threshold: . }", "invalid-number"), ("nav: briefs", "wrong-type"),
    ("baseurl: https://example.org/", "unknown-key"), ("language: english", "invalid-language"),
  ])
  func `a wrong setting is an error`(yaml: String, code: String) {
    let (settings, diagnostics) = decode(yaml)
    #expect(settings == nil)
    #expect(diagnostics.filter(\.isError).map(\.code) == [code])
  }

  @Test(arguments: [("0", 0.0), ("1", 1), ("0.5", 0.5), (".25", 0.25), ("1.0", 1)])
  func `a threshold is a number from 0 to 1`(text: String, number: Double) {
    let settings = decode("readout: 1\nextraction: { threshold: \(text) }").settings
    #expect(settings?.extractionThreshold == number)
  }
}

private func decode(_ yaml: String) -> (settings: Settings?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let settings = Settings.decode(
    SourceFile(path: "readout.yaml", text: yaml), now: Moment(secondsSince1970: 0),
    reporting: &diagnostics)
  return (settings, diagnostics)
}
