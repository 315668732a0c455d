import Briefing
import Foundation
import TestSupport
import Testing
import Text

@testable import Pages

/// The tables of docs/data.md are what the files for programs hold.
///
/// One after the other, for each may write its part of the page.
@Suite(.serialized) struct DocumentedDataTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/data.md")

  private func index() throws -> SiteIndex {
    var diagnostics: [Diagnostic] = []
    return SiteIndex(SiteContent(), settings: try settings(), reporting: &diagnostics)
  }

  @Test func `every file below data stands there with what it holds`() throws {
    let rows = DataPackage(index: try index()).resources.map {
      "| `data/\($0.path)` | \($0.title) |\n"
    }
    let table = "\n| File | What it holds |\n| --- | --- |\n" + rows.joined() + "\n"
    let section = WrittenSection("files", of: Self.file)
    #expect(try section.text(orWriting: table) == table)
  }

  @Test func `every key stands there with its kind and its meaning`() throws {
    let tables = DataTables(files: try index().dataFiles).text
    let section = WrittenSection("keys", of: Self.file)
    #expect(try section.text(orWriting: tables) == tables)
  }

  @Test func `every column of the table stands there with its type and its meaning`() throws {
    let rows = OutcomeView.table.columns.map {
      let words = $0.words.isEmpty ? "" : ": " + $0.words.map { "`\($0)`" }.joined(separator: ", ")
      return "| `\($0.name)` | \($0.kind.rawValue)\(words) | \($0.summary) |\n"
    }
    let table = "\n| Column | Type | What it is |\n| --- | --- | --- |\n" + rows.joined() + "\n"
    let section = WrittenSection("columns", of: Self.file)
    #expect(try section.text(orWriting: table) == table)
  }
}
