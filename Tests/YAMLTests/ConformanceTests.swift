import Foundation
import Testing
import Text
import YAML

/// The cases of the YAML test suite that can stand as front matter.
///
/// What the suite calls wrong is refused, each time with its place; what it calls right is read as
/// it says, or is refused in words, where libyaml cannot read it or front matter has no use for it.
@Suite struct ConformanceTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var id: String
    var name: String
    var yaml: String
    var error: Bool
    var libyaml_0_2_5: String
    var json: JSON?
    var testDescription: String { "\(id) \(name)" }

    /// The text as it stands in front matter, where the closing mark begins a line.
    var frontMatter: String { yaml.hasSuffix("\n") ? yaml : yaml + "\n" }
  }

  private static let path = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"]

  static let cases: [Case] = {
    guard let path else { return [] }
    let url = URL(filePath: path).appending(path: "yaml/front_matter.json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
  }()

  @Test(.enabled(if: path != nil, "CONFORMANCE_SUITES names no folder"))
  func `the suite is there`() {
    #expect(Self.cases.count == 144)
  }

  @Test(
    .enabled(if: path != nil, "CONFORMANCE_SUITES names no folder"),
    arguments: ConformanceTests.cases)
  func `a case of the suite is read as the suite says, or refused where it is wrong`(
    example: Case
  ) {
    let file = SourceFile(path: "a.yaml", text: example.frontMatter)
    var diagnostics: [Diagnostic] = []
    let tree = YAMLNode.parse(file, in: 0..<file.bytes.count, reporting: &diagnostics)
    let lines = example.frontMatter.split(separator: "\n", omittingEmptySubsequences: false)
    for diagnostic in diagnostics {
      let position = diagnostic.position ?? Position(line: 0, column: 0)
      #expect(lines.indices.contains(position.line - 1), "\(diagnostic)")
      guard lines.indices.contains(position.line - 1) else { continue }
      #expect((1...lines[position.line - 1].utf8.count + 1).contains(position.column))
      #expect(!diagnostic.message.contains("this is not YAML"), "\(diagnostic)")
    }
    let refusals = Set(diagnostics.map(\.code))
    if example.error {
      #expect(diagnostics.hasErrors)
    } else if example.libyaml_0_2_5 == "reject" {
      #expect(diagnostics.hasErrors)
    } else if refusals.isEmpty || refusals == ["yaml-syntax"] && !Self.misread.contains(example.id)
    {
      #expect(diagnostics.isEmpty, "\(diagnostics)")
      #expect(tree.map(JSON.init) == example.json.map(\.asText))
    } else {
      #expect(refusals.isSubset(of: Self.byDesign.union(["yaml-syntax"])), "\(diagnostics)")
    }
  }

  /// What libyaml takes for something else, and so is refused although it is YAML.
  private static let misread: Set = ["652Z"]

  /// What front matter refuses although it is YAML.
  private static let byDesign: Set = ["yaml-alias", "yaml-tag", "yaml-key", "control-character"]
}

/// A JSON value whose scalars are texts, to compare with a tree that guesses no types.
enum JSON: Decodable, Equatable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case null
  case list([JSON])
  case map([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .map(try container.decode([String: JSON].self))
    }
  }

  init(_ node: YAMLNode) {
    self =
      switch node.content {
      case .scalar(let scalar): scalar.isPlain ? Self.plain(scalar.text) : .text(scalar.text)
      case .list(let items): .list(items.map(JSON.init))
      case .map(let members):
        .map(
          Dictionary(members.map { ($0.key, JSON($0.value)) }, uniquingKeysWith: { one, _ in one }))
      }
  }

  /// Returns what YAML takes a plain text for, numbers as text.
  private static func plain(_ text: String) -> JSON {
    switch text {
    case "", "~", "null": .null
    case "true": .flag(true)
    case "false": .flag(false)
    default: Double(text).map(JSON.number)?.asText ?? .text(text)
    }
  }

  var asText: JSON {
    switch self {
    case .number(let number): .text("\(number)")
    case .list(let items): .list(items.map(\.asText))
    case .map(let members): .map(members.mapValues(\.asText))
    default: self
    }
  }
}
