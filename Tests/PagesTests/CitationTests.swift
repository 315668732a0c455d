import Briefing
import Foundation
import Testing
import Text

@testable import Pages

@Suite struct CitationTests {
  private func citation(
    of brief: Brief, _ change: (inout Settings) -> Void = { _ in }
  ) throws -> Citation {
    var settings = try settings()
    change(&settings)
    var diagnostics: [Diagnostic] = []
    let index = SiteIndex(
      SiteContent(briefs: [brief]), settings: settings, reporting: &diagnostics)
    return try #require(index.citations.first)
  }

  @Test func `a citation names the author, the title, the site, the day and the address`() throws {
    let citation = try citation(of: try brief("one", on: "2023-05-06")) { $0.author = "The Desk" }
    #expect(
      citation.text
        == "The Desk. “Meeting one.” Readings, 6 May 2023. https://example.org/briefs/one/")
  }

  @Test func `a site without author is cited by its title, which is not said twice`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.title = "Who met?"
    #expect(
      try citation(of: brief).text
        == "Readings. “Who met?” 6 May 2023. https://example.org/briefs/one/")
  }

  @Test func `a BibTeX entry escapes what LaTeX and BibTeX take for their own`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.title = hostile
    let entry = try citation(of: brief).bibTeX
    let title =
      #"=A "q" 'r' ]]\textgreater{} \textbackslash{} "#
      + ##"\textbraceleft{}b\textbraceright{} \%\&\#\$\_\textasciicircum{}\textasciitilde{} ;,: "##
      + #"\textless{}i\textgreater{} @line end 李明 محمد "# + "\u{200F}\u{1F91D}\u{1F3FD} "
      + #"\textbar{}"#
    #expect(entry.contains("  title = {{\(title)}},\n"))
    #expect(entry.count { $0 == "{" } == entry.count { $0 == "}" })
    #expect(entry.hasPrefix("@misc{one,\n") && entry.hasSuffix("\n}\n"))
    #expect(entry.contains("  year = {2023},\n  month = may,\n  day = {6},\n"))
  }

  @Test func `a RIS record has one line for each thing it tells`() throws {
    var brief = try brief("one", on: "2023-05-06", topic: "trade\r\nTY  - BOOK")
    brief.title = hostile
    let lines = try citation(of: brief).ris.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.isEmpty || $0.firstMatch(of: #/^[A-Z][A-Z0-9]  - /#) != nil })
    #expect(lines.first == "TY  - ELEC")
    #expect(lines.suffix(2) == ["ER  - ", ""])
    #expect(lines.contains("KW  - trade TY - BOOK"))
    #expect(lines.contains("DA  - 2023/05/06"))
    #expect(lines.contains { $0.hasPrefix("TI  - =A \"q\" 'r' ]]> \\ {b} %&#$_^~ ;,: <i> @line ") })
  }

  @Test(arguments: [
    ("2023-11-15-woodside", "2023-11-15-woodside"), ("会谈-1", "_4f1a__8c08_-1"), ("a_b", "a_5f_b"),
    ("a.b", "a_2e_b"), ("é", "_e9_"),
  ])
  func `keys are ASCII, and each slug has its own`(slug: String, key: String) throws {
    #expect(try citation(of: try brief(slug, on: "2023-05-06")).key == key)
  }

  @Test func `all three files tell of the same briefs, and an empty site of none`() throws {
    let briefs = try (1...3).map { try brief("b\($0)", on: "2023-05-0\($0)") }
    for briefs in [briefs, [briefs[0]], []] {
      let files = try render(SiteContent(briefs: briefs), settings: try settings()).files
      let items = try JSONDecoder().decode(
        [Item].self, from: Data(try #require(files["data/briefs.csl.json"]).utf8))
      let keys = briefs.reversed().map(\.slug)
      #expect(items.map(\.id) == keys)
      #expect(files["data/briefs.bib"]?.matches(of: /@misc\{(.*),/).map { String($0.1) } == keys)
      #expect(
        files["data/briefs.ris"]?.matches(of: /ID  - (.*)\r\n/).map { String($0.1) } == keys)
    }
  }

  private struct Item: Decodable {
    let id: String
  }

  @Test func `the page of a brief can show how to cite it`() throws {
    let template = "{{brief.citation.key}}|{{brief.citation.text}}|{{brief.citation.bibtex}}"
    let files = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings(),
      replacing: ["brief": template]
    ).files
    let page = try #require(files["briefs/one/index.html"])
    #expect(page.hasPrefix("one|Readings. “Meeting one.” 6 May 2023. https://example.org/"))
    #expect(page.contains("|@misc{one,\n"))
  }
}
