import Briefing
import Content
import Extraction
import Testing
import Text

@Suite struct ContentReaderTests {
  @Test(arguments: [
    ("content/briefs/2023-11-15-Woodside.md", "brief 2023-11-15-woodside"),
    ("content/briefs/2023/lagos/index.md", "brief lagos"),
    ("content/briefs/index.md", "introduction briefs"), ("content/index.md", "introduction home"),
    ("content/pages/method/sources.md", "page method/sources"),
    ("content/pages/method/index.md", "page method"),
    ("content/participants/xi-jinping.md", "entry participants"),
    ("content/notes.md", "none"), ("content/pages/index.md", "none"),
    ("content/elsewhere/x.md", "none"),
  ])
  func `a file is what its place says`(path: String, kind: String) {
    var diagnostics: [Diagnostic] = []
    let text =
      path.contains("participants")
      ? "---\nname: Xi Jinping\n---\n"
      : "---\ntitle: T\n\(path.contains("briefs/2") ? "date: 2023-11-15\n" : "")---\n"
    let file = reader.read(SourceFile(path: path, text: text), reporting: &diagnostics)
    let found =
      switch file {
      case .brief(let brief): "brief \(brief.slug)"
      case .page(let page): "page \(page.location)"
      case .entry(let entry): "entry \(entry.term.rawValue)"
      case .introduction(let introduction):
        "introduction \(introduction.section?.rawValue ?? "home")"
      case nil: "none"
      }
    #expect(found == kind)
    #expect(diagnostics.map(\.code) == (kind == "none" ? ["unplaced-file"] : []))
  }

  @Test func `a sentence leads to the facts that it proves, and back`() throws {
    let brief = try brief(
      "President Ana Petrova of Bulgaria met Prime Minister Kenji Sato of Japan. They agreed to reopen the line."
    )
    let html = String(decoding: brief.body.bytes, as: UTF8.self)
    #expect(brief.facts.participants.map(\.name) == ["Ana Petrova", "Kenji Sato"])
    #expect(html.contains("<span class=\"evidence\" id=\"s-1\">President Ana Petrova"))
    for id in brief.proofs.ids.participants + brief.proofs.ids.outcomes {
      #expect(html.contains("href=\"#\(id)\""))
    }
  }

  @Test func `an outcome keeps its id when its author declares it`() throws {
    let text = "The two sides agreed to reopen the line."
    let found = try #require(try brief(text).facts.outcomes.first)
    let declared = try brief(text, head: "outcomes: [\(found.text)]\n").facts.outcomes
    #expect(declared.map(\.id) == [found.id])
  }

  @Test func `a text in another language is shown, and no fact is sought in it`() throws {
    let brief = try brief(
      "President Ana Petrova met Kenji Sato. They agreed to reopen the line.", head: "lang: fr\n")
    #expect(brief.facts == Facts())
    #expect(brief.summary == "President Ana Petrova met Kenji Sato.")
  }

  @Test func `extraction can be switched off for a brief`() throws {
    let brief = try brief("President Ana Petrova met Kenji Sato.", head: "extract: false\n")
    #expect(brief.facts == Facts())
  }

  @Test func `a task that is not ticked is no outcome, and what is crossed out states nothing`()
    throws
  {
    let brief = try brief(
      """
      President Ana Petrova met Kenji Sato. ~~They agreed to close the line.~~

      ## Outcomes

      - [x] open the bridge at Ruse
      - [ ] open the port at Varna
      """)
    #expect(brief.facts.outcomes.map(\.text) == ["open the bridge at Ruse"])
  }

  @Test func `the first heading of a text stands below the title`() throws {
    let brief = try brief("# One\n\n## Two\n")
    #expect(
      String(decoding: brief.body.bytes, as: UTF8.self)
        == "<h2 id=\"one\">One</h2>\n<h3 id=\"two\">Two</h3>\n")
  }

  @Test func `a declared topic that the text names has its sentence`() throws {
    let brief = try brief("All is well. The Sinai was handed back.", head: "topics: [sinai]\n")
    let topic = try #require(brief.facts.topics.first)
    #expect(topic.grounds.source == .declared)
    #expect(topic.grounds.evidence.map(\.quote) == ["The Sinai was handed back."])
  }

  @Test(arguments: ["[AI]", "[artificial intelligence]"])
  func `a declared topic is proved in the author's words or the register's`(topics: String) throws {
    let register = Register([
      RegisterEntry(
        path: "content/topics/ai.md", term: .topics, name: "Artificial intelligence",
        names: ["AI"], slug: "ai")
    ])
    for (text, isProved) in [
      ("They spoke of artificial intelligence.", true), ("All AI is new.", topics == "[AI]"),
    ] {
      let brief = try brief(text, head: "topics: \(topics)\n", register: register)
      #expect(brief.facts.topics.map(\.text) == ["Artificial intelligence"])
      #expect(brief.facts.topics.map(\.grounds.evidence.isEmpty) == [!isProved], "\(text)")
    }
  }

  @Test func `a brief has the register's names on its page, and its own words in the proof`() throws
  {
    let register = Register([
      RegisterEntry(
        path: "content/participants/petrova.md", term: .participants, name: "Ana Petrova",
        slug: "ana-petrova", titles: [.init(title: "President")], country: "Bulgaria")
    ])
    let brief = try brief("President Petrova met Kenji Sato.", register: register)
    let participant = try #require(brief.facts.participants.first)
    #expect(participant.name == "Ana Petrova" && participant.country == "Bulgaria")
    #expect(participant.grounds.evidence.map(\.quote) == ["President Petrova met Kenji Sato."])
    #expect(brief.proofs.ids.participants.first == "fact-p-ana-petrova")
    let html = String(decoding: brief.body.bytes, as: UTF8.self)
    #expect(html.contains("aria-label=\"Participant: Ana Petrova\""))
  }

  @Test(arguments: ["", "---\ntitle: T\ndate: 2023-11-15\n---\n"])
  func `asked for facts, a reader gives the doubtful and the refused ones too`(
    head: String
  ) throws {
    var settings = Settings(now: Moment(secondsSince1970: 0))
    settings.extractionThreshold = 0.85
    let file = SourceFile(
      path: "x.md",
      text: head
        + "Ana Petrova met Kenji Sato. They agreed to open a port. The next round will be held "
        + "in Oslo. They did not agree to reopen the border.\n")
    var diagnostics: [Diagnostic] = []
    let reader = ContentReader(settings: settings, extractor: Extractor(explains: true))
    let found = try #require(reader.facts(of: file, reporting: &diagnostics))
    #expect(found.likely.outcomes.map(\.text) == ["agreed to open a port"])
    #expect(found.doubtful.outcomes.map(\.text) == ["The next round will be held in Oslo"])
    #expect(found.all.outcomes.count == 2)
    #expect(found.refused.map(\.filter) == ["negation"])
  }

  @Test func `a declared fact keeps the reasons of the one that proves it`() throws {
    let file = SourceFile(
      path: "x.md",
      text: "---\ntitle: T\ndate: 2023-11-15\nparticipants: [Ana Petrova]\n---\n"
        + "President Ana Petrova met Prime Minister Kenji Sato.\n")
    var diagnostics: [Diagnostic] = []
    let reader = ContentReader(
      settings: Settings(now: Moment(secondsSince1970: 0)), extractor: Extractor(explains: true))
    let found = try #require(reader.facts(of: file, reporting: &diagnostics))
    #expect(found.all.participants.map(\.grounds.source) == [.both])
    #expect(found.all.participants[0].grounds.reasons.contains { $0.name == "met" })
  }

  private let reader = ContentReader(settings: Settings(now: Moment(secondsSince1970: 0)))

  private func brief(
    _ text: String, head: String = "", register: Register = Register()
  ) throws -> Brief {
    let reader = ContentReader(
      settings: Settings(now: Moment(secondsSince1970: 0)), register: register)
    let file = SourceFile(
      path: "content/briefs/x.md", text: "---\ntitle: T\ndate: 2023-11-15\n\(head)---\n\(text)\n")
    var diagnostics: [Diagnostic] = []
    guard case .brief(let brief) = reader.read(file, reporting: &diagnostics) else {
      throw Unreadable(diagnostics: diagnostics)
    }
    return brief
  }

  private struct Unreadable: Error {
    let diagnostics: [Diagnostic]
  }
}
