internal import Glibc
internal import Synchronization

/// A signal that asks the program to end.
///
/// The signal only leaves its number here. Whoever works asks between two files, cleans up and
/// ends; so nothing is left behind. As long as there is nothing to clean up, it may end the program
/// at once.
package enum Interruption {
  /// Takes note, from now on, of SIGINT, SIGTERM and SIGHUP, unless they are ignored already.
  ///
  /// A signal that came since an earlier call still counts.
  ///
  /// A file that grows past its limit becomes an error (`EFBIG`) instead of the program's end.
  ///
  /// - Parameters:
  ///   - descriptor: A pipe into which a byte is written when a signal comes, so that whoever waits
  ///     for other things wakes up.
  ///   - endsAtOnce: Whether a signal ends the program until `holdOn` is called.
  package static func watch(waking descriptor: Int32 = -1, endsAtOnce: Bool = false) {
    // The first use sets the variables up, which a handler must not do.
    _ = received.load(ordering: .relaxed)
    woken.store(descriptor, ordering: .relaxed)
    mayEnd.store(endsAtOnce, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var former = sigaction()
      unsafe sigaction(number, nil, &former)
      let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
      let handler = unsafe unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self)
      if handler == ignored { continue }
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { Interruption.note($0) }
      action.sa_flags = SA_RESTART
      unsafe sigaction(number, &action, nil)
    }
    _ = Glibc.signal(SIGXFSZ, SIG_IGN)
  }

  /// Leaves the descriptor alone into which a signal writes, which may be closed from now on.
  package static func wakeNobody() { woken.store(-1, ordering: .relaxed) }

  /// Lets no signal end the program at once from now on: there will be something to clean up.
  static func holdOn() { mayEnd.store(false, ordering: .relaxed) }

  /// The signal that came, or `nil`.
  package static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// The status with which the program ends after the signal: 129, 130 or 143.
  package static var exitStatus: Int32? { signal.map { 128 + $0 } }

  /// Keeps the first signal; runs inside the handler.
  private static func note(_ number: Int32) {
    if mayEnd.load(ordering: .relaxed) { _exit(128 + number) }
    _ = received.compareExchange(expected: 0, desired: number, ordering: .relaxed)
    let descriptor = woken.load(ordering: .relaxed)
    guard descriptor >= 0 else { return }
    let former = errno
    var byte: UInt8 = 0
    _ = unsafe write(descriptor, &byte, 1)
    errno = former
  }
}

private let received = Atomic<Int32>(0)
private let woken = Atomic<Int32>(-1)
private let mayEnd = Atomic<Bool>(false)
