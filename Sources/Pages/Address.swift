internal import Briefing
internal import Text

/// Where a page of the site, or a part of one, can be found.
package struct Address: Sendable {
  /// From the root of the site, percent-encoded: `briefs/woodside/`.
  let path: String
  /// The address of the site, which ends with `/`.
  let site: String

  /// The whole address, as another site would link to it.
  var url: String { site + path }
}

/// Something that templates can link to, where it has an address.
package protocol Addressed {
  var address: Address? { get }
}

extension SiteIndex {
  /// Returns the address of a page, or of the element with an id on it.
  func address(of route: Route, part id: String? = nil) -> Address {
    address(at: route.encodedPath, part: id)
  }

  /// Returns the address of the page to which a percent-encoded path leads, or of the element with
  /// an id on it.
  func address(at path: String, part id: String? = nil) -> Address {
    let part = id.map { "#" + percentEncoded($0) }
    return Address(path: part.map { path + $0 } ?? path, site: settings.baseURL)
  }
}
