import Briefing
import Content
import Foundation
import Testing
import Text

@testable import Authoring

/// The evaluation sets, where `EVALUATION_SETS` names the folder that holds them.
private let sets = ProcessInfo.processInfo.environment["EVALUATION_SETS"]

@Suite struct BriefReviewTests {
  private func brief(_ keys: String, _ text: String = BriefReviewTests.text) -> SourceFile {
    SourceFile(
      path: "content/briefs/a.md", text: "---\ntitle: T\ndate: 2024-05-02\n\(keys)---\n\(text)\n")
  }

  private static let text = """
    President Ana Petrova of Bulgaria met Prime Minister Kenji Sato of Japan in Sofia. \
    They agreed to reopen the Varna line. They discussed trade and fisheries.
    """

  @Test func `accepting all of the sample briefs keeps their facts and leaves nothing to propose`()
    throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = try briefs(in: root.appending(path: "content/briefs").path)
    #expect(files.count == 12)
    for file in files { try #require(try Accepted(file)).expectSettled() }
  }

  @Test(.enabled(if: sets != nil, "EVALUATION_SETS does not name a folder"))
  func `accepting all of the evaluation sets keeps their facts and leaves nothing to propose`()
    throws
  {
    let folder = try #require(sets)
    var count = 0
    for set in ["dev/briefs", "real/tune", "real/check"] {
      for file in try briefs(in: "\(folder)/\(set)") {
        try #require(try Accepted(file), "\(file.path)").expectSettled()
        count += 1
      }
    }
    #expect(count == 140)
  }

  @Test func `the lists that are absent are proposed as the page shows them`() throws {
    let accepted = try #require(try Accepted(brief("")))
    let text = accepted.result.text(in: 0..<accepted.result.bytes.count)
    #expect(
      text.hasPrefix(
        """
        ---
        title: T
        date: 2024-05-02
        participants:
          - name: Ana Petrova
            title: President
            country: Bulgaria
          - name: Kenji Sato
            title: Prime Minister
            country: Japan
        outcomes:
          - text: agreed to reopen the Varna line
            status: agreed
        """), "\(text)")
  }

  @Test func `a list with items gets what was found beyond it; an empty one is left alone`() throws
  {
    let accepted = try #require(
      try Accepted(brief("participants:\n- Ana Petrova  # host\noutcomes: []\ntopics: [trade]\n")))
    let fields = Set(accepted.review.proposals.map(\.field))
    #expect(!fields.contains(.outcomes) && fields.contains(.participants))
    let text = accepted.result.text(in: 0..<accepted.result.bytes.count)
    #expect(
      text.contains(
        "- Ana Petrova  # host\n- name: Kenji Sato\n  title: Prime Minister\n  country: Japan\n"),
      "\(text)")
    try accepted.expectSettled()
  }

  @Test func `a refused fact is not proposed again, until its sentence changes`() throws {
    let quote = "They agreed to reopen the Varna line."
    let rejected = "rejected:\n- {field: outcomes, text: agreed to reopen the Varna line, quote: "
    for (quote, count, codes) in [
      (quote, 0, []), ("They agreed to reopen the line.", 1, ["stale-rejection"]),
    ] {
      var diagnostics: [Diagnostic] = []
      let file = brief("\(rejected)\(quote)}\n")
      let review = try #require(
        BriefReview(file, with: Accepted.reader, reporting: &diagnostics))
      #expect(review.proposals.count { $0.field == .outcomes } == count)
      #expect(diagnostics.map(\.code) == codes)
      #expect(diagnostics.allSatisfy { !$0.isError && $0.position?.line == 5 })
    }
  }

  @Test func `what is refused is written so that it is not proposed again`() throws {
    var diagnostics: [Diagnostic] = []
    let file = brief("", Self.text.replacing(". They", with: ".\n> **They**"))
    let review = try #require(BriefReview(file, with: Accepted.reader, reporting: &diagnostics))
    #expect(review.proposals.count >= 3)
    let splices = try #require(
      review.splices(
        accepting: [], rejecting: review.proposals.map(Rejection.init), reporting: &diagnostics))
    let result = SourceFile(path: file.path, bytes: splices.applied(to: file.bytes))
    let again = try #require(BriefReview(result, with: Accepted.reader, reporting: &diagnostics))
    #expect(again.proposals.isEmpty && diagnostics.isEmpty, "\(diagnostics)")
  }

  @Test func `a fact in other words is kept, and its first form refused`() throws {
    var diagnostics: [Diagnostic] = []
    let file = brief("")
    let review = try #require(BriefReview(file, with: Accepted.reader, reporting: &diagnostics))
    let reworded = try #require(review.proposals.first { $0.field == .outcomes })
    var facts = review.proposals
    for place in facts.indices {
      if case .outcome(var outcome) = facts[place].claim {
        outcome.text = "Trains to the coast"
        facts[place].claim = .outcome(outcome)
      }
    }
    let refusals = review.refusals(of: [reworded], beside: facts)
    #expect(refusals.map(\.text) == ["agreed to reopen the Varna line"])
    let splices = try #require(
      review.splices(accepting: facts, rejecting: refusals, reporting: &diagnostics))
    let result = SourceFile(path: file.path, bytes: splices.applied(to: file.bytes))
    let again = try #require(BriefReview(result, with: Accepted.reader, reporting: &diagnostics))
    #expect(again.proposals.isEmpty)
  }
}
