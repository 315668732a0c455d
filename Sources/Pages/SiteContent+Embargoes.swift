package import Briefing
package import Text

extension SiteContent {
  /// Reports what is under embargo and has the address of something else, which shows only once the
  /// embargo ends: the build of that day would be the first to fail.
  ///
  /// Drafts are passed over: one may be written to take the place of what is there.
  package func reportComingCollisions(
    among pages: [Page], settings: Settings, reporting diagnostics: inout [Diagnostic]
  ) {
    func isComing(_ visibility: Visibility) -> Bool {
      settings.hides(visibility) && !visibility.isDraft
    }
    let all = self.briefs
    let briefs = all.indices.filter { isComing(all[$0].visibility) }.map {
      (path: all[$0].path, route: Route.brief(all[$0].slug))
    }
    let plain = self.pages.filter { isComing($0.visibility) }.map {
      (path: $0.path, route: Route($0.location + "/"))
    }
    let coming = (briefs + plain).sorted { $0.path < $1.path }
    guard !coming.isEmpty else { return }
    var taken = Set(pages.map { $0.file.lowercased() })
    for (path, route) in coming where !taken.insert(route.file.lowercased()).inserted {
      diagnostics.append(.addressTakenLater(route.path, in: path))
    }
  }
}
