import Foundation
import JSON
import Testing

/// The examples of CommonMark 0.30, each through the program.
///
/// They are in the folder that the environment variable `CONFORMANCE_SUITES` names, and skipped
/// where it is not set.
@Suite struct MarkdownConformanceTests {
  private static let suites = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"]
  /// CommonMark's reference program, as Debian's package `cmark` installs it.
  private static let reference = ["/usr/bin/cmark", "/usr/local/bin/cmark"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }

  private struct Example {
    let number: Int
    let markdown: String
    let html: String
  }

  @Test(.enabled(if: suites != nil, "CONFORMANCE_SUITES names no folder"))
  func `the program prints the HTML of each example`() async throws {
    try await forEachExample { example in
      let outcome = try Program().run(["markdown", "--unsafe"], input: example.markdown)
      #expect(outcome.output == example.html, "example \(example.number)")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "example \(example.number)")
    }
  }

  @Test(
    .enabled(if: suites != nil, "CONFORMANCE_SUITES names no folder"),
    .enabled(if: reference != nil, "the program cmark is not installed"))
  func `without raw HTML it prints what the reference program prints`() async throws {
    let reference = try #require(Self.reference)
    try await forEachExample { example in
      let ours = try Program().run(["markdown"], input: example.markdown)
      let theirs = try Program(reference).run([], input: example.markdown)
      #expect(ours.output == theirs.output, "example \(example.number)")
      #expect(ours.status == 0 && ours.errors.isEmpty, "example \(example.number)")
    }
  }

  /// Calls `body` with each example, with four of them at once.
  private func forEachExample(
    _ body: @escaping @Sendable (Example) throws -> Void
  ) async throws {
    let path = "\(Self.suites ?? "")/commonmark/spec.json"
    let json = try JSONValue.parse([UInt8](Data(contentsOf: URL(filePath: path))))
    guard case .array(let values) = json else {
      Issue.record("'\(path)' has no examples")
      return
    }
    let examples = values.enumerated().map { index, value in
      Example(
        number: index + 1, markdown: value.value(of: "markdown")?.string ?? "",
        html: value.value(of: "html")?.string ?? "")
    }
    #expect(examples.count == 652)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for index in stride(from: worker, to: examples.count, by: 4) { try body(examples[index]) }
        }
      }
      try await group.waitForAll()
    }
  }
}
