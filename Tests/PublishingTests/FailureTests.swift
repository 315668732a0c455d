import Glibc
import Synchronization
import Testing
import Text

@testable import Publishing

extension Watch {
  /// A watch under which every step after the first `count` fails.
  ///
  /// Clearing away what was begun succeeds, or, `forEver`, fails too: then everything is left as
  /// it would be after a kill.
  static func failing(
    after count: Int, with number: Int32 = ENOSPC, forEver: Bool
  ) -> Watch {
    let steps = StepCount()
    return Watch(afterStep: { (step) throws(DiskError) in
      if step == .failed, !forEver { return }
      if steps.next() >= count { throw DiskError(.written, "disk", number) }
    })
  }
}

private final class StepCount: Sendable {
  private let count = Atomic<Int>(0)

  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue }
}

@Suite struct FailureTests {
  private static let old: KeyValuePairs = ["a/1": "old", "a/2": "same", "b": "old", "c/d": "old"]
  private static let new: KeyValuePairs = ["a/1": "new", "a/2": "same", "b/x": "new", "e": "new"]
  private static let oldTree = [
    ".readout: a/1\na/2\nb\nc/d\n", "a/ 755", "a/1: old", "a/2: same", "a/mine: mine", "b: old",
    "c/ 755", "c/d: old",
  ]
  private static let newTree = [
    ".readout: a/1\na/2\nb/x\ne\n", "a/ 755", "a/1: new", "a/2: same", "a/mine: mine", "b/ 755",
    "b/x: new", "e: new",
  ]

  private func site(in place: String?) throws -> Site {
    let site = try Site(in: place)
    site.publish(Self.old)
    try site.scratch.write("mine", to: "site/public/a/mine")
    return site
  }

  @Test(arguments: Scratch.places, [ENOSPC, EMFILE, EFBIG])
  func `wherever a build fails, the old output is whole and nothing is left behind`(
    place: String?, number: Int32
  ) throws {
    var failures = 0
    while failures < 50 {
      var site = try site(in: place)
      let before = try site.scratch.statuses("site/public")
      site.watch = .failing(after: failures, with: number, forEver: false)
      let (report, diagnostics) = site.publish(Self.new)
      #expect(try site.litter().isEmpty)
      if report != nil {
        #expect(try site.tree() == Self.newTree)
        break
      }
      #expect(diagnostics.codes == ["io-error"])
      #expect(try site.tree() == Self.oldTree)
      let after = try site.scratch.statuses("site/public")
      for (name, status) in before {
        #expect(after[name]?.inode == status.inode && after[name]?.modified == status.modified)
      }
      failures += 1
    }
    #expect((9 + 1..<50).contains(failures))
  }

  @Test(arguments: Scratch.places)
  func `wherever a build is cut off, the output is old or new and the next build clears up`(
    place: String?
  ) throws {
    var failures = 0
    while failures < 50 {
      var site = try site(in: place)
      site.watch = .failing(after: failures, forEver: true)
      let report = site.publish(Self.new).report
      let tree = try site.tree()
      #expect(tree == (report == nil ? Self.oldTree : Self.newTree))
      let isLeft = try !site.litter().isEmpty
      site.watch = Watch()
      let next = site.publish(Self.new)
      #expect(next.diagnostics.isEmpty && next.report?.hasChanges == (report == nil))
      #expect(try site.tree() == Self.newTree)
      #expect(try site.litter().isEmpty)
      if report != nil, !isLeft { break }
      failures += 1
    }
    #expect((10 + 1..<50).contains(failures))
  }

  @Test func `a first build that fails leaves nothing at all`() throws {
    var failures = 0
    while failures < 50 {
      var site = try Site()
      let before = try site.scratch.tree(".")
      site.watch = .failing(after: failures, forEver: false)
      if site.publish(Self.new, to: "deep/er/public").report != nil { break }
      #expect(try site.scratch.tree(".") == before)
      failures += 1
    }
    #expect((8 + 1..<50).contains(failures))
  }

  @Test func `an old output that cannot be removed is a warning, and the new one stands`() throws {
    var site = try site(in: nil)
    site.watch.afterStep = { (step) throws(DiskError) in
      if step == .exchanged || step == .failed { throw DiskError(.removed, "disk", EIO) }
    }
    let (report, diagnostics) = site.publish(Self.new)
    #expect(report?.leftBehind != nil)
    #expect(diagnostics.codes == ["left-behind"] && !diagnostics.hasErrors)
    #expect(try site.tree() == Self.newTree)
  }

  @Test func `only what a build left is cleared up`() throws {
    let site = try site(in: nil)
    let mine = [".public.readout-backup", ".public.readout-0123456", ".publi.readout-01234567"]
    for name in mine { try site.scratch.write("mine", to: "site/\(name)/x") }
    try site.scratch.write("litter", to: "site/.public.readout-01234567/a/b/c")
    try site.scratch.folder.setMode(0, of: DiskPath("site/.public.readout-01234567/a"))
    try site.scratch.write("litter", to: "site/public/a/.readout-01234567")
    #expect(site.publish(Self.old).report?.removed == 1)
    #expect(try site.litter() == mine.sorted())
    #expect(try site.tree() == Self.oldTree)
  }

  @Test(arguments: 0..<12)
  func `a killed build leaves the old output or the new one`(step: Int) async throws {
    let site = try site(in: nil)
    let path = site.scratch.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, step = step as Int] in
      var diagnostics: [Diagnostic] = []
      var publisher = Publisher.finding(
        path + "/site/public", source: path + "/site", reporting: &diagnostics)
      let steps = StepCount()
      publisher?.watch.afterStep = { _ in if steps.next() == step { raise(SIGKILL) } }
      _ = publisher?.publish(
        FailureTests.new.map {
          OutputFile(path: $0.key, contents: .bytes(Array($0.value.utf8)))
        }, reporting: &diagnostics)
      raise(SIGKILL)
    }
    #expect([Self.oldTree, Self.newTree].contains(try site.tree()))
    #expect(site.publish(Self.new).diagnostics.isEmpty)
    #expect(try site.tree() == Self.newTree)
    #expect(try site.litter().isEmpty)
  }

  @Test func `a file larger than may be is an error, not the program's end`() async throws {
    let site = try site(in: nil)
    let path = site.scratch.path
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      Interruption.watch()
      var limit = rlimit(rlim_cur: 1_000, rlim_max: 1_000)
      unsafe setrlimit(__rlimit_resource_t(1), &limit)
      var diagnostics: [Diagnostic] = []
      let publisher = Publisher.finding(
        path + "/site/public", source: path + "/site", reporting: &diagnostics)
      let file = OutputFile(path: "big", contents: .bytes(Array(repeating: 0, count: 2_000)))
      let report = publisher?.publish([file], reporting: &diagnostics)
      let isError = report == nil && diagnostics.first?.message.contains("ulimit -f") == true
      exit(isError ? 7 : 1)
    }
    #expect(try site.tree() == Self.oldTree)
    #expect(try site.litter().isEmpty)
  }

  @Test func `modes do not depend on the process' mask`() async throws {
    let site = try Site()
    let path = site.scratch.path
    await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
      umask(0o077)
      for isInPlace in [false, true] {
        var diagnostics: [Diagnostic] = []
        let publisher = Publisher.finding(
          path + "/deep/\(isInPlace)", source: path + "/site", isInPlace: isInPlace,
          reporting: &diagnostics)
        let file = OutputFile(path: "a/b", contents: .bytes([]))
        _ = publisher?.publish([file], reporting: &diagnostics)
      }
      exit(0)
    }
    for name in ["deep", "deep/false", "deep/false/a", "deep/true", "deep/true/a"] {
      #expect(try site.scratch.mode(name) == 0o755)
    }
    for name in ["deep/false/a/b", "deep/false/.readout", "deep/true/a/b", "deep/true/.readout"] {
      #expect(try site.scratch.mode(name) == 0o644)
    }
  }
}
