import Testing

@testable import Publishing

@Suite struct DiskPathTests {
  @Test(arguments: [
    ("a/b/c", "a/b", "c"), ("a", "", "a"), ("/a", "/", "a"), ("/a/b", "/a", "b"),
  ])
  func `a path has a folder and a name`(path: String, parent: String, name: String) {
    #expect(DiskPath(path).parent == DiskPath(parent))
    #expect(DiskPath(path).name == DiskPath(name))
    #expect(DiskPath(parent).appending(DiskPath(name)) == DiskPath(path))
  }

  @Test func `a path lies in a folder, not in one whose name begins alike`() {
    #expect(DiskPath("/a/b/c").relative(to: DiskPath("/a")) == DiskPath("b/c"))
    #expect(DiskPath("/a/b").relative(to: DiskPath("/")) == DiskPath("a/b"))
    #expect(DiskPath("/a").relative(to: DiskPath("/a"))?.isRoot == true)
    #expect(DiskPath("/ab").relative(to: DiskPath("/a")) == nil)
    #expect(DiskPath("/a").relative(to: DiskPath("/a/b")) == nil)
  }

  @Test func `two spellings of one letter are two names`() {
    #expect(DiskPath("\u{E9}") != DiskPath("e\u{301}"))
    #expect(Set([DiskPath("\u{E9}"), DiskPath("e\u{301}")]).count == 2)
  }

  @Test(arguments: ["a/../b", "", "/a", "a//b", "a/", ".", "a\nb", "a\u{85}b"])
  func `a path that leads out or is no text belongs to no output`(path: String) {
    #expect(!isOutputPath(DiskPath(path)))
  }

  @Test func `a list of files survives what a merge makes of it`() {
    let listing = Listing(parsing: Array("<<<<<<< ours\r\nb\n\n../c\n/d\na/é\nb\n".utf8))
    #expect(listing.paths == [DiskPath("<<<<<<< ours"), DiskPath("a/é"), DiskPath("b")])
    #expect(
      Listing([DiskPath("b"), DiskPath("B"), DiskPath("a-"), DiskPath("a/b")]).bytes
        == Array("B\na-\na/b\nb\n".utf8))
  }
}
