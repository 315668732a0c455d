internal import Briefing
package import Text

/// Makes the list of all files of a site from its index.
///
/// Nothing is rendered here: a page knows what it is about, and looks the rest up when a
/// template asks.
package struct Composer: Sendable {
  let index: SiteIndex
  let assets: AssetPaths

  package init(index: SiteIndex, assets: AssetPaths) {
    self.index = index
    self.assets = assets
  }

  /// Returns every page, feed and data file, in no particular order, each file once.
  ///
  /// Pages and files that would stand at one address are reported, both named. `copies` are the
  /// files of the site that are published as they stand.
  package func pages(
    beside copies: Set<String> = [], checking siteLinks: [SiteLink] = [],
    reporting diagnostics: inout [Diagnostic]
  ) -> PageList {
    // The largest files come first, so that they are made beside all others and not after them.
    var pages =
      dataFiles + [home, notFound] + briefPages + archivePages + timelinePages + plainPages
    for term in Term.allCases { pages += termPages(term) }
    let ledger = Ledger(index)
    let collections = searchCollections(ledger)
    pages += outcomePages(ledger) + searchPage(collections)
    let searchFiles = Later { collections.value.flatMap { SearchFiles(collection: $0).pages } }
    pages += Sitemap(index: index).pages(of: pages.compactMap(\.indexedRoute))
    pages += feeds
    var addresses = addresses(of: pages, searchFiles: searchFiles, reporting: &diagnostics)
    let redirects = redirects(beside: &addresses, reporting: &diagnostics)
    var files = FileNames(pages.lazy.map(\.file), searchFiles: searchFiles)
    let others = redirects + hostingPages(beside: copies, redirects: redirects)
    pages += others
    files.insert(others.map(\.file))
    check(siteLinks, among: files, reporting: &diagnostics)
    return PageList(own: pages, searchFiles: searchFiles)
  }

  func frame(
    _ kind: PageKind, _ route: Route, title: String, description: String? = nil,
    language: String? = nil, term: TermPage? = nil, updated: CalendarDate? = nil
  ) -> PageFrame {
    let fallback = index.settings.description
    return PageFrame(
      index: index, route: route, kind: kind, title: title,
      description: description.flatMap { $0.isEmpty ? nil : $0 }
        ?? (fallback.isEmpty ? title : "\(title). \(fallback)"),
      language: language ?? index.settings.language, assets: assets, term: term, updated: updated)
  }

  private var notFound: Page {
    let frame = frame(.notFound, .notFound, title: "Page not found")
    return page(.notFound(Context(frame: frame, content: NoContent())), at: .notFound)
  }

  private var plainPages: [Page] {
    index.pages.map { plain in
      let route = Route(plain.location + "/")
      let frame = frame(
        .page, route, title: plain.title, description: plain.summary, language: plain.language,
        updated: plain.updated)
      return page(
        .plain(Context(frame: frame, content: PlainContent(page: plain))), at: route)
    }
  }

  func view(_ place: Int) -> BriefView { BriefView(index: index, place: place) }

  func page(_ content: Page.Content, at route: Route) -> Page {
    Page(file: route.file, content: content)
  }

  func heading(of section: Section) -> String {
    index.introduction(to: section)?.title ?? section.heading
  }
}
