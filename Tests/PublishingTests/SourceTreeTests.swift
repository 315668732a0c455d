import Glibc
import Testing
import Text

@testable import Publishing

@Suite struct SourceTreeTests {
  private func found(
    _ scratch: Scratch, besides output: String? = nil
  ) -> (tree: SourceTree?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let tree = SourceTree.finding(
      in: scratch.path, besides: output.map(scratch.absolute), reporting: &diagnostics)
    return (tree, diagnostics)
  }

  @Test func `files come in the order of their bytes, with their stamps`() throws {
    let scratch = try Scratch()
    for name in ["content/b.md", "content/a/z.md", "content/a.md", "content/Z.md", "content/é"] {
      try scratch.write(name, to: name)
    }
    try scratch.write("t", to: "templates/partials/head.mustache")
    try scratch.write("readout: 1\n", to: "readout.yaml")
    try scratch.write("x", to: "public/index.html")
    let (tree, diagnostics) = found(scratch)
    let site = try #require(tree)
    #expect(
      site.content.map(\.path)
        == ["content/Z.md", "content/a.md", "content/a/z.md", "content/b.md", "content/é"])
    #expect(site.templates.map(\.path) == ["templates/partials/head.mustache"])
    #expect(site.settings?.stamp.size == 11)
    #expect(diagnostics.isEmpty)
    for entry in site.content {
      let status = try scratch.status(entry.path)
      #expect(try site.read(entry) == Array(entry.path.utf8))
      #expect(entry.stamp.inode == status?.inode && entry.stamp.modified == status?.modified)
    }
    #expect(site.absolutePath(of: site.content[0]) == site.path + "/content/Z.md")
  }

  @Test func `hidden files and what editors leave are passed over, except what hosts need`() throws
  {
    let scratch = try Scratch()
    let wanted = ["content/.nojekyll", "content/.well-known/x", "content/CNAME"]
    let unwanted = [
      "content/.git/x", "content/.DS_Store", "content/a.md~", "content/a.bak", "content/.a.md.swp",
      "content/b.swp", "content/.well-known/.x",
    ]
    for name in wanted + unwanted { try scratch.write("", to: name) }
    let (tree, diagnostics) = found(scratch)
    #expect(tree?.content.map(\.path) == wanted)
    #expect(diagnostics.isEmpty)
  }

  @Test func `a link is followed inside the source and nowhere else`() throws {
    let outside = try Scratch()
    try outside.write("secret", to: "folder/secret.md")
    let scratch = try Scratch()
    try scratch.write("map", to: "shared/maps/map.svg")
    try scratch.link("content/maps", to: "../shared/maps")
    try scratch.link("content/one.svg", to: scratch.absolute("shared/maps/map.svg"))
    try scratch.link("content/out.md", to: outside.absolute("folder/secret.md"))
    try scratch.link("content/out", to: outside.absolute("folder"))
    try scratch.link("content/etc", to: "/etc/passwd")
    try scratch.link("content/gone", to: "nowhere")
    let (tree, diagnostics) = found(scratch)
    #expect(tree?.content.map(\.path) == ["content/maps/map.svg", "content/one.svg"])
    #expect(try tree.map { try $0.read($0.content[0]) } == Array("map".utf8))
    #expect(
      diagnostics.codes
        == ["link-leads-nowhere", "link-leads-out", "link-leads-out", "link-leads-out"])
    #expect(!diagnostics.hasErrors)
  }

  @Test func `a link that leads in a circle is reported and ends`() throws {
    let scratch = try Scratch()
    try scratch.write("a", to: "content/x/a.md")
    try scratch.write("b", to: "content/y/b.md")
    try scratch.link("content/self", to: "self")
    try scratch.link("content/up", to: "..")
    try scratch.link("content/here", to: ".")
    try scratch.link("content/x/y", to: "../y")
    try scratch.link("content/y/x", to: "../x")
    let (tree, diagnostics) = found(scratch)
    #expect(
      tree?.content.map(\.path)
        == ["content/x/a.md", "content/x/y/b.md", "content/y/b.md", "content/y/x/a.md"])
    #expect(diagnostics.codes == Array(repeating: "link-loop", count: 5))
  }

  @Test func `a chain of links does not multiply without end`() throws {
    let scratch = try Scratch()
    for level in 0..<12 {
      try scratch.write("", to: "content/d\(level)/f")
      for name in ["a", "b", "c"] where level < 11 {
        try scratch.link("content/d\(level)/\(name)", to: "../d\(level + 1)")
      }
    }
    #expect(found(scratch).tree?.content.count ?? .max < 5_000)
  }

  @Test func `the output and the cache are never taken for content`() throws {
    let scratch = try Scratch()
    try scratch.write("page", to: "build/public/index.html")
    try scratch.write("x", to: "build/x")
    try scratch.write("c", to: ".readout/cache")
    try scratch.link("content/build", to: "../build")
    try scratch.link("content/public", to: "../build/public")
    try scratch.link("content/cache", to: "../.readout/cache")
    let (tree, diagnostics) = found(scratch, besides: "build/public")
    #expect(tree?.content.map(\.path) == ["content/build/x"])
    #expect(diagnostics.codes == Array(repeating: "link-leads-out", count: 3))
  }

  @Test func `pipes, sockets and devices are reported, never waited for`() throws {
    let scratch = try Scratch()
    try scratch.make("content")
    try scratch.makePipe("content/pipe.md")
    try scratch.link("content/link.md", to: "pipe.md")
    try scratch.makePipe("readout.yaml")
    let (tree, diagnostics) = found(scratch)
    #expect(tree?.content.isEmpty == true && tree?.settings == nil)
    #expect(diagnostics.codes == ["not-a-file", "not-a-file", "not-a-file"])
    #expect(throws: DiskError.self) { try scratch.folder.read(DiskPath("content/pipe.md")) }
  }

  @Test func `names that are no text are reported and left out`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "content/a\nb.md")
    try scratch.folder.write([], to: DiskPath(Array("content/a".utf8) + [0xFF]))
    let (tree, diagnostics) = found(scratch)
    #expect(tree?.content.isEmpty == true)
    #expect(diagnostics.codes == ["unusable-name", "unusable-name"])
  }

  @Test func `five thousand folders in each other overflow nothing`() throws {
    let scratch = try Scratch(in: Scratch.places.last ?? nil)
    try scratch.write("", to: "content/a.md")
    var folder = try scratch.folder.opening(DiskPath("content"))
    for _ in 0..<5_000 {
      try folder.make(DiskPath("d"))
      folder = try folder.opening(DiskPath("d"))
    }
    let (tree, diagnostics) = found(scratch)
    #expect(tree?.content.count == 1)
    #expect(diagnostics.codes == ["path-too-long"])
    try removeDeep(scratch)
  }

  /// Takes the top folder of a chain away until none is left; the path is too long for one call.
  private func removeDeep(_ scratch: Scratch) throws {
    while try scratch.status("content/d/d") != nil {
      try scratch.folder.rename(DiskPath("content/d/d"), to: DiskPath("next"))
      try scratch.remove("content/d")
      try scratch.folder.rename(DiskPath("next"), to: DiskPath("content/d"))
    }
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
  func `what cannot be read is an error, and the rest is found`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "content/closed/a.md")
    try scratch.write("", to: "content/b.md")
    try scratch.folder.setMode(0, of: DiskPath("content/closed"))
    let (tree, diagnostics) = found(scratch)
    #expect(tree?.content.map(\.path) == ["content/b.md"])
    #expect(diagnostics.codes == ["io-error"])
    #expect(diagnostics.first?.path == "content/closed")
  }

  @Test
  func `a source that is missing, a file or without content is an error that says what to do`()
    throws
  {
    let scratch = try Scratch()
    try scratch.write("", to: "file")
    for name in ["missing", "file", "."] {
      var diagnostics: [Diagnostic] = []
      let tree = SourceTree.finding(
        in: scratch.absolute(name), besides: nil, reporting: &diagnostics)
      #expect(tree == nil)
      #expect(diagnostics.codes == ["no-source"])
      #expect(diagnostics.allSatisfy { $0.message.contains("--source") })
    }
  }

  @Test func `content that is a link out is no content`() throws {
    let outside = try Scratch()
    try outside.write("secret", to: "a.md")
    let scratch = try Scratch()
    try scratch.link("content", to: outside.path)
    let (tree, diagnostics) = found(scratch)
    #expect(tree == nil)
    #expect(diagnostics.codes == ["link-leads-out", "no-source"])
  }

  @Test func `a file is read as it is now, larger or smaller than it was`() throws {
    let scratch = try Scratch()
    for count in [0, 1, 65_536, 1_000_000] {
      try scratch.write(String(repeating: "x", count: count), to: "file")
      #expect(try scratch.folder.read(DiskPath("file")).count == count)
    }
    // A file of the system says it is empty and is not.
    #expect(try Folder.opening(DiskPath("/proc")).read(DiskPath("self/status")).count > 100)
  }
}
