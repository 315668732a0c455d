internal import Briefing
internal import Text

extension Composer {
  /// What has an address of its own and a file that made it.
  private typealias Owner = (route: Route, path: String, title: String, aliases: [Alias])

  /// All owners of addresses, or of briefs, which are many, only those with old addresses.
  private func owners(withOldAddresses: Bool = false) -> [Owner] {
    index.briefs.indices.filter { !withOldAddresses || !index.briefs[$0].aliases.isEmpty }
      .map { index.briefs[$0] }.map { (.brief($0.slug), $0.path, $0.title, $0.aliases) }
      + index.pages.map { (Route($0.location + "/"), $0.path, $0.title, $0.aliases) }
      + Term.allCases.flatMap { index.terms($0) }.compactMap { page in
        page.entry.map { (page.route, $0.path, $0.name, $0.aliases) }
      }
  }

  /// Reports files that would have one address, by case too, and so overwrite each other.
  func reportCollisions(among pages: [Page], reporting diagnostics: inout [Diagnostic]) {
    var files: Set<String> = []
    files.reserveCapacity(pages.count)
    var doubles: Set<String> = []
    for page in pages {
      let file = page.file.lowercased()
      if !files.insert(file).inserted { doubles.insert(file) }
    }
    if !doubles.isEmpty {
      let sources = Dictionary(
        grouping: owners(), by: { $0.route.file.lowercased() })
      for file in doubles {
        let paths = (sources[file] ?? []).map(\.path).sorted()
        guard let path = paths.last else { continue }
        let other = paths.count > 1 ? paths[0] : "a page that Readout makes"
        diagnostics.append(.sameURL(Route(file: file).path, in: path, as: other))
      }
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

  /// Returns the pages that stand at old addresses and lead to the new ones.
  func redirects(beside files: FileNames, reporting diagnostics: inout [Diagnostic]) -> [Page] {
    var taken = files
    taken.insert(Self.hostingFiles)
    var pages: [Page] = []
    for owner in owners(withOldAddresses: true) {
      for alias in owner.aliases {
        let path = String(alias.url.drop { $0 == "/" })
        let isFile = path.split(separator: "/").last?.contains(".") == true && !path.hasSuffix("/")
        let route = Route(isFile || path.hasSuffix("/") || path.isEmpty ? path : path + "/")
        guard taken.insert(route.file) else {
          diagnostics.append(
            .aliasTaken(alias, in: owner.path, by: "another page of the site"))
          continue
        }
        let context = Context(
          frame: frame(.redirect, route, title: owner.title),
          content: RedirectContent(target: owner.route))
        pages.append(page(.redirect(context), at: route))
      }
    }
    return pages
  }
}
