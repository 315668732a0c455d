import Briefing
import Foundation
import Publishing
import Text

@testable import Serving

/// A small site in a folder of its own, which goes when the test ends.
final class SampleSite {
  let folder: URL
  private var build: IncrementalBuild

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "readout-serving-\(UUID().uuidString)")
    var request = Build.Request(source: folder.path, now: Moment(secondsSince1970: 1_700_000_000))
    request.baseURL = "http://127.0.0.1:8080/"
    request.showsDrafts = true
    build = IncrementalBuild(request)
    try write(
      "---\ntitle: Ana meets Ivan\ndate: 2023-05-06\naliases: [/old/]\n---\nAna met Ivan.\n",
      to: "content/briefs/sofia.md")
    try write(
      "---\ntitle: Not yet\ndate: 2023-05-07\ndraft: true\n---\nText.\n",
      to: "content/briefs/draft.md")
    try write("notes", to: "content/files/notes 1.txt")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: name).path, withDestinationPath: target)
  }

  /// Returns what a preview of the site answers now.
  func answers(port: Int = 8080) -> SiteAnswers {
    let result = build.run()
    return SiteAnswers(
      port: port, preview: result?.preview, version: "v-1", problems: problems(of: result))
  }

  func problems(of result: IncrementalBuild.Result?) -> ProblemReport {
    ProblemReport(result?.diagnostics ?? [], excerpts: result?.excerpts) { "site/" + $0 }
  }

  func result() -> IncrementalBuild.Result? { build.run() }
}

extension SiteAnswers {
  /// Returns the response to a request, as the preview's own pages make it.
  func get(_ path: String, _ change: (inout HTTPRequest) -> Void = { _ in }) -> HTTPResponse? {
    var request = HTTPRequest(path: path, hosts: ["127.0.0.1:8080"])
    change(&request)
    if case .response(let response) = answer(to: request) { return response }
    return nil
  }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
