import Glibc
import Synchronization
import Testing
import Text

@testable import Publishing

@Suite struct PublisherTests {
  @Test(arguments: Scratch.places)
  func `a first build makes the output and the folders above it`(place: String?) throws {
    let site = try Site(in: place)
    let (report, diagnostics) = site.publish(
      ["index.html": "home", "briefs/a/index.html": "a"], to: "site/deep/er/public")
    #expect(diagnostics.isEmpty)
    #expect(report?.written == 2 && report?.hasChanges == true)
    #expect(
      try site.scratch.tree("site/deep") == [
        "er/ 755", "er/public/ 755", "er/public/.readout: briefs/a/index.html\nindex.html\n",
        "er/public/briefs/ 755", "er/public/briefs/a/ 755", "er/public/briefs/a/index.html: a",
        "er/public/index.html: home",
      ])
    #expect(try site.scratch.mode("site/deep/er/public/index.html") == 0o644)
  }

  @Test(arguments: Scratch.places)
  func `where nothing has changed nothing is touched`(place: String?) throws {
    let site = try Site(in: place)
    site.publish(["a/index.html": "a", "b.html": "b"])
    try site.scratch.write("mine", to: "site/public/mine.txt")
    try site.scratch.link("site/public/link", to: "nowhere")
    let before = try site.scratch.statuses("site/public")
    let above = try site.scratch.status("site")
    let (report, diagnostics) = site.publish(["a/index.html": "a", "b.html": "b"])
    #expect(diagnostics.isEmpty)
    #expect(report?.hasChanges == false && report?.unchanged == 2 && report?.kept == 2)
    #expect(try site.scratch.statuses("site/public") == before)
    #expect(try site.scratch.status("site") == above)
  }

  @Test(arguments: Scratch.places)
  func `a change writes what changed and links the rest`(place: String?) throws {
    let site = try Site(in: place)
    site.publish(["a/index.html": "a", "b.html": "b", "c/c.html": "c"])
    try site.scratch.write("mine", to: "site/public/a/mine.txt")
    let before = try site.scratch.statuses("site/public")
    let (report, diagnostics) = site.publish(["a/index.html": "a", "b.html": "B", "d.html": "d"])
    #expect(diagnostics.isEmpty)
    #expect(report?.written == 2 && report?.unchanged == 1)
    #expect(report?.removed == 1 && report?.kept == 1 && report?.leftBehind == nil)
    #expect(
      try site.tree() == [
        ".readout: a/index.html\nb.html\nd.html\n", "a/ 755", "a/index.html: a",
        "a/mine.txt: mine", "b.html: B", "d.html: d",
      ])
    let after = try site.scratch.statuses("site/public")
    for name in ["site/public/a/index.html", "site/public/a/mine.txt"] {
      #expect(after[name]?.inode == before[name]?.inode)
      #expect(after[name]?.modified == before[name]?.modified)
    }
    #expect(after["site/public/b.html"]?.inode != before["site/public/b.html"]?.inode)
    #expect(try site.litter().isEmpty)
  }

  @Test func `what no build made stays as it is: files, links, pipes, empty folders, modes`() throws
  {
    let site = try Site()
    site.publish(["index.html": "1", "own/x.html": "x"])
    try site.scratch.write("hook", to: "site/public/.git/hooks/run")
    try site.scratch.folder.setMode(0o700, of: DiskPath("site/public/.git"))
    try site.scratch.folder.setMode(0o755, of: DiskPath("site/public/.git/hooks/run"))
    try site.scratch.make("site/public/empty/inner")
    try site.scratch.folder.setMode(0o2770, of: DiskPath("site/public/empty"))
    try site.scratch.folder.setMode(0o751, of: DiskPath("site/public"))
    try site.scratch.link("site/public/latest", to: "own")
    try site.scratch.link("site/public/gone", to: "/no/where")
    try site.scratch.makePipe("site/public/pipe")
    try site.scratch.folder.write([], to: DiskPath(Array("site/public/x".utf8) + [0xFF]))
    let before = try site.scratch.status("site/public/.git/hooks/run")
    let (report, diagnostics) = site.publish(["index.html": "2"])
    #expect(diagnostics.isEmpty && report?.kept == 5)
    #expect(
      try site.tree() == [
        ".git/ 700", ".git/hooks/ 755", ".git/hooks/run: hook", ".readout: index.html\n",
        "empty/ 2770", "empty/inner/ 755", "gone -> /no/where", "index.html: 2", "latest -> own",
        "pipe|", "x\u{FFFD}: ",
      ])
    let after = try site.scratch.status("site/public/.git/hooks/run")
    #expect(after?.mode == 0o755 && after?.inode == before?.inode)
    #expect(try site.scratch.mode("site/public") == 0o751)
  }

  @Test func `a page never takes the place of what no build made`() throws {
    let site = try Site()
    site.publish(["index.html": "1"])
    try site.scratch.write("mine", to: "site/public/about.html")
    try site.scratch.write("mine", to: "site/public/folder/x")
    try site.scratch.make("site/public/empty")
    try site.scratch.write("mine", to: "site/public/file")
    try site.scratch.link("site/public/link", to: "folder")
    let before = try site.scratch.statuses("site/public")
    for path in ["about.html", "folder", "empty", "file/index.html", "link/index.html", "link"] {
      let (report, diagnostics) = site.publish(["index.html": "2", path: "new"])
      #expect(report == nil)
      #expect(diagnostics.codes == ["foreign-file"])
      let place = path.split(separator: "/")[0]
      #expect(diagnostics.first?.message.contains("public/\(place)'") == true)
    }
    #expect(try site.scratch.statuses("site/public") == before)
    #expect(try site.litter().isEmpty)
  }

  @Test func `an output without a list is used where nothing collides`() throws {
    let site = try Site()
    try site.scratch.write("same", to: "site/public/index.html")
    try site.scratch.write("mine", to: "site/public/CNAME")
    #expect(site.publish(["index.html": "other"]).diagnostics.codes == ["foreign-file"])
    let (report, diagnostics) = site.publish(["index.html": "same", "a.html": "a"])
    #expect(diagnostics.isEmpty && report?.unchanged == 1 && report?.kept == 1)
    #expect(
      try site.tree() == [
        ".readout: a.html\nindex.html\n", "CNAME: mine", "a.html: a", "index.html: same",
      ])
    #expect(site.publish(["a.html": "a"]).report?.removed == 1)
    #expect(try site.tree() == [".readout: a.html\n", "CNAME: mine", "a.html: a"])
  }

  @Test func `own files become folders and own folders become files`() throws {
    let site = try Site()
    site.publish(["a": "file", "b/x/1": "1", "b/x/2": "2"])
    let (report, diagnostics) = site.publish(["a/index.html": "inner", "b/x": "file"])
    #expect(diagnostics.isEmpty && report?.removed == 3)
    #expect(
      try site.tree() == [
        ".readout: a/index.html\nb/x\n", "a/ 755", "a/index.html: inner", "b/ 755", "b/x: file",
      ])
  }

  @Test func `an own file that was replaced by a link is written anew, not through the link`()
    throws
  {
    let site = try Site()
    site.publish(["index.html": "1"])
    try site.scratch.write("victim", to: "victim")
    try site.scratch.remove("site/public/index.html")
    try site.scratch.link("site/public/index.html", to: site.scratch.absolute("victim"))
    #expect(site.publish(["index.html": "1"]).report?.written == 1)
    #expect(try site.tree() == [".readout: index.html\n", "index.html: 1"])
    #expect(try site.scratch.read("victim") == "victim")
  }

  @Test func `what cannot be linked is copied with its mode and time, links as links`() throws {
    let site = try Site()
    try site.scratch.write("tool", to: "from/tool")
    try site.scratch.folder.setMode(0o750, of: DiskPath("from/tool"))
    try site.scratch.link("from/link", to: "/no/where")
    try site.scratch.make("to")
    let before = try site.scratch.status("from/tool")
    usleep(20_000)
    let from = try site.scratch.folder.opening(DiskPath("from"))
    let to = try site.scratch.folder.opening(DiskPath("to"))
    try to.copy(DiskPath("tool"), in: from, to: DiskPath("tool"), keepingStatus: true)
    try to.copyLink(DiskPath("link"), in: from)
    #expect(try site.scratch.tree("to") == ["link -> /no/where", "tool: tool"])
    let after = try site.scratch.status("to/tool")
    #expect(after?.mode == 0o750 && after?.modified == before?.modified)
    #expect(after?.inode != before?.inode)
  }

  @Test func `an output that is a link to a folder stays one`() throws {
    let site = try Site()
    try site.scratch.make("elsewhere/real")
    try site.scratch.link("site/public", to: "../elsewhere/real")
    #expect(site.publish(["index.html": "1"]).diagnostics.isEmpty)
    #expect(site.publish(["index.html": "2"]).diagnostics.isEmpty)
    #expect(try site.scratch.status("site/public")?.kind == .link)
    #expect(
      try site.scratch.tree("elsewhere") == [
        "real/ 755", "real/.readout: index.html\n", "real/index.html: 2",
      ])
  }

  @Test func `a file is copied as it stands, and again only when it changed`() throws {
    let site = try Site()
    let big = String(repeating: "0123456789", count: 40_000)
    try site.scratch.write(big, to: "site/content/film.bin")
    let file = OutputFile(
      path: "film.bin", contents: .copy(of: site.scratch.absolute("site/content/film.bin")))
    #expect(site.publish([file]).report?.written == 1)
    #expect(try site.scratch.read("site/public/film.bin") == big)
    #expect(site.publish([file]).report?.hasChanges == false)
    try site.scratch.write(big.dropLast() + "x", to: "site/content/film.bin")
    #expect(site.publish([file]).report?.written == 1)
    try site.scratch.remove("site/content/film.bin")
    let before = try site.scratch.statuses("site/public")
    #expect(site.publish([file]).diagnostics.codes == ["io-error"])
    #expect(try site.scratch.statuses("site/public") == before)
  }

  @Test(arguments: Scratch.places)
  func `what comes into the output while a build is at work is not lost`(place: String?) throws {
    var site = try Site(in: place)
    site.publish(["a/1": "old", "gone/1": "old", "b": "same"])
    try site.scratch.write("first", to: "site/public/notes")
    try site.scratch.write("first", to: "site/public/untouched")
    let scratch = site.scratch
    site.watch.afterStep = { step in
      guard step == .complete else { return }
      // As editors do: a new file that takes the name of the old one.
      try? scratch.remove("site/public/notes")
      try? scratch.write("second", to: "site/public/notes")
      try? scratch.write("late", to: "site/public/a/late")
      try? scratch.write("late", to: "site/public/gone/late")
      try? scratch.write("late", to: "site/public/new folder/late")
      try? scratch.write("late", to: "site/public/gone/deep/er/late")
    }
    let (report, diagnostics) = site.publish(["a/1": "new", "b": "same"])
    #expect(diagnostics.isEmpty && report?.leftBehind == nil)
    #expect(
      try site.tree() == [
        ".readout: a/1\nb\n", "a/ 755", "a/1: new", "a/late: late", "b: same", "gone/ 755",
        "gone/deep/ 755", "gone/deep/er/ 755", "gone/deep/er/late: late", "gone/late: late",
        "new folder/ 755", "new folder/late: late", "notes: second", "untouched: first",
      ])
    #expect(try site.litter().isEmpty)
  }

  @Test func `a file is made once for a build, and at most twice for one in place`() throws {
    for (isInPlace, expected) in [(false, [1, 2, 3]), (true, [1, 2, 4])] {
      var site = try Site()
      site.isInPlace = isInPlace
      let calls = Atomic<Int>(0)
      for (text, count) in zip(["one", "one", "two"], expected) {
        let made = OutputFile.Contents.made { outlet in
          calls.add(1, ordering: .relaxed)
          outlet.bytes += Array(text.utf8)
        }
        site.publish([OutputFile(path: "a", contents: made)])
        #expect(try site.scratch.read("site/public/a") == text)
        #expect(calls.load(ordering: .relaxed) == count)
      }
    }
  }

  @Test func `a hundred files are the same whatever their order`() throws {
    let site = try Site()
    let files = (0..<100).map {
      OutputFile(path: "p/\($0 % 7)/\($0).html", contents: .bytes([UInt8($0)]))
    }
    site.publish(files)
    let before = try site.scratch.statuses("site/public")
    #expect(site.publish(files.reversed()).report?.hasChanges == false)
    #expect(try site.scratch.statuses("site/public") == before)
  }

  @Test func `a damaged list is mended and costs no file`() throws {
    let site = try Site()
    site.publish(["a.html": "a", "b.html": "b"])
    try site.scratch.write(
      "<<<<<<< x\r\na.html\r\n=======\r\n../../content/a.md\r\n", to: "site/public/.readout")
    let (report, diagnostics) = site.publish(["a.html": "a", "b.html": "b"])
    #expect(diagnostics.isEmpty && report?.unchanged == 2 && report?.removed == 0)
    #expect(try site.tree() == [".readout: a.html\nb.html\n", "a.html: a", "b.html: b"])
    #expect(try site.scratch.status("site/content/a.md") != nil)
  }

  @Test func `of two builds at once the second waits`() throws {
    let site = try Site()
    let results = parallelMap([0, 1, 2, 3], jobs: 4) { number in
      (0..<20).allSatisfy { round in
        site.publish(["index.html": "\(number)", "\(number)/\(round).html": "x"])
          .diagnostics.isEmpty
      }
    }
    #expect(results == [true, true, true, true])
    #expect(try site.litter().isEmpty)
    #expect(try site.tree().count == 4)
  }
}
