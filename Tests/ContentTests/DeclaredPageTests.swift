import Briefing
import Content
import Testing
import Text

@Suite struct DeclaredPageTests {
  @Test func `a plain page has its own keys`() throws {
    var diagnostics: [Diagnostic] = []
    let (split, file) = try front(
      "---\ntitle: About\nnav: true\naliases: [/us/]\nextra: { a: b }\n---\n")
    let page = DeclaredPage.decode(split, of: file, reporting: &diagnostics)
    #expect(page?.title.value == "About" && page?.isInNavigation == true)
    #expect(page?.aliases.map(\.url) == ["/us/"])
    #expect(page?.extra == .map([.init(name: "a", value: .text("b"))]))
    #expect(diagnostics.isEmpty)
  }

  @Test func `a plain page needs a title`() throws {
    var diagnostics: [Diagnostic] = []
    let (split, file) = try front("Some text")
    #expect(DeclaredPage.decode(split, of: file, reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["front-matter-missing"])
  }

  @Test func `an introduction needs nothing`() throws {
    var diagnostics: [Diagnostic] = []
    let (split, file) = try front("Some text")
    #expect(DeclaredIntroduction.decode(split, of: file, reporting: &diagnostics) != nil)
    let (next, other) = try front("---\ntitle: Briefs\ndate: 2023-11-15\n---\n")
    #expect(DeclaredIntroduction.decode(next, of: other, reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["unknown-key"])
  }

  @Test func `an entry of the register says who is meant`() throws {
    var diagnostics: [Diagnostic] = []
    let (split, file) = try front(
      """
      ---
      name: Xi Jinping
      names: [Xi, 习近平]
      kind: person
      titles:
        - { title: President, from: 2013-03-14 }
        - Secretary
      country: China
      wikidata: Q15031
      ---
      """)
    let entry = RegisterEntry.decode(
      split, of: file, term: .participants, reporting: &diagnostics)
    #expect(entry?.slug == "xi-jinping" && entry?.names == ["Xi", "习近平"])
    #expect(entry?.titles.map(\.title) == ["President", "Secretary"])
    #expect(entry?.country == "China" && entry?.wikidata == "Q15031")
    #expect(entry?.positions.map(\.line) == [2, 3, 3])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    (Term.participants, []), (.parties, ["unknown-key"]),
    (.pillars, ["unknown-key", "unknown-key"]), (.topics, ["unknown-key", "unknown-key"]),
  ])
  func `each register has its own keys`(term: Term, codes: [String]) throws {
    var diagnostics: [Diagnostic] = []
    let (split, file) = try front("---\nname: China\nkind: party\ncountry: China\n---\n")
    let entry = RegisterEntry.decode(split, of: file, term: term, reporting: &diagnostics)
    #expect(diagnostics.map(\.code) == codes)
    #expect((entry == nil) == !codes.isEmpty)
    // A participant that is a party is one of the parties.
    #expect(entry.map { $0.term == .parties } ?? true)
  }
}

private func front(_ text: String) throws -> (FrontMatter, SourceFile) {
  let file = SourceFile(path: "a.md", text: text)
  var diagnostics: [Diagnostic] = []
  return (try #require(FrontMatter(splitting: file, reporting: &diagnostics)), file)
}
