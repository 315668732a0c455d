package import Briefing
package import Pages
package import Text

/// What stands in `content/`, hidden or not, for whoever wants lists of it.
package struct ContentList: Sendable {
  /// Newest first; on one day by path.
  package let briefs: [Brief]
  package let settings: Settings
  package let index: SiteIndex

  /// Reads a site without its theme; whatever is wrong with some files, the others are listed.
  ///
  /// Only errors are reported; what may be improved is the business of builds.
  ///
  /// - Returns: `nil` where there is no site or its settings cannot be read.
  package static func reading(
    _ request: Build.Request, observing observe: (Build.Stage) -> Void = { _ in },
    reporting diagnostics: inout [Diagnostic]
  ) -> ContentList? {
    observe(.find)
    var found: [Diagnostic] = []
    defer { diagnostics += found.filter(\.isError) }
    guard
      let source = SourceTree.finding(
        in: request.source, besides: request.outputFolder, reporting: &found),
      let settings = source.settings(for: request, reporting: &found)
    else { return nil }
    observe(.read)
    let content = source.siteContent(
      for: request, settings: settings, reporting: &found)
    observe(.compose)
    let index = SiteIndex(content, settings: settings, reporting: &found)
    return ContentList(
      briefs: content.briefs.sorted { ($1.date, $0.path) < ($0.date, $1.path) },
      settings: settings, index: index)
  }
}
