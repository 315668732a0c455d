import Foundation
import Pages
import Testing
import Text

@testable import Publishing

/// Each folder of `Tests/Fixtures/broken-templates` lies over the default theme and stands beside
/// the diagnostics that this gives, word by word.
///
/// The variable `GOLDEN` has the diagnostics written anew; the difference is for a review.
@Suite struct BrokenTemplateTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Tests/Fixtures/broken-templates")

  static let codes = [
    "asset-name-taken", "bad-delimiters", "bad-name", "crossed-section", "duplicate-block",
    "empty-tag",
    "escaped-html", "not-text", "not-utf8", "nul-byte", "open-partial-name", "outside-block",
    "outside-partial", "recursive-partial", "template-name-taken", "template-too-large",
    "too-deep", "unclosed-section", "unclosed-tag", "unescaped-text", "unknown-asset",
    "unknown-block", "unknown-name", "unknown-partial", "unopened-section", "unused-template",
  ]

  /// A site cannot be without a template, for the default theme has it; the tests of `Mustache`
  /// see to these words.
  static let unreachable: Set = ["unknown-template"]

  @Test(arguments: codes)
  func `a broken theme gives the diagnostics beside it`(code: String) throws {
    let found = try diagnostics(of: Self.folder.appending(path: code)).sorted()
    #expect(found.contains { $0.code == code })
    let text = found.map(lines).joined()
    let expected = Self.folder.appending(path: code + ".txt")
    if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
      try Data(text.utf8).write(to: expected)
    }
    #expect(try text == String(decoding: Data(contentsOf: expected), as: UTF8.self))
  }

  @Test func `every code that templates can give has a fixture`() throws {
    var known = Self.unreachable
    for file in [
      "Mustache/Diagnostics.swift", "Mustache/Diagnostics+Binding.swift",
      "Pages/Diagnostics+Theme.swift", "Text/Diagnostics.swift",
    ] {
      let source = Self.root.appending(path: "Sources").appending(path: file)
      let text = try String(contentsOf: source, encoding: .utf8)
      known.formUnion(text.matches(of: /Diagnostic\(\s*"([a-z0-9-]+)"/).map { String($0.1) })
    }
    #expect(known == Self.unreachable.union(Self.codes))
  }

  @Test func `the default theme is without fault, and as a site's own it is all in use`() throws {
    let templates = Self.root.appending(path: "templates")
    #expect(try diagnostics(of: templates, as: "templates/") == [])
  }

  /// Returns what is wrong with the default theme under the files of a folder.
  private func diagnostics(of folder: URL, as prefix: String = "") throws -> [Diagnostic] {
    var theme = ThemeFiles()
    for (path, bytes) in try files(below: folder.path) {
      theme.override(prefix + path, with: [UInt8](bytes))
    }
    var diagnostics: [Diagnostic] = []
    let paths = theme.assets().map { ($0.name, $0.path) }
    if let templates = theme.templates(reporting: &diagnostics) {
      _ = Theme(
        templates, own: theme.own, assets: AssetPaths(Dictionary(uniqueKeysWithValues: paths)),
        reporting: &diagnostics)
    }
    return diagnostics
  }
}

/// Returns a diagnostic as the program prints it.
private func lines(of diagnostic: Diagnostic) -> String {
  let message = "\(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]"
  let notes = diagnostic.notes.map { line($0.path, $0.position, "note: \($0.message)") }
  return line(diagnostic.path, diagnostic.position, message) + notes.joined()
}

private func line(_ path: String?, _ position: Position?, _ message: String) -> String {
  "\(path ?? ""):\(position?.line ?? 0):\(position?.column ?? 0): \(message)\n"
}
