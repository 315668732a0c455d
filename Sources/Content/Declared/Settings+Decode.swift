package import Briefing
package import Text
internal import YAML

extension Settings {
  /// Decodes `readout.yaml`; reports every fault and gives `nil` if there is one.
  ///
  /// `now` is the moment of the build, which is no setting of the file.
  package static func decode(
    _ file: SourceFile, now: Moment, reporting diagnostics: inout [Diagnostic]
  ) -> Settings? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    let range = file.textStart..<file.bytes.count
    guard let tree = checkedTree(in: range, of: file, against: .settings, reporting: &found)
    else { return nil }
    if let version = tree.located("readout") {
      if version.value != "1" {
        found.append(.unknownVersion(version.value, in: file, at: version.range))
      }
    } else if tree.value(of: "readout")?.isEmpty ?? true {
      found.append(.missingVersion(in: file))
    }
    return found.hasErrors ? nil : Settings(tree, now: now)
  }

  private init(_ tree: YAMLNode, now: Moment) {
    self.init(now: now)
    title = tree.text("title") ?? title
    description = tree.text("description") ?? description
    baseURL = tree.text("base_url").map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? baseURL
    language = tree.text("language") ?? language
    author = tree.text("author")
    navigation = tree.texts("nav") ?? navigation
    pageSize = tree.text("page_size").flatMap { Int($0) } ?? pageSize
    allowsUnsafeHTML = tree.flag("unsafe_html") ?? allowsUnsafeHTML
    extra = Extra(tree)
    if let feed = tree.value(of: "feed") {
      feedLimit = feed.text("limit").flatMap { Int($0) } ?? feedLimit
      feedContent = feed.choice("content") ?? feedContent
    }
    if let extraction = tree.value(of: "extraction") {
      extractsFacts = extraction.flag("enabled") ?? extractsFacts
      extractionThreshold = extraction.text("threshold").flatMap(fraction) ?? extractionThreshold
    }
  }
}
