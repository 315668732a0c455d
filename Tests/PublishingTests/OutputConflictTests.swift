import Testing
import Text

@testable import Publishing

@Suite struct OutputConflictTests {
  @Test(arguments: [
    (["a.html", "a.html"], "output-conflict"), (["a/B.html", "A/b.html"], "output-conflict"),
    (["caf\u{E9}", "cafe\u{301}"], "output-conflict"), (["a", "a/b"], "output-conflict"),
    (["A", "a/b/c"], "output-conflict"), ([".readout"], "output-conflict"),
    ([".readout/x"], "output-conflict"), (["../x"], "bad-output-path"),
    (["/x"], "bad-output-path"), (["a//b"], "bad-output-path"), ([""], "bad-output-path"),
  ])
  func `files that cannot stand together are an error that names them`(
    paths: [String], code: String
  ) throws {
    let site = try Site()
    let files = paths.map { OutputFile(path: $0, contents: .bytes([])) }
    let (report, diagnostics) = site.publish(files + [OutputFile(path: "x", contents: .bytes([]))])
    #expect(report == nil)
    #expect(diagnostics.codes == [code])
    #expect(paths.allSatisfy { diagnostics.first?.message.contains("'\($0)'") == true })
    #expect(try site.scratch.status("site/public") == nil)
    #expect(try site.litter().isEmpty)
  }

  @Test func `folders that differ only in case and names that begin alike are no conflict`() {
    let files = ["a/x", "A/y", "ab", "a-b", "abc/d"].map {
      OutputFile(path: $0, contents: .bytes([]))
    }
    #expect(conflicts(among: files).isEmpty)
  }
}
