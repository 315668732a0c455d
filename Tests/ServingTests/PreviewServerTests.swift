import Briefing
import Glibc
import Publishing
import Testing
import Text

@testable import Serving

@Suite struct PreviewServerTests {
  @Test func `a server that has ended is let go, and a signal after it writes nowhere`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      var diagnostics: [Diagnostic] = []
      let request = Build.Request(source: "/nowhere", now: Moment(secondsSince1970: 0))
      var server = PreviewServer(request, port: 0, reporting: &diagnostics)
      weak let kept = server
      server?.run { _ in }
      server = nil
      guard kept == nil, diagnostics.isEmpty else { exit(1) }
      // These take the numbers that the server's descriptors had.
      let ends = (0..<8).flatMap { _ in
        var pair: [Int32] = [-1, -1]
        _ = unsafe socketpair(
          AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue), 0, &pair)
        return pair
      }
      send(SIGTERM)
      guard Interruption.signal == SIGTERM else { exit(2) }
      var byte: UInt8 = 0
      exit(ends.allSatisfy { unsafe read($0, &byte, 1) == -1 } ? 0 : 3)
    }
  }

  @Test func `a signal before the server runs counts`() async {
    await #expect(processExitsWith: .exitCode(143)) {
      Interruption.watch()
      send(SIGTERM)
      Interruption.watch()
      exit(Interruption.exitStatus ?? 1)
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
