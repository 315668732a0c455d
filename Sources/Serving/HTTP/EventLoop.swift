internal import CEvent
internal import Glibc

/// The loop in which a server waits for whatever comes next: a request, a change, a signal.
///
/// All that it calls is called on the thread that runs it.
@safe final class EventLoop {
  let base: OpaquePointer

  /// Creates a loop, or returns `nil` where the system gives none.
  init?() {
    guard let base = unsafe event_base_new() else { return nil }
    unsafe self.base = base
  }

  deinit { unsafe event_base_free(base) }

  /// Waits and calls until `stop()`.
  func run() { _ = unsafe event_base_dispatch(base) }

  /// Lets `run()` return.
  func stop() { _ = unsafe event_base_loopbreak(base) }

  /// Something that the loop waits for, as long as this lives.
  @safe final class Wait {
    private var event: OpaquePointer?
    /// The loop must be there when the event goes.
    private let loop: EventLoop
    private let action: () -> Void

    fileprivate init(
      _ loop: EventLoop, _ descriptor: Int32, _ what: Int32, _ action: @escaping () -> Void
    ) {
      self.loop = loop
      self.action = action
      unsafe event = event_new(
        loop.base, descriptor, Int16(what),
        { _, _, wait in
          guard let wait = unsafe wait else { return }
          unsafe Unmanaged<Wait>.fromOpaque(wait).takeUnretainedValue().action()
        }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { if let event = unsafe event { unsafe event_free(event) } }

    fileprivate func begin() { if let event = unsafe event { _ = unsafe event_add(event, nil) } }

    /// Calls the action after what is under way, before anything is waited for.
    func call() {
      if let event = unsafe event { unsafe event_active(event, Int32(EV_TIMEOUT), 0) }
    }

    /// Calls the action when the time is over; a time set before no longer counts.
    func set(milliseconds: Int) {
      guard let event = unsafe event else { return }
      var time = timeval(
        tv_sec: milliseconds / 1_000, tv_usec: milliseconds % 1_000 * 1_000)
      _ = unsafe event_add(event, &time)
    }
  }

  /// Calls `action` whenever there is something to read.
  func whenReadable(_ descriptor: Int32, _ action: @escaping () -> Void) -> Wait {
    let wait = Wait(self, descriptor, Int32(EV_READ | EV_PERSIST), action)
    wait.begin()
    return wait
  }

  /// Returns a timer that calls `action` once for each time it is set; it is not set yet.
  func timer(_ action: @escaping () -> Void) -> Wait { Wait(self, -1, 0, action) }

  /// Calls `action` again and again.
  func repeating(every milliseconds: Int, _ action: @escaping () -> Void) -> Wait {
    let wait = Wait(self, -1, Int32(EV_PERSIST), action)
    wait.set(milliseconds: milliseconds)
    return wait
  }
}
