internal import Briefing
internal import Text

extension Composer {
  /// Files that are for servers and robots rather than for readers; a file of the author's own that
  /// has the name of one takes its place.
  static let hostingFiles: Set<String> = ["robots.txt", "_headers", "_redirects"]

  /// Returns those of the files that the author has not written.
  ///
  /// `copies` are the files that are published as they stand, `redirects` the pages at old addresses.
  func hostingPages(beside copies: Set<String>, redirects: [Page]) -> [Page] {
    let index = index
    let base = index.settings.baseURL
    // What an author puts beside the theme's assets has no hash in its name and may change.
    let lasting =
      copies.contains { $0.hasPrefix("assets/") } ? assets.paths : ["assets/*"]
    let headers = HeadersFile(index: index, lastingPaths: lasting)
    var pages = [
      Page(
        file: "robots.txt",
        content: .data { Array("User-agent: *\nAllow: /\n\nSitemap: \(base)sitemap.xml\n".utf8) }),
      Page(file: "_headers", content: .data { headers.bytes() }),
    ]
    if !redirects.isEmpty {
      let file = RedirectsFile(of: redirects, base: index.basePath)
      pages.append(Page(file: "_redirects", content: .data { file.bytes() }))
    }
    return pages.filter { !copies.contains($0.file) }
  }
}

extension SiteIndex {
  /// The path of the site on its host, with a slash at both ends: `/` or `/briefings/`.
  var basePath: String {
    guard let scheme = settings.baseURL.firstRange(of: "://") else { return "/" }
    let rest = settings.baseURL[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}
