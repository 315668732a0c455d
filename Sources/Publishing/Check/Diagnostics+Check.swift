internal import Text

extension Diagnostic {
  /// `isPlace` says that the page is there, but not the place on it.
  static func brokenLink(
    _ address: String, isPlace: Bool, on pages: [String], path: String?, position: Position?
  ) -> Diagnostic {
    let others = pages.count - 1
    let more = others == 0 ? "" : " and \(others) more page\(others == 1 ? "" : "s")"
    let what = isPlace ? "leads to no place of that page" : "leads to no file of the site"
    return Diagnostic(
      "broken-link", .warning, path: path, position: position,
      "'/\(address)' \(what), on '\(pages[0])'\(more); correct the link")
  }

  static func goneLink(_ link: ExternalLink, status: Int) -> Diagnostic {
    Diagnostic(
      "gone-link", .warning, path: link.path, position: link.position,
      "'\(link.address)' is gone, its server answers \(status); correct the address, or name a copy "
        + "in an archive")
  }

  static let noCurl = Diagnostic(
    "no-curl", path: nil,
    "links to other sites are asked for with the program 'curl', which is not there; install it with "
      + "'apt install curl', or leave out '--external'")

  /// `operand` is what the user named.
  static func uncheckedFile(_ operand: String, near: String?) -> Diagnostic {
    Diagnostic(
      "unchecked-file", path: nil,
      "'\(operand)' is no file of the site; "
        + (near.map { "did you mean '\($0)'?" }
          ?? "name a file of content/ or templates/, or readout.yaml"))
  }
}
