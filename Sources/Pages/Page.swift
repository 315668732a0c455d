internal import Mustache
package import Text

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
    case search(Context<SearchContent>)
    case plain(Context<PlainContent>)
    case notFound(Context<NoContent>)
    case redirect(Context<RedirectContent>)
    /// A feed or data file, written by code.
    case data(@Sendable () -> [UInt8])
    /// A data file that grows with the site, written by code part by part.
    case list(@Sendable (inout Outlet) -> Void)
  }

  /// From the root of the output.
  package let file: String
  package let content: Content

  /// The address that search engines shall know, or `nil` for what is no page of its own.
  var indexedRoute: Route? {
    switch content {
    case .notFound, .redirect, .data, .list: nil
    default: Route(file: file)
    }
  }
}

/// A picture of the theme that other sites show with a link to a page.
struct SharePicture: Sendable {
  /// From the root of the site.
  let path: String
  let size: ImageSize?
}

/// Where each file of `templates/assets/` stands on the site: `assets/site.0123456789.css`.
package struct AssetPaths: Sendable {
  /// The paths under the names that templates know, made once for all pages.
  let value: Value
  /// All paths, in order.
  let paths: [String]
  /// The names under which templates know the assets, in order.
  let keys: [String]
  /// The picture that other sites show with links to this one, where the theme has it.
  let share: SharePicture?
  /// What is to be told of assets that templates would know under one name.
  let diagnostics: [Diagnostic]

  /// The asset that is that picture.
  package static let shareName = "share.png"

  /// Creates the table from the paths on the site by the names in `templates/assets/`.
  ///
  /// `shareSize` is the size of the picture that other sites show, where it can be told.
  package init(_ paths: [String: String], shareSize: ImageSize? = nil) {
    var names: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for name in paths.keys.sorted() {
      let key = Self.key(for: name)
      if let first = names[key] {
        diagnostics.append(.assetNameTaken(key, by: first, in: name))
      } else {
        names[key] = name
      }
    }
    value = .object(names.mapValues { .text(paths[$0] ?? "") })
    self.paths = paths.values.sorted()
    keys = names.keys.sorted()
    share = paths[Self.shareName].map { SharePicture(path: $0, size: shareSize) }
    self.diagnostics = diagnostics
  }

  /// The name under which templates know an asset: `site.css` is `site-css`.
  private static func key(for name: String) -> String {
    String(name.map { $0 == "." || $0 == "/" ? "-" : $0 })
  }
}
