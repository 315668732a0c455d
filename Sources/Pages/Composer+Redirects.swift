internal import Briefing
internal import Text

extension Composer {
  /// What has an address of its own and a file that made it.
  typealias Owner = (route: Route, path: String, title: String, aliases: [Alias])

  /// All owners of addresses, or of briefs, which are many, only those with old addresses.
  func owners(withOldAddresses: Bool = false) -> [Owner] {
    index.briefs.indices.filter { !withOldAddresses || !index.briefs[$0].aliases.isEmpty }
      .map { index.briefs[$0] }.map { (.brief($0.slug), $0.path, $0.title, $0.aliases) }
      + index.pages.map { (Route($0.location + "/"), $0.path, $0.title, $0.aliases) }
      + Term.allCases.flatMap { index.terms($0) }.compactMap { page in
        page.entry.map { (page.route, $0.path, $0.name, $0.aliases) }
      }
  }

  /// Returns the pages that stand at old addresses and lead to the new ones.
  func redirects(
    beside addresses: inout TakenAddresses, reporting diagnostics: inout [Diagnostic]
  ) -> [Page] {
    var pages: [Page] = []
    for owner in owners(withOldAddresses: true) {
      for alias in owner.aliases {
        let path = String(alias.url.drop { $0 == "/" })
        let isFile = path.split(separator: "/").last?.contains(".") == true && !path.hasSuffix("/")
        let route = Route(isFile || path.hasSuffix("/") || path.isEmpty ? path : path + "/")
        if let clash = addresses.take(route.file, .alias(in: owner.path)) {
          diagnostics.append(
            .aliasTaken(alias, in: owner.path, clash, of: addresses.words(for: clash, self)))
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
