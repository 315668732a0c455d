internal import Text

/// What the addresses in the HTML of one page lead to.
///
/// Read from the bytes that readers get, so that whatever wrote a link, a template, raw HTML, the
/// program itself, is looked at.
package struct PageScan: Sendable {
  /// An address of the site that a page has a link to.
  package struct Link: Hashable, Sendable {
    /// As it stands in the page, entities resolved.
    package let address: String
    /// From the root of the site, what follows `#` included.
    package let path: String
    /// The file of the output that it leads to, or `nil` where there is none.
    package let file: String?
    /// The id of the element that is meant there; empty for none.
    package let fragment: String
  }

  /// The file of the page.
  package let file: String
  /// Links that lead to no file of the output, each once.
  package let broken: [Link]
  /// Links to places on pages, each once.
  package let places: [Link]
  /// The fingerprints of the ids of the page.
  private let ids: Set<UInt64>
  /// The addresses of other sites, each once, in their order.
  package let external: [String]
}

extension PageScan {
  /// Scans one page; `files` are those of the output, `base` is the address of the site.
  package init(_ bytes: [UInt8], of file: String, among files: Set<String>, base: String) {
    var scanner = HTMLAttributeScanner(bytes)
    let folder = file.split(separator: "/").dropLast().map(String.init)
    let reader = PlainAddress.Reader(
      climb: Array(String(repeating: "../", count: folder.count).utf8), file: file, files: files)
    var seen: Set<UInt64> = []
    var broken: [Link] = []
    var places: [Link] = []
    var ownPlaces: [ArraySlice<UInt8>] = []
    var external: [String] = []
    var ids: Set<UInt64> = []
    while let attribute = scanner.next() {
      let value = attribute.value
      if attribute.kind == .id {
        ids.insert(fingerprint(value))
        continue
      }
      guard seen.insert(fingerprint(value)).inserted else { continue }
      switch reader.read(value) {
      case .file: continue
      case .ownPlace(let id): ownPlaces.append(id)
      case .place(let link): places.append(link)
      case nil:
        let address = unescapedHTML(value)
        if let target = Target(address, from: folder, base: base) {
          let link = Link(address, to: target, on: file, among: files)
          if link.file == nil {
            broken.append(link)
          } else if !link.fragment.isEmpty {
            places.append(link)
          }
        } else if isWeb(address) {
          external.append(address)
        }
      }
    }
    for id in ownPlaces where !ids.contains(fingerprint(id)) {
      let fragment = String(decoding: id, as: UTF8.self)
      places.append(
        Link(address: "#" + fragment, path: "\(file)#\(fragment)", file: file, fragment: fragment))
    }
    self.file = file
    self.broken = broken
    self.places = places
    self.ids = ids
    self.external = external
  }

  /// Whether the page has an element with an id.
  package func has(_ id: String) -> Bool { ids.contains(fingerprint(Array(id.utf8)[...])) }
}

extension PageScan.Link {
  fileprivate init(_ address: String, to target: Target, on page: String, among files: Set<String>)
  {
    let isOwn = target.path == Target.ownPage
    self.init(
      address: address,
      path: (isOwn ? page : target.path) + (target.fragment.isEmpty ? "" : "#" + target.fragment),
      file: isOwn ? page : target.file(among: files), fragment: target.fragment)
  }
}

/// Returns a number that tells bytes from others.
private func fingerprint(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  var hash = FNV1a()
  for byte in bytes { hash.add(byte) }
  return hash.value
}

/// Whether an address is one of the web.
private func isWeb(_ address: String) -> Bool {
  let start = address.prefix(8).lowercased()
  return start.hasPrefix("http://") || start.hasPrefix("https://")
}
