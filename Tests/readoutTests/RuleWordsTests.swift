import Briefing
import Content
import Extraction
import Foundation
import Testing
import Text

@testable import readout

@Suite struct RuleWordsTests {
  @Test func `every name that extraction uses has words, and no other has`() {
    #expect(Set(RuleWords.cues.keys) == Set(RuleNames.cues))
    #expect(Set(RuleWords.partyProofs.keys) == Set(RuleNames.partyProofs))
    #expect(Set(RuleWords.filters.keys) == Set(RuleNames.filters))
    #expect(Set(RuleWords.triggers.keys) == Set(RuleNames.triggers))
  }

  @Test(arguments: RuleNames.rules)
  func `every rule has a meaning`(rule: String) {
    #expect(RuleWords.meaning(ofRule: rule) != nil)
  }

  @Test(arguments: ["outcome", "outcome.wished", "participant.", "party.absent", ""])
  func `what is no rule has none`(rule: String) {
    #expect(RuleWords.meaning(ofRule: rule) == nil)
  }

  @Test func `whatever the open passages give can be explained`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/passages/open")
    let reader = ContentReader(
      settings: Settings(now: Moment(secondsSince1970: 0)), extractor: Extractor(explains: true))
    let rules = Set(RuleNames.rules)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      guard name.hasSuffix(".md") else { continue }
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      var diagnostics: [Diagnostic] = []
      let found = try #require(
        reader.facts(of: SourceFile(path: name, bytes: bytes), reporting: &diagnostics))
      for entry in FactSection.sections(of: found.all).flatMap(\.entries) {
        let rule = entry.grounds.rule ?? ""
        #expect(rules.contains(rule), "\(name)")
        for reason in entry.grounds.reasons {
          #expect(RuleWords.meaning(ofReason: reason.name, under: rule) != nil, "\(reason.name)")
        }
      }
      for refused in found.refused {
        #expect(RuleWords.filters[refused.filter] != nil && rules.contains(refused.rule))
      }
    }
  }
}
