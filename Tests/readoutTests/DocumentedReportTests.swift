import Foundation
import Testing
import Text

@testable import readout

/// `docs/diagnostics.schema.json` is the schema of what `--format json` writes.
///
/// The variable `GOLDEN` has it written anew.
@Suite struct DocumentedReportTests {
  @Test func `the schema is that of the program`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/diagnostics.schema.json")
    let schema = JSONSchema(
      id: "https://readout.example/diagnostics.schema.json", title: "Diagnostics",
      of: ReportedRun.record.outline)
    if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
      try Data(schema.bytes()).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(schema.bytes()))
  }
}
