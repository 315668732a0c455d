internal import Briefing
internal import Text

/// Which page or file of the site each file of the source becomes.
struct LinkTable: Sendable {
  /// What a link can lead to.
  struct Target: Sendable {
    /// The file of the source.
    let source: String
    /// From the root of the site; empty for a hidden file, which has none.
    let path: String
    var isHidden = false
    /// The places on a page; `nil` for a copied file, and where templates make places of their
    /// own that nobody can list.
    var places: Places?
    /// Whether it is a file that is copied, and no page.
    var isCopy = false

    /// The file that is copied; `nil` for a page.
    var copy: String? { isCopy ? source : nil }
  }

  private var targets: [Target] = []
  /// Places in `targets`.
  private var bySource: [String: Int] = [:]
  /// Likewise, by the path on the site without a slash or `index.html` at its end.
  private var bySite: [String: Int] = [:]

  /// Creates the table of a site; `unnamed` are the entries of the register that no page shows.
  init(
    _ content: SiteContent, unnamed: [RegisterEntry], files: [CopiedFile], settings: Settings
  ) {
    bySource.reserveCapacity(content.briefs.count + files.count)
    bySite.reserveCapacity(content.briefs.count + files.count)
    targets.reserveCapacity(content.briefs.count + files.count)
    let briefs = content.briefs
    for place in briefs.indices {
      let target = Target(
        source: briefs[place].path, path: Route.brief(briefs[place].slug).path,
        isHidden: settings.hides(briefs[place].visibility),
        places: Places(in: briefs[place].body, proofs: briefs[place].proofs))
      add(target)
    }
    for page in content.pages {
      let target = Target(
        source: page.path, path: page.location + "/", isHidden: settings.hides(page.visibility),
        places: Places(in: page.body))
      add(target)
    }
    for (entries, isHidden) in [(content.register, false), (unnamed, true)] {
      for entry in entries {
        let target = Target(
          source: entry.path, path: Route.term(entry.term, entry.slug).path, isHidden: isHidden,
          places: Places(in: entry.body))
        add(target)
      }
    }
    for introduction in content.introductions {
      let section = introduction.section
      let target = Target(
        source: introduction.path, path: section.map { Route.section($0).path } ?? "",
        // The months have ids of their own there.
        places: section == .timeline ? nil : Places(in: introduction.body))
      add(target)
    }
    for file in files {
      let target = Target(
        source: file.source, path: file.target ?? "", isHidden: file.target == nil, isCopy: true)
      add(target)
    }
  }

  private mutating func add(_ target: Target) {
    let place = targets.count
    targets.append(target)
    bySource[target.source] = place
    guard !target.isCopy || !target.isHidden else { return }
    // Nearly all are routes, `briefs/woodside/`, and have no double slashes.
    let key = target.isCopy ? Self.key(target.path) : String(target.path.dropLast())
    // What can be seen goes before what is hidden at the same address.
    if !target.isHidden || bySite[key] == nil { bySite[key] = place }
  }

  /// Returns what a file of the source becomes.
  func target(ofSource path: String) -> Target? { bySource[path].map { targets[$0] } }

  /// Returns what stands at a path of the site, as far as it has a file of its own.
  func target(ofSite path: String) -> Target? { bySite[Self.key(path)].map { targets[$0] } }

  /// Returns an address of the site as a path from its root, or `nil` where it leads out.
  ///
  /// A relative one starts from the page of the file that holds the link.
  func sitePath(_ address: String, in file: String) -> String? {
    PathParts(address.hasPrefix("/") ? "" : target(ofSource: file)?.path ?? "")
      .following(address, atLeast: 0)?.path(isFolder: address.hasSuffix("/"))
  }

  /// The files of the source that a link can name.
  var sources: some Sequence<String> { bySource.keys }

  private static func key(_ path: String) -> String {
    PathParts(path.hasSuffix("index.html") ? Route(file: path).path : path).path()
  }
}
