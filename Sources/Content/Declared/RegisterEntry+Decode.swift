package import Briefing
package import Text
internal import YAML

extension RegisterEntry {
  /// Decodes the front matter of an entry of the register; gives `nil` if it has a fault.
  ///
  /// The entry has no body yet: whoever parses the Markdown of the file adds it.
  package static func decode(
    _ frontMatter: FrontMatter, of file: SourceFile, term: Term,
    reporting diagnostics: inout [Diagnostic]
  ) -> RegisterEntry? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    let schema = Schema.entry(of: term)
    guard let tree = checkedTree(of: frontMatter, in: file, against: schema, reporting: &found)
    else { return nil }
    let titles = tree.list("titles") ?? []
    found += titles.compactMap { orderFault(of: $0, in: file) }
    guard !found.hasErrors, let name = tree.text("name") else { return nil }
    return RegisterEntry(
      path: file.path, term: term, name: name, names: tree.texts("names") ?? [],
      slug: tree.text("slug") ?? Briefing.slug(for: name),
      kind: tree.choice("kind") ?? (term == .parties ? .party : .person),
      titles: titles.compactMap(Title.init), country: tree.text("country"),
      wikidata: tree.text("wikidata"), aliases: tree.aliases(in: file), extra: Extra(tree))
  }
}

/// Returns what is wrong with a title that ends before it begins.
private func orderFault(of title: YAMLNode, in file: SourceFile) -> Diagnostic? {
  guard let from = title.locatedDate("from"), let to = title.locatedDate("to"),
    to.value < from.value
  else { return nil }
  return .dateOrder(to, before: from, in: file)
}

extension RegisterEntry.Title {
  fileprivate init?(_ node: YAMLNode) {
    guard let title = node.text?.value ?? node.text("title") else { return nil }
    self.init(title: title, from: node.date("from"), to: node.date("to"))
  }
}
