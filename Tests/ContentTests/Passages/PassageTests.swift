import Briefing
import Content
import Foundation
import Testing
import Text

/// Extraction on made-up texts of many kinds, scored against what an annotator found in them.
@Suite struct PassageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/passages").path

  /// The F1 that each folder must reach: participants, mentioned, pillars, outcomes.
  @Test(arguments: [
    ("open", [0.90, 0.78, 0.93, 0.68]),
    ("sealed", [0.79, 0.66, 0.6, 0.48]),
    ("later-open", [0.93, 0.82, 0.95, 0.92]),
    ("later-sealed", [0.92, 0.65, 0.9, 0.73]),
  ])
  func `facts of passages are found as well as they were`(
    folder: String, floors: [Double]
  ) throws {
    let scores = try score(folder)
    let reached = [
      scores.participants.f1, scores.mentioned.f1, scores.pillars.f1, scores.outcomes.f1,
    ]
    for (reached, floor) in zip(reached, floors) { #expect(reached >= floor, "\(reached)") }
  }

  @Test(arguments: ["open", "sealed", "later-open", "later-sealed"])
  func `few participants and outcomes of passages are made up`(folder: String) throws {
    let scores = try score(folder)
    #expect(scores.participants.precision >= 0.78)
    #expect(scores.pillars.precision >= 0.8)
    #expect(scores.outcomes.precision >= 0.75)
  }

  private func score(_ folder: String) throws -> FactScores {
    let reader = ContentReader(settings: Settings(now: Moment(secondsSince1970: 0)))
    var scores = FactScores()
    for gold in try Gold.lines(in: "\(Self.root)/\(folder)") {
      let path = "\(Self.root)/\(folder)/\(gold.id).md"
      let file = SourceFile(
        path: "content/briefs/\(gold.id).md",
        bytes: Array(try Data(contentsOf: URL(filePath: path))))
      var diagnostics: [Diagnostic] = []
      let facts = try #require(reader.facts(of: file, reporting: &diagnostics), "\(gold.id)")
      scores.add(facts.likely, against: gold)
    }
    return scores
  }
}
