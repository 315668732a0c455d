import Briefing
import Foundation
import Publishing
import Testing
import Text

/// The site of the odd cases, built and compared byte for byte with what was reviewed.
///
/// `make golden` writes the expected site anew; the difference is reviewed like code.
@Suite(.serialized) struct GoldenSiteTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")
  private static let source = fixtures.appending(path: "site").path
  private static let expected = fixtures.appending(path: "site.expected").path

  @Test(arguments: [1, 8])
  func `the fixture site is built as it was reviewed`(jobs: Int) throws {
    let output = FileManager.default.temporaryDirectory.appending(
      path: "golden-\(UUID().uuidString)/public")
    defer { try? FileManager.default.removeItem(at: output.deletingLastPathComponent()) }
    let result = try build(into: output.path, jobs: jobs)
    #expect(result.report != nil)
    #expect(result.diagnostics.map(\.code).sorted() == ["hidden-target", "several-spellings"])
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
      // One of the cases writes, or they would tread on each other.
      guard jobs == 1 else { return }
      try? FileManager.default.removeItem(atPath: Self.expected)
      try FileManager.default.copyItem(atPath: output.path, toPath: Self.expected)
    }
    let built = try files(below: output.path)
    let reviewed = try files(below: Self.expected)
    #expect(built.keys.sorted() == reviewed.keys.sorted())
    for (path, bytes) in reviewed { #expect(built[path] == bytes, "\(path)") }
  }

  @Test func `nothing hidden is anywhere in the site`() throws {
    for (path, bytes) in try files(below: Self.expected) {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("marker") && !path.lowercased().contains("marker"), "\(path)")
      #expect(!path.contains("draft") && !path.contains("embargoed"), "\(path)")
    }
  }

  @Test func `drafts are shown, and counted, when that is asked for`() throws {
    let output = FileManager.default.temporaryDirectory.appending(
      path: "drafts-\(UUID().uuidString)/public")
    defer { try? FileManager.default.removeItem(at: output.deletingLastPathComponent()) }
    let result = try build(into: output.path, jobs: 2) { $0.showsDrafts = true }
    #expect(result.draftCount == 1)
    let page = try files(below: output.path)["briefs/draft/index.html"]
    #expect(page.map { String(decoding: $0, as: UTF8.self).contains(">Draft</span>") } == true)
  }

  @Test func `a strict build does not publish what it warns of`() throws {
    let output = FileManager.default.temporaryDirectory.appending(
      path: "strict-\(UUID().uuidString)/public")
    let result = try build(into: output.path, jobs: 2) { $0.isStrict = true }
    #expect(result.report == nil)
    #expect(result.diagnostics.count(where: { !$0.isError }) == 0)
    #expect(!FileManager.default.fileExists(atPath: output.path))
  }

  private func build(
    into output: String, jobs: Int, _ change: (inout Build.Request) -> Void = { _ in }
  ) throws -> Build.Result {
    let now = try #require(Moment(rfc3339: "2025-01-01"))
    var request = Build.Request(source: Self.source, now: now, jobs: jobs)
    request.output = output
    change(&request)
    return Build.run(request)
  }
}

/// The files below a folder by their paths.
func files(below folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    let whole = folder + "/" + path
    guard unsafe FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
      !isFolder.boolValue
    else { continue }
    files[path] = try Data(contentsOf: URL(filePath: whole))
  }
  return files
}
