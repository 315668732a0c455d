internal import Briefing
internal import Text

extension Composer {
  /// Reports links to addresses of the site that nothing stands at.
  func check(
    _ siteLinks: [SiteLink], among files: FileNames, reporting diagnostics: inout [Diagnostic]
  ) {
    var neighbourhood: Neighbourhood?
    var patience = Patience()
    for link in siteLinks {
      let isKnown =
        files.contains(Route(link.path).file) || files.contains(link.path)
        || files.contains(link.path + "/index.html")
      guard !isKnown else { continue }
      let others = neighbourhood ?? Neighbourhood(files.all)
      neighbourhood = others
      let near = others.path(near: link.path, with: &patience)
      diagnostics.append(
        .unknownTarget(link.link, near: near.map { "/" + Route(file: $0).path }))
    }
  }
}
