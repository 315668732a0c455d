import Briefing
import Content
import Foundation
import Testing
import Text

@testable import Authoring

/// A brief before and after all that was proposed for it was accepted.
struct Accepted {
  let file: SourceFile
  let review: BriefReview
  let splices: [Splice]
  let result: SourceFile

  static let reader = ContentReader(settings: Settings(now: Moment(secondsSince1970: 0)))

  /// Accepts what is proposed for a brief; `nil` where the brief has faults.
  init?(_ file: SourceFile, with reader: ContentReader = Self.reader) throws {
    var diagnostics: [Diagnostic] = []
    guard let review = BriefReview(file, with: reader, reporting: &diagnostics) else { return nil }
    self.file = file
    self.review = review
    splices = try #require(
      review.splices(accepting: review.proposals, reporting: &diagnostics))
    result = SourceFile(path: file.path, bytes: splices.applied(to: file.bytes))
  }

  /// Expects that nothing is proposed again, and that the facts of the page are the same.
  func expectSettled(
    with reader: ContentReader = Self.reader, sameFacts: Bool = true,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    var diagnostics: [Diagnostic] = []
    let again = try #require(
      BriefReview(result, with: reader, reporting: &diagnostics), "\(file.path) \(diagnostics)",
      sourceLocation: place)
    #expect(!diagnostics.hasErrors, "\(file.path)", sourceLocation: place)
    #expect(again.proposals.isEmpty, "\(file.path)", sourceLocation: place)
    guard sameFacts else { return }
    let before = try #require(reader.readBrief(file, reporting: &diagnostics))
    let after = try #require(reader.readBrief(result, reporting: &diagnostics))
    let beyond = before.beyond
    guard beyond == Facts() else { return }
    // The texts of the evaluation sets are not for reading.
    let (old, new) = (claims(before.facts), claims(after.facts))
    let isSame = old.map(\.claim) == new.map(\.claim)
    #expect(isSame, "\(file.path)", sourceLocation: place)
    // A doubtful fact may say the same as one that now is declared, and then proves it too.
    let isProved = zip(old, new).allSatisfy { $0.proof.isSubset(of: $1.proof) }
    #expect(isProved, "\(file.path)", sourceLocation: place)
  }
}

/// The facts of a page, each with its sentences, without who says so.
private func claims(_ facts: Facts) -> [(claim: String, proof: Set<String>)] {
  func proof(_ grounds: Grounds) -> Set<String> { Set(grounds.evidence.map(\.quote)) }
  return facts.participants.map {
    (
      "participant \($0.name)|\($0.kind)|\($0.title ?? "")|\($0.country ?? "")|\($0.role ?? "")",
      proof($0.grounds)
    )
  } + facts.mentioned.map { ("mentioned \($0.name)|\($0.title ?? "")", proof($0.grounds)) }
    + facts.pillars.map {
      ("pillar \($0.text)|\($0.framework ?? "")|\($0.by ?? "")", proof($0.grounds))
    }
    + facts.outcomes.map {
      ("outcome \($0.id)|\($0.text)|\($0.status?.rawValue ?? "")|\($0.parties)", proof($0.grounds))
    } + facts.topics.map { ("topic \($0.text)", proof($0.grounds)) }
}

/// Returns the briefs in a folder, which may lack front matter.
func briefs(in folder: String) throws -> [SourceFile] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    .filter { ($0.hasSuffix(".md") || $0.hasSuffix(".txt")) && $0 != "index.md" }
    .map { name in
      var bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      if !bytes.starts(with: "---".utf8) {
        bytes = Array("---\ntitle: A text\ndate: 2024-01-02\n---\n".utf8) + bytes
      }
      return SourceFile(path: "content/briefs/\(name)", bytes: bytes)
    }
}
