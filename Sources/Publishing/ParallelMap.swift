internal import Glibc
internal import Synchronization

/// Returns what `body` makes of each item, in the order of the items.
///
/// The calling thread and `jobs - 1` others take the items in small runs, each when it has done
/// its last, so that a slow item holds up no other. With one job, or where the system gives no
/// thread, all is done on the calling thread. The results do not depend on `jobs`, which
/// `processorCount` is a good choice for.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ body: @escaping @Sendable (Item) -> Result
) -> [Result] {
  let jobs = min(jobs, items.count)
  guard jobs > 1 else { return items.map(body) }
  let run = max(1, min(64, items.count / (jobs * 16)))
  let next = Counter()
  let workers = (0..<jobs).map { _ in
    Worker<Result> { done in
      while true {
        let start = next.take(run)
        guard start < items.count else { return }
        let end = min(start + run, items.count)
        done.append((start, items[start..<end].map(body)))
      }
    }
  }
  let threads = workers.dropFirst().compactMap(startThread)
  workers[0].work()
  // Join gives the results over: what a thread wrote before its end is seen after.
  threads.forEach { _ = pthread_join($0, nil) }
  let runs = workers.flatMap(\.done).sorted { $0.start < $1.start }
  return runs.flatMap(\.results)
}

/// Returns what `body` makes of each item, on `jobs` threads as `parallelMap` does.
///
/// Once a call has failed no further one is begun.
///
/// - Throws: What the call with the first of the items threw for which one failed.
@discardableResult
func tryParallelMap<Item: Sendable, Output: Sendable, Failure: Error>(
  _ items: [Item], jobs: Int, _ body: @escaping @Sendable (Item) throws(Failure) -> Output
) throws(Failure) -> [Output] {
  let failures = Counter()
  let results = parallelMap(items, jobs: jobs) { item -> Result<Output, Failure>? in
    guard failures.count == 0 else { return nil }
    let result = Result { () throws(Failure) in try body(item) }
    if case .failure = result { _ = failures.take(1) }
    return result
  }
  var made: [Output] = []
  made.reserveCapacity(items.count)
  for case let result? in results { made.append(try result.get()) }
  return made
}

/// Does something beside the calling thread, or on it where the system gives no other.
package func inBackground(_ body: @escaping @Sendable () -> Void) {
  let work = Worker<Void> { _ in body() }
  if let thread = startThread(work) { pthread_detach(thread) } else { work.work() }
}

/// How many processors are at work in this machine; the default of `--jobs`.
package var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Bytes of stack for each thread: as many as the first one usually has.
private let stackSize = 8 << 20

/// A number that threads count up: the index, say, that none has taken yet.
private final class Counter: Sendable {
  private let next = Atomic<Int>(0)

  var count: Int { next.load(ordering: .relaxed) }

  /// Adds to the number and returns what it was.
  func take(_ count: Int) -> Int {
    next.wrappingAdd(count, ordering: .relaxed).oldValue
  }
}

/// What one thread does; only that thread sees it until it is joined.
private class Work {
  func work() {}
}

private final class Worker<Result>: Work {
  typealias Runs = [(start: Int, results: [Result])]

  private(set) var done: Runs = []
  private let body: (inout Runs) -> Void

  init(_ body: @escaping (inout Runs) -> Void) { self.body = body }

  override func work() { body(&done) }
}

/// Starts a thread that does `work`, or returns `nil` where the system gives none.
private func startThread(_ work: Work) -> pthread_t? {
  var attributes = pthread_attr_t()
  guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
  defer { unsafe pthread_attr_destroy(&attributes) }
  guard unsafe pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return nil }
  let argument = unsafe Unmanaged.passRetained(work)
  var thread = pthread_t()
  let result = unsafe pthread_create(
    &thread, &attributes,
    { argument in
      if let argument = unsafe argument {
        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().work()
      }
      return nil
    }, argument.toOpaque())
  if result == 0 { return thread }
  unsafe argument.release()
  return nil
}
