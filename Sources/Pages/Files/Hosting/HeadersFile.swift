internal import Briefing
internal import Text

/// Writes the HTTP headers of the site, for hosts that read them from a file.
///
/// - SeeAlso: `_headers` in the documentation of Netlify and Cloudflare Pages.
struct HeadersFile: Sendable {
  let index: SiteIndex
  /// The files whose names change with their bytes, from the root of the site; `*` is any name.
  let lastingPaths: [String]

  func bytes() -> [UInt8] {
    let base = plainPath(index.basePath)
    var text = """
      \(base)*
        Content-Security-Policy: \(ContentPolicy(images: index.foreignImages).text)
        Permissions-Policy: \(Self.permissions)
        Referrer-Policy: strict-origin-when-cross-origin
        X-Content-Type-Options: nosniff

      """
    for path in lastingPaths {
      text += """

        \(base)\(percentEncoded(path))
          Cache-Control: public, max-age=31536000, immutable

        """
    }
    return Array(text.utf8)
  }

  /// What no page asks for, so that nothing that gets into one can.
  private static let permissions = [
    "camera", "display-capture", "geolocation", "microphone", "payment", "usb",
  ].map { $0 + "=()" }.joined(separator: ", ")
}

extension SiteIndex {
  /// The addresses of the images of other sites that the authors' texts show.
  fileprivate var foreignImages: Set<String> {
    let texts =
      briefs.lazy.map(\.body.foreignImages) + pages.map(\.body.foreignImages)
      + register.map(\.body.foreignImages) + introductions.map(\.body.foreignImages)
    return Set(texts.joined())
  }
}
