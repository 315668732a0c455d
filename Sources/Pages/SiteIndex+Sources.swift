internal import Briefing

// Which file of the author's has which page as its own.
extension SiteIndex {
  /// Returns the route of the page that shows the text of a file, or `nil` where it has none.
  package func route(ofSource path: String) -> Route? {
    if let brief = briefs.first(where: { $0.path == path }) { return .brief(brief.slug) }
    if let page = pages.first(where: { $0.path == path }) { return Route(page.location + "/") }
    if let entry = register.first(where: { $0.path == path }) {
      return .term(entry.term, entry.slug)
    }
    return introductions.first { $0.path == path }.map { $0.section.map(Route.section) ?? .home }
  }

  /// The paths of the files whose texts the files of the output show, by the latter.
  ///
  /// - Complexity: O(*n*), so keep it; `source(of:)` looks through all for one.
  package var sourcesByFile: [String: String] {
    let introduced = introductions.map { ($0.section.map(Route.section) ?? .home, $0.path) }
    let all =
      briefs.map { (Route.brief($0.slug), $0.path) }
      + pages.map { (Route($0.location + "/"), $0.path) }
      + register.map { (Route.term($0.term, $0.slug), $0.path) } + introduced
    return Dictionary(all.map { ($0.file, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the path of the file whose text the page at a route shows, or `nil` where there is
  /// none.
  func source(of route: Route) -> String? {
    if let brief = briefs.first(where: { .brief($0.slug) == route }) { return brief.path }
    if let page = pages.first(where: { Route($0.location + "/") == route }) { return page.path }
    if let entry = register.first(where: { .term($0.term, $0.slug) == route }) {
      return entry.path
    }
    return introductions.first { ($0.section.map(Route.section) ?? .home) == route }?.path
  }
}
