import Foundation
import Testing
import TestSupport

/// The preview of a site, run as a user runs it, under crowds of clients.
@Suite(.serialized) struct ServeCrowdTests {
  @Test func `hundreds of silent, slow and waiting clients keep nobody out`() throws {
    let preview = try RunningPreview()
    let clients = try (0..<200).map { number in
      let client = try #require(Client(preview.port))
      if number % 3 == 1 { client.send("GET / HTTP/1.1\r\nX: ") }
      if number % 3 == 2 { client.send(preview.get("/.readout/events", closing: false)) }
      return client
    }
    let clock = ContinuousClock()
    let start = clock.now
    #expect(preview.status(of: "/") == 200)
    #expect(clock.now - start < .seconds(3))
    // And they keep nobody from ending it.
    #expect(try preview.end(by: SIGTERM) == 143)
    #expect(clients.allSatisfy { $0.isClosed || $0.read() != nil })
    #expect(Client(preview.port) == nil)
  }

  @Test(arguments: [(SIGINT, 130), (SIGHUP, 129)] as [(Int32, Int32)])
  func `a signal ends it at once, whoever is connected`(signal: Int32, status: Int32) throws {
    let preview = try RunningPreview()
    let clients = try (0..<50).map { _ in try #require(Client(preview.port)) }
    clients.forEach { $0.send(preview.get("/.readout/events", closing: false)) }
    #expect(try preview.end(by: signal) == status)
  }

  @Test func `thousands of connections of every kind leave nothing behind`() throws {
    let preview = try RunningPreview()
    func visit(_ count: Int) throws {
      for number in 0..<count {
        let client = try #require(Client(preview.port))
        switch number % 8 {
        case 0: break
        case 1: client.send("GET / HT")
        case 2: client.send("nothing\r\n\r\n")
        case 3: client.send(preview.get("/.readout/events", closing: false))
        case 4, 5:
          client.send(preview.get("/large.bin"))
          if number % 8 == 4 { _ = client.read(1_000) }
        case 6:
          client.send(preview.get("/feed.xml", closing: false))
          _ = client.read()
        default:
          client.send(preview.get("/"))
          client.finish()
          #expect(client.readAll().isClosed)
        }
      }
      // The last of them are closed when a later one has been answered.
      #expect(preview.status(of: "/") == 200)
      usleep(100_000)
    }
    try visit(200)
    let before = try (preview.descriptors(), preview.memory())
    try visit(2_000)
    let after = try (preview.descriptors(), preview.memory())
    #expect(after.0 <= before.0 + 3, "\(before) \(after)")
    #expect(after.1 < before.1 + 12_000, "\(before) \(after)")
    #expect(try preview.end(by: SIGTERM) == 143)
  }

  @Test func `with few descriptors a crowd keeps nobody out and nothing spins`() throws {
    let preview = try RunningPreview(limit: 64)
    let silent = try (0..<120).map { _ in try #require(Client(preview.port)) }
    #expect(preview.status(of: "/") == 200)
    let start = try preview.processorTime()
    usleep(300_000)
    // In hundredths of a second.
    #expect(try preview.processorTime() - start < 10)
    #expect(preview.status(of: "/") == 200)
    #expect(try preview.end(by: SIGTERM) == 143)
    #expect(preview.errors.isEmpty, "\(preview.errors)")
    withExtendedLifetime(silent) {}
  }

  @Test func `only this machine can connect`() throws {
    let preview = try RunningPreview()
    let port = String(preview.port, radix: 16, uppercase: true)
    var listening: [Substring] = []
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
      let text = try String(contentsOfFile: table, encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        if words.count > 3, words[3] == "0A" { listening.append(words[1]) }
      }
    }
    let own = listening.filter { $0.hasSuffix(":" + port) }
    #expect(own == ["0100007F:\(port)"])
    #expect(try preview.end(by: SIGTERM) == 143)
  }

  @Test func `a file of any size is sent whole and never held in memory`() throws {
    let preview = try RunningPreview(largeSize: 200 << 20)
    let before = try preview.memory()
    let client = try #require(Client(preview.port))
    client.send(preview.get("/large.bin"))
    var count = 0
    while let part = client.read(1 << 20), !part.isEmpty { count += part.count }
    #expect(count > 200 << 20)
    #expect(try preview.memory() < before + 16_000)
    #expect(try preview.end(by: SIGTERM) == 143)
  }
}

/// The program at work as `serve`; killed at the latest when the test ends.
private final class RunningPreview {
  let program: Program
  let port: Int
  private let process = Process()
  private let errorFile: URL

  /// Serves a small site, with no more than `limit` open files.
  init(limit: Int? = nil, largeSize: Int = 2 << 20) throws {
    program = try Program()
    try program.write("readout: 1\ntitle: Crowds\n", to: "readout.yaml")
    try program.write(
      "---\ntitle: Talks\ndate: 2024-01-02\n---\nThey met.\n", to: "content/briefs/a.md")
    try program.write("", to: "content/large.bin")
    let large = try FileHandle(
      forWritingTo: program.folder.appending(path: "content/large.bin"))
    try large.truncate(atOffset: UInt64(largeSize))
    let output = Pipe()
    errorFile = program.folder.appending(path: ".err")
    try Data().write(to: errorFile)
    process.executableURL = URL(filePath: "/bin/sh")
    let limit = limit.map { "ulimit -n \($0); " } ?? ""
    process.arguments = ["-c", "\(limit)exec \"$0\" serve", Program.readout.path]
    process.currentDirectoryURL = program.folder
    process.environment = ["TERM": "dumb"]
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    // The threads on which tests run block all signals, and what they start would do so too.
    var none = sigset_t()
    var former = sigset_t()
    unsafe pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    try process.run()
    var line = ""
    while !line.hasSuffix("\n"), let byte = try output.fileHandleForReading.read(upToCount: 1),
      !byte.isEmpty
    {
      line += String(decoding: byte, as: UTF8.self)
    }
    port = try #require(line.firstMatch(of: /:(\d+)\//).flatMap { Int($0.output.1) })
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func get(_ path: String, closing: Bool = true) -> String {
    let line = closing ? "Connection: close\r\n" : ""
    return "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(line)\r\n"
  }

  /// The status of the response to a request; 0 where none comes.
  func status(of path: String) -> Int {
    guard let client = Client(port) else { return 0 }
    client.send(get(path))
    let words = String(decoding: client.readAll().bytes.prefix(64), as: UTF8.self).split(
      separator: " ")
    return words.count > 1 ? Int(words[1]) ?? 0 : 0
  }

  /// Sends a signal, and returns the exit status of the end, which must come at once even where much else is done.
  func end(by signal: Int32) throws -> Int32 {
    let clock = ContinuousClock()
    let start = clock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(clock.now - start < .seconds(3))
    #expect(process.terminationReason == .exit)
    return process.terminationStatus
  }

  func descriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: own("fd")).count
  }

  /// How much of it is in memory, in KiB.
  func memory() throws -> Int {
    let pages = try String(contentsOfFile: own("statm"), encoding: .utf8).split(separator: " ")
    return (Int(pages[1]) ?? 0) * 4
  }

  /// How long it has worked, in hundredths of a second.
  func processorTime() throws -> Int {
    let words = try String(contentsOfFile: own("stat"), encoding: .utf8).split(separator: " ")
    return (Int(words[13]) ?? 0) + (Int(words[14]) ?? 0)
  }

  var errors: String { (try? String(contentsOf: errorFile, encoding: .utf8)) ?? "" }

  private func own(_ name: String) -> String { "/proc/\(process.processIdentifier)/\(name)" }
}
