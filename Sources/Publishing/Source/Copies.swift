internal import Briefing
internal import Pages

/// The files of `content/` that are published as they stand.
struct Copies: Sendable {
  private(set) var files: [OutputFile] = []
  /// The same, hidden ones too, as links see them.
  private(set) var known: [CopiedFile] = []

  init(_ source: SourceTree, content: SiteContent, settings: Settings) {
    // The folders of briefs and pages that have files of their own, and where they go.
    var bundles: [String: String?] = [:]
    for place in content.briefs.indices {
      guard let folder = Self.folder(of: content.briefs[place].path) else { continue }
      let brief = content.briefs[place]
      bundles[folder] = .some(settings.hides(brief.visibility) ? nil : "briefs/\(brief.slug)/")
    }
    for page in content.pages {
      guard let folder = Self.folder(of: page.path) else { continue }
      bundles[folder] = .some(
        settings.hides(page.visibility) ? nil : String(folder.dropFirst("content/".count)))
    }
    for entry in source.content where !entry.isMarkdown {
      let path = entry.path
      var target: String? = String(path.dropFirst("content/".count))
      var folder = path[...]
      while let slash = folder.dropLast().lastIndex(of: "/") {
        folder = folder[...slash]
        if let place = bundles[String(folder)] {
          target = place.map { $0 + path.dropFirst(folder.count) }
          break
        }
      }
      known.append(CopiedFile(source: path, target: target))
      guard let target else { continue }
      files.append(
        OutputFile(path: target, contents: .copy(of: source.absolutePath(of: entry))))
    }
  }

  /// Returns the folder, with a slash at its end, whose files belong to a text; `nil` where only
  /// the file itself does.
  private static func folder(of path: String) -> String? {
    path.hasSuffix("/index.md") ? String(path.dropLast("index.md".count)) : nil
  }
}
