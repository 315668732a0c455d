internal import Text

/// An address as an author wrote it, taken apart.
struct WrittenAddress {
  /// The path, percent-encoding resolved; empty where the address leads to a place on its own page.
  let path: String
  /// What follows the path, as it may stand in an address: `?print#results`.
  let tail: String
  /// The id of the element that is meant, or `nil` where the page as a whole is.
  let fragment: String?

  init(_ written: String) {
    let path = written.prefix { $0 != "#" && $0 != "?" }
    self.path = percentDecoded(path)
    tail = percentEncoded(tail: written[path.endIndex...])
    let fragment = written[path.endIndex...].drop { $0 != "#" }.dropFirst()
    // What a browser is to look for in the text stands behind these marks and is no id.
    let id = percentDecoded(
      fragment.firstRange(of: ":~:").map { fragment[..<$0.lowerBound] } ?? fragment)
    // Both of these lead to the top of any page.
    self.fragment = id.isEmpty || id.lowercased() == "top" ? nil : id
  }

  /// Whether the address tells a place on the site rather than a file of the source.
  var isOfSite: Bool { path.hasPrefix("/") || path.hasSuffix("/") }
}

/// A file's or page's path in parts, for steps from one place to another.
struct PathParts {
  private(set) var parts: [Substring]

  /// The parts of a path; those of a folder where it ends with a slash.
  init(_ path: String) {
    parts = path.split(separator: "/")
  }

  /// The parts of the folder that holds a file.
  init(folderOf file: String) {
    self.init(file)
    parts = parts.dropLast()
  }

  /// The whole path, with a slash at its end where it is that of a folder.
  func path(isFolder: Bool = false) -> String {
    parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }

  /// Returns where a relative path leads from here, or `nil` where it climbs beyond `least` parts.
  func following(_ relative: String, atLeast least: Int) -> PathParts? {
    var result = self
    for part in relative.split(separator: "/") where part != "." {
      if part != ".." {
        result.parts.append(part)
      } else if result.parts.count > least {
        result.parts.removeLast()
      } else {
        return nil
      }
    }
    return result
  }

  /// Returns the relative path from this folder to a file.
  func relative(to file: String) -> String {
    let target = file.split(separator: "/")
    let shared = zip(parts, target.dropLast()).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: parts.count - shared)
    return (steps + target.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
