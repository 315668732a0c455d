import Briefing
import Foundation
import Text

@testable import Pages

/// The default theme, as it stands in the repository.
func defaultTemplates() throws -> [SourceFile] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  var files: [SourceFile] = []
  for folder in ["templates", "templates/partials"] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    for name in names where name.hasSuffix(".mustache") {
      let bytes = Array(try Data(contentsOf: root.appending(path: "\(folder)/\(name)")))
      files.append(SourceFile(path: "\(folder)/\(name)", bytes: bytes))
    }
  }
  return files
}

let sampleAssets = AssetPaths([
  "site.css": "assets/site.0123456789.css", "icon.svg": "assets/icon.0123456789.svg",
  "pictures.css": "assets/pictures.0123456789.css", "search.css": "assets/search.0123456789.css",
  "search.js": "assets/search.0123456789.js",
])

func day(_ iso: String) throws -> CalendarDate {
  guard let date = CalendarDate(iso: iso) else { throw CocoaError(.formatting) }
  return date
}

/// A brief about two persons who met, with one outcome.
func brief(
  _ slug: String, on iso: String, with names: [String] = ["Ana Petrova", "Jo Sato"],
  country: String = "Bulgaria", outcome: String = "reopen the consulate",
  topic: String = "trade",
  visibility: Visibility = Visibility()
) throws -> Brief {
  let grounds = Grounds(
    source: .extracted, rule: "participant.met", confidence: 0.9,
    evidence: [Evidence(range: 10..<20, proseRange: 30..<40, quote: "They <met>.")])
  var words = SearchWords()
  words.addWeighty("Meeting \(slug)")
  words.add("They met.")
  return Brief(
    path: "content/briefs/\(slug).md", slug: slug, title: "Meeting \(slug)",
    date: try day(iso), summary: "They met & agreed.",
    facts: Facts(
      participants: names.map {
        Participant(name: $0, title: "President", country: country, grounds: grounds)
      },
      pillars: [Pillar(text: "rail links", framework: "three-pillar plan", grounds: grounds)],
      outcomes: [
        Outcome(
          id: "o-000001", text: outcome, status: .agreed, parties: ["Bulgaria"],
          grounds: grounds)
      ],
      topics: [Topic(text: topic, grounds: .declared)]),
    visibility: visibility,
    body: HTMLFragment(bytes: Array("<p>They met.</p>\n".utf8)), words: words)
}

/// Composes and renders a site, and returns its files by their paths.
///
/// `texts` take the places of default templates: `home`, `partials/card`.
func render(
  _ content: SiteContent, settings: Settings, replacing texts: [String: String] = [:]
) throws -> (files: [String: String], diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let own = texts.map { SourceFile(path: "templates/\($0.key).mustache", text: $0.value) }
  let others = try defaultTemplates().filter { file in !own.contains { $0.path == file.path } }
  let theme = Theme(others + own, assets: sampleAssets, reporting: &diagnostics)
  let (resolved, siteLinks) = content.resolvingLinks(
    files: [], settings: settings, reporting: &diagnostics)
  let index = SiteIndex(resolved, settings: settings, reporting: &diagnostics)
  let pages = Composer(index: index, assets: sampleAssets).pages(
    checking: siteLinks, reporting: &diagnostics)
  var files: [String: String] = [:]
  for page in pages.all {
    files[page.file] = theme.map { String(decoding: $0.render(page), as: UTF8.self) }
  }
  return (files, diagnostics)
}

/// Settings of a build on the first day of 2024.
func settings() throws -> Settings {
  var settings = Settings(now: Moment(startOf: try day("2024-01-01")))
  settings.title = "Readings"
  settings.baseURL = "https://example.org/"
  return settings
}
