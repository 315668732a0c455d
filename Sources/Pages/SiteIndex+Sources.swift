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

  /// Returns the path of the file whose text a file of the output shows, or `nil` where there is
  /// none.
  package func source(ofFile file: String) -> String? { source(of: Route(file: file)) }

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
