package import Briefing
internal import Text

/// Where a page stands, from the root of the site.
///
/// `path` has no slash in front and one at its end, `briefs/woodside/`; the home page is the
/// empty path. A route that names a file, `404.html`, stands for that file.
package struct Route: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// The route whose page a file of the output holds.
  init(file: String) {
    path = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
  }

  package static let home = Route("")
  package static let notFound = Route("404.html")

  /// The first page of a section's list.
  package static func section(_ section: Section) -> Route { Route(section.rawValue + "/") }

  package static func brief(_ slug: String) -> Route { Route("briefs/\(slug)/") }

  package static func term(_ term: Term, _ slug: String) -> Route {
    Route("\(term.rawValue)/\(slug)/")
  }

  /// A page below this one.
  package func below(_ name: String) -> Route { Route("\(path)\(name)/") }

  /// The page with a number of the list that begins here; the first has no number.
  package func page(_ number: Int) -> Route { number == 1 ? self : Route("\(path)page/\(number)/") }

  /// The file that holds the page, from the root of the output.
  package var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

  /// The way from the page back to the root: `../../`, or `./` at the root.
  package var root: String {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// The path as it stands in an address.
  var encodedPath: String { percentEncoded(path) }

  /// The address of the page on a site with this base, which ends with `/`.
  package func url(under base: String) -> String { base + encodedPath }
}
