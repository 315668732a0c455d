internal import CEvent
internal import Glibc

/// Speaks HTTP with browsers; what it answers, somebody else says.
@safe final class HTTPServer {
  /// How many bytes the head of a request may have.
  private static let headLimit = 32 << 10
  /// How long a connection may be silent, in seconds.
  private static let patience: Int32 = 30

  private let server: OpaquePointer
  /// The loop must be there when the server goes.
  private let loop: EventLoop
  private let answer: (HTTPRequest) -> Answer
  private let join: (EventStream) -> Void

  /// Creates a server, or returns `nil` where the system gives none.
  ///
  /// `answer` says what a request is answered; `join` is told of each event stream that begins.
  init?(
    _ loop: EventLoop, answering answer: @escaping (HTTPRequest) -> Answer,
    joining join: @escaping (EventStream) -> Void
  ) {
    guard let server = unsafe evhttp_new(loop.base) else { return nil }
    unsafe self.server = server
    self.loop = loop
    self.answer = answer
    self.join = join
    unsafe evhttp_set_max_headers_size(server, Self.headLimit)
    unsafe evhttp_set_max_body_size(server, Self.headLimit)
    unsafe evhttp_set_timeout(server, Self.patience)
    // Those that a preview does not know it refuses itself.
    unsafe evhttp_set_allowed_methods(server, .max)
    unsafe evhttp_set_gencb(
      server,
      { request, server in
        guard let request = unsafe request, let server = unsafe server else { return }
        unsafe Unmanaged<HTTPServer>.fromOpaque(server).takeUnretainedValue().take(request)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { unsafe evhttp_free(server) }

  /// Begins to take connections, those that already wait too.
  func accept(on socket: LoopbackSocket) {
    _ = unsafe evhttp_accept_socket(server, socket.descriptor)
  }

  private func take(_ request: OpaquePointer) {
    switch answer(unsafe HTTPRequest(request)) {
    case .response(let response): unsafe send(response, to: request)
    case .eventStream: if let stream = unsafe EventStream(request) { join(stream) }
    }
  }

  private func send(_ response: HTTPResponse, to request: OpaquePointer) {
    let isHead = unsafe evhttp_request_get_command(request) == EVHTTP_REQ_HEAD
    let headers = unsafe evhttp_request_get_output_headers(request)
    for (name, value) in response.headers { _ = unsafe evhttp_add_header(headers, name, value) }
    if response.status != 304 {
      _ = unsafe evhttp_add_header(headers, "Content-Length", String(response.body.count))
    }
    let buffer = unsafe evbuffer_new()
    defer { if let buffer = unsafe buffer { unsafe evbuffer_free(buffer) } }
    if !isHead { _ = unsafe evbuffer_add(buffer, response.body, response.body.count) }
    unsafe evhttp_send_reply(request, Int32(response.status), response.reason, buffer)
  }
}

extension HTTPRequest {
  fileprivate init(_ request: OpaquePointer) {
    let address = unsafe evhttp_request_get_evhttp_uri(request)
    let headers = unsafe evhttp_request_get_input_headers(request)
    func header(_ name: String) -> String? {
      unsafe evhttp_find_header(headers, name).map { unsafe String(cString: $0) }
    }
    switch unsafe evhttp_request_get_command(request) {
    case EVHTTP_REQ_GET: method = "GET"
    case EVHTTP_REQ_HEAD: method = "HEAD"
    default: method = "another"
    }
    path = unsafe evhttp_uri_get_path(address).map { unsafe String(cString: $0) } ?? ""
    query = unsafe evhttp_uri_get_query(address).map { unsafe "?" + String(cString: $0) } ?? ""
    host = header("Host")
    origin = header("Origin")
    ifNoneMatch = header("If-None-Match")
  }
}
