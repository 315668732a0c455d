import Briefing
import Testing

@testable import Pages

@Suite struct NewBriefTests {
  @Test func `a new brief changes its neighbours, the first pages and its own lists only`() throws {
    var settings = try settings()
    settings.pageSize = 100
    let old = try (1...9).map {
      try brief(
        "b\($0)", on: "201\($0)-05-01", with: ["Person \($0)", "Other \($0)"],
        country: "Land \($0)", topic: "topic \($0)")
    }
    let new = try brief(
      "new", on: "2019-06-01", with: ["Person 3", "Newcomer"], country: "Land 3", topic: "topic 3")
    let before = try render(SiteContent(briefs: old), settings: settings).files
    let after = try render(SiteContent(briefs: old + [new]), settings: settings).files
    let changed = before.keys.filter { before[$0] != after[$0] && $0.hasSuffix(".html") }.sorted()
    #expect(
      changed == [
        // All briefs of the sample declare the same pillar.
        "briefs/2019/index.html", "briefs/b3/index.html", "briefs/b9/index.html",
        "briefs/index.html", "index.html", "outcomes/index.html",
        "outcomes/party/bulgaria/index.html", "outcomes/status/agreed/index.html",
        "outcomes/year/2019/index.html", "participants/index.html",
        "participants/person-3/index.html", "parties/bulgaria/index.html", "parties/index.html",
        "parties/land-3/index.html", "pillars/index.html", "pillars/rail-links/index.html",
        "search/index.html", "timeline/2019/index.html", "timeline/index.html", "topics/index.html",
        "topics/topic-3/index.html",
      ])
  }
}
