import Briefing
import Glibc
import Publishing

@testable import Serving

/// A preview of the site in `Tests/Fixtures`, with a client at the other end of a socket.
final class SampleServer {
  /// libFuzzer calls all of this from one thread.
  nonisolated(unsafe) static let shared = SampleServer()

  let answers: SiteAnswers
  private let loop: EventLoop
  private let server: HTTPServer
  private let socket: LoopbackSocket

  private init() {
    ignorePipes()
    var request = Build.Request(
      source: "Tests/Fixtures/site", now: Moment(secondsSince1970: 1_700_000_000))
    request.baseURL = "http://127.0.0.1:8080/"
    var build = IncrementalBuild(request)
    let result = build.run()
    guard let preview = result?.preview, let loop = EventLoop(),
      let socket = try? LoopbackSocket(port: 0)
    else {
      writeLine("the sample site cannot be served; begin in the folder of the repository")
      exit(2)
    }
    let answers = SiteAnswers(
      port: 8080, preview: preview, version: "v-1",
      problems: ProblemReport([], excerpts: nil) { $0 })
    self.answers = answers
    self.loop = loop
    self.socket = socket
    let joined = Joined()
    guard
      let server = HTTPServer(loop, answering: answers.answer(to:), joining: { joined.add($0) })
    else { exit(2) }
    self.server = server
    server.accept(on: socket)
  }

  /// Sends bytes, says that no more will come, and returns what is sent back until the other side
  /// has gone; for want of that, until a second has passed.
  func exchange(_ bytes: [UInt8]) -> [UInt8] {
    let client = connected()
    defer { close(client) }
    _ = unsafe bytes.withUnsafeBytes { unsafe send(client, $0.baseAddress, $0.count, 0) }
    shutdown(client, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var isOver = false
    let wait = loop.whenReadable(client) { [loop] in
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
        count = max(0, unsafe recv(client, room.baseAddress, room.count, 0))
      }
      answer += part
      if part.isEmpty {
        isOver = true
        loop.stop()
      }
    }
    let timer = loop.timer { [loop] in loop.stop() }
    timer.set(milliseconds: 1_000)
    withExtendedLifetime((wait, timer)) { loop.run() }
    expect(isOver, "a connection whose client has gone is closed within a second")
    return answer
  }

  private func connected() -> Int32 {
    let client = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(socket.port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(client, $0, size)
      }
    }
    expect(result == 0, "the server takes a connection")
    return client
  }
}

/// The pages that wait for events, each until its connection is closed.
private final class Joined {
  private var streams: [ObjectIdentifier: EventStream] = [:]

  func add(_ stream: EventStream) {
    let id = ObjectIdentifier(stream)
    streams[id] = stream
    stream.onClose = { [weak self] in self?.streams[id] = nil }
  }
}
