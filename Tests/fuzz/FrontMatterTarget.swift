import Briefing
import Content
import Text
import YAML

extension FuzzTarget {
  /// Whole files of content, and settings: every fault has its place in the file, what is read once
  /// is read the same way again, and the tree of YAML stays within its bytes.
  static let frontMatter = FuzzTarget(name: "front-matter") { bytes in
    var faults: [Diagnostic] = []
    let raw = SourceFile(path: "content/briefs/a.md", bytes: bytes)
    guard let file = SourceFile.reading(bytes, path: raw.path, reporting: &faults) else {
      expect(faults.count == 1, "bytes that are no text are one fault")
      return expectPlaced(faults, in: raw)
    }
    for path in ["briefs/a.md", "participants/a.md", "pages/a.md", "index.md"] {
      expectSame(SourceFile(path: "content/" + path, bytes: bytes))
    }
    expectTree(of: file, in: file.textStart..<bytes.count)
    if let matter = FrontMatter(splitting: file, reporting: &faults), let yaml = matter.yaml {
      expect(yaml.upperBound <= matter.body.lowerBound, "the text follows the front matter")
      expect(matter.body.upperBound == bytes.count, "the text goes on to the end")
      expectTree(of: file, in: yaml)
    }
    var diagnostics: [Diagnostic] = []
    let settings = Settings.decode(
      SourceFile(path: "readout.yaml", bytes: bytes), now: now, reporting: &diagnostics)
    expect(settings != nil || diagnostics.hasErrors, "settings that are refused have a fault")
    expectPlaced(diagnostics, in: file)
  }

  /// The moment of the build, for whatever asks.
  static let now = Moment(secondsSince1970: 1_700_000_000)

  static let reader = ContentReader(settings: Settings(now: now), checks: true)

  /// Reads a file twice and compares.
  private static func expectSame(_ file: SourceFile) {
    var first: [Diagnostic] = []
    var second: [Diagnostic] = []
    let one = reader.read(file, reporting: &first)
    let other = reader.read(file, reporting: &second)
    expect(one != nil || first.hasErrors, "what is refused has a fault")
    expect(first == second, "a second reading finds the same faults")
    expectPlaced(first, in: file)
    switch (one, other) {
    case (nil, nil): break
    case (.brief(let one), .brief(let other)):
      expect(one.facts == other.facts, "a second reading finds the same facts")
      expect(one.body == other.body, "a second reading makes the same page")
      expectProved(one.facts, in: file)
      expectSafe(one.body.bytes)
      expect(!one.title.isEmpty, "a brief has a title")
    case (.entry(let one), .entry(let other)):
      expect(one.body == other.body, "a second reading makes the same page")
      expectSafe(one.body.bytes)
    case (.page(let one), .page(let other)):
      expect(one.body == other.body, "a second reading makes the same page")
      expectSafe(one.body.bytes)
    case (.introduction(let one), .introduction(let other)):
      expect(one.body == other.body, "a second reading makes the same page")
      expectSafe(one.body.bytes)
    default: expect(false, "a second reading gives the same kind")
    }
  }

  private static func expectTree(of file: SourceFile, in range: Range<Int>) {
    var diagnostics: [Diagnostic] = []
    let tree = YAMLNode.parse(file, in: range, reporting: &diagnostics)
    expect(tree != nil || diagnostics.hasErrors, "YAML that is refused has a fault")
    expectPlaced(diagnostics, in: file)
    if let tree { expectNode(tree, in: file, inside: range) }
  }

  private static func expectNode(
    _ node: YAMLNode, in file: SourceFile, inside range: Range<Int>
  ) {
    func isInside(_ inner: Range<Int>) -> Bool {
      range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound
    }
    expect(isInside(node.range), "a value stands inside its list: \(node.range) in \(range)")
    switch node.content {
    case .scalar(let scalar):
      guard let place = scalar.verbatimRange else { return }
      expect(file.bytes[place].elementsEqual(scalar.text.utf8), "the bytes are the text")
    case .list(let items): for item in items { expectNode(item, in: file, inside: node.range) }
    case .map(let members):
      expect(Set(members.map(\.key)).count == members.count, "no key stands twice")
      for member in members {
        expect(isInside(member.keyRange), "a key stands inside its map")
        expectNode(member.value, in: file, inside: node.range)
      }
    }
  }
}
