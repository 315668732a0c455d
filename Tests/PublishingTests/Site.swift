import Text

@testable import Publishing

/// A site to be published: a scratch folder with `site/content` and the output `site/public`.
struct Site {
  let scratch: Scratch
  var isInPlace = false
  var watch = Watch()

  init(in place: String? = nil) throws {
    scratch = try Scratch(in: place)
    try scratch.write("", to: "site/content/a.md")
    try scratch.make("site/templates")
  }

  /// Publishes text files, given as pairs of path and text.
  @discardableResult
  func publish(
    _ files: KeyValuePairs<String, String>, to output: String = "site/public"
  ) -> (report: PublishingReport?, diagnostics: [Diagnostic]) {
    publish(
      files.map { OutputFile(path: $0.key, contents: .bytes(Array($0.value.utf8))) }, to: output)
  }

  @discardableResult
  func publish(
    _ files: [OutputFile], to output: String = "site/public"
  ) -> (report: PublishingReport?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var publisher = Publisher.finding(
      output.hasPrefix("/") ? output : scratch.absolute(output),
      source: scratch.absolute("site"), isInPlace: isInPlace, reporting: &diagnostics)
    publisher?.watch = watch
    let report = publisher?.publish(files, jobs: 2, reporting: &diagnostics)
    return (report, diagnostics)
  }

  /// What stands in the output.
  func tree() throws -> [String] { try scratch.tree("site/public") }

  /// What stands beside the output and should not.
  func litter() throws -> [String] {
    try scratch.folder.names(in: DiskPath("site")).map(\.name.text)
      .filter { !["content", "templates", "public"].contains($0) }
  }
}
