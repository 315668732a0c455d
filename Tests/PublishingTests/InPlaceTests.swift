import Testing
import Text

@testable import Publishing

@Suite struct InPlaceTests {
  private func site() throws -> Site {
    var site = try Site()
    site.isInPlace = true
    return site
  }

  @Test func `in place the folder stays the same and only files that changed are new`() throws {
    let site = try site()
    #expect(site.publish(["a": "1", "b/c": "1", "d/e/f": "1"]).diagnostics.isEmpty)
    try site.scratch.write("mine", to: "site/public/mine")
    try site.scratch.make("site/public/empty")
    let before = try site.scratch.statuses("site/public")
    let (report, diagnostics) = site.publish(["a": "1", "b/c": "2", "n/m": "1"])
    #expect(diagnostics.isEmpty)
    #expect(report?.written == 2 && report?.unchanged == 1)
    #expect(report?.removed == 1 && report?.kept == 1)
    #expect(
      try site.tree() == [
        ".readout: a\nb/c\nn/m\n", "a: 1", "b/ 755", "b/c: 2", "empty/ 755", "mine: mine",
        "n/ 755", "n/m: 1",
      ])
    let after = try site.scratch.statuses("site/public")
    #expect(after[""]?.inode == before[""]?.inode)
    #expect(after["site/public/a"] == before["site/public/a"])
    #expect(after["site/public/b/c"]?.inode != before["site/public/b/c"]?.inode)
  }

  @Test func `in place, too, nothing is touched where nothing has changed`() throws {
    let site = try site()
    site.publish(["a": "1", "b/c": "1"])
    let before = try site.scratch.statuses("site/public")
    #expect(site.publish(["a": "1", "b/c": "1"]).report?.hasChanges == false)
    #expect(try site.scratch.statuses("site/public") == before)
  }

  @Test func `in place own files become folders and own folders become files`() throws {
    let site = try site()
    site.publish(["a": "file", "b/x/1": "1", "b/x/2": "2"])
    #expect(site.publish(["a/i": "inner", "b/x": "file"]).diagnostics.isEmpty)
    #expect(
      try site.tree() == [".readout: a/i\nb/x\n", "a/ 755", "a/i: inner", "b/ 755", "b/x: file"])
  }

  @Test func `in place a page takes the place of nothing that no build made`() throws {
    let site = try site()
    site.publish(["a": "1"])
    try site.scratch.write("mine", to: "site/public/b")
    let before = try site.scratch.statuses("site/public")
    #expect(site.publish(["a": "2", "b": "2"]).diagnostics.codes == ["foreign-file"])
    #expect(try site.scratch.statuses("site/public") == before)
  }

  @Test
  func `wherever publishing in place breaks off, files are whole and the next build mends it`()
    throws
  {
    let old: KeyValuePairs = ["a": "old", "b": "old", "c/d": "old", "e": "old"]
    let new: KeyValuePairs = ["a": "new", "b": "new", "e/f": "new", "g": "new", "c": "new"]
    for isKill in [false, true] {
      var steps = 0
      var isBroken = true
      while isBroken, steps < 50 {
        var site = try site()
        site.publish(old)
        try site.scratch.write("mine", to: "site/public/mine")
        site.watch = .failing(after: steps, forEver: isKill)
        isBroken = site.publish(new).report == nil
        let tree = try site.tree().filter { !$0.hasPrefix(".readout") && !$0.contains("/ ") }
        #expect(tree.contains("mine: mine"))
        #expect(tree.allSatisfy { ["old", "new", "mine"].contains($0.suffix(4).trimmed) })
        site.watch = Watch()
        #expect(site.publish(new).diagnostics.isEmpty)
        #expect(
          try site.tree() == [
            ".readout: a\nb\nc\ne/f\ng\n", "a: new", "b: new", "c: new", "e/ 755", "e/f: new",
            "g: new", "mine: mine",
          ])
        steps += 1
      }
      #expect(!isBroken && steps > 10)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " || $0 == ":" }) }
}
