import Foundation
import JSON
import Testing
import Text

/// The official suites of the Mustache specification, case by case through the program.
///
/// They are in the folder that the environment variable `CONFORMANCE_SUITES` names, and skipped
/// where it is not set.
@Suite struct RenderConformanceTests {
  static let suites = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"]

  @Test(
    .enabled(if: suites != nil, "CONFORMANCE_SUITES names no folder"),
    arguments: [
      ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22),
      ("partials", 12), ("sections", 34), ("~inheritance", 27), ("~dynamic-names", 21),
    ])
  func `the program prints what each case of a suite expects`(suite: String, count: Int) throws {
    let path = "\(Self.suites ?? "")/mustache/\(suite).json"
    let json = try JSONValue.parse([UInt8](Data(contentsOf: URL(filePath: path))))
    guard case .array(let cases) = json.value(of: "tests") else {
      Issue.record("'\(path)' has no tests")
      return
    }
    #expect(cases.count == count)
    for test in cases {
      let program = try Program()
      var data = JSONWriter()
      test.value(of: "data")?.write(to: &data)
      try program.write(test.value(of: "template")?.string ?? "", to: "main.mustache")
      try program.write(String(decoding: data.bytes, as: UTF8.self), to: "data.json")
      for partial in test.value(of: "partials")?.members ?? [] {
        try program.write(partial.value.string ?? "", to: "partials/\(partial.key).mustache")
      }
      try program.write("", to: "partials/.keep")
      let outcome = try program.run([
        "render", "main.mustache", "data.json", "--partials", "partials",
      ])
      let name = "\(suite): \(test.value(of: "name")?.string ?? "")"
      #expect(outcome.output == test.value(of: "expected")?.string, "\(name)")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(name): \(outcome.errors)")
    }
  }
}
