internal import Publishing

/// A request as far as a preview looks at it.
struct HTTPRequest {
  /// `GET`, `HEAD`, or another method.
  var method = "GET"
  /// The path as it was sent, percent-encoded; empty where none was asked for.
  var path: String
  /// What follows the path, with the `?` in front; empty where there is nothing.
  var query = ""
  /// The names under which the server was asked: that of the line `Host`, and that of a whole
  /// address in place of a path.
  var hosts: [String] = []
  /// Whether lines contradict each other, or tell of a body in a way that servers differ on.
  var isAmbiguous = false
  /// The sites whose pages ask.
  var origins: [String] = []
  /// Where the page that asks stands, what the browser does for it and with what comes.
  var fetchSite: String?
  var fetchMode: String?
  var fetchDestination: String?
  var ifNoneMatch: String?
  var range: String?
  var ifRange: String?
}

/// What is sent back.
struct HTTPResponse {
  var status: Int
  var reason: String
  var headers: [(name: String, value: String)]
  var body: [UInt8]
  /// What is sent in the place of `body`, part by part.
  var file: (whole: ReadableFile, range: Range<Int>)?

  init(
    _ status: Int, _ reason: String, type: String, body: [UInt8],
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.reason = reason
    self.headers = [("Content-Type", type)] + headers
    self.body = body
  }

  /// Creates a response of one line for people.
  init(
    _ status: Int, _ reason: String, _ text: String, headers: [(name: String, value: String)] = []
  ) {
    self.init(
      status, reason, type: MediaType.plainText, body: Array((text + "\n").utf8), headers: headers)
  }

  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  /// How many bytes follow the headers.
  var size: Int { file?.range.count ?? body.count }

  /// Returns the response with nothing but some of its bytes.
  func keeping(_ range: Range<Int>) -> HTTPResponse {
    var response = self
    if let file { response.file = (file.whole, range) } else { response.body = Array(body[range]) }
    return response
  }

  /// Returns the response without what follows the headers.
  func withoutBody() -> HTTPResponse {
    var response = self
    (response.body, response.file) = ([], nil)
    return response
  }
}

/// How a request is answered.
enum Answer {
  case response(HTTPResponse)
  /// The connection stays open for events.
  case eventStream
}
