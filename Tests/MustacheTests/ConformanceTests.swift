import FoundationEssentials
import Mustache
import Testing
import Text

/// The official suites of the Mustache specification.
///
/// They are in the folder that the environment variable `CONFORMANCE_SUITES` names, and skipped
/// where it is not set; what they check has tests of our own in the other files.
@Suite struct ConformanceTests {
  static let folder = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"]

  @Test(
    .enabled(if: folder != nil, "CONFORMANCE_SUITES names no folder"),
    arguments: [
      ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22),
      ("partials", 12), ("sections", 34), ("~inheritance", 27), ("~dynamic-names", 21),
    ])
  func `all cases of a suite give what it expects`(suite: String, count: Int) throws {
    let path = "\(Self.folder ?? "")/mustache/\(suite).json"
    let data = try Data(contentsOf: URL(filePath: path))
    let cases = try JSONDecoder().decode(SpecificationSuite.self, from: data).tests
    #expect(cases.count == count)
    for test in cases {
      var templates = test.partials ?? [:]
      templates["main"] = test.template
      #expect(rendered(templates, test.data.value) == test.expected, "\(suite): \(test.name)")
    }
  }
}

private struct SpecificationSuite: Decodable {
  struct Test: Decodable {
    var name: String
    var template: String
    var data: JSONData
    var partials: [String: String]?
    var expected: String
  }

  var tests: [Test]
}

private struct JSONData: Decodable {
  var value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .nothing
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .number(String(number))
    } else if let number = try? container.decode(Double.self) {
      value = .number(String(number))
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([JSONData].self) {
      value = .list(items.map(\.value))
    } else {
      value = .object(try container.decode([String: JSONData].self).mapValues(\.value))
    }
  }
}
