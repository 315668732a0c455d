internal import Briefing
internal import Text
internal import YAML

/// Returns the tree of a file's front matter, checked against a schema.
///
/// A file without front matter has the tree of an empty one, unless the schema requires keys:
/// then it is reported and has none. A tree may come with errors reported, so that what can be
/// said about several keys together is said in the same run.
func checkedTree(
  of frontMatter: FrontMatter, in file: SourceFile, against schema: Schema,
  reporting diagnostics: inout [Diagnostic]
) -> YAMLNode? {
  guard let yaml = frontMatter.yaml else {
    guard schema.keys.contains(where: \.isRequired) else {
      return YAMLNode.parse(file, in: 0..<0, reporting: &diagnostics)
    }
    diagnostics.append(.missingFrontMatter(of: schema, in: file))
    return nil
  }
  return checkedTree(in: yaml, of: file, against: schema, reporting: &diagnostics)
}

/// Returns the tree of the YAML in `range`, checked against a schema.
func checkedTree(
  in range: Range<Int>, of file: SourceFile, against schema: Schema,
  reporting diagnostics: inout [Diagnostic]
) -> YAMLNode? {
  guard let tree = YAMLNode.parse(file, in: range, reporting: &diagnostics) else { return nil }
  var check = SchemaCheck(file: file)
  check.checkRoot(tree, against: schema, start: file.textStart)
  diagnostics += check.diagnostics
  return tree
}

/// What a checked tree says under its keys; `nil` for whatever is absent, null or at fault.
extension YAMLNode {
  func located(_ key: String) -> Located<String>? { value(of: key)?.text }

  func text(_ key: String) -> String? { located(key)?.value }

  func flag(_ key: String) -> Bool? { text(key).flatMap(truth(of:)) }

  func date(_ key: String) -> CalendarDate? { locatedDate(key)?.value }

  func locatedDate(_ key: String) -> Located<CalendarDate>? {
    guard let text = located(key), let date = CalendarDate(iso: text.value) else { return nil }
    return Located(date, at: text.range)
  }

  func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
    text(key).flatMap(Choice.init)
  }

  /// Returns the items of a list that are not empty; `nil` where the key is absent.
  func list(_ key: String) -> [YAMLNode]? {
    value(of: key)?.items?.filter { !$0.isEmpty }
  }

  func texts(_ key: String) -> [String]? {
    list(key)?.compactMap(\.text?.value)
  }

  func aliases(in file: SourceFile) -> [Alias] {
    (list("aliases") ?? []).compactMap { node in
      node.text.map { Alias(url: $0.value, position: file.position(of: $0.range.lowerBound)) }
    }
  }

  /// The text of a scalar, on one line; `nil` for null, for blanks and for all but scalars.
  var text: Located<String>? {
    guard let scalar, !isNull else { return nil }
    let text = oneLine(scalar.text)
    return text.isEmpty ? nil : Located(text, at: range)
  }
}
