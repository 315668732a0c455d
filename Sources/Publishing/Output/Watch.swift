internal import Glibc

/// What publishing does between two steps: it looks whether a signal came.
struct Watch: Sendable {
  /// A step that was just done.
  enum Step: Hashable, Sendable {
    case locked, made, compared, written, linked, staged, removed
    /// All is staged, and nothing has changed in the output yet.
    case complete
    /// The new output stands in its place, and the old one is still there.
    case exchanged
    /// Something failed, and what was begun is about to be cleared away.
    case failed
  }

  /// Called after each step; tests throw from it to see what a failure there leaves.
  var afterStep: @Sendable (Step) throws(DiskError) -> Void = { _ in }

  /// Goes on, or ends with `EINTR` after a signal.
  ///
  /// After the exchange a signal no longer matters: the little that is left to do is done.
  func step(_ step: Step) throws(DiskError) {
    try afterStep(step)
    if step != .exchanged, Interruption.signal != nil {
      throw DiskError(.written, "the output", EINTR)
    }
  }

  /// Whether what was begun may be cleared away; only a test says no, to stand for a kill.
  var mayClean: Bool { (try? afterStep(.failed)) != nil }
}
