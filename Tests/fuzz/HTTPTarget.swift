import Briefing
import Publishing
import Text

@testable import Serving

extension FuzzTarget {
  /// What a browser, or somebody else, sends to a preview.
  ///
  /// The bytes go over a socket; where they are lines, these are method, path, host, origin, tag and
  /// query of a request. Only files of the site are answered, and only to its own pages.
  static let http = FuzzTarget(name: "http") { bytes in
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { String($0) }
    if lines.count > 3, lines[0].first != "/" {
      expectAnswer(to: lines)
    } else {
      expectResponses(to: bytes)
    }
    let rules = HeaderRules(bytes)
    for path in ["/", "/assets/a.css", lines.first ?? ""] {
      for header in rules.headers(at: path) {
        expect(!(header.name + header.value).contains(where: \.isNewline), "a header is one line")
      }
    }
  }

  /// Asks the answers for what the lines say, the first line being the method.
  private static func expectAnswer(to lines: [String]) {
    var request = HTTPRequest(path: lines[1], hosts: [lines[2]])
    request.method = lines[0]
    request.origins = lines[3].isEmpty ? [] : [lines[3]]
    request.ifNoneMatch = lines.dropFirst(4).first
    request.query = lines.dropFirst(5).first.map { "?" + $0 } ?? ""
    let isOwn = unsafe SampleServer.shared.answers.hosts.contains(lines[2].lowercased())
    switch unsafe SampleServer.shared.answers.answer(to: request) {
    case .eventStream: expect(isOwn && request.method == "GET", "events are for own pages")
    case .response(let response):
      expect(isOwn || [400, 403, 421].contains(response.status), "another host's name is refused")
      expect(
        [200, 206, 301, 304, 400, 403, 404, 405, 413, 416, 421, 503].contains(response.status),
        "\(response.status) is no answer")
      for header in response.headers {
        expect(!(header.name + header.value).contains(where: \.isNewline), "a header is one line")
      }
      if response.status == 200 {
        expect(request.method == "GET" || request.method == "HEAD", "nothing can be changed")
        expect(!request.path.contains("/../"), "no path leads up")
      }
    }
  }

  /// Sends the bytes over a socket, and ends the process where what comes back is no HTTP.
  private static func expectResponses(to bytes: [UInt8]) {
    let answer = unsafe SampleServer.shared.exchange(bytes)
    guard !answer.isEmpty else { return }
    expect(answer.starts(with: "HTTP/".utf8), "an answer begins as HTTP does")
    expect(answer.firstIndex(of: 0x0A) != nil, "the first line of an answer ends")
  }
}
