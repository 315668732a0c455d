package import Briefing
package import Text
internal import YAML

/// What the front matter of a plain page says.
package struct DeclaredPage: Sendable {
  package var title: Located<String>
  package var summary: String?
  package var isInNavigation: Bool
  package var visibility: Visibility
  package var aliases: [Alias]
  package var language: String?
  package var updated: CalendarDate?
  package var extra: Extra

  /// Decodes the front matter of a plain page; gives `nil` if it has a fault.
  package static func decode(
    _ frontMatter: FrontMatter, of file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> DeclaredPage? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let tree = checkedTree(of: frontMatter, in: file, against: .page, reporting: &found),
      !found.hasErrors, let title = tree.located("title")
    else { return nil }
    return DeclaredPage(
      title: title, summary: tree.text("summary"), isInNavigation: tree.flag("nav") ?? false,
      visibility: Visibility(tree), aliases: tree.aliases(in: file),
      language: tree.text("lang"), updated: tree.date("updated"), extra: Extra(tree))
  }
}

/// What the front matter of the home page or of a section says; it may have none.
package struct DeclaredIntroduction: Sendable {
  package var title: String?
  package var summary: String?
  package var extra: Extra

  /// Decodes the front matter of an introduction; gives `nil` if it has a fault.
  package static func decode(
    _ frontMatter: FrontMatter, of file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> DeclaredIntroduction? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard
      let tree = checkedTree(
        of: frontMatter, in: file, against: .introduction, reporting: &found),
      !found.hasErrors
    else { return nil }
    return DeclaredIntroduction(
      title: tree.text("title"), summary: tree.text("summary"), extra: Extra(tree))
  }
}
