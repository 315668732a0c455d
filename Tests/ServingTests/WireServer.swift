import Foundation
import Synchronization
import TestSupport

@testable import Publishing
@testable import Serving

/// A small site that is served as a preview serves it, on a thread of its own, as long as the tests
/// run.
final class WireServer: Sendable {
  static let usual = WireServer(descriptors: 1_024, patience: 30)
  /// One that soon has too many connections, and waits for none of them longer than two seconds.
  static var narrow: WireServer { WireServer(descriptors: 64, patience: 2) }

  /// What the large file of the site holds.
  static let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 11) }

  private let place = Mutex(0)

  private init(descriptors: Int, patience: Int) {
    inBackground { [self] in
      ignorePipes()
      do {
        let site = try SampleSite()
        try site.write(String(repeating: "0123456789", count: 10), to: "content/files/ten.txt")
        try Data(Self.large).write(to: site.folder.appending(path: "content/files/large.bin"))
        try site.link("content/files/out.txt", to: "/etc/passwd")
        let socket = try LoopbackSocket(port: 0)
        guard let loop = EventLoop() else { return }
        let answers = site.answers(port: socket.port)
        var streams: [EventStream] = []
        let server = HTTPServer(loop, descriptors: descriptors, patience: patience) {
          answers.answer(to: $0)
        } joining: {
          streams.append($0)
        }
        server?.accept(on: socket)
        place.withLock { $0 = socket.port }
        withExtendedLifetime((site, server, streams)) { loop.run() }
      } catch {
        place.withLock { $0 = -1 }
      }
    }
  }

  var port: Int {
    while true {
      let port = place.withLock { $0 }
      if port != 0 { return port }
      usleep(1_000)
    }
  }

  var host: String { "Host: 127.0.0.1:\(port)\r\n" }

  /// Returns a request for a path, after whose response the connection ends.
  func get(_ path: String, _ lines: String = "") -> String {
    "GET \(path) HTTP/1.1\r\n\(host)Connection: close\r\n\(lines)\r\n"
  }

  /// Sends bytes on a new connection, and returns the response as far as it came.
  func exchange(_ bytes: [UInt8], seconds: Int = 5) -> WireResponse {
    guard let client = Client(port, seconds: seconds) else { return WireResponse([]) }
    client.send(bytes)
    return WireResponse(client.readAll().bytes)
  }

  func exchange(_ text: String) -> WireResponse { exchange(Array(text.utf8)) }
}

/// A response as it came over the wire.
struct WireResponse {
  let bytes: [UInt8]
  let head: String
  let body: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))
    head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.count)], as: UTF8.self)
    body = Array(bytes[(end?.upperBound ?? bytes.count)...])
  }

  /// 0 where nothing came.
  var status: Int { head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0 }

  subscript(name: String) -> String? {
    head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }
}
