import Briefing
import Content
import Testing
import Text

@Suite struct SearchWordsOfBriefTests {
  private func words(_ text: String) throws -> SearchWords {
    let reader = ContentReader(settings: Settings(now: try #require(Moment(rfc3339: "2025-01-01"))))
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "content/briefs/one.md", text: text)
    guard case .brief(let brief)? = reader.read(file, reporting: &diagnostics) else {
      Issue.record("\(diagnostics)")
      return SearchWords()
    }
    return brief.words
  }

  private func list(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private let text = """
    ---
    title: Talks at Varna
    date: 2023-05-06
    event: Winter summit
    location: Sea hall
    summary: A declared line.
    outcomes: [stated result]
    participants: [{ name: Ana Petrova, title: President }]
    ---
    # Heading

    The *prose* is ~~crossedout~~ <b>here</b>, see [label](https://example.org/hidden).

    | cell |
    | --- |
    | inside |
    """

  @Test func `title, event and place count for more, and the title not twice`() throws {
    let words = try words(text)
    #expect(list(words.weighty) == ["talk", "at", "varna", "sea", "hall", "winter", "summit"])
    #expect(!list(words.text).contains("varna"))
  }

  @Test func `what the page says is there, what it does not say is not`() throws {
    let words = list(try words(text).text)
    for word in ["heading", "prose", "label", "cell", "inside", "declared", "stated", "president"] {
      #expect(words.contains(word), "\(word)")
    }
    for word in ["crossedout", "hidden", "location", "outcome", "example"] {
      #expect(!words.contains(word), "\(word)")
    }
  }
}
