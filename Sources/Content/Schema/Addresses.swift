package import Briefing

/// Returns what is wrong with an address and how to mend it.
func addressFault(of text: String, isSite: Bool) -> String? {
  let lowercased = text.lowercased()
  guard let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix) else {
    let lacksScheme =
      text.hasPrefix("//")
      || !text.hasPrefix("/") && !text.prefix { $0 != "/" }.contains(":")
    let fix =
      lacksScheme
      ? "write https://\(text.drop { $0 == "/" })" : "no other address can be linked"
    return "does not begin with http:// or https://; \(fix)"
  }
  let rest = text.dropFirst(scheme.count)
  if rest.isEmpty || "/?#:".contains(rest.first ?? "/") {
    return "names no host; add one after \(scheme)"
  }
  if rest.contains(where: { $0.isWhitespace || "<>\"\\^`{|}".contains($0) }) {
    return "holds a character that no address may have; write a blank as %20"
  }
  if isSite, !rest.utf8.allSatisfy({ $0 < 0x80 }) {
    // It stands in sitemaps, schemas and headers, where such letters may not.
    return "holds letters beyond ASCII; write ü as %C3%BC, and a host as xn--…"
  }
  guard isSite else { return nil }
  if rest.contains("//") {
    // What follows would be taken for a host where only the path is written.
    return "holds '//' in its path; write one '/'"
  }
  return rest.contains("?") || rest.contains("#")
    ? "holds a '?' or '#'; end it with the path of the site" : nil
}

extension Settings {
  /// Returns what is wrong with the address of a site and how to mend it, or `nil`.
  ///
  /// It comes from a command line, of which nobody has yet said that it holds no control character.
  package static func fault(ofBaseURL url: String) -> String? {
    url.utf8.contains { $0 < 0x20 || $0 == 0x7F }
      ? "holds a control character; leave it out" : addressFault(of: url, isSite: true)
  }
}
