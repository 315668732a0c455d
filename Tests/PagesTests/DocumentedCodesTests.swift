import Foundation
import Testing

@Suite struct DocumentedCodesTests {
  @Test(arguments: ["broken-image", "hidden-target", "unknown-anchor", "unknown-target"])
  func `every code about links is described once`(code: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/markdown.md"), encoding: .utf8)
    #expect(page.split(separator: "\n").count { $0.hasPrefix("| `\(code)` |") } == 1)
  }
}
