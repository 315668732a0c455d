internal import Publishing
internal import Synchronization

/// A line on a terminal that says how far a long work is, and is gone at its end.
///
/// Nothing is shown of what is done within half a second, and no more than ten lines a second.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = secondsOfClock()
  /// The milliseconds from the start until the line may be written again.
  private let next = Atomic<Int>(500)
  /// Holds whether the line stands there, while it is written.
  private let isWritten = Mutex(false)

  init(isShown: Bool) { self.isShown = isShown }

  /// Returns a request that this line follows.
  func following(_ request: Build.Request) -> Build.Request {
    guard isShown else { return request }
    var request = request
    request.observer = { [self] in show($0.stage.participle, $0.done, of: $0.total) }
    return request
  }

  /// Says that so many of so many are done: `reading 4,210 of 10,000`; from any thread.
  func show(_ participle: String, _ done: Int, of total: Int) {
    guard isShown else { return }
    let now = Int((secondsOfClock() - start) * 1000)
    let due = next.load(ordering: .relaxed)
    guard now >= due,
      next.compareExchange(expected: due, desired: now + 100, ordering: .relaxed).exchanged
    else { return }
    isWritten.withLock { isWritten in
      isWritten = true
      Terminal.complain("\r\u{1B}[K\(participle) \(grouped(done)) of \(grouped(total))", end: "")
    }
  }

  /// Takes the line away, before anything else is written.
  func end() {
    isWritten.withLock { isWritten in
      if isWritten { Terminal.complain("\r\u{1B}[K", end: "") }
      isWritten = false
    }
  }
}

extension Build.Stage {
  /// What is going on.
  fileprivate var participle: String {
    switch self {
    case .find: "finding"
    case .read: "reading"
    case .compose: "composing"
    case .publish: "writing"
    case .compare: "comparing"
    case .links: "following links"
    }
  }
}

/// Returns a number with a comma before each three digits.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  return digits.indices.map { index in
    let isStart = index > 0 && (digits.count - index).isMultiple(of: 3)
    return (isStart ? "," : "") + String(digits[index])
  }.joined()
}
