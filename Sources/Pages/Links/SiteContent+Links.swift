package import Briefing
package import Text

/// A file of `content/` that is published as it stands.
package struct CopiedFile: Hashable, Sendable {
  /// The path in the source: `content/briefs/lagos/hall.svg`.
  package let source: String
  /// The path on the site, or `nil` where the file is hidden with its brief.
  package let target: String?

  package init(source: String, target: String?) {
    self.source = source
    self.target = target
  }
}

/// A link to an address of the site, to be checked once it is known which addresses there are.
package struct SiteLink: Hashable, Sendable {
  /// The address as the author wrote it.
  let written: String
  /// The path from the root of the site, without fragment.
  package let path: String
  let file: String
  let position: Position
}

/// Which page or file of the site each file of the source becomes.
struct LinkTable: Sendable {
  private enum Target {
    case path(String)
    case hidden
  }

  /// By the path in the source.
  private var targets: [String: Target] = [:]
  /// The paths on the site of all that is hidden.
  private var hidden: Set<String> = []
  /// The places of the pages that hold links, by the files they are made from.
  private var routes: [String: Route] = [:]
  private(set) var siteLinks: [SiteLink] = []

  /// Creates the table of a site; `unnamed` are the entries of the register that no page shows.
  init(
    _ content: SiteContent, unnamed: [RegisterEntry], files: [CopiedFile], settings: Settings
  ) {
    for brief in content.briefs {
      add(brief.path, .brief(brief.slug), isHidden: settings.hides(brief.visibility))
    }
    for page in content.pages {
      add(page.path, Route(page.location + "/"), isHidden: settings.hides(page.visibility))
    }
    for entry in content.register {
      add(entry.path, .term(entry.term, entry.slug), isHidden: false)
    }
    for entry in unnamed { add(entry.path, .term(entry.term, entry.slug), isHidden: true) }
    for introduction in content.introductions {
      add(introduction.path, introduction.section.map { .section($0) } ?? .home, isHidden: false)
    }
    for file in files { targets[file.source] = file.target.map { .path($0) } ?? .hidden }
  }

  private mutating func add(_ path: String, _ route: Route, isHidden: Bool) {
    routes[path] = route
    targets[path] = isHidden ? .hidden : .path(route.path)
    if isHidden { hidden.insert(route.path) }
  }

  /// Returns the HTML with the target of each link as a path from the root of the site.
  mutating func resolving(
    _ fragment: HTMLFragment, in path: String, reporting diagnostics: inout [Diagnostic]
  ) -> HTMLFragment {
    guard !fragment.links.isEmpty else { return fragment }
    var resolved = fragment
    for (number, link) in fragment.links.enumerated() {
      guard let target = link.target else { continue }
      resolved.links[number].target = resolve(
        target, in: path, at: link.position, reporting: &diagnostics)
    }
    return resolved
  }

  private mutating func resolve(
    _ address: String, in path: String, at position: Position,
    reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    let file = String(address.prefix { $0 != "#" && $0 != "?" })
    let rest = address.dropFirst(file.count)
    if let source = normalized(file, in: path), let target = targets[source] {
      if case .path(let path) = target { return percentEncoded(path) + rest }
      diagnostics.append(.hiddenTarget(address, in: path, at: position))
      return nil
    }
    guard file.hasPrefix("/") || file.hasSuffix("/"), let sitePath = sitePath(file, in: path)
    else {
      diagnostics.append(
        .unknownTarget(address, in: path, at: position, known: neighbours(of: path)))
      return nil
    }
    if hidden.contains(where: { sitePath == $0 || sitePath + "/" == $0 }) {
      diagnostics.append(.hiddenTarget(address, in: path, at: position))
      return nil
    }
    siteLinks.append(
      SiteLink(written: address, path: sitePath, file: path, position: position))
    return percentEncoded(sitePath) + rest
  }

  /// Returns a path as one from the source folder, or `nil` where it leads out or is no file's.
  private func normalized(_ file: String, in path: String) -> String? {
    guard !file.hasPrefix("/"), !file.hasSuffix("/") else { return nil }
    return joined(path.split(separator: "/").dropLast().map(String.init), file, atLeast: 1)
  }

  /// Returns an address of the site as a path from its root, or `nil` where it leads out.
  private func sitePath(_ address: String, in path: String) -> String? {
    let base = address.hasPrefix("/") ? [] : (routes[path]?.path ?? "").split(separator: "/")
    return joined(base.map(String.init), address, atLeast: 0)
      .map { $0.isEmpty || !address.hasSuffix("/") ? $0 : $0 + "/" }
  }

  private func joined(_ base: [String], _ relative: String, atLeast least: Int) -> String? {
    var parts = base
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > least else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The files that a writer may have meant, as seen from the folder of a file.
  private func neighbours(of path: String) -> [String] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    return targets.keys.map {
      $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0
    }.sorted()
  }
}

extension SiteContent {
  /// Returns the content with every link between files resolved, wrong ones reported.
  ///
  /// Entries of the register that only hidden briefs name are left out. Links to addresses of
  /// the site are returned apart: only the composer knows which there are.
  package func resolvingLinks(
    files: [CopiedFile], settings: Settings, reporting diagnostics: inout [Diagnostic]
  ) -> (content: SiteContent, siteLinks: [SiteLink]) {
    var resolved = self
    let named = NamedTerms(briefs.filter { !settings.hides($0.visibility) })
    resolved.register = register.filter { named.contains($0) }
    let table = LinkTable(
      resolved, unnamed: register.filter { !named.contains($0) }, files: files,
      settings: settings)
    return resolved.resolvingLinks(with: table, settings: settings, reporting: &diagnostics)
  }

  private func resolvingLinks(
    with links: LinkTable, settings: Settings, reporting diagnostics: inout [Diagnostic]
  ) -> (content: SiteContent, siteLinks: [SiteLink]) {
    var table = links
    var resolved = self
    for (place, brief) in briefs.enumerated() where !settings.hides(brief.visibility) {
      resolved.briefs[place].body = table.resolving(
        brief.body, in: brief.path, reporting: &diagnostics)
    }
    for (place, page) in pages.enumerated() where !settings.hides(page.visibility) {
      resolved.pages[place].body = table.resolving(
        page.body, in: page.path, reporting: &diagnostics)
    }
    for (place, entry) in register.enumerated() {
      resolved.register[place].body = table.resolving(
        entry.body, in: entry.path, reporting: &diagnostics)
    }
    for (place, introduction) in introductions.enumerated() {
      resolved.introductions[place].body = table.resolving(
        introduction.body, in: introduction.path, reporting: &diagnostics)
    }
    return (resolved, table.siteLinks)
  }
}

/// The slugs of all names that briefs state, to tell which entries of the register have a page.
private struct NamedTerms {
  private var slugs: [Term: Set<String>] = [:]

  init(_ briefs: [Brief]) {
    for brief in briefs {
      let facts = brief.facts
      for participant in facts.participants {
        add(participant.name, participant.kind == .party ? .parties : .participants)
        if let country = participant.country { add(country, .parties) }
      }
      for person in facts.mentioned { add(person.name, .participants) }
      for outcome in facts.outcomes { outcome.parties.forEach { add($0, .parties) } }
      for pillar in facts.pillars { add(pillar.text, .pillars) }
      for topic in facts.topics { add(topic.text, .topics) }
    }
  }

  private mutating func add(_ name: String, _ term: Term) {
    slugs[term, default: []].insert(slug(for: name))
  }

  func contains(_ entry: RegisterEntry) -> Bool {
    slugs[entry.term]?.contains(slug(for: entry.name)) ?? false
  }
}
