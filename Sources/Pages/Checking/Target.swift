internal import Text

/// A place of the site that an address in a page names.
struct Target {
  /// The path from the root of the site, percent-encoding resolved; empty for the root.
  let path: String
  let fragment: String

  /// Creates the target of an address in a page of `folder`, or `nil` where it leads elsewhere.
  init?(_ address: String, from folder: [String], base: String) {
    var rest = address[...]
    var isWhole = false
    if rest.hasPrefix(base) {
      rest = rest.dropFirst(base.count)
      isWhole = true
    } else if rest.hasPrefix("//") || Self.hasScheme(rest) {
      return nil
    }
    let place = rest.drop { $0 != "#" }.dropFirst()
    let decoded = percentDecoded(
      place.firstRange(of: ":~:").map { place[..<$0.lowerBound] } ?? place)
    fragment = decoded.lowercased() == "top" ? "" : decoded
    let written = rest.prefix { $0 != "#" && $0 != "?" }
    let text = percentDecoded(written)
    if text.isEmpty, !isWhole {
      path = Self.ownPage
      return
    }
    var below = text[...]
    if !isWhole, text.hasPrefix("/") {
      // Where the site stands below a path, what does not begin with it is another site.
      let root = Self.path(ofBase: base)
      guard text.hasPrefix(root) else { return nil }
      below = text.dropFirst(root.count)
      isWhole = true
    }
    var parts = isWhole ? [] : folder
    for part in below.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    let isFolder = text.isEmpty || text.hasSuffix("/") || text.hasSuffix("..") || text == "."
    path = parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }

  /// The path of a target on the page that the address stands in.
  static let ownPage = "#"

  /// Returns the path of the address of a site: `/`, or `/briefings/`.
  private static func path(ofBase base: String) -> Substring {
    guard let scheme = base.firstRange(of: "://") else { return "/" }
    return base[scheme.upperBound...].drop { $0 != "/" }
  }

  /// Returns the file that a server answers with, or `nil` where there is none.
  func file(among files: Set<String>) -> String? {
    if path.isEmpty || path.hasSuffix("/") {
      return files.contains(path + "index.html") ? path + "index.html" : nil
    }
    if files.contains(path) { return path }
    return files.contains(path + "/index.html") ? path + "/index.html" : nil
  }

  /// Whether an address begins with a scheme: letters and a colon before any slash.
  private static func hasScheme(_ address: Substring) -> Bool {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return false
  }
}
