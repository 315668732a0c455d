import Glibc
import Testing
import TestSupport

@testable import Serving

/// What a preview makes of what comes over the wire, byte for byte.
@Suite struct WireTests {
  @Test(arguments: [
    "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%252e%252e/",
    "/..\\..\\etc\\passwd", "/..%5c..%5cetc/passwd", "//etc/passwd", "///", "//127.0.0.1/",
    "/files/..", "/files/../files/ten.txt", "/files/./ten.txt", "/files//ten.txt",
    "/files/ten.txt/", "/files/ten.txt%00", "/files/ten.txt%00.html", "/%c0%ae%c0%ae/etc/passwd",
    "/%e0%80%ae/", "/%ff", "/%", "/%zz", "/files/out.txt", "/.readout", "/.readout/../index.html",
    "/readout.yaml", "/content/briefs/sofia.md", "/FEED.XML", "/%0d%0aSet-Cookie:x",
  ])
  func `no spelling of a path leads out of the site or to a file twice`(path: String) {
    let response = WireServer.usual.exchange(WireServer.usual.get(path))
    #expect(response.status == 404, "\(response.head)")
    #expect(response.bytes.firstRange(of: Array("root:".utf8)) == nil)
    #expect(response["Set-Cookie"] == nil)
  }

  @Test(arguments: [
    ("GET http://HOST/files/ten.txt HTTP/1.1\r\nHost: HOST", 200),
    ("GET http://evil.example/ HTTP/1.1\r\nHost: HOST", 421),
    ("GET http://evil.example HTTP/1.1\r\nHost: HOST", 421),
    ("GET http://HOST@evil.example/ HTTP/1.1\r\nHost: HOST", 421),
    ("GET / HTTP/1.1\r\nHost: evil.example", 421), ("GET / HTTP/1.1\r\nHost: 127.0.0.1", 421),
    ("GET / HTTP/1.1\r\nHost: localhost.:80", 421), ("GET / HTTP/1.1\r\nHost: a@HOST", 421),
    ("GET / HTTP/1.1\r\nHost: 0177.0.0.1", 421), ("GET / HTTP/1.1\r\nHost:", 421),
    ("GET https://HOST/ HTTP/1.1\r\nHost: HOST", 400),
    ("GET file:///etc/passwd HTTP/1.1\r\nHost: HOST", 400),
    ("GET files/ten.txt HTTP/1.1\r\nHost: HOST", 400), ("GET * HTTP/1.1\r\nHost: HOST", 400),
    ("GET ?a HTTP/1.1\r\nHost: HOST", 400),
    // Who is asked for must be said once.
    ("GET / HTTP/1.1\r\nAccept: text/html", 400), ("GET / HTTP/1.0", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example", 400),
    ("GET / HTTP/1.1\r\nHost: evil.example\r\nHost: HOST", 400),
    ("GET / HTTP/1.1\r\nHost : HOST", 400),
    // What is no request.
    ("GET /", 400), ("GET / HTTP/2.0\r\nHost: HOST", 400), ("PRI * HTTP/2.0", 400),
    ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", 400), ("GET / HTTP/1.1\r\nHost: HOST\r\nnothing", 400),
    (" / HTTP/1.1\r\nHost: HOST", 400), ("GET /\u{0} HTTP/1.1\r\nHost: HOST", 400),
    // Other methods, with and without a body.
    ("POST / HTTP/1.1\r\nHost: HOST", 405), ("OPTIONS / HTTP/1.1\r\nHost: HOST", 405),
    ("DELETE / HTTP/1.1\r\nHost: HOST", 405), ("get / HTTP/1.1\r\nHost: HOST", 405),
    ("PROPFIND / HTTP/1.1\r\nHost: HOST", 405), ("TRACE / HTTP/1.1\r\nHost: HOST", 405),
    ("PUT / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0", 405),
    // Bodies that servers might tell apart in different places.
    ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 99999999999", 413),
    ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 99999999999999999999999", 413),
    ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: abc", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\nContent-Length: 0", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\nTransfer-Encoding: chunked", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: xchunked", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: gzip, chunked", 400),
    // Other sites.
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example", 403),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: null", 403),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nOrigin: null", 403),
    ("GET /.readout/events HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example", 403),
    ("GET /.readout/events HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: cross-site", 403),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST", 200),
  ])
  func `a request is answered by what it says, and by nothing else`(lines: String, status: Int) {
    let server = WireServer.usual
    let text = lines.replacing("HOST", with: "127.0.0.1:\(server.port)")
    // A body of unknown length would last until the connection ends; this one has an end.
    let end =
      lines.contains("chunked") ? "\r\n\r\n0\r\n\r\n" : "\r\nConnection: close\r\n\r\n"
    let response = server.exchange(text + end)
    #expect(response.status == status, "\(response.head)")
    if status == 405 { #expect(response["Allow"] == "GET, HEAD") }
    #expect(response["Access-Control-Allow-Origin"] == nil)
  }

  @Test(arguments: [
    ("cross-site", "no-cors", "script", 403), ("cross-site", "no-cors", "image", 403),
    ("cross-site", "cors", "empty", 403), ("same-site", "no-cors", "style", 403),
    ("cross-site", "navigate", "iframe", 403), ("cross-site", "navigate", "document", 200),
    ("same-origin", "no-cors", "script", 200), ("none", "navigate", "document", 200),
  ])
  func `a page of another site learns nothing, and a link to a page is followed`(
    site: String, mode: String, destination: String, status: Int
  ) {
    let lines =
      "Sec-Fetch-Site: \(site)\r\nSec-Fetch-Mode: \(mode)\r\nSec-Fetch-Dest: \(destination)\r\n"
    let server = WireServer.usual
    #expect(server.exchange(server.get("/data/briefs.json", lines)).status == status)
    #expect(server.exchange(server.get("/nothing", lines)).status == (status == 200 ? 404 : 403))
  }

  @Test(arguments: [
    ("GET /", "a"), ("GET / HTTP/1.1\r\nX: ", "a"), ("GET / HTTP/1.1\r\n", "X: y\r\n"),
  ])
  func `a head without end is refused before it ends`(start: String, rest: String) {
    let response = WireServer.usual.exchange(start + String(repeating: rest, count: 1_000_000))
    #expect(response.status == 400 || response.status == 0, "\(response.head)")
    #expect(WireServer.usual.exchange(WireServer.usual.get("/")).status == 200)
  }

  @Test(arguments: [
    ("bytes=0-4", 206, 0..<5), ("bytes=95-", 206, 95..<100), ("bytes=-5", 206, 95..<100),
    ("bytes=-999", 206, 0..<100), ("bytes=90-18446744073709551616", 206, 90..<100),
    ("bytes=100-", 416, 0..<0), ("bytes=-0", 416, 0..<0),
    ("bytes=99999999999999999999-", 416, 0..<0), ("bytes=0-0,2-3", 200, 0..<100),
    ("bytes=4-2", 200, 0..<100), ("bytes=a-b", 200, 0..<100), ("bytes=", 200, 0..<100),
    ("bytes=-", 200, 0..<100), ("items=0-4", 200, 0..<100), ("BYTES=0-4", 206, 0..<5),
  ])
  func `a part of a file is sent where it is asked for in a way that is understood`(
    range: String, status: Int, bytes: Range<Int>
  ) {
    let server = WireServer.usual
    let whole = Array(String(repeating: "0123456789", count: 10).utf8)
    let response = server.exchange(server.get("/files/ten.txt", "Range: \(range)\r\n"))
    #expect(response.status == status)
    if status == 416 {
      #expect(response["Content-Range"] == "bytes */100")
    } else {
      #expect(response.body == Array(whole[bytes]))
      #expect(
        response["Content-Range"]
          == (status == 206 ? "bytes \(bytes.lowerBound)-\(bytes.upperBound - 1)/100" : nil))
    }
  }

  @Test(arguments: ["/files/large.bin", "/briefs/sofia/", "/feed.xml"])
  func `the head of a file and its parts agree with the whole`(path: String) throws {
    let server = WireServer.usual
    let whole = server.exchange(server.get(path))
    #expect(whole.status == 200 && whole["Content-Length"] == "\(whole.body.count)")
    if path.hasSuffix(".bin") { #expect(whole.body == WireServer.large) }
    let head = server.exchange(server.get(path).replacing("GET", with: "HEAD"))
    #expect(head.body.isEmpty && head["Content-Length"] == whole["Content-Length"])
    let tag = try #require(whole["ETag"])
    #expect(head["ETag"] == tag)
    let known = server.exchange(server.get(path, "If-None-Match: \(tag)\r\n"))
    #expect(known.status == 304 && known.body.isEmpty)
    let middle = whole.body.count / 3..<whole.body.count / 2
    let range = "Range: bytes=\(middle.lowerBound)-\(middle.upperBound - 1)\r\n"
    #expect(server.exchange(server.get(path, range)).body == Array(whole.body[middle]))
    #expect(
      server.exchange(server.get(path, range + "If-Range: \(tag)\r\n")).body.count == middle.count)
    #expect(server.exchange(server.get(path, range + "If-Range: \"old\"\r\n")).status == 200)
    #expect(server.exchange(server.get(path, range).replacing("GET", with: "HEAD")).status == 200)
  }

  @Test func `requests that come at once are answered one after the other`() throws {
    let server = WireServer.usual
    let one = "GET /files/ten.txt HTTP/1.1\r\n\(server.host)\r\n"
    let large = one.replacing("ten.txt", with: "large.bin")
    var rest = server.exchange(one + large + one + server.get("/nothing")).bytes
    var responses: [WireResponse] = []
    while !rest.isEmpty {
      let response = WireResponse(rest)
      let size = try #require(response["Content-Length"].flatMap { Int($0) })
      responses.append(response)
      rest = Array(response.body.dropFirst(size))
    }
    #expect(responses.map(\.status) == [200, 200, 200, 404])
    #expect(responses[1].body.starts(with: WireServer.large))
  }

  @Test func `a client that has said all and closed its side is answered`() throws {
    let server = WireServer.usual
    let client = try #require(Client(server.port))
    client.send(server.get("/files/large.bin"))
    client.finish()
    #expect(WireResponse(client.readAll().bytes).body == WireServer.large)
  }

  @Test func `clients that leave in the middle of a file do no harm`() throws {
    let server = WireServer.usual
    for number in 0..<60 {
      let client = try #require(Client(server.port))
      client.send(server.get("/files/large.bin"))
      if number % 2 == 0 { _ = client.read(1_000) }
    }
    #expect(server.exchange(server.get("/")).status == 200)
  }

  @Test func `a crowd that says nothing keeps nobody out and is sent away`() throws {
    let server = WireServer.narrow
    let silent = try (0..<60).map { _ in try #require(Client(server.port)) }
    for (number, client) in silent.enumerated() where number % 2 == 0 { client.send("GET / HT") }
    #expect(server.exchange(server.get("/")).status == 200)
    // One of them says a little now and then.
    let slow = try #require(Client(server.port))
    slow.send("GET / HTTP/1.1\r\nX: ")
    let clock = ContinuousClock()
    let start = clock.now
    while clock.now - start < .seconds(12), !slow.isClosed {
      slow.send("a")
      usleep(50_000)
    }
    #expect(slow.isClosed)
    #expect(silent.allSatisfy { $0.isClosed })
  }

  @Test func `a page that takes its time gets the whole file`() throws {
    let server = WireServer.narrow
    let client = try #require(Client(server.port))
    client.send(server.get("/files/large.bin"))
    var bytes: [UInt8] = []
    let clock = ContinuousClock()
    let start = clock.now
    while let part = client.read(200_000), !part.isEmpty {
      bytes += part
      // Twice as long as a client may be silent, in all.
      if clock.now - start < .seconds(4) { usleep(250_000) }
    }
    #expect(WireResponse(bytes).body == WireServer.large)
  }

  @Test func `pages that wait for events have a number of their own`() throws {
    let server = WireServer.narrow
    let text = "GET /.readout/events HTTP/1.1\r\n\(server.host)\r\n"
    let pages = try (0..<10).map { _ in try #require(Client(server.port)) }
    let statuses = pages.map { page in
      page.send(text)
      return WireResponse(page.read() ?? []).status
    }
    #expect(statuses == Array(repeating: 200, count: 8) + [503, 503])
    #expect(server.exchange(server.get("/")).status == 200)
    #expect(!pages[0].isClosed)
  }
}
