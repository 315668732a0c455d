/// What a page of the site may load, run and be shown in: a Content-Security-Policy.
///
/// All that is not allowed is refused. Scripts, styles, fonts, data for search and the manifest come
/// from the site itself, and none of them stands inside a page; the block of structured data does,
/// but no browser runs it. `data:` serves pictures in style sheets.
///
/// - SeeAlso: Content Security Policy Level 3.
struct ContentPolicy {
  /// The addresses of the pictures of other sites that pages show.
  let images: Set<String>

  var text: String {
    let pictures = ["'self'", "data:"] + origins
    return [
      "default-src 'none'", "script-src 'self'", "style-src 'self'",
      "img-src " + pictures.joined(separator: " "), "connect-src 'self'", "font-src 'self'",
      "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  /// The longest list of origins, in bytes; a host may refuse lines of more than 2,000.
  private static let limit = 1_400

  /// Where the pictures come from, or where there are too many places, any that is encrypted.
  private var origins: [String] {
    let origins = Set(images.map { Self.origin(of: $0) }).sorted()
    let length = origins.reduce(0) { $0 + $1.utf8.count + 1 }
    return length <= Self.limit ? origins : ["https:"]
  }

  /// Returns scheme, host and port of an address; a host that a policy cannot name is any.
  private static func origin(of address: String) -> String {
    let scheme = address.prefix { $0 != "/" }
    let rest = address[scheme.endIndex...].drop { $0 == "/" }
    let authority = rest.prefix { !"/?#\\".contains($0) }
    let host =
      authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    let isPlain = host.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
      default: false
      }
    }
    guard isPlain, !host.isEmpty else { return scheme.isEmpty ? "https:" : scheme.lowercased() }
    return (scheme.isEmpty ? "https:" : scheme.lowercased()) + "//" + host.lowercased()
  }
}
