import Foundation
import Mustache
import TestSupport
import Testing
import Text

@testable import Pages

/// The tables of names in docs/templates.md are what the dictionary says.
///
/// The variable `GOLDEN` has them written anew; the difference is for a review.
@Suite struct DocumentedNamesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let file = root.appending(path: "docs/templates.md")
  private static func page() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test func `every name stands there with its kind, its meaning and an example`() throws {
    let section = WrittenSection("names", of: Self.file)
    #expect(try section.text(orWriting: NameTables().text) == NameTables().text)
  }

  @Test(arguments: PageKind.allCases)
  func `every template stands there once, with what it sees`(kind: PageKind) throws {
    let rows = try Self.page().split(separator: "\n").filter {
      $0.hasPrefix("| `\(kind.rawValue).mustache` |")
    }
    #expect(rows.count == 1)
    #expect(rows.first?.hasSuffix("| \(NameTables.link(to: kind.outline)) |") == true)
  }

  @Test func `every block of the frame stands there once, and no other`() throws {
    let layout = try defaultTemplates().first { $0.path.hasSuffix("/layout.mustache") }
    let text = String(decoding: try #require(layout).bytes, as: UTF8.self)
    let blocks = text.matches(of: /\{\{\$([A-Za-z]+)\}\}/).map { String($0.1) }
    let rows = try Self.page().components(separatedBy: "| Block |")[1].split(separator: "\n")
      .dropFirst(2).prefix { $0.hasPrefix("|") }
    let documented = rows.compactMap { $0.firstMatch(of: /^\| `([A-Za-z]+)`/).map { String($0.1) } }
    #expect(documented.sorted() == blocks.sorted())
  }

  @Test func `the version that stands there is that of the dictionary`() throws {
    #expect(try Self.page().contains("This is version \(dictionaryVersion) of what templates see."))
  }

  @Test func `every code of a template's fault stands there once, and no other code`() throws {
    var codes: Set<String> = []
    for name in [
      "Mustache/Diagnostics.swift", "Mustache/Diagnostics+Binding.swift",
      "Pages/Diagnostics+Theme.swift",
    ] {
      codes.formUnion(try Self.codes(in: "Sources/\(name)"))
    }
    #expect(try Self.documented(in: Self.page()).sorted() == codes.sorted())
  }

  @Test func `every other code of this room stands once among those of front matter`() throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "docs/front-matter.md"), encoding: .utf8)
    let documented = Self.documented(in: text)
    let here = Set(try Self.documented(in: Self.page()))
    for code in Set(try Self.codes(in: "Sources/Pages/Diagnostics.swift")).subtracting(here) {
      #expect(documented.count { $0 == code } == 1, "\(code)")
    }
  }

  /// The codes of the diagnostics that a file of the sources makes.
  private static func codes(in path: String) throws -> [String] {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
      .matches(of: /Diagnostic\(\s*"([a-z-]+)"/).map { String($0.1) }
  }

  /// The codes in the tables of messages, each as often as it has a row.
  private static func documented(in page: String) -> [String] {
    guard let messages = page.firstRange(of: "\n## Messages\n") else { return [] }
    let rest = page[messages.upperBound...]
    let chapter = rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    return chapter.matches(of: /(?m)^\| `([a-z-]+)` \|/).map { String($0.1) }
  }
}
