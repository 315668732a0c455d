import Briefing
import Content
import Testing
import Text

/// Texts that YAML would take for something else, and dates that no calendar has.
@Suite struct PlainTextTests {
  static let words = [
    "NO", "no", "yes", "on", "Off", "Null", "NULL", "True", "1e3", "0x1F", "0o17", "1_000", ".inf",
    "-.NaN", "12:30:45", "2023-01-01", "1.0", "+1", "=", "<<", "null and void",
  ]

  @Test(arguments: words)
  func `a text is a text in every key of a brief that holds one`(word: String) throws {
    let head = """
      title: \(word)
      date: 2024-01-02
      summary: \(word)
      event: \(word)
      location: \(word)
      participants: [\(word), { name: \(word) b, title: \(word), country: \(word), role: \(word) }]
      pillars: [{ framework: \(word), by: \(word), items: [\(word)] }]
      outcomes: [{ text: \(word), parties: [\(word)] }]
      topics: [\(word)]
      sources: [{ title: \(word), publisher: \(word), party: \(word) }]
      updates: [{ date: 2024-01-02, note: \(word) }]
      rejected: [{ field: topics, text: \(word), quote: \(word) }]
      """
    let file = SourceFile(path: "a.md", text: "---\n\(head)\n---\n")
    var diagnostics: [Diagnostic] = []
    let split = try #require(FrontMatter(splitting: file, reporting: &diagnostics))
    let brief = try #require(DeclaredBrief.decode(split, of: file, reporting: &diagnostics))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(brief.title.value == word)
    #expect([brief.summary, brief.event, brief.location] == [word, word, word])
    let people = try #require(brief.facts.participants).map(\.value)
    #expect(
      people == [
        DeclaredParticipant(name: word),
        DeclaredParticipant(name: "\(word) b", title: word, country: word, role: word),
      ])
    #expect(brief.facts.pillars?.map(\.value.text) == [word])
    #expect(brief.facts.pillars?.map(\.value.framework) == [word])
    #expect(brief.facts.outcomes?.map(\.value.text) == [word])
    #expect(brief.facts.outcomes?.map(\.value.parties) == [[word]])
    #expect(brief.facts.topics?.map(\.value) == [word])
    #expect(brief.sources.map(\.value.title) == [word])
    #expect(brief.updates.map(\.note) == [word])
  }

  @Test(arguments: [
    "0000-00-00", "0000-01-01", "10000-01-01", "2023-02-29", "2023-13-01", "2023-00-10",
    "2023-11-31", "-2023-01-01", "2023-1-1", "2023-11-15T10:00:00Z", "2023-11-15 10:00",
    "99999999999999999999-01-01", "٢٠٢٣-١١-١٥", "today", "1e3", "2023-11-15-16",
  ])
  func `a day that no calendar has is an error at its place`(day: String) throws {
    #expect(CalendarDate(iso: day) == nil)
    let file = SourceFile(path: "a.md", text: "---\ntitle: A\ndate: \(day)\n---\n")
    var diagnostics: [Diagnostic] = []
    let split = try #require(FrontMatter(splitting: file, reporting: &diagnostics))
    _ = DeclaredBrief.decode(split, of: file, reporting: &diagnostics)
    #expect(diagnostics.map(\.code) == ["invalid-date"])
    #expect(diagnostics.first?.position == Position(line: 3, column: 7))
  }

  @Test(arguments: [
    ("0001-01-01T00:00:00+14:00", true), ("9999-12-31T23:59:60-23:59", true),
    ("2023-11-15T10:00:00.123456789Z", true), ("2023-11-15T24:00:00Z", false),
    ("2023-11-15T10:00:61Z", false), ("2023-11-15T10:00:00+24:00", false),
    ("2023-11-15T10:00:00", false), ("2023-11-15T10:00Z", false),
    ("2023-11-15T10:00:00+1:00", false),
    ("2023-11-15T", false), ("2023-02-29T10:00:00Z", false),
  ])
  func `a time is one of RFC 3339, or none`(text: String, isMoment: Bool) {
    #expect((Moment(rfc3339: text) != nil) == isMoment)
    // Not even the last hours before the year 1 and after the year 9999 end the program.
    _ = Moment(rfc3339: text).map { ($0.rfc3339, $0.day) }
  }
}
