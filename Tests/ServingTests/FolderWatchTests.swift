import Foundation
import Testing

@testable import Serving

@Suite struct FolderWatchTests {
  private let site: SampleSite
  private let watch: FolderWatch

  init() throws {
    site = try SampleSite()
    watch = try FolderWatch()
    let briefs = site.folder.resolvingSymlinksInPath().appending(path: "content/briefs").path
    #expect(try watch.watch([briefs]))
    #expect(try !watch.watch([briefs]))
  }

  @Test func `nothing is told where nothing happens`() { #expect(!watch.take()) }

  @Test(arguments: ["content/briefs/sofia.md", "content/briefs/new.md"])
  func `a file that is written is told of`(name: String) throws {
    try site.write("text", to: name)
    #expect(watch.take())
    #expect(!watch.take())
  }

  @Test func `a file that is moved over another is told of`() throws {
    try site.write("text", to: "content/other")
    _ = unsafe rename(
      site.folder.appending(path: "content/other").path,
      site.folder.appending(path: "content/briefs/sofia.md").path)
    #expect(watch.take())
  }

  @Test func `a file that goes is told of`() throws {
    try site.remove("content/briefs/sofia.md")
    #expect(watch.take())
  }

  @Test(arguments: [".sofia.md.swp", "sofia.md~", ".#sofia.md"])
  func `what editors leave beside a file is not told of`(name: String) throws {
    try site.write("text", to: "content/briefs/" + name)
    try site.remove("content/briefs/" + name)
    #expect(!watch.take())
  }

  @Test func `a file is told of when it is whole, and not when it is begun`() throws {
    let path = site.folder.appending(path: "content/briefs/new.md").path
    let file = unsafe open(path, O_WRONLY | O_CREAT, 0o644)
    #expect(!watch.take())
    close(file)
    #expect(watch.take())
  }

  @Test func `a folder that was made anew at its old path can be watched again`() throws {
    try site.remove("content/briefs")
    #expect(watch.take())
    try site.write("text", to: "content/briefs/sofia.md")
    let briefs = site.folder.resolvingSymlinksInPath().appending(path: "content/briefs").path
    #expect(try watch.watch([briefs]))
    try site.write("more", to: "content/briefs/sofia.md")
    #expect(watch.take())
  }
}
