import Publishing
import Testing
import Text

@testable import Serving

@Suite struct ProblemReportTests {
  /// Returns the panel of a site whose brief is this text.
  private func panel(_ brief: String) throws -> String {
    let site = try SampleSite()
    try site.write(brief, to: "content/briefs/sofia.md")
    return String(decoding: site.problems(of: site.result()).panel, as: UTF8.self)
  }

  /// Returns HTML as readers see it.
  private func seen(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&amp;", with: "&")
  }

  @Test func `an error has the words of the terminal and its line with the place marked`() throws {
    let panel = try panel("---\ntitle: A\ndate: 2023-11-31\n---\nText.\n")
    #expect(
      seen(panel).contains(
        "site/content/briefs/sofia.md:3:7: error: '2023-11-31' is not a date; November has 30 days "
          + "[invalid-date]\ndate: 2023-11-31\n"))
    #expect(panel.contains("date: <mark>2</mark>023-11-31"))
    #expect(panel.contains("<dialog class=\"has-errors\""))
  }

  @Test func `markup and control characters of a file do nothing`() throws {
    let panel = try panel("---\ntitle: A\ndate: <b>\u{7}\u{1B}[1m</b>\n---\nText.\n")
    #expect(!panel.contains("<b>"))
    #expect(!panel.contains("\u{1B}"))
  }

  @Test func `a long line is shown around its place, cut between characters`() throws {
    let long = String(repeating: "ä", count: 500)
    let panel = try panel("---\ntitle: A\ndate: 2023-01-01\n\(long): B\n---\nText.\n")
    let line = try #require(panel.firstMatch(of: /<code>(.*)<\/code>/)).output.1
    #expect(line.utf8.count < 600)
    #expect(line.hasSuffix("…"))
    #expect(!line.contains("\u{FFFD}"))
  }

  @Test func `warnings alone do not cover the page`() throws {
    let panel = try panel("---\ntitle: A\ndate: 2023-01-01\n---\n[draft](hidden.md)\n")
    #expect(panel.contains("has-errors"))
    let site = try SampleSite()
    try site.link("content/briefs/loose.md", to: "nowhere")
    let quiet = String(decoding: site.problems(of: site.result()).panel, as: UTF8.self)
    #expect(quiet.contains("has-warnings"))
    #expect(seen(quiet).contains("1 warning"))
  }

  @Test func `where nothing is wrong there is no panel`() throws {
    let site = try SampleSite()
    #expect(site.problems(of: site.result()).panel.isEmpty)
  }
}
