internal import Briefing
internal import Text

/// A link to an address of the site, to be checked once it is known which addresses there are.
package struct SiteLink: Hashable, Sendable {
  let link: WrittenLink
  /// The path from the root of the site, without fragment.
  let path: String
}

/// A link as an author wrote it, and where.
struct WrittenLink: Hashable, Sendable {
  let address: String
  let file: String
  let position: Position
  var isImage = false
}

/// Finds what links lead to, and reports those that lead nowhere.
struct LinkResolver: Sendable {
  /// What a link comes to.
  private struct Resolution {
    /// From the root of the site; a mere `#…` for a place on the same page.
    let address: String
    /// The file of the source that is shown or offered, if it is one.
    var copy: String?
  }

  private let table: LinkTable
  /// The ids that templates write.
  private let templateIDs: Set<String>
  private let allowsUnsafeHTML: Bool
  /// The links to addresses of the site that the table cannot vouch for.
  private(set) var siteLinks: [SiteLink] = []
  /// Made when the first wrong link comes.
  private var neighbourhood: Neighbourhood?
  private var patience = Patience()
  /// The ids on pages that were asked for some, by the file that becomes the page.
  private var ids: [String: Set<String>] = [:]

  init(_ table: LinkTable, templateIDs: Set<String>, allowsUnsafeHTML: Bool) {
    self.table = table
    self.templateIDs = templateIDs
    self.allowsUnsafeHTML = allowsUnsafeHTML
  }

  /// Returns the HTML with the target of each link as an address from the root of the site.
  mutating func resolving(
    _ fragment: HTMLFragment, in file: String, reporting diagnostics: inout [Diagnostic]
  ) -> HTMLFragment {
    guard !fragment.links.isEmpty else { return fragment }
    var resolved = fragment
    for (number, link) in fragment.links.enumerated() {
      guard let target = link.target else { continue }
      let resolution = resolve(
        WrittenLink(
          address: target, file: file, position: link.position, isImage: link.image != nil),
        reporting: &diagnostics)
      resolved.links[number].target = resolution?.address
      resolved.links[number].image?.file = resolution?.copy
    }
    return resolved
  }

  private mutating func resolve(
    _ link: WrittenLink, reporting diagnostics: inout [Diagnostic]
  ) -> Resolution? {
    let address = WrittenAddress(link.address)
    if address.path.isEmpty, !link.isImage {
      if let page = table.target(ofSource: link.file) {
        check(address.fragment, of: link, on: page, reporting: &diagnostics)
      }
      return Resolution(address: address.tail)
    }
    if address.isOfSite {
      guard let path = table.sitePath(address.path, in: link.file) else {
        diagnostics.append(.unknownTarget(link, near: nil))
        return nil
      }
      let target = table.target(ofSite: path)
      // A section has a page only where there is something to show on it.
      if target?.copy == nil, target?.isHidden != true {
        siteLinks.append(SiteLink(link: link, path: path))
      }
      guard let target else { return Resolution(address: percentEncoded(path) + address.tail) }
      return resolve(link, address, to: target, reporting: &diagnostics)
    }
    let path =
      address.path.isEmpty
      ? link.file : PathParts(folderOf: link.file).following(address.path, atLeast: 1)?.path()
    if let target = path.flatMap({ table.target(ofSource: $0) }) {
      return resolve(link, address, to: target, reporting: &diagnostics)
    }
    let near = near(to: path ?? address.path, in: link.file)
    diagnostics.append(.unknownTarget(link, near: near))
    return nil
  }

  private mutating func resolve(
    _ link: WrittenLink, _ address: WrittenAddress, to target: LinkTable.Target,
    reporting diagnostics: inout [Diagnostic]
  ) -> Resolution? {
    if target.isHidden {
      diagnostics.append(.hiddenTarget(link))
      return nil
    }
    if link.isImage, target.copy == nil {
      diagnostics.append(.pageAsImage(link))
      return nil
    }
    check(address.fragment, of: link, on: target, reporting: &diagnostics)
    return Resolution(address: percentEncoded(target.path) + address.tail, copy: target.copy)
  }

  /// Reports a place that a page has not.
  private mutating func check(
    _ id: String?, of link: WrittenLink, on page: LinkTable.Target,
    reporting diagnostics: inout [Diagnostic]
  ) {
    guard let id, let places = page.places, !templateIDs.contains(id) else { return }
    let known = ids[page.source] ?? places.ids
    ids[page.source] = known
    guard !known.contains(id), !(allowsUnsafeHTML && places.hasRaw(id)) else { return }
    let near =
      patience.spend(known.count)
      ? nearMiss(to: id, among: places.ofText + known.sorted()) : nil
    diagnostics.append(
      .unknownAnchor(id, of: link, on: page.source, near: near, known: places.ofText))
  }

  /// Returns the relative path to the file that was most likely meant.
  private mutating func near(to path: String, in file: String) -> String? {
    let neighbourhood = neighbourhood ?? Neighbourhood(table.sources)
    self.neighbourhood = neighbourhood
    return neighbourhood.path(near: path, with: &patience)
      .map { PathParts(folderOf: file).relative(to: $0) }
  }
}
