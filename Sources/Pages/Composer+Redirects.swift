internal import Briefing
internal import Text

extension Composer {
  /// Everything that has an address of its own and a file that made it.
  private var owners: [(route: Route, path: String, title: String, aliases: [Alias])] {
    index.briefs.map { (.brief($0.slug), $0.path, $0.title, $0.aliases) }
      + index.pages.map { (Route($0.location + "/"), $0.path, $0.title, $0.aliases) }
      + Term.allCases.flatMap { index.terms($0) }.compactMap { page in
        page.entry.map { (page.route, $0.path, $0.name, $0.aliases) }
      }
  }

  /// Reports files that would have one address, by case too, and so overwrite each other.
  func reportCollisions(among pages: [Page], reporting diagnostics: inout [Diagnostic]) {
    let sources = Dictionary(
      owners.map { ($0.route.file, [$0.path]) }, uniquingKeysWith: { $0 + $1 })
    var taken: [String: [String]] = [:]
    for file in Set(pages.map(\.file)) {
      taken[file.lowercased(), default: []] += sources[file] ?? []
    }
    var counts: [String: Int] = [:]
    for page in pages { counts[page.file.lowercased(), default: 0] += 1 }
    for (file, count) in counts where count > 1 {
      let paths = (taken[file] ?? []).sorted()
      guard let path = paths.last else { continue }
      let other = paths.count > 1 ? paths[0] : "a page that Readout makes"
      diagnostics.append(.sameURL(Route(file: file).path, in: path, as: other))
    }
    reportDoubleEntries(reporting: &diagnostics)
  }

  /// Reports files of the register that describe one term.
  private func reportDoubleEntries(reporting diagnostics: inout [Diagnostic]) {
    var taken: [Route: String] = [:]
    for entry in index.register.sorted(by: { $0.path < $1.path }) {
      let route = Route.term(entry.term, entry.slug)
      if let other = taken[route] {
        diagnostics.append(.sameURL(route.path, in: entry.path, as: other))
      } else {
        taken[route] = entry.path
      }
    }
  }

  /// Reports links to addresses of the site that nothing stands at.
  func check(
    _ siteLinks: [SiteLink], among files: Set<String>, reporting diagnostics: inout [Diagnostic]
  ) {
    for link in siteLinks {
      let isKnown =
        files.contains(Route(link.path).file) || files.contains(link.path)
        || files.contains(link.path + "/index.html")
      guard !isKnown else { continue }
      let known = files.map { "/" + Route(file: $0).path }.sorted()
      diagnostics.append(
        .unknownTarget(link.written, in: link.file, at: link.position, known: known))
    }
  }

  /// Returns the pages that stand at old addresses and lead to the new ones.
  func redirects(beside files: Set<String>, reporting diagnostics: inout [Diagnostic]) -> [Page] {
    var taken = files
    var pages: [Page] = []
    for owner in owners {
      for alias in owner.aliases {
        let path = String(alias.url.drop { $0 == "/" })
        let isFile = path.split(separator: "/").last?.contains(".") == true && !path.hasSuffix("/")
        let route = Route(isFile || path.hasSuffix("/") || path.isEmpty ? path : path + "/")
        guard taken.insert(route.file).inserted else {
          diagnostics.append(
            .aliasTaken(alias, in: owner.path, by: "another page of the site"))
          continue
        }
        let context = Context(
          frame: frame(.redirect, route, title: owner.title),
          content: RedirectContent(target: index.address(of: owner.route)))
        pages.append(page(.redirect(context), at: route))
      }
    }
    return pages
  }
}
