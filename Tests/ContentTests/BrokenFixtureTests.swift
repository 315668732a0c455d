import Briefing
import Content
import Foundation
import Testing
import Text

/// Each file of `Tests/Fixtures/broken` stands beside the diagnostics that it gives, word by word.
///
/// The variable `GOLDEN` has the diagnostics written anew; the difference is for a review.
@Suite struct BrokenFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/broken")

  static let names = [
    "control-character.md", "date-order.md", "duplicate-id.md", "duplicate-key.md",
    "empty-value.md", "front-matter-missing.md", "front-matter-toml.md",
    "front-matter-unclosed.md", "invalid-alias.md",
    "invalid-date.md", "invalid-id.md", "invalid-language.md", "invalid-number.yaml",
    "invalid-slug.md", "invalid-url.md", "invalid-wikidata.md", "missing-key.md",
    "spelling-taken.md", "title-overlap.md", "unknown-key.md", "unknown-value.md",
    "version-missing.yaml", "version-unknown.yaml",
    "wrong-type.md", "yaml-alias.md", "yaml-depth.md", "yaml-documents.yaml", "yaml-key.md",
    "yaml-syntax.md", "yaml-tag.md",
  ]

  /// The files that are entries of the register; all others are briefs or settings.
  static let entries: Set = ["invalid-wikidata.md", "spelling-taken.md", "title-overlap.md"]

  @Test(arguments: names)
  func `a broken file gives the diagnostics beside it`(name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
    let file = SourceFile(path: name, bytes: bytes)
    let found = diagnostics(of: file).sorted()
    let code = String(name.prefix { $0 != "." })
    #expect(found.contains { $0.code == code })
    let text = found.map(lines).joined()
    let expected = Self.folder.appending(path: code + ".txt")
    if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
      try Data(text.utf8).write(to: expected)
    }
    #expect(try text == String(decoding: Data(contentsOf: expected), as: UTF8.self))
  }
}

/// Decodes a file as what its name says it is.
private func diagnostics(of file: SourceFile) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  if file.path.hasSuffix(".yaml") {
    _ = Settings.decode(file, now: Moment(secondsSince1970: 0), reporting: &diagnostics)
  } else if let frontMatter = FrontMatter(splitting: file, reporting: &diagnostics) {
    if BrokenFixtureTests.entries.contains(file.path) {
      let entry = RegisterEntry.decode(
        frontMatter, of: file, term: .participants, reporting: &diagnostics)
      // What two entries have in common is seen beside a second one.
      let other = RegisterEntry(
        path: "another.md", term: .participants, name: "Joe Biden", names: ["Joseph Biden"],
        positions: [Position(line: 2, column: 7), Position(line: 3, column: 9)],
        slug: "joe-biden")
      _ = Register([entry, other].compactMap { $0 }, reporting: &diagnostics)
    } else {
      _ = DeclaredBrief.decode(frontMatter, of: file, reporting: &diagnostics)
    }
  }
  return diagnostics
}

private func lines(of diagnostic: Diagnostic) -> String {
  let message = "\(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]"
  let notes = diagnostic.notes.map { line($0.path, $0.position, "note: \($0.message)") }
  return line(diagnostic.path, diagnostic.position, message) + notes.joined()
}

private func line(_ path: String?, _ position: Position?, _ message: String) -> String {
  "\(path ?? ""):\(position?.line ?? 0):\(position?.column ?? 0): \(message)\n"
}
