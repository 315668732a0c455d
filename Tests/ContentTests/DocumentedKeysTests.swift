import Briefing
import Content
import Foundation
import Testing

@Suite struct DocumentedKeysTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func page() throws -> String {
    try String(contentsOf: root.appending(path: "docs/front-matter.md"), encoding: .utf8)
  }

  @Test func `every key is described`() throws {
    let page = try Self.page()
    let schemas = [.brief, .page, .introduction, .settings] + Term.allCases.map(Schema.entry)
    for name in Set(schemas.flatMap(names)) {
      #expect(page.contains("`\(name)`"), "\(name)")
    }
  }

  @Test func `every code that has a fixture of this room is described once`() throws {
    let page = try Self.page()
    for name in BrokenFixtureTests.names {
      let code = name.prefix { $0 != "." }
      #expect(page.split(separator: "\n").count { $0.hasPrefix("| `\(code)` |") } == 1, "\(code)")
    }
  }
}

/// Returns the names of all keys of a schema, those inside its lists and maps too.
private func names(in schema: Schema) -> [String] {
  schema.keys.flatMap { [$0.name] + names(in: $0.shape) }
}

private func names(in shape: Schema.Shape) -> [String] {
  switch shape {
  case .list(let item): names(in: item)
  case .map(let schema), .textOr(let schema): names(in: schema)
  default: []
  }
}
