/// One file of the site, not yet rendered.
package struct Page: Sendable {
  /// What the file is made from; each case but the last is one kind of page with its template.
  package enum Content: Sendable {
    case home(Context<HomeContent>)
    case briefs(Context<ListPage<BriefView>>)
    case brief(Context<BriefContent>)
    case terms(Context<ListPage<TermLink>>)
    case term(Context<TermContent>)
    case outcomes(Context<ListPage<OutcomeView>>)
    case timeline(Context<TimelineContent>)
    case plain(Context<PlainContent>)
    case notFound(Context<NoContent>)
    case redirect(Context<RedirectContent>)
    /// A feed or data file, written by code.
    case data(@Sendable () -> [UInt8])
  }

  /// From the root of the output.
  package let file: String
  package let content: Content

  /// The address that search engines shall know, or `nil` for what is no page of its own.
  var indexedRoute: Route? {
    switch content {
    case .notFound, .redirect, .data: nil
    default: Route(file: file)
    }
  }
}

/// Where each file of `templates/assets/` stands on the site: `assets/site.0123456789.css`.
package struct AssetPaths: Sendable {
  /// From the name in `templates/assets/` to the path on the site.
  package let paths: [String: String]

  package init(_ paths: [String: String]) {
    self.paths = paths
  }

  /// The names under which templates know the assets.
  var keys: [String] { sorted.map { Self.key(for: $0.name) } }

  /// The names and paths in the order of the names.
  var sorted: [(name: String, path: String)] {
    paths.sorted { $0.key < $1.key }.map { (name: $0.key, path: $0.value) }
  }
}
