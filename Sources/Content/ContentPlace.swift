internal import Briefing

/// What a Markdown file is, by where it stands.
enum ContentPlace: Hashable, Sendable {
  /// `briefs/2023-11-15-woodside.md` or `briefs/2023-11-15-woodside/index.md`.
  case brief(slug: String)
  /// `participants/xi-jinping.md`, and likewise for parties, pillars and topics.
  case entry(Term)
  /// `pages/method/sources.md`, as `method/sources`.
  case page(location: String)
  /// `index.md`, `briefs/index.md`; `nil` is the home page.
  case introduction(Section?)

  /// Finds the place of a file, or `nil` where no section would show it.
  init?(path: String) {
    var parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1, parts.removeFirst() == "content", let file = parts.popLast() else {
      return nil
    }
    let stem = String(file.dropLast(".md".count))
    guard let folder = parts.first else {
      guard stem == "index" else { return nil }
      self = .introduction(nil)
      return
    }
    if stem == "index", parts.count == 1, let section = Section(rawValue: folder) {
      self = .introduction(section)
    } else if folder == "briefs" {
      self = .brief(slug: slug(for: stem == "index" ? parts[parts.count - 1] : stem))
    } else if folder == "pages" {
      let names = parts.dropFirst() + (stem == "index" ? [] : [stem])
      guard !names.isEmpty else { return nil }
      self = .page(location: names.map { slug(for: $0) }.joined(separator: "/"))
    } else if let term = Term(rawValue: folder), parts.count == 1 {
      self = .entry(term)
    } else {
      return nil
    }
  }
}
