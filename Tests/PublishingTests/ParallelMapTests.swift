import Glibc
import Synchronization
import Testing

@testable import Publishing

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 8, 200])
  func `results come in the order of the items, whatever the jobs`(jobs: Int) {
    let items = Array(0..<1_000)
    #expect(parallelMap(items, jobs: jobs) { $0 * $0 } == items.map { $0 * $0 })
    #expect(parallelMap([Int](), jobs: jobs) { $0 }.isEmpty)
    #expect(parallelMap([7], jobs: jobs) { $0 } == [7])
  }

  @Test func `one job is done on the calling thread`() {
    let caller = pthread_self()
    #expect(parallelMap([1, 2, 3], jobs: 1) { _ in pthread_self() }.allSatisfy { $0 == caller })
  }

  @Test func `a slow item holds up no other`() {
    let threads = parallelMap(Array(0..<64), jobs: 2) { item in
      usleep(item == 0 ? 300_000 : 1_000)
      return pthread_self()
    }
    #expect(threads.count { $0 == threads[0] } < 16)
  }

  @Test func `once a call has failed no further one is begun`() {
    let calls = Calls()
    #expect(throws: DiskError(.read, "3", 1)) {
      try tryParallelMap(Array(0..<100_000), jobs: 4) { item throws(DiskError) in
        calls.count.add(1, ordering: .relaxed)
        if item >= 3 { throw DiskError(.read, "3", 1) }
      }
    }
    #expect(calls.count.load(ordering: .relaxed) < 1_000)
  }

  @Test func `a worker has stack for deep recursion`() {
    #expect(parallelMap([20_000, 20_000], jobs: 2) { depth($0) } == [20_000, 20_000])
  }
}

private func depth(_ rest: Int) -> Int {
  rest == 0 ? 0 : 1 + depth(rest - 1)
}

private final class Calls: Sendable {
  let count = Atomic<Int>(0)
}
