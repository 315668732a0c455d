import Foundation
import Testing

/// Where a build gets too little of something, the site is the old one or the new one.
@Suite struct ShortageTests {
  /// Builds in a shell script, checks what that leaves and what the next build makes of it, and makes
  /// the output what it was.
  @discardableResult
  private func check(
    _ site: FaultySite, _ shell: String, mayCrash: Bool = false
  ) throws -> Program.Outcome {
    let outcome = try site.build(shell: shell)
    let what: Comment = "\(site.start), \(shell): \(outcome)"
    let tree = try site.output()
    if site.start != .inPlace { #expect(tree == site.old || tree == site.new, what) }
    if outcome.status == 0 { #expect(tree == site.new, what) }
    if !mayCrash {
      #expect(outcome.signal == nil && outcome.status <= 1, what)
      #expect(outcome.status == 0 || outcome.errors.contains("error: "), what)
      #expect(try site.litter().isEmpty, what)
    }
    #expect(try site.isSourceWhole(), what)
    let next = try site.build()
    #expect(next.status == 0, "\(next)")
    #expect(try site.output() == site.new, what)
    #expect(try site.litter().isEmpty, what)
    try site.restore()
    return outcome
  }

  @Test(arguments: FaultySite.Start.allCases)
  func `sixteen files open at once are enough, and with fewer a build says so`(
    start: FaultySite.Start
  ) throws {
    let site = try FaultySite(start)
    for count in [64, 16, 7, 5] {
      // To remove folders in folders takes two open files, which there may not be.
      let outcome = try check(
        site, "ulimit -n \(count); exec \"$0\" \"$@\"", mayCrash: count < 16)
      #expect(
        outcome.status == 0 || count < 16 && outcome.errors.contains("too many open files"),
        "\(outcome)")
    }
  }

  @Test(arguments: FaultySite.Start.allCases)
  func `where files may not grow a build says so`(start: FaultySite.Start) throws {
    let site = try FaultySite(start)
    for blocks in [2, 8, 20] {
      let outcome = try check(site, "ulimit -f \(blocks); exec \"$0\" \"$@\"")
      #expect(outcome.status == 0 || outcome.errors.contains("ulimit -f"), "\(outcome)")
    }
  }

  @Test(arguments: [FaultySite.Start.first, .changed])
  func `where memory runs out the site stays whole`(start: FaultySite.Start) throws {
    let site = try FaultySite(start)
    for megabytes in [12, 24, 36, 48, 80] {
      try check(
        site, "ulimit -v \(megabytes << 10); ulimit -c 0; exec \"$0\" \"$@\"", mayCrash: true)
    }
  }

  @Test(.enabled(if: canMount, "needs a file system of its own, which this system does not give"))
  func `on a full disk a build says so`() throws {
    // The output is moved to a disk that is full but for so much; what becomes of it is brought back.
    let script = """
      set -e; mkdir disk
      mount -t tmpfs -o size=8m none disk
      cp -a out/. disk; mount --move disk out
      free=$(df -k --output=avail out | tail -n 1)
      head -c $(((free - KILOBYTES) * 1024)) /dev/zero > out/filler
      set +e; "$0" "$@"; status=$?; set -e
      rm out/filler
      cp -a out copied; umount -l out; rm -rf out disk; mv copied out
      exit $status
      """
    let site = try FaultySite(.changed)
    var statuses: Set<Int32> = []
    for kilobytes in [0, 8, 40, 4_000] {
      let small = script.replacing("KILOBYTES", with: String(kilobytes))
      let outcome = try check(site, "unshare -rm sh -c '\(small)' \"$0\" \"$@\"")
      statuses.insert(outcome.status)
      #expect(outcome.status == 0 || outcome.errors.contains("free some space"), "\(outcome)")
    }
    #expect(statuses == [0, 1])
  }

  private static var canMount: Bool {
    let probe = "unshare -rm mount -t tmpfs none /mnt 2>/dev/null"
    return (try? Program().run([], shell: probe).status) == 0
  }

  @Test(arguments: [FaultySite.Start.first, .changed])
  func `of several builds at once each ends well`(start: FaultySite.Start) throws {
    let many = #"printf '1\n2\n3\n4\n' | xargs -P 4 -I N "$0" "$@""#
    #expect(try check(FaultySite(start), many).status == 0)
  }
}
