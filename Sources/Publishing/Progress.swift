internal import Synchronization

/// How far a long work is.
package struct Progress: Sendable {
  package let stage: Build.Stage
  package let done: Int
  package let total: Int
}

/// Counts what is done of a stage, on several threads, and tells an observer each time.
final class Tally: Sendable {
  private let stage: Build.Stage
  private let total: Int
  private let observer: (@Sendable (Progress) -> Void)?
  private let done = Atomic<Int>(0)

  init(_ stage: Build.Stage, of total: Int, observer: (@Sendable (Progress) -> Void)?) {
    self.stage = stage
    self.total = total
    self.observer = observer
  }

  /// One that tells nobody.
  static let silent = Tally(.read, of: 0, observer: nil)

  /// Counts one more.
  func add() {
    guard let observer else { return }
    let done = done.wrappingAdd(1, ordering: .relaxed).newValue
    observer(Progress(stage: stage, done: done, total: total))
  }
}
