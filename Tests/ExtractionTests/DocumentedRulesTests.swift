import Foundation
import Testing

@testable import Extraction

/// The page on extraction names every reason with its weight, and every rule and filter.
@Suite struct DocumentedRulesTests {
  private static let page =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/extraction.md"), encoding: .utf8)) ?? ""

  @Test(arguments: Cue.allCases)
  func `each reason stands there with its weight`(cue: Cue) {
    let weight = "\(abs(cue.weight))".replacing(/\.0$/, with: "")
    #expect(Self.page.contains("| `\(cue.name)` | \(cue.weight < 0 ? "−" : "")\(weight) |"))
  }

  @Test(arguments: PartyProof.allCases)
  func `each proof of a party stands there with what it counts`(proof: PartyProof) {
    #expect(Self.page.contains("| `\(proof.name)` | \(proof.weight) |"))
  }

  @Test(arguments: OutcomeRule.allCases.map(\.rawValue) + OutcomeFilter.allCases.map(\.rawValue))
  func `each rule and filter stands there`(name: String) {
    #expect(Self.page.contains("| `\(name)` |"))
  }

  @Test func `each lexicon stands there`() {
    for file in Lexicon.fileNames { #expect(Self.page.contains("`\(file)`"), "\(file)") }
  }
}
