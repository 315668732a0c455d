import Briefing
import Foundation
import Testing
import Text

@testable import Publishing

/// The walk-through in docs/themes.md does what it says, in a site with a theme and in one without.
@Suite struct ThemesPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func page() throws -> Walkthrough {
    Walkthrough(try String(contentsOf: root.appending(path: "docs/themes.md"), encoding: .utf8))
  }

  @Test func `every file is named in the text above its block`() throws {
    #expect(try Self.page().unnamed == [])
  }

  @Test(arguments: [[], ["content", "templates", "readout.yaml"]])
  func `each step gives what the page promises`(copied: [String]) throws {
    let site = try Scratch()
    try site.make("site/content")
    for path in copied { try copy(path, to: site) }
    var output: [String: Data] = [:]
    var result: Build.Result?
    var builds = 0
    for step in try Self.page().steps {
      switch step {
      case .write(let path, let text): try site.write(text, to: "site/" + path)
      case .change(let path, let lines):
        if try site.status("site/" + path) == nil { try copy(path, to: site) }
        let text = try #require(changed(try site.read("site/" + path), by: lines), "\(path)")
        try site.write(text, to: "site/" + path)
      case .build:
        // The build before this one was a good one unless the page said otherwise.
        if let result { #expect(result.report != nil && result.diagnostics.isEmpty) }
        result = try build(site)
        builds += 1
        if result?.report != nil { output = try files(below: site.absolute("site/public")) }
      case .say(let text):
        #expect(result?.diagnostics.sorted().map(line).joined() == text)
        #expect(result?.report == nil)
        #expect(try files(below: site.absolute("site/public")) == output)
        result = nil
      case .promise(let path, let text):
        let found = output.first { "public/" + $0.key.withoutHashes == path }
        let file = try #require(found?.value, "\(path)")
        #expect(String(decoding: file, as: UTF8.self).withoutHashes.contains(text), "\(path)")
      }
    }
    #expect(result?.report != nil && result?.diagnostics == [])
    #expect(builds == 6)
  }

  @Test func `a changed style sheet has another name, and the old one is gone`() throws {
    let site = try Scratch()
    try site.write("---\ntitle: A\ndate: 2024-01-02\n---\n", to: "site/content/briefs/a.md")
    var sheets: Set<String> = []
    for text in ["p { color: red }\n", "p { color: blue }\n"] {
      try site.write(text, to: "site/templates/assets/site.css")
      #expect(try build(site).report != nil)
      let names = try files(below: site.absolute("site/public/assets")).keys.filter {
        $0.contains("site.") && $0.hasSuffix(".css")
      }
      #expect(names.count == 1)
      sheets.formUnion(names)
    }
    #expect(sheets.count == 2)
  }

  private func build(_ site: Scratch) throws -> Build.Result {
    let now = try #require(Moment(rfc3339: "2026-01-01"))
    return Build.run(Build.Request(source: site.absolute("site"), now: now, jobs: 2))
  }

  /// Copies a file of the repository, or all files of a folder.
  private func copy(_ path: String, to site: Scratch) throws {
    let source = Self.root.appending(path: path)
    let inner = (try? FileManager.default.subpathsOfDirectory(atPath: source.path)) ?? []
    for path in inner.isEmpty ? [path] : inner.map({ "\(path)/\($0)" }) {
      guard let bytes = try? Data(contentsOf: Self.root.appending(path: path)) else { continue }
      try site.write(String(decoding: bytes, as: UTF8.self), to: "site/" + path)
    }
  }
}

/// A diagnostic as the command prints it.
private func line(_ diagnostic: Diagnostic) -> String {
  let position = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
  return "\(diagnostic.path ?? "readout")\(position): \(diagnostic.severity): "
    + "\(diagnostic.message) [\(diagnostic.code)]\n"
}
