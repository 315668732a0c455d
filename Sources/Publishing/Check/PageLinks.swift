internal import Pages
internal import Text

/// A link to another site, and where the author wrote it.
package struct ExternalLink: Hashable, Sendable {
  /// Without what follows `#`.
  package let address: String
  let path: String?
  let position: Position?
}

/// What the links of all pages lead to, taken together.
///
/// One link of a template stands on every page; so each address is told once, at the place in the
/// source where it is written if that can be found.
struct PageLinks {
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages with a link to another site, by its address without what follows `#`.
  private var external: [String: [String]] = [:]
  private let site: Composition
  private let texts: SourceTexts
  private let sources: [String: String]

  init(_ scans: [PageScan], of site: Composition, texts: SourceTexts) {
    self.site = site
    self.texts = texts
    sources = site.index.sourcesByFile
    let pages = Dictionary(scans.map { ($0.file, $0) }, uniquingKeysWith: { one, _ in one })
    var broken: [String: (link: PageScan.Link, files: [String])] = [:]
    for scan in scans {
      for link in scan.broken { broken[link.path, default: (link, [])].files.append(scan.file) }
      for link in scan.places {
        guard let file = link.file, let page = pages[file], !page.has(link.fragment) else {
          continue
        }
        broken[link.path, default: (link, [])].files.append(scan.file)
      }
      for address in scan.external {
        external[String(address.prefix { $0 != "#" }), default: []].append(scan.file)
      }
    }
    for (path, found) in broken.sorted(by: { $0.key < $1.key }) {
      let place =
        place(of: found.link.address, on: found.files) ?? place(of: path, on: found.files)
      diagnostics.append(
        .brokenLink(
          path, isPlace: found.link.file != nil, on: found.files, path: place?.path,
          position: place?.position))
    }
  }

  /// The links to other sites, each once, in the order of their addresses.
  ///
  /// Finding where they are written reads their files again.
  var externalLinks: [ExternalLink] {
    external.sorted { $0.key < $1.key }.map { address, files in
      let place = place(of: address, on: files)
      return ExternalLink(address: address, path: place?.path, position: place?.position)
    }
  }

  /// Returns where the source has an address that pages show: in the text of one of the first of
  /// them, or in a template of the site's own.
  private func place(
    of address: String, on files: [String]
  ) -> (path: String, position: Position)? {
    let sources = files.prefix(8).compactMap { self.sources[$0] }
    let templates = site.templates.map(\.path).filter { site.themeFiles.own.contains($0) }
    for path in sources + templates {
      if let position = texts.position(of: address, in: path) { return (path, position) }
    }
    return nil
  }
}
