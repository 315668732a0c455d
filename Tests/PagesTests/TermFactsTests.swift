import Briefing
import Testing
import Text

@testable import Pages

/// What the page of a term tells of all its briefs together.
@Suite struct TermFactsTests {
  @Test func `counterparts are counted by meetings, however often a meeting names them`() throws {
    var diagnostics: [Diagnostic] = []
    let index = SiteIndex(
      SiteContent(briefs: [
        try brief("a", on: "2023-01-01", with: ["Ana Petrova", "Jo Sato", "Jo SATO", "Li Wen"]),
        try brief("b", on: "2023-01-02", with: ["Ana Petrova", "Jo Sato"]),
      ]), settings: try settings(), reporting: &diagnostics)
    let page = try #require(index.termPage("ana-petrova", .participants))
    let counterparts = TermFacts(of: page, in: index).counterparts
    #expect(counterparts.map(\.name) == ["Jo Sato", "Li Wen"])
    #expect(counterparts.map(\.count) == [2, 1])
  }
}
