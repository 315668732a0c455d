import Foundation
import Markdown
import Testing
import Text

/// The official examples, where `CONFORMANCE_SUITES` names the folder that holds them.
private let suite = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"]
  .map { $0 + "/commonmark/spec.json" }

@Suite(.enabled(if: suite != nil, "CONFORMANCE_SUITES does not name a folder"))
struct CommonMarkSuiteTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  @Test func `every example of CommonMark gives its HTML`() throws {
    let path = try #require(suite)
    let data = try Data(contentsOf: URL(filePath: path))
    let examples = try JSONDecoder().decode([Example].self, from: data)
    #expect(examples.count == 652)
    var rendering = MarkdownDocument.Rendering()
    rendering.allowsUnsafeHTML = true
    for example in examples {
      let file = SourceFile(path: "example.md", text: example.markdown)
      let document = parsed(file, syntax: .commonMark)
      let html = String(decoding: document.html(rendering).bytes, as: UTF8.self)
      #expect(html == example.html, "example \(example.example)")
    }
  }
}
