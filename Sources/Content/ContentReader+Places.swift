internal import Briefing
package import Text
internal import YAML

extension ContentReader {
  /// Whether a file is a brief, by where it stands.
  package static func isBrief(_ path: String) -> Bool { slug(ofBrief: path) != nil }

  /// Returns the last part of a brief's address, by where it stands; `nil` for no brief.
  package static func slug(ofBrief path: String) -> String? {
    if case .brief(let slug) = ContentPlace(path: path) { slug } else { nil }
  }

  /// Returns the `slug` that a brief declares, if it does, whatever else is wrong with it.
  package static func declaredSlug(of file: SourceFile) -> String? {
    var faults: [Diagnostic] = []
    guard let yaml = FrontMatter(splitting: file, reporting: &faults)?.yaml,
      file.text(in: yaml).contains("slug"),
      let tree = YAMLNode.parse(file, in: yaml, reporting: &faults)
    else { return nil }
    return tree.text("slug")
  }
}
