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

  /// Reports files that would have one address, by case too.
  func reportCollisions(reporting diagnostics: inout [Diagnostic]) {
    var taken: [String: String] = [:]
    for section in Section.allCases { taken[section.rawValue + "/"] = "the section" }
    for owner in owners.sorted(by: { $0.path < $1.path }) {
      let key = owner.route.path.lowercased()
      if let other = taken[key] {
        diagnostics.append(.sameURL(owner.route.path, in: owner.path, as: other))
      } else {
        taken[key] = owner.path
      }
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
          content: RedirectContent(target: owner.route))
        pages.append(page(.redirect(context), at: route))
      }
    }
    return pages
  }
}
