import Glibc
import Testing
import Text

@testable import Publishing

@Suite struct InterruptionTests {
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func `a signal ends a build with its number and leaves the old output`(
    number: Int32, status: Int32
  ) async throws {
    let site = try Site()
    site.publish(["a": "old"])
    let before = try site.scratch.statuses("site/public")
    let path = site.scratch.path
    await #expect(processExitsWith: .exitCode(status)) {
      [path = path as String, number = number as Int32] in
      Interruption.watch()
      var diagnostics: [Diagnostic] = []
      var publisher = Publisher.finding(
        path + "/site/public", source: path + "/site", reporting: &diagnostics)
      publisher?.watch.afterStep = { if $0 == .written { send(number) } }
      let file = OutputFile(path: "a", contents: .bytes([]))
      let report = publisher?.publish([file], reporting: &diagnostics)
      guard report == nil, diagnostics.isEmpty else { exit(1) }
      exit(Interruption.exitStatus ?? 2)
    }
    let after = try site.scratch.statuses("site/public")
    #expect(after == before)
    #expect(try site.litter().isEmpty)
  }

  @Test func `a signal after the exchange lets the build end`() async throws {
    let site = try Site()
    site.publish(["a": "old"])
    let path = site.scratch.path
    await #expect(processExitsWith: .exitCode(143)) { [path = path as String] in
      Interruption.watch()
      var diagnostics: [Diagnostic] = []
      var publisher = Publisher.finding(
        path + "/site/public", source: path + "/site", reporting: &diagnostics)
      publisher?.watch.afterStep = { if $0 == .exchanged { send(SIGTERM) } }
      let file = OutputFile(path: "a", contents: .bytes([UInt8(ascii: "n")]))
      let report = publisher?.publish([file], reporting: &diagnostics)
      exit(report?.written == 1 ? Interruption.exitStatus ?? 2 : 1)
    }
    #expect(try site.tree() == [".readout: a\n", "a: n"])
    #expect(try site.litter().isEmpty)
  }

  @Test func `a build that waits for another ends with a signal`() async throws {
    let site = try Site()
    let folder = try Folder.opening(DiskPath(site.scratch.absolute("site")))
    #expect(try folder.lock())
    let path = site.scratch.path
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      Interruption.watch()
      var diagnostics: [Diagnostic] = []
      var publisher = Publisher.finding(
        path + "/site/public", source: path + "/site", reporting: &diagnostics)
      publisher?.watch.afterStep = { if $0 == .locked { send(SIGINT) } }
      let report = publisher?.publish([], reporting: &diagnostics)
      exit(report == nil && diagnostics.isEmpty ? Interruption.exitStatus ?? 2 : 1)
    }
    folder.unlock()
    #expect(try site.litter().isEmpty && site.scratch.status("site/public") == nil)
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func `a signal ends the program at once until there is something to clean up`(
    number: Int32, status: Int32
  ) async {
    await #expect(processExitsWith: .exitCode(status)) { [number = number as Int32] in
      Interruption.watch(endsAtOnce: true)
      send(number)
      exit(1)
    }
    await #expect(processExitsWith: .exitCode(7)) { [number = number as Int32] in
      Interruption.watch(endsAtOnce: true)
      Interruption.holdOn()
      send(number)
      exit(Interruption.signal == number ? 7 : 1)
    }
  }

  @Test func `a signal that is ignored stays so`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      _ = Glibc.signal(SIGHUP, SIG_IGN)
      Interruption.watch()
      send(SIGHUP)
      exit(Interruption.signal == nil ? 0 : 1)
    }
  }
}

/// Sends this thread a signal; the threads on which tests run block all of them.
private func send(_ number: Int32) {
  var signals = sigset_t()
  unsafe sigaddset(&signals, number)
  unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  raise(number)
}
