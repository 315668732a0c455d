internal import Briefing
internal import Content
internal import Text
internal import YAML

/// The required keys of a brief from elsewhere, which may lack them.
struct BriefKeys {
  let frontMatter: FrontMatter
  private let members: [YAMLNode.Member]
  private let lineEnd: String

  /// Looks at the front matter of a file, or reports why it has none to look at.
  init?(_ file: SourceFile, reporting diagnostics: inout [Diagnostic]) {
    guard let frontMatter = FrontMatter(splitting: file, reporting: &diagnostics),
      let yaml = frontMatter.yaml,
      let tree = YAMLNode.parse(file, in: yaml, reporting: &diagnostics), !diagnostics.hasErrors
    else { return nil }
    self.frontMatter = frontMatter
    members = tree.members ?? []
    lineEnd = frontMatter.lineEnd(in: file)
    if tree.isBraced(in: file), !has("title") || !has("date") {
      diagnostics.append(.bracedFrontMatter(in: file, at: tree.range.lowerBound))
      return nil
    }
  }

  /// Whether a key has a value.
  func has(_ key: String) -> Bool {
    members.contains { $0.key == key && !$0.value.isNull }
  }

  /// Returns what gives the brief a title and a date, where they are not `nil`.
  func splices(title: String?, date: CalendarDate?) -> [Splice] {
    var new: [Splice] = []
    var old: [Splice] = []
    let start = frontMatter.yaml?.lowerBound ?? 0
    let values = [("title", title.map { yamlValue(valueLine($0)) }), ("date", date?.iso)]
    for (key, value) in values {
      guard let value else { continue }
      if let member = members.first(where: { $0.key == key }) {
        let blank = member.value.range.isEmpty ? " " : ""
        old.append(Splice(member.value.range, blank + value))
      } else {
        new.append(Splice(start..<start, "\(key): \(value)\(lineEnd)"))
      }
    }
    return new + old.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
