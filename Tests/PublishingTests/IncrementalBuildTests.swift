import Briefing
import Glibc
import Testing
import Text

@testable import Publishing

@Suite struct IncrementalBuildTests {
  private let scratch: Scratch
  private let request: Build.Request

  init() throws {
    scratch = try Scratch()
    request = Build.Request(
      source: scratch.absolute("site"), now: Moment(secondsSince1970: 1_700_000_000), jobs: 2)
    for number in 1...6 { try scratch.write(Self.brief(number), to: Self.path(number)) }
    try scratch.write(
      "---\nname: Ana Petrova\nnames: [Petrova]\n---\nText.\n",
      to: "site/content/participants/ana.md")
    try scratch.write("body {}", to: "site/templates/assets/site.css")
    try scratch.write("readout: 1\ntitle: Site\n", to: "site/readout.yaml")
  }

  private static func path(_ number: Int) -> String { "site/content/briefs/b\(number).md" }

  private static func brief(_ number: Int, _ more: String = "") -> String {
    """
    ---
    title: Meeting \(number)
    date: 2023-05-0\(number % 9 + 1)
    participants: [Petrova, Ivan Ivanov \(number % 2)]
    outcomes: [{text: talks \(number), parties: [Bulgaria]}]
    ---
    They met. See [the next](b\(number % 6 + 1).md). \(more)
    """
  }

  /// Waits until the clock of stamps has gone on.
  private func tick() { usleep(25_000) }

  private func bytes(_ preview: Preview?) -> [String: [UInt8]] {
    guard let preview else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: preview.files.compactMap { file in
        if case .bytes(let bytes) = preview.contents(of: file) { (file, bytes) } else { nil }
      })
  }

  @Test func `what is served is what a build publishes`() throws {
    var build = IncrementalBuild(request)
    let served = bytes(build.run()?.preview)
    let report = Build.run(request)
    #expect(report.diagnostics.isEmpty)
    #expect(served.count == report.fileCount)
    for (file, bytes) in served {
      #expect(try scratch.read("site/public/" + file) == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func `nothing is built where nothing has changed`() throws {
    tick()
    var build = IncrementalBuild(request)
    #expect(build.run() != nil)
    #expect(build.run() == nil)
    try scratch.write("not of the site", to: "site/notes.txt")
    #expect(build.run() == nil)
  }

  @Test func `only the brief that changed is read again`() throws {
    tick()
    var build = IncrementalBuild(request)
    #expect(build.run()?.readCount == 7)
    tick()
    try scratch.write(Self.brief(2, "New."), to: Self.path(2))
    tick()
    let result = build.run()
    #expect(result?.readCount == 1)
    #expect(result?.changes == ["content/briefs/b2.md"])
  }

  @Test(arguments: ["site/content/participants/ana.md", "site/readout.yaml"])
  func `all briefs are read again where what they rest on changes`(path: String) throws {
    tick()
    var build = IncrementalBuild(request)
    _ = build.run()
    tick()
    try scratch.write(try scratch.read(path) + "\n", to: path)
    tick()
    #expect(build.run()?.readCount == 7)
  }

  @Test func `a change in the same tick of the clock is seen`() throws {
    var build = IncrementalBuild(request)
    _ = build.run()
    for number in 1...5 {
      try scratch.write(Self.brief(3, "Word\(number)."), to: Self.path(3))
      let page = bytes(build.run()?.preview)["briefs/b3/index.html"] ?? []
      #expect(String(decoding: page, as: UTF8.self).contains("Word\(number)."))
    }
  }

  @Test func `a fault takes the site away, and its mending gives it back`() throws {
    var build = IncrementalBuild(request)
    _ = build.run()
    try scratch.write("---\ntitle: A\ndate: 2023-11-31\n---\n", to: Self.path(1))
    let faulty = build.run()
    #expect(faulty?.preview == nil)
    #expect(faulty?.diagnostics.codes.contains("invalid-date") == true)
    let line = faulty?.excerpts.line(3, of: "content/briefs/b1.md")
    #expect(line == Array("date: 2023-11-31".utf8))
    try scratch.write(Self.brief(1), to: Self.path(1))
    #expect(build.run()?.preview != nil)
  }

  @Test func `a site that is not there yet comes when it is`() throws {
    try scratch.remove("site/content")
    var build = IncrementalBuild(request)
    #expect(build.run()?.diagnostics.codes == ["no-source"])
    #expect(build.run() == nil)
    try scratch.write(Self.brief(1, "").replacing("b2.md", with: "b1.md"), to: Self.path(1))
    #expect(build.run()?.preview != nil)
  }

  @Test(arguments: [1, 2, 3])
  func `after any edits all is as in a clean build`(seed: UInt64) throws {
    var build = IncrementalBuild(request)
    _ = build.run()
    var state = seed
    func dice(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for step in 0..<12 {
      let number = dice(8) + 1
      switch dice(6) {
      case 0: try scratch.remove("site/content/briefs"); fallthrough
      case 1:
        for number in 1...6 {
          try scratch.write(Self.brief(number, "S\(step)"), to: Self.path(number))
        }
      case 2: try scratch.write("body { margin: \(step)px }", to: "site/templates/assets/site.css")
      case 3: try scratch.write("file \(step)", to: "site/content/files/\(number).txt")
      case 4:
        try scratch.write(
          "---\nname: Ana Petrova\nnames: [Petrova]\ncountry: C\(step)\n---\n",
          to: "site/content/participants/ana.md")
      default: try scratch.write(Self.brief(number, "Step \(step)."), to: Self.path(number))
      }
      let result = build.run()
      var clean = IncrementalBuild(request)
      let expected = clean.run()
      if let result {
        #expect(result.diagnostics == expected?.diagnostics)
        #expect(bytes(result.preview) == bytes(expected?.preview))
      }
    }
  }
}
