internal import Content
internal import Embedded

/// The files of a new site.
///
/// All but the schemas stand as they are in the folder `Skeleton`, under names without a leading
/// dot; `docs/publishing.md` and the tests read them there too.
enum NewSiteFiles {
  /// Where each file of the skeleton goes.
  static let places = [
    "readout.yaml": "readout.yaml",
    "example.md": "content/briefs/2025-05-14-varga-lindqvist-linz.md",
    "index.md": "content/index.md",
    "README.md": "README.md",
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "github-pages.yml": ".github/workflows/pages.yml",
    "gitlab-ci.yml": ".gitlab-ci.yml",
  ]

  private static let folder = "Sources/Publishing/NewSite/Skeleton/"

  /// Returns the paths and bytes of all files, in the order of their paths.
  static func all(withTemplates: Bool) -> [(path: String, bytes: [UInt8])] {
    var files = EmbeddedFile.files(under: folder).compactMap { file in
      places[String(file.path.dropFirst(folder.count))].map { (path: $0, bytes: file.bytes) }
    }
    files += SchemaFile.allCases.map { ("schemas/\($0.name)", $0.jsonSchema()) }
    if withTemplates {
      files += EmbeddedFile.files(under: "templates/").map { ($0.path, $0.bytes) }
    }
    return files.sorted { $0.path < $1.path }
  }
}
