internal import Glibc

/// The connections of a server, so that no crowd of them keeps the next one out.
///
/// A connection that is waited for too long is ended, however busily it sends a byte now and then;
/// where there are too many, the one that is waited for longest.
final class Connections {
  private struct Connection {
    /// Tells the connection from a later one with the same descriptor.
    let inode: UInt64
    /// Since when it is waited for or served.
    var since: ContinuousClock.Instant
    var isServed = false
    var isStream = false
  }

  /// How many there may be at once, streams apart.
  let most: Int
  let mostStreams: Int
  private let patience: Duration
  private var known: [Int32: Connection] = [:]
  private let clock = ContinuousClock()

  /// Creates the list of a server that may have so many descriptors.
  ///
  /// `patience` is how long it may take a client to ask for something.
  init(descriptors: Int, patience: Duration) {
    most = max(8, min(512, (descriptors - 32) / 2))
    mostStreams = max(4, min(128, (descriptors - 32) / 4))
    self.patience = patience
  }

  /// Takes note of a new connection, and ends another one where there are too many.
  func admit(_ descriptor: Int32) {
    guard let inode = inode(of: descriptor) else { return }
    known[descriptor] = Connection(inode: inode, since: clock.now)
    if count > most { makeRoom() }
  }

  /// Takes note that a request is answered from now on.
  func serve(_ descriptor: Int32) {
    known[descriptor]?.since = clock.now
    known[descriptor]?.isServed = true
  }

  /// Takes note that the next request is waited for.
  func await(_ descriptor: Int32) {
    known[descriptor]?.since = clock.now
    known[descriptor]?.isServed = false
  }

  /// Takes note that a connection is kept for events, if there may be one more of these.
  func keep(_ descriptor: Int32) -> Bool {
    if streamCount >= mostStreams { forgetGone() }
    guard streamCount < mostStreams else { return false }
    known[descriptor]?.isStream = true
    return true
  }

  /// Ends connections that ask for nothing.
  func endSilent() {
    forgetGone()
    let end = clock.now - patience
    for (descriptor, connection) in known
    where !connection.isServed && !connection.isStream && connection.since < end {
      self.end(descriptor)
    }
  }

  /// Ends the connection that is waited for longest, or else the one that takes longest.
  private func makeRoom() {
    forgetGone()
    guard count > most else { return }
    let others = known.filter { !$0.value.isStream }
    let last = others.min {
      ($0.value.isServed ? 1 : 0, $0.value.since) < ($1.value.isServed ? 1 : 0, $1.value.since)
    }
    if let last { end(last.key) }
  }

  private var streamCount: Int { known.values.count(where: \.isStream) }
  private var count: Int { known.count - streamCount }

  /// Lets the loop find the connection at its end, which closes it.
  private func end(_ descriptor: Int32) {
    _ = shutdown(descriptor, Int32(SHUT_RDWR))
    known[descriptor] = nil
  }

  /// Nobody tells of connections that are closed: their descriptors are no longer what they were.
  private func forgetGone() {
    known = known.filter { inode(of: $0.key) == $0.value.inode }
  }

  private func inode(of descriptor: Int32) -> UInt64? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : nil
  }
}
