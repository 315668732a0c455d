import Glibc
import Testing
import Text

@testable import Publishing

@Suite struct OutputRefusalTests {
  @Test(arguments: [
    "site", "site/", ".", "/", "site/content", "site/content/x/y", "site/templates",
    "site/templates/new", "site/../site", "site/.readout", "site/nothing/../content", "link", "",
    "other/docs", "other",
  ])
  func `the source, what holds it and its own folders are never an output`(output: String) throws {
    let site = try Site()
    try site.scratch.link("link", to: "site/content")
    try site.scratch.remove("site/templates")
    try site.scratch.make("other/docs/inner")
    try site.scratch.link("site/templates", to: "../other/docs")
    let before = try site.scratch.statuses(".")
    let path = output.isEmpty || output == "/" ? output : site.scratch.absolute(output)
    for isInPlace in [false, true] {
      var diagnostics: [Diagnostic] = []
      let publisher = Publisher.finding(
        path, source: site.scratch.absolute("site"), isInPlace: isInPlace,
        reporting: &diagnostics)
      #expect(publisher == nil)
      #expect(diagnostics.codes == ["unsafe-output"])
    }
    #expect(try site.scratch.statuses(".") == before)
  }

  @Test func `a file, a pipe or a link to nothing is never an output`() throws {
    let site = try Site()
    try site.scratch.write("mine", to: "file")
    try site.scratch.makePipe("pipe")
    try site.scratch.link("gone", to: "nowhere")
    for name in ["file", "pipe", "gone"] {
      #expect(site.publish(["a": "a"], to: name).diagnostics.codes == ["unsafe-output"])
    }
    for name in ["file/public", "gone/public"] {
      #expect(site.publish(["a": "a"], to: name).diagnostics.codes == ["io-error"])
    }
    #expect(try site.scratch.read("file") == "mine")
    #expect(try site.scratch.status("nowhere") == nil)
  }

  @Test func `a mount point is refused with the way out`() throws {
    let (report, diagnostics) = try Site().publish(["a": "a"], to: "/proc")
    #expect(report == nil)
    #expect(diagnostics.codes == ["no-exchange"])
    #expect(diagnostics.first?.message.contains("--in-place") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
  func `a folder above that cannot be changed is refused with the way out`() throws {
    let site = try Site()
    try site.scratch.make("closed/public")
    try site.scratch.folder.setMode(0o555, of: DiskPath("closed"))
    let (_, diagnostics) = site.publish(["a": "a"], to: "closed/public")
    #expect(diagnostics.codes == ["no-exchange"])
    #expect(diagnostics.first?.message.contains("--in-place") == true)
    var inPlace = site
    inPlace.isInPlace = true
    #expect(inPlace.publish(["a": "a"], to: "closed/public").diagnostics.isEmpty)
    #expect(try site.scratch.read("closed/public/a") == "a")
    try site.scratch.folder.setMode(0o755, of: DiskPath("closed"))
  }

  @Test(arguments: [EINVAL, ENOSYS, EPERM, EBUSY])
  func `a file system without exchange leaves the old output and names the way out`(
    number: Int32
  ) throws {
    var site = try Site()
    site.publish(["a": "1"])
    let before = try site.scratch.statuses("site/public")
    site.watch.afterStep = { (step) throws(DiskError) in
      if step == .complete { throw DiskError(.exchanged, "public", number) }
    }
    let (report, diagnostics) = site.publish(["b": "2"])
    #expect(report == nil)
    #expect(diagnostics.codes == ["no-exchange"])
    #expect(diagnostics.first?.message.contains("--in-place") == true)
    #expect(try site.scratch.statuses("site/public").keys == before.keys)
    #expect(try site.tree() == [".readout: a\n", "a: 1"])
    #expect(try site.litter().isEmpty)
  }

  @Test func `a list that is no file is an error`() throws {
    let site = try Site()
    try site.scratch.make("site/public/.readout")
    #expect(site.publish(["a": "1"]).diagnostics.codes == ["io-error"])
    #expect(try site.tree() == [".readout/ 755"])
  }
}
