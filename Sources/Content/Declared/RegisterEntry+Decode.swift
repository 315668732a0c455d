package import Briefing
package import Text
internal import YAML

extension RegisterEntry {
  /// Decodes the front matter of an entry of the register; gives `nil` if it has a fault.
  ///
  /// A participant that is a party is an entry of the parties, whichever folder its file is in.
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
    let nodes = tree.list("titles") ?? []
    found += nodes.compactMap { orderFault(of: $0, in: file) }
    guard !found.hasErrors, let name = tree.located("name") else { return nil }
    let names = (tree.list("names") ?? []).compactMap(\.text)
    let titles = nodes.compactMap(heldTitle)
    found += overlaps(of: titles, in: file)
    let kind = tree.choice("kind") ?? (term == .parties ? Participant.Kind.party : .person)
    return RegisterEntry(
      path: file.path, term: kind == .party ? .parties : term, name: name.value,
      names: names.map(\.value),
      positions: ([name] + names).map { file.position(of: $0.range.lowerBound) },
      slug: tree.text("slug") ?? Briefing.slug(for: name.value), kind: kind,
      titles: titles.map(\.value), country: tree.text("country"),
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

private func heldTitle(_ node: YAMLNode) -> Located<RegisterEntry.Title>? {
  guard let title = node.text ?? node.located("title") else { return nil }
  let held = RegisterEntry.Title(
    title: title.value, from: node.date("from"), to: node.date("to"))
  return Located(held, at: title.range)
}

/// Returns what is to be said of titles that are held on days of earlier ones of the list.
///
/// A title without days is one that a person has besides, and overlaps none.
private func overlaps(
  of titles: [Located<RegisterEntry.Title>], in file: SourceFile
) -> [Diagnostic] {
  let dated = titles.filter(\.value.hasDays)
  return dated.indices.compactMap { place in
    for earlier in dated[..<place] {
      let start = [earlier.value.from, dated[place].value.from].compactMap { $0 }.max()
      let end = [earlier.value.to, dated[place].value.to].compactMap { $0 }.min()
      guard let day = start ?? end, day <= end ?? day else { continue }
      return .titleOverlap(dated[place], with: earlier, on: day, in: file)
    }
    return nil
  }
}
