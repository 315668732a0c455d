internal import Glibc

/// A socket that waits for connections of this machine alone, at 127.0.0.1.
struct LoopbackSocket {
  /// Why there is none.
  struct Failure: Error {
    /// The system's number, such as `EADDRINUSE`.
    let number: Int32
  }

  let descriptor: Int32
  let port: Int

  /// Takes a port; 0 is any that is free.
  init(port: Int) throws(Failure) {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    var yes: Int32 = 1
    // Else a port is taken for a minute after a server ended.
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failed = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(descriptor, address, size) != 0 || listen(descriptor, 1_024) != 0
          || getsockname(descriptor, address, &size) != 0
      }
    }
    guard !failed else {
      let number = errno
      close(descriptor)
      throw Failure(number: number)
    }
    self.descriptor = descriptor
    self.port = Int(in_port_t(bigEndian: address.sin_port))
  }

  /// Takes the first port that is free from `port` on, among a hundred.
  static func next(from port: Int) throws(Failure) -> LoopbackSocket {
    for candidate in port..<min(port + 99, 65_535) {
      do throws(Failure) {
        return try LoopbackSocket(port: candidate)
      } catch  where error.number == EADDRINUSE || error.number == EACCES {
        continue
      }
    }
    return try LoopbackSocket(port: min(port + 99, 65_535))
  }
}
