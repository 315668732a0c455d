import Briefing
import Content
import Foundation
import Testing
import Text

/// The evaluation sets, where `EVALUATION_SETS` names the folder that holds them.
private let sets = ProcessInfo.processInfo.environment["EVALUATION_SETS"]

@Suite struct EvidenceTests {
  @Test func `every quotation from the sample briefs is the file's own bytes`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    #expect(try check(filesIn: root.appending(path: "content/briefs").path) == 12)
  }

  @Test(.enabled(if: sets != nil, "EVALUATION_SETS does not name a folder"))
  func `every quotation from the evaluation sets is the file's own bytes`() throws {
    let folder = try #require(sets)
    var count = 0
    for set in ["dev/briefs", "real/tune", "real/check"] {
      count += try check(filesIn: "\(folder)/\(set)")
    }
    #expect(count == 140)
  }

  /// Reads every brief of a folder and returns how many there were.
  private func check(filesIn folder: String) throws -> Int {
    let reader = ContentReader(settings: Settings(now: Moment(secondsSince1970: 0)))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") && $0 != "index.md" }
    for name in names {
      let file = SourceFile(
        path: "content/briefs/\(name)",
        bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
      var diagnostics: [Diagnostic] = []
      let facts = try #require(reader.facts(of: file, reporting: &diagnostics)?.all, "\(name)")
      #expect(!diagnostics.hasErrors, "\(name)")
      for grounds in facts.grounds {
        #expect(grounds.source == .declared || !grounds.evidence.isEmpty, "\(name)")
        for evidence in grounds.evidence {
          #expect(file.text(in: evidence.range) == evidence.quote, "\(name)")
        }
      }
    }
    return names.count
  }
}
