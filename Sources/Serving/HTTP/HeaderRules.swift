/// The HTTP headers that a site asks hosts to send, from its file `_headers`.
///
/// A path stands alone in a line, `*` in it for any characters; its headers follow, indented. What
/// is no such line is passed over. How long a file lasts counts only where it never changes, as
/// those do whose names hold a hash: a browser asks for all others again.
struct HeaderRules: Sendable {
  private var rules: [(pattern: [Substring], headers: [(name: String, value: String)])] = []

  init(_ bytes: [UInt8] = []) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.startIndex == line.startIndex {
        if text.hasPrefix("/") {
          rules.append((text.split(separator: "*", omittingEmptySubsequences: false), []))
        }
      } else if let colon = text.firstIndex(of: ":"), !rules.isEmpty {
        let name = String(text[..<colon])
        let value = text[text.index(after: colon)...].drop { $0 == " " }
        if ["cache-control", "expires"].contains(name.lowercased()), !value.contains("immutable") {
          continue
        }
        rules[rules.count - 1].headers.append((name, String(value)))
      }
    }
  }

  /// Returns the headers of the file at a percent-encoded path.
  func headers(at path: String) -> [(name: String, value: String)] {
    rules.filter { matches(path, $0.pattern) }.flatMap(\.headers)
  }

  /// Whether the parts of a pattern stand in a path one after the other.
  private func matches(_ path: String, _ pattern: [Substring]) -> Bool {
    guard pattern.count > 1 else { return path == pattern[0] }
    guard path.hasPrefix(pattern[0]) else { return false }
    var rest = path.dropFirst(pattern[0].count)
    for part in pattern.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(pattern[pattern.count - 1])
  }
}
