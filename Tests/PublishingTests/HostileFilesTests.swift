import Briefing
import Glibc
import Synchronization
import Testing
import Text

@testable import Publishing

/// Files and folders as nobody means them, and those that change while they are looked at.
@Suite struct HostileFilesTests {
  /// What stands in the place of a file.
  enum Thing: String, CaseIterable, Sendable {
    case pipe, device, folder, linkOut, linkNowhere, linkInCircle, linkToDevice

    func make(_ name: String, in scratch: Scratch) throws {
      switch self {
      case .pipe: try scratch.makePipe(name)
      case .device:
        // Only the superuser makes devices; others get a pipe.
        let result = unsafe mknod(scratch.absolute(name), S_IFCHR | 0o644, 0x105)
        if result != 0 { try scratch.makePipe(name) }
      case .folder: try scratch.make(name)
      case .linkOut: try scratch.link(name, to: "/etc/passwd")
      case .linkNowhere: try scratch.link(name, to: "nowhere")
      case .linkInCircle: try scratch.link(name, to: DiskPath(name).name.text)
      case .linkToDevice: try scratch.link(name, to: "/dev/zero")
      }
    }
  }

  @Test(arguments: Thing.allCases)
  func `a site whose settings are no file is not built as if it had none`(thing: Thing) throws {
    let scratch = try site()
    try scratch.remove("readout.yaml")
    try thing.make("readout.yaml", in: scratch)
    let result = Build.run(request(scratch))
    #expect(result.diagnostics.count == 1 && result.diagnostics.hasErrors)
    #expect(result.diagnostics.first?.path == "readout.yaml")
    #expect(try scratch.status("public") == nil)
    // Nor does anything else take the default settings for the site's.
    var diagnostics: [Diagnostic] = []
    #expect(BriefFiles(of: request(scratch), all: true, reporting: &diagnostics) == nil)
    #expect(diagnostics.hasErrors)
  }

  @Test(
    arguments: Thing.allCases, ["content/briefs/b.md", "content/b.png", "templates/x.mustache"])
  func `what is no file among the others is left out and told`(thing: Thing, name: String) throws {
    let scratch = try site()
    try scratch.make(DiskPath(name).parent?.text ?? "")
    try thing.make(name, in: scratch)
    let result = Build.run(request(scratch))
    #expect(result.report != nil, "\(result.diagnostics.map(\.message))")
    // A folder may have any name.
    #expect(result.diagnostics.map(\.path) == (thing == .folder ? [] : [name]))
    #expect(try scratch.read("public/feed.xml").contains("root:") == false)
    #expect(try scratch.status("public/b.png") == nil)
  }

  @Test func `a text that is too long is an error and never read`() throws {
    let scratch = try site()
    for (name, size) in [
      ("readout.yaml", 1 << 20), ("content/briefs/b.md", 64 << 20),
      ("templates/x.mustache", 64 << 20),
    ] {
      try scratch.write("", to: name)
      let result = unsafe truncate(scratch.absolute(name), size + 1)
      #expect(result == 0)
      let diagnostics = Build.run(request(scratch)).diagnostics
      #expect(diagnostics.map(\.path) == [name], "\(diagnostics.map(\.message))")
      #expect(
        diagnostics.first?.message
          == "the file cannot be read: file too large; shorten or split it")
      try scratch.remove(name)
    }
  }

  @Test func `a pipe that cannot be read is called by its name`() throws {
    let scratch = try Scratch()
    try scratch.makePipe("p.mustache")
    let error = #expect(throws: DiskError.self) { try PartialFolder(scratch.path).read("p") }
    #expect(error?.reason == "not a regular file")
    #expect(error?.wayOut == "put a file in its place")
  }

  @Test func `a line without end is an error`() throws {
    let descriptor = unsafe open("/dev/zero", O_RDONLY)
    var stream = LineStream(descriptor, isOwn: true, name: "zero", longest: 10_000)
    let error = #expect(throws: DiskError.self) { try stream.next(1, size: 1_000) }
    #expect(error?.number == EFBIG)
  }

  @Test func `a text without end is an error`() {
    let error = #expect(throws: DiskError.self) { try readInput("/dev/zero") }
    #expect(error?.number == EFBIG)
  }

  @Test func `five thousand folders in each other are removed`() throws {
    let scratch = try Scratch(in: Scratch.places.last ?? nil)
    try scratch.make("top/beside/inner")
    var folder = try scratch.folder.opening(DiskPath("top"))
    for _ in 0..<5_000 {
      try folder.make(DiskPath("d"))
      folder = try folder.opening(DiskPath("d"), shown: "")
    }
    try folder.write([], to: DiskPath("file"))
    try folder.make(DiskPath("closed"), mode: 0)
    try scratch.folder.removeTree(DiskPath("top"))
    #expect(try scratch.names().isEmpty)
  }

  @Test func `what lies too deep is told in a line that can be read`() throws {
    let scratch = try Scratch(in: Scratch.places.last ?? nil)
    try scratch.write("", to: "content/a.md")
    var folder = try scratch.folder.opening(DiskPath("content"))
    for _ in 0..<2_100 {
      try folder.make(DiskPath("d"))
      folder = try folder.opening(DiskPath("d"), shown: "")
    }
    var diagnostics: [Diagnostic] = []
    _ = SourceTree.finding(in: scratch.path, besides: nil, reporting: &diagnostics)
    #expect(diagnostics.map(\.path) == ["content/d/d/d/d/d/d/d"])
    let long = DiskError(.listed, String(repeating: "d/", count: 2_000), ENAMETOOLONG)
    #expect(long.diagnostic().message.utf8.count < 400)
  }

  @Test func `names of every kind go their way or are told, and none reaches the terminal`() throws
  {
    let scratch = try site()
    let usable = [
      "a b", "a\"b", "a'b", "a&b<c>", "\u{1F600}", String(repeating: "x", count: 251),
      String(repeating: "\u{E9}", count: 125), "-a", "--a", "a%20b", "%2e%2e", "a#b", "a?b", "a:b",
      "a\\b", "b.", "c..", " a ", "a\u{202E}b", "a\u{200B}b", "CON", "a*b", "[x]", "{{y}}",
      "$(id)", "`id`", ";", "\u{FEFF}a", "a;b,c",
    ]
    let unusable: [[UInt8]] = [
      Array("a\nb".utf8), Array("a\tb".utf8), [0x61, 0xFF], [0xC3], Array("a\u{85}b".utf8),
      Array("a\u{7F}b".utf8), Array("a\u{1B}[31mb".utf8), [0xED, 0xA0, 0x80], [0xC0, 0xAE],
    ]
    try scratch.make("content/f")
    for name in usable { try scratch.write("x", to: "content/f/\(name).txt") }
    for name in unusable {
      try scratch.folder.write([], to: DiskPath(Array("content/f/".utf8) + name))
    }
    let result = Build.run(request(scratch))
    #expect(result.report != nil)
    #expect(result.diagnostics.codes == unusable.map { _ in "unusable-name" })
    for name in usable { #expect(try scratch.read("public/f/\(name).txt") == "x") }
    #expect(try scratch.folder.names(in: DiskPath("public/f")).count == usable.count)
    let words = result.diagnostics.map { terminalSafe($0.message + ($0.path ?? "")) }.joined()
    #expect(
      words.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
  }

  @Test func `files that come and go under a build leave a whole site or an error`() throws {
    let scratch = try site()
    for number in 0..<30 {
      try scratch.write("x", to: "content/there/\(number)/f.txt")
      try scratch.write(
        "---\ntitle: Brief \(number)\ndate: 2024-01-02\n---\nThey met.\n",
        to: "content/briefs/b\(number).md")
    }
    let mover = Mover(scratch.path + "/content")
    mover.start()
    for _ in 0..<12 {
      let result = Build.run(request(scratch))
      #expect(result.report != nil || result.diagnostics.hasErrors)
      #expect(Set(result.diagnostics.codes).isSubset(of: ["io-error"]))
      if result.report != nil {
        // Whatever was there at the moment, its pages are all there.
        let listed = try scratch.read("public/.readout").split(separator: "\n")
        for path in listed where path.hasPrefix("briefs/") || path.hasPrefix("there/") {
          #expect(try scratch.status("public/\(path)") != nil)
        }
      }
    }
    #expect(mover.stop() > 0)
    #expect(Build.run(request(scratch)).report != nil)
  }

  private func site() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("readout: 1\nbase_url: https://example.org/\n", to: "readout.yaml")
    try scratch.write(
      "---\ntitle: Talks\ndate: 2024-01-02\n---\nThey met.\n", to: "content/briefs/a.md")
    return scratch
  }

  private func request(_ scratch: Scratch) -> Build.Request {
    Build.Request(source: scratch.path, now: Moment(secondsSince1970: 1_700_000_000), jobs: 2)
  }
}

/// Somebody who renames files and folders as fast as it goes.
private final class Mover: Sendable {
  private let folder: String
  private let isOver = Atomic<Bool>(false)
  private let isDone = Atomic<Bool>(false)
  private let count = Atomic<Int>(0)

  init(_ folder: String) { self.folder = folder }

  func start() {
    inBackground { [self] in
      while !isOver.load(ordering: .relaxed) {
        let number = count.add(1, ordering: .relaxed).newValue % 30
        move("/there", "/away", and: "/briefs/b\(number).md", "/briefs/c\(number).md")
        move("/away", "/there", and: "/briefs/c\(number).md", "/briefs/b\(number).md")
      }
      isDone.store(true, ordering: .releasing)
    }
  }

  /// Ends it, and returns how many times everything was moved.
  func stop() -> Int {
    isOver.store(true, ordering: .relaxed)
    while !isDone.load(ordering: .acquiring) { usleep(1_000) }
    return count.load(ordering: .relaxed)
  }

  private func move(_ one: String, _ other: String, and file: String, _ name: String) {
    _ = unsafe rename(folder + one, folder + other)
    _ = unsafe rename(folder + file, folder + name)
    usleep(300)
  }
}
