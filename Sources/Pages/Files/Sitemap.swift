internal import Briefing
internal import Text

/// Writes the addresses of all pages for search engines.
///
/// - SeeAlso: sitemaps.org, protocol 0.9.
struct Sitemap {
  /// How many addresses one file may hold.
  static let limit = 50_000

  let index: SiteIndex

  /// Returns the files of the sitemap: one, or an index and its parts.
  func pages(of routes: [Route]) -> [Page] {
    let base = index.settings.baseURL
    let index = index
    let changes = Later {
      Dictionary(
        index.briefs.indices.map {
          (Route.brief(index.briefs[$0].slug), index.sign(of: $0).lastChange)
        },
        uniquingKeysWith: { one, _ in one })
    }
    let entries = Later { routes.sorted { $0.path < $1.path } }
    guard routes.count > Self.limit else {
      return [
        Page(
          file: "sitemap.xml",
          content: .data { urlSet(entries.value[...], base, changes.value) })
      ]
    }
    let parts = stride(from: 0, to: routes.count, by: Self.limit).enumerated().map {
      (file: "sitemap-\($0 + 1).xml", range: $1..<min($1 + Self.limit, routes.count))
    }
    let list = Page(file: "sitemap.xml", content: .data { sitemapIndex(parts.map(\.file), base) })
    return [list]
      + parts.map { part in
        Page(
          file: part.file, content: .data { urlSet(entries.value[part.range], base, changes.value) }
        )
      }
  }
}

private let head: StaticString = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

private func urlSet(
  _ routes: ArraySlice<Route>, _ base: String, _ changes: [Route: CalendarDate]
) -> [UInt8] {
  var xml: [UInt8] = []
  xml.append(head)
  xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
  for route in routes {
    xml.append("<url><loc>" as StaticString)
    appendXMLEscaped(route.url(under: base), to: &xml)
    xml.append("</loc>" as StaticString)
    if let change = changes[route] { xml.append("<lastmod>\(change.iso)</lastmod>") }
    xml.append("</url>\n" as StaticString)
  }
  xml.append("</urlset>\n" as StaticString)
  return xml
}

private func sitemapIndex(_ files: [String], _ base: String) -> [UInt8] {
  var xml: [UInt8] = []
  xml.append(head)
  xml.append(
    "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
  for file in files {
    xml.append("<sitemap><loc>" as StaticString)
    appendXMLEscaped(base + file, to: &xml)
    xml.append("</loc></sitemap>\n" as StaticString)
  }
  xml.append("</sitemapindex>\n" as StaticString)
  return xml
}
