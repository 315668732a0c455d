/// A request as far as a preview looks at it.
struct HTTPRequest {
  /// `GET`, `HEAD`, or another method.
  var method = "GET"
  /// The path as it was sent, percent-encoded.
  var path: String
  /// What follows the path, with the `?` in front; empty where there is nothing.
  var query = ""
  var host: String?
  var origin: String?
  var ifNoneMatch: String?
}

/// What is sent back.
struct HTTPResponse {
  var status: Int
  var reason: String
  var headers: [(name: String, value: String)]
  var body: [UInt8]

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
}

/// How a request is answered.
enum Answer {
  case response(HTTPResponse)
  /// The connection stays open for events.
  case eventStream
}
