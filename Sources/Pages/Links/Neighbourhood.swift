internal import Text

/// The paths of a site, or of its source, asked for those that a wrong one may have meant.
///
/// Paths are alike where they differ only in case and in what source and site call differently:
/// `briefs/Two.md`, `briefs/two.html`, `briefs/two/` and `briefs/two/index.md`.
struct Neighbourhood: Sendable {
  /// By key.
  private var paths: [String: [String]] = [:]
  /// The keys by their last part.
  private var keys: [String: [String]] = [:]
  /// The last parts of keys by folder.
  private var names: [String: [String]] = [:]

  init(_ paths: some Sequence<String>) {
    for path in paths.sorted() {
      let key = Self.key(of: path)
      if self.paths[key] == nil {
        let (folder, name) = Self.split(key)
        keys[name, default: []].append(key)
        names[folder, default: []].append(name)
      }
      self.paths[key, default: []].append(path)
    }
  }

  /// Returns the path that is alike, else the nearest one whose last part is alike, else one in
  /// the same folder that is misspelt by a letter or two.
  func path(near wrong: String, with patience: inout Patience) -> String? {
    let key = Self.key(of: wrong)
    if let alike = paths[key]?.first { return alike }
    let (folder, name) = Self.split(key)
    if let others = keys[name], patience.spend(others.count) {
      return nearest(others, to: key).flatMap { paths[$0]?.first }
    }
    guard let names = names[folder], patience.spend(names.count),
      let near = nearMiss(to: name, among: names)
    else { return nil }
    return paths[folder + near]?.first
  }

  /// Returns the key that shares most folders with another.
  private func nearest(_ keys: [String], to key: String) -> String? {
    let wanted = key.split(separator: "/")
    return keys.map { other in
      (other, zip(other.split(separator: "/"), wanted).prefix { $0 == $1 }.count)
    }.max { $0.1 < $1.1 }?.0
  }

  private static func key(of path: String) -> String {
    var key = path.lowercased()[...]
    if key.hasSuffix("/") { key.removeLast() }
    for ending in [".md", ".html", ".htm"] where key.hasSuffix(ending) {
      key.removeLast(ending.count)
      break
    }
    if key.hasSuffix("/index") { key.removeLast("/index".count) }
    return String(key)
  }

  /// Parts a key into its folder, with the slash, and its last part.
  private static func split(_ key: String) -> (folder: String, name: String) {
    let start = key.lastIndex(of: "/").map { key.index(after: $0) } ?? key.startIndex
    return (String(key[..<start]), String(key[start...]))
  }
}
