import Briefing
import Content
import TestSupport
import Testing
import Text

@testable import readout

@Suite struct ExplanationTests {
  private let text = Marked(
    """
    «President Ana Petrova of Bulgaria met Kenji Sato.» «They agreed to reopen
    the Ruse line.» «The next round will be held in Oslo.» «They discussed visas.»
    «The plan has two pillars: rail and ports.» «Ilse Baum was not there.»
    «They urged Norway to sign a treaty.»
    """)

  @Test func `an explanation is an argument, and ends with what was refused`() {
    let explanation = Explanation(file: text.file, found: found, showsAll: true)
    #expect(
      explanation.lines
        == """
        Participants

          President Ana Petrova, Bulgaria
            Rule participant.met: took part, above all for being shown meeting, hosting or receiving somebody.
               +2.2  met    shown meeting, hosting or receiving somebody: “met”
               +0.7  named  named in the text, as most who took part are: “Ana Petrova”
               +2.9  in sum; 0 or more: took part
            Confidence 0.95.
            Line 1: “President Ana Petrova of Bulgaria met Kenji Sato.”

          Kenji Sato, guest
            Declared in the front matter; the text says it too.
            Line 1: “President Ana Petrova of Bulgaria met Kenji Sato.”

          Norway
            Rule party.acted: took part without a person who is named for it, above all for being shown meeting, agreeing or announcing something.
                 +1  acted    shown meeting, agreeing or announcing something: “Norway”
                 +1  jointly  shown acting together with another: “Norway”
                 +2  in sum; a party needs 2, or 3 where persons took part
            Confidence 0.7.
            Line 4: “They urged Norway to sign a treaty.”

        Mentioned

          Ilse Baum
            Rule mentioned.absent: only mentioned, above all for being said to have stayed away.
                 -4  absent  said to have stayed away: “was not there”
                 -4  in sum; below 0: only mentioned
            Confidence 0.95.
            Line 3: “Ilse Baum was not there.”

        Pillars: two pillars (Ana Petrova)

          rail
            Rule pillar.counted: the text counts the framework's items and names as many; the words are “two pillars”.
            Confidence 0.93.
            Line 3: “The plan has two pillars: rail and ports.”

          ports
            As the one above.

        Outcomes

          reopen the Ruse line
            Rule outcome.committed: somebody agreed, decided or promised it; the words are “agreed”.
            Status agreed; binds Bulgaria and Japan.
            Confidence 0.9.
            Line 1: “They agreed to reopen the Ruse line.”

          a round in Oslo
            Rule outcome.scheduled: a further meeting is fixed; the words are “will be held”.
            Status scheduled; the text names no party that is bound.
            Confidence 0.4, below 0.5: doubtful, and on no page.
            Line 2: “The next round will be held in Oslo.”

        Topics

          visas
            Declared in the front matter; no sentence says it in these words.

        Refused

          sign a treaty
            Filter ask: asked of others, not agreed.
            It looked like outcome.performed; the words are “to sign”.
            Line 4: “They urged Norway to sign a treaty.”
        """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  @Test func `doubtful facts are left out unless all are asked for`() {
    let lines = Explanation(file: text.file, found: found, showsAll: false).lines
    #expect(!lines.contains { $0.contains("Oslo") })
  }

  @Test func `all lists doubtful facts, marked as such`() {
    let some = TextReport(found: found, showsAll: false).lines
    let all = TextReport(found: found, showsAll: true).lines
    let doubtful = "  scheduled: a round in Oslo (doubtful: 0.4, below 0.5)"
    #expect(!some.contains { $0.contains("Oslo") })
    #expect(all.filter { !some.contains($0) } == [doubtful, "      “\(quote(2))”"])
    #expect(some.contains("  agreed: reopen the Ruse line"))
  }

  @Test func `where nothing was found, both say so`() {
    let nothing = FoundFacts(all: Facts(), refused: [], threshold: 0.5)
    #expect(TextReport(found: nothing, showsAll: true).lines == ["No facts found."])
    #expect(
      Explanation(file: text.file, found: nothing, showsAll: true).lines
        == ["No facts found.", "", "Refused", "", "  Nothing that looked like a fact."])
  }

  private func quote(_ sentence: Int) -> String { text.file.text(in: text.ranges[sentence]) }

  private func evidence(_ sentence: Int) -> Evidence {
    let range = text.ranges[sentence]
    return Evidence(range: range, proseRange: range, quote: quote(sentence))
  }

  private func grounds(
    _ rule: String, _ confidence: Double, _ sentence: Int, _ reasons: Reason...
  ) -> Grounds {
    Grounds(
      source: .extracted, rule: rule, confidence: confidence, evidence: [evidence(sentence)],
      reasons: reasons)
  }

  private var found: FoundFacts {
    FoundFacts(
      all: Facts(
        participants: participants,
        mentioned: [
          Participant(
            name: "Ilse Baum",
            grounds: grounds(
              "mentioned.absent", 0.95, 5,
              Reason(name: "absent", weight: -4, words: "was not there")))
        ],
        pillars: ["rail", "ports"].map { item in
          Pillar(
            text: item, framework: "two pillars", by: "Ana Petrova",
            grounds: grounds(
              "pillar.counted", 0.93, 4, Reason(name: "framework", words: "two pillars")))
        },
        outcomes: outcomes, topics: [Topic(text: "visas", grounds: .declared)]),
      refused: [
        RefusedFact(
          field: .outcomes, text: "sign a treaty", rule: "outcome.performed", filter: "ask",
          evidence: evidence(6), reasons: [Reason(name: "trigger", words: "to sign")])
      ], threshold: 0.5)
  }

  private var participants: [Participant] {
    [
      Participant(
        name: "Ana Petrova", title: "President", country: "Bulgaria",
        grounds: grounds(
          "participant.met", 0.95, 0, Reason(name: "met", weight: 2.2, words: "met"),
          Reason(name: "named", weight: 0.7, words: "Ana Petrova"))),
      Participant(
        name: "Kenji Sato", role: "guest",
        grounds: Grounds(source: .declared, evidence: [evidence(0)])),
      Participant(
        name: "Norway", kind: .party,
        grounds: grounds(
          "party.acted", 0.7, 6, Reason(name: "acted", weight: 1, words: "Norway"),
          Reason(name: "jointly", weight: 1, words: "Norway"))),
    ]
  }

  private var outcomes: [Outcome] {
    [
      Outcome(
        id: "o-1", text: "reopen the Ruse line", status: .agreed, parties: ["Bulgaria", "Japan"],
        grounds: grounds("outcome.committed", 0.9, 1, Reason(name: "trigger", words: "agreed"))),
      Outcome(
        id: "o-2", text: "a round in Oslo", status: .scheduled,
        grounds: grounds(
          "outcome.scheduled", 0.4, 2, Reason(name: "trigger", words: "will be held"))),
    ]
  }
}
