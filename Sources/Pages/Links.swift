package import Briefing
package import Text

/// Which page or file of the site each file of the source becomes.
struct LinkTable: Sendable {
  private enum Target {
    case page(Route)
    case hidden
  }

  private var targets: [String: Target] = [:]
  private var routes: Set<String> = []

  /// Creates the table of a site; `files` are those that are copied as they stand.
  init(_ content: SiteContent, files: [String], settings: Settings) {
    for brief in content.briefs {
      add(brief.path, .brief(brief.slug), isHidden: settings.hides(brief.visibility))
    }
    for page in content.pages {
      add(page.path, Route(page.location + "/"), isHidden: settings.hides(page.visibility))
    }
    for entry in content.register {
      add(entry.path, .term(entry.term, entry.slug), isHidden: false)
    }
    for introduction in content.introductions {
      add(introduction.path, introduction.section.map { .section($0) } ?? .home, isHidden: false)
    }
    for section in Section.allCases { routes.insert(section.rawValue + "/") }
    for file in files {
      targets[file] = .page(Route(String(file.dropFirst("content/".count))))
      routes.insert(String(file.dropFirst("content/".count)))
    }
    routes.insert("")
  }

  private mutating func add(_ path: String, _ route: Route, isHidden: Bool) {
    targets[path] = isHidden ? .hidden : .page(route)
    if !isHidden { routes.insert(route.path) }
  }

  /// Returns the HTML with the target of each link as a path from the root of the site.
  func resolving(
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

  private func resolve(
    _ address: String, in path: String, at position: Position,
    reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    let file = String(address.prefix { $0 != "#" && $0 != "?" })
    let rest = address.dropFirst(file.count)
    if file.hasPrefix("/") {
      let sitePath = String(file.dropFirst())
      if routes.contains(sitePath) { return percentEncoded(sitePath) + rest }
      if routes.contains(sitePath + "/") { return percentEncoded(sitePath) + "/" + rest }
    } else if let source = normalized(file, relativeTo: path), let target = targets[source] {
      switch target {
      case .page(let route): return percentEncoded(route.path) + rest
      case .hidden:
        diagnostics.append(.hiddenTarget(address, in: path, at: position))
        return nil
      }
    }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let neighbours = targets.keys.sorted().map {
      $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0
    }
    diagnostics.append(.unknownTarget(address, in: path, at: position, known: neighbours))
    return nil
  }

  /// Returns a relative path as one from the source folder, or `nil` where it leads out.
  private func normalized(_ relative: String, relativeTo path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension SiteContent {
  /// Returns the content with every link between files resolved, wrong ones reported.
  package func resolvingLinks(
    files: [String], settings: Settings, reporting diagnostics: inout [Diagnostic]
  ) -> SiteContent {
    let table = LinkTable(self, files: files, settings: settings)
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
    return resolved
  }
}
