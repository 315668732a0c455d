internal import Briefing
internal import Text

/// Writes old addresses and where they lead, one a line, for hosts that send readers on themselves.
///
/// Elsewhere the pages that stand at the old addresses do the same.
///
/// - SeeAlso: `_redirects` in the documentation of Netlify, Cloudflare Pages and GitLab Pages.
struct RedirectsFile: Sendable {
  private let lines: [String]

  /// Creates the file from the pages at old addresses; `base` is the path of the site on its host.
  init(of pages: [Page], base: String) {
    lines = pages.compactMap { page in
      guard case .redirect(let context) = page.content else { return nil }
      let (old, new) = (context.frame.route, context.content.target)
      return "\(plainPath(base + old.encodedPath)) \(plainPath(base + new.encodedPath)) 301\n"
    }.sorted()
  }

  func bytes() -> [UInt8] { lines.flatMap(\.utf8) }
}

/// Returns a path in which `:` and `*` are themselves; to hosts they mean any part of a path.
func plainPath(_ path: String) -> String {
  path.replacing(":", with: "%3A").replacing("*", with: "%2A")
}
