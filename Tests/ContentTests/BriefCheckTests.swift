import Briefing
import Content
import Testing
import TestSupport
import Text

/// What is marked is what is to be found, or the place where it is told.
@Suite struct BriefCheckTests {
  @Test(arguments: [
    (
      "participants: [«Xi Jingping», Anna Lind]", "President Xi Jinping met Anna Lind.",
      "unproved-participant"
    ),
    (
      "participants: [Anna Lind, «Omar Reyes»]", "Anna Lind met her guests.",
      "unproved-participant"
    ),
    (
      "participants: [Anna Lind]", "Prime Minister Anna Lind met President «Omar Reyes» in Bern.",
      "undeclared-participant"
    ),
    (
      "outcomes: [{ text: «Lifting the ban on beef», status: agreed }]",
      "They agreed to open a consulate.", "unproved-outcome"
    ),
    (
      "pillars: [trade, «space exploration»]", "They named two pillars: trade and security.",
      "unproved-pillar"
    ),
    ("topics: [trade, «fissheries»]", "They discussed fisheries and trade.", "unproved-topic"),
    (
      "pillars: [trade, security]",
      "The Prime Minister set out «three pillars»: trade, security, and education.",
      "declared-count"
    ),
    ("outcomes: [«A hotline»]", "They spoke about a hotline.", "outcome-without-status"),
    (
      "", "Prime Minister Anna Lind met President Omar Reyes in Bern on «14 November 2023».",
      "date-differs"
    ),
    (
      "", "Prime Minister Anna Lind met President Omar Reyes in Bern on «November 14».",
      "date-differs"
    ),
  ])
  func `what a text does not bear out is told at its place`(
    keys: String, text: String, code: String
  ) {
    let (findings, marked) = check(keys, text)
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.position == marked.file.position(of: marked.ranges[0].lowerBound))
    #expect(findings.allSatisfy { !$0.isError })
  }

  @Test(arguments: [
    // A short form, other accents, a title, the other order of a name.
    ("participants: [Joe Biden]", "President Biden met his guests."),
    ("participants: [Sebastián Piñera]", "President Sebastian Pinera met his guests."),
    ("participants: [President Anna Lind]", "Anna Lind met her guests."),
    ("participants: [Kishida Fumio]", "Prime Minister Kishida met his guests."),
    // States by their people, their capitals, their short names.
    ("participants: [{ name: China, kind: party }]", "The Chinese side met the guests."),
    ("participants: [{ name: United States, kind: party }]", "The U.S. side met the guests."),
    // Who only spoke, or wrote from afar, is none whom a list has to have.
    (
      "participants: [Anna Lind]",
      "Anna Lind met her guests. Later, Omar Reyes signed a decree in Lima."
    ),
    // Other words for the same.
    (
      "outcomes: [{ text: Resumption of military talks, status: agreed }]",
      "They resumed military talks."
    ),
    ("topics: [arms control, climate change]", "They discussed warheads and emissions."),
    ("topics: [inspections]", "They discussed inspectors."),
    ("pillars: [trade, security]", "They named two pillars: trade and security."),
    // Two frameworks, of which nobody can say which one the number means.
    (
      "pillars: [{ framework: A, items: [trade] }, { framework: B, items: [rail] }]",
      "The Prime Minister set out three pillars: trade, rail, and energy."
    ),
    ("outcomes: [A hotline between capitals]", "They agreed to open a hotline between capitals."),
    // Days that are those of the meeting, or of something else.
    ("", "They met on 15 November 2023, after ministers had met on 14 November 2023."),
    ("end_date: 2023-11-17", "They met on 16 November 2023."),
    ("", "They met in November. They will meet again on 3 May 2024."),
    ("", "The two had last met on 14 November 2022."),
    ("", "The treaty of 14 November 1995 was discussed. They met in Bern."),
    ("extract: false\nparticipants: [Omar Reyes]", "Anna Lind met her guests."),
    ("lang: fr\nparticipants: [Omar Reyes]", "Anna Lind met her guests."),
  ])
  func `what a text bears out, or leaves open, is not told`(keys: String, text: String) {
    #expect(check(keys, text).findings.map(\.message) == [])
  }

  @Test func `a misspelt name is told with the one that was meant`() {
    let (findings, _) = check(
      "participants: [Xi Jingping, Anna Lind]", "President Xi Jinping met Anna Lind.")
    #expect(
      findings.map(\.message) == [
        "'Xi Jingping' is declared but never named in the text; did you mean 'Xi Jinping'?"
      ])
  }

  @Test func `a brief without sources is told once, at its beginning`() throws {
    let file = SourceFile(
      path: "content/briefs/a.md", text: "\u{FEFF}---\ntitle: T\ndate: 2023-11-15\n---\nThey met.\n"
    )
    let findings = diagnostics(of: file)
    #expect(findings.map(\.code) == ["no-sources"])
    #expect(findings.first?.position == file.position(of: 3))
  }

  @Test func `a build does not look for any of it`() {
    let file = SourceFile(
      path: "content/briefs/a.md",
      text: "---\ntitle: T\ndate: 2023-11-15\nparticipants: [Omar Reyes]\n---\nThey met.\n")
    var diagnostics: [Diagnostic] = []
    _ = ContentReader(settings: settings).read(file, reporting: &diagnostics)
    #expect(diagnostics == [])
  }

  @Test func `who declares the list need not mend the text that falls short`() {
    let text = "They named five pillars:\n\n- trade\n- rail"
    #expect(check("", text).findings.map(\.code) == ["pillar-count"])
    #expect(check("pillars: [trade, rail]", text).findings.map(\.code) == ["declared-count"])
  }

  private var settings: Settings { Settings(now: Moment(secondsSince1970: 1_800_000_000)) }

  private func check(_ keys: String, _ text: String) -> (findings: [Diagnostic], marked: Marked) {
    let marked = Marked(
      "---\ntitle: Talks\ndate: 2023-11-15\nsources: [{ title: Readout }]\n"
        + (keys.isEmpty ? "" : keys + "\n") + "---\n\(text)\n")
    return (
      diagnostics(of: SourceFile(path: "content/briefs/a.md", text: marked.text)), marked
    )
  }

  private func diagnostics(of file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = ContentReader(settings: settings, checks: true).read(file, reporting: &diagnostics)
    return diagnostics.sorted()
  }
}
