import Glibc

/// A connection to a server of this machine that sends and reads what a test wants; closed at the
/// end of its life.
package final class Client: Sendable {
  package let descriptor: Int32

  /// Connects to a port; nothing takes longer than `seconds` afterwards.
  package init?(_ port: Int, seconds: Int = 5) {
    // A server that goes away is no reason for the tests to end.
    signal(SIGPIPE, SIG_IGN)
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Sends bytes, as many as the other side takes, and returns whether it took all.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that nothing more will come.
  package func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads what comes next, `count` bytes at the most; empty at the end.
  ///
  /// - Returns: `nil` where nothing came in time or the connection broke.
  package func read(_ count: Int = 65_536) -> [UInt8]? {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
      let got = unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0)
      failed = got < 0
      size = max(0, got)
    }
    return failed ? nil : bytes
  }

  /// Reads until the other side closes the connection, or until nothing comes in time.
  package func readAll() -> (bytes: [UInt8], isClosed: Bool) {
    var all: [UInt8] = []
    while let part = read() {
      if part.isEmpty { return (all, true) }
      all += part
    }
    return (all, errno == ECONNRESET)
  }

  /// Whether the other side has closed the connection.
  package var isClosed: Bool {
    var byte: UInt8 = 0
    let count = unsafe recv(descriptor, &byte, 1, Int32(MSG_DONTWAIT))
    return count == 0 || count < 0 && errno != EAGAIN
  }
}
