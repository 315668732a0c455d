import Foundation
import Testing

@testable import Serving

@Suite struct EventStreamTests {
  @Test func `a stream whose page has gone leaves nothing behind`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let socket = try LoopbackSocket(port: 0)
      let loop = try #require(EventLoop())
      var streams: [EventStream] = []
      let server = HTTPServer(loop) { _ in
        .eventStream
      } joining: { stream in
        stream.onClose = {
          streams = []
          loop.stop()
        }
        streams.append(stream)
        loop.stop()
      }
      server?.accept(on: socket)
      func visit(_ count: Int) {
        for _ in 0..<count {
          let page = connected(to: socket.port)
          loop.run()
          close(page)
          loop.run()
        }
      }
      visit(500)
      let before = try residentPages()
      visit(2_000)
      let after = try residentPages()
      // A request has more than a kilobyte.
      exit(after < before + 200 ? 0 : 1)
    }
  }
}

private func residentPages() throws -> Int {
  let counts = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
  return try #require(Int(counts[1]))
}

/// Returns a connection that has asked for events.
private func connected(to port: Int) -> Int32 {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(port).bigEndian
  address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
  _ = unsafe withUnsafePointer(to: &address) { pointer in
    unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
      unsafe connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  let request = Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
  _ = unsafe write(descriptor, request, request.count)
  return descriptor
}
