import Briefing
import TestSupport
import Testing
import Text

@testable import Extraction

@Suite struct OutcomeTests {
  @Test(arguments: [
    "The ministers «agreed to reopen the Ruse consulate».",
    "It was «agreed to set up a joint fisheries board».",
    "Both sides «committed to sharing flood data», which the valley lacks.",
    "Kenya and Norway «decided that the ferry would sail again».",
    "They «signed a treaty on river transport».",
    "«A declaration on migration was signed».",
    "The leaders «launched a fund for small ports» and praised the hosts.",
    "Norway «announced $4 million for school meals».",
    "«The next round will be held in Oslo».",
    "«The two countries will open a joint customs post».",
    "The key outcomes included the «resumption of border talks» and a «group on visas».",
    "The talks culminated in «a declaration in nine articles».",
    "An understanding was reached on «prisoner exchanges in the spring».",
    "They «decided to open a consulate» and to «hold talks on visas in June».",
    "The sides «agreed Friday to extend the truce», the mediator said.",
    "The ministers «reached an understanding on river patrols».",
    "The leaders «instructed their ministers to draw up a list».",
    "The ministers «put their names to a protocol on ferries».",
    "Kenya «lifted the ban on timber» and praised the hosts.",
    "«Kenya is to grant ten licences».",
    "Sato said that «Norway would open a consulate in Lima».",
    "«The next round is set for Oslo in May».",
    "Norway is «putting up $4 million for school meals».",
    "The two countries «reopen the crossing from 1 June».",
    "Under an accord signed before lunch, «the two governments will swap records».",
    "Among the accords is the «construction of a bridge at Ruse».",
  ])
  func `a concrete result is an outcome`(marked: String) {
    let marked = Marked(marked)
    #expect(Read(marked.text).outcomes == marked.names)
  }

  @Test(arguments: [
    (OutcomeFilter.ask, "They urged the rebels to agree to a truce."),
    (.talk, "They discussed resuming direct flights."),
    (.view, "They agreed on the importance of clean rivers."),
    (.view, "They agreed that the talks were useful."),
    (.view, "Norway is committed to the treaty."),
    (.negation, "They did not agree to reopen the border."),
    (.negation, "No joint statement was issued."),
    (.modality, "They could agree to reopen the border."),
    (.modality, "They hope to sign a treaty soon."),
    (.background, "They had signed a treaty on rail links."),
    (.background, "Last year they agreed to reopen the border."),
    (.background, "They recalled the accord signed in March 2019 in Lima."),
    (.otherAgent, "This will create jobs in the valley."),
    (.hypothetical, "If the parties sign a treaty, trade will grow."),
    (.view, "They agreed that trade between the two coasts has grown."),
    (.view, "They committed to a just and lasting peace."),
    (.negation, "Kenya made no commitment to withdraw the patrols."),
    (.background, "Kenya has already signed a treaty on rail links."),
    (.background, "They approved the treaty in October 2024."),
    (.talk, "They undertook a review of their relations."),
  ])
  func `a filter stops what only looks like a result`(filter: OutcomeFilter, text: String) {
    #expect(Read(text, on: "2023-05-01").outcomes.isEmpty, "\(filter.rawValue)")
  }

  @Test func `a filter stops its own complement alone`() {
    let read = Read("After discussing steel quotas, the ministers agreed to lift the tariff.")
    #expect(read.outcomes == ["agreed to lift the tariff"])
  }

  @Test(arguments: [
    ("They signed a treaty on rail links.", Outcome.Status.signed),
    ("They launched a joint fund.", .launched),
    ("Outcomes included the resumption of border talks.", .resumed),
    ("They pledged to plant ten forests.", .pledged),
    ("They announced a new line of credit.", .announced),
    ("The next meeting will be held in May.", .scheduled),
    ("They agreed to share flood data.", .agreed),
  ])
  func `the verb gives the status`(text: String, status: Outcome.Status) {
    #expect(Read(text).facts.outcomes.map(\.status) == [status])
  }

  @Test func `parties are those whom the sentence names`() {
    let outcomes = Read("Kenya and Norway agreed to share flood data.").facts.outcomes
    #expect(outcomes.map(\.parties) == [["Kenya", "Norway"]])
    #expect(Read("They agreed to share flood data.").facts.outcomes.map(\.parties) == [[]])
  }

  @Test func `items below an agreeing sentence are outcomes`() {
    let read = Read(
      """
      The sides agreed on the following:

      - all prisoners will be freed
      - the ferry sails again
      """)
    #expect(read.outcomes == ["all prisoners will be freed", "the ferry sails again"])
    #expect(read.facts.outcomes.allSatisfy { $0.grounds.rule == "outcome.item" })
  }

  @Test func `items below a heading of results are outcomes, below a refusal not`() {
    let read = Read(
      """
      # Outcomes

      - a hotline between the two navies

      # What was not agreed

      - a date for the next summit
      """)
    #expect(read.outcomes == ["a hotline between the two navies"])
  }

  @Test func `a status in a table tells which rows are outcomes`() {
    let read = Read(
      """
      Where matters stand.

      | Item | What it says | Status
      | Ferry | The ferry sails again twice a week | Agreed
      | Visas | Free visas for students of both coasts | Not agreed
      """)
    #expect(read.outcomes == ["The ferry sails again twice a week"])
  }

  @Test func `paragraphs with labels are a list`() {
    let read = Read(
      """
      The sides agreed on the following:

      a) all prisoners will be freed

      b) the ferry sails again
      """)
    #expect(read.facts.outcomes.count { $0.grounds.rule == "outcome.item" } == 2)
  }

  @Test func `a result told twice is one, with both sentences`() {
    let read = Read(
      "They agreed to share flood data.\n\nLater they again agreed to share the flood data.")
    #expect(read.facts.outcomes.count == 1)
    #expect(read.facts.outcomes.first?.grounds.evidence.count == 2)
  }

  @Test func `a text has eighteen words at the most`() {
    let long =
      "They agreed to " + Array(repeating: "promote trade", count: 30).joined(separator: " ")
    let text = Read(long).outcomes.first ?? ""
    #expect(text.split(separator: " ").count <= 18)
    #expect(!text.isEmpty)
  }

  @Test func `identifiers hold to the text and never collide`() {
    var identifiers = OutcomeIDs()
    let first = identifiers.id(for: "Open a port")
    let again = identifiers.id(for: "open, a PORT")
    #expect(first != again)
    #expect(first.count == 8 && first.hasPrefix("o-"))
    var others = OutcomeIDs()
    #expect(others.id(for: "open a port!") == first)
  }
}
