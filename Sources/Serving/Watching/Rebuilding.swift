internal import Publishing
internal import Synchronization

/// Builds a site anew beside the thread that serves it, one build at a time.
final class Rebuilding: Sendable {
  /// What came of a build.
  struct Outcome: Sendable {
    /// `nil` where nothing had changed.
    let result: IncrementalBuild.Result?
    /// The folders whose changes matter from now on.
    let folders: [String]
    let milliseconds: Int
  }

  private let build: Mutex<IncrementalBuild>
  private let outcome = Mutex<Outcome?>(nil)

  init(_ request: Build.Request) { build = Mutex(IncrementalBuild(request)) }

  /// Builds, and calls `done` on the other thread when the outcome can be taken.
  func begin(_ done: @escaping @Sendable () -> Void) {
    inBackground { [self] in
      let clock = ContinuousClock()
      let start = clock.now
      let (result, folders) = build.withLock { build in
        let result = build.run()
        return (result, build.folders)
      }
      let time = (clock.now - start).components
      let milliseconds = Int(time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000)
      outcome.withLock {
        $0 = Outcome(result: result, folders: folders, milliseconds: milliseconds)
      }
      done()
    }
  }

  /// Returns the outcome of the last build, once.
  func take() -> Outcome? {
    outcome.withLock { outcome in
      defer { outcome = nil }
      return outcome
    }
  }
}
