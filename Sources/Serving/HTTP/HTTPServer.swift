internal import CEvent
internal import Glibc

/// Speaks HTTP with browsers; what it answers, somebody else says.
@safe final class HTTPServer {
  /// How many bytes the head of a request may have.
  private static let headLimit = 32 << 10
  /// How long a connection may be silent, and how long a browser may take nothing of what it is
  /// sent, in seconds.
  static let usualPatience = 30
  /// How often to end connections that ask for nothing, in milliseconds.
  private static let round = 5_000

  private let server: OpaquePointer
  /// The loop must be there when the server goes.
  private let loop: EventLoop
  private let answer: (HTTPRequest) -> Answer
  private let join: (EventStream) -> Void
  private let patience: Int
  private let connections: Connections
  /// Connections that were just made and have no descriptor yet.
  private var arrivals: [OpaquePointer] = unsafe []
  private var arrival: EventLoop.Wait?
  private var silence: EventLoop.Wait?

  /// Creates a server, or returns `nil` where the system gives none.
  ///
  /// `answer` says what a request is answered; `join` is told of each event stream that begins.
  /// `descriptors` are how many files and connections the program may have open.
  init?(
    _ loop: EventLoop, descriptors: Int = 1_024, patience: Int = HTTPServer.usualPatience,
    answering answer: @escaping (HTTPRequest) -> Answer,
    joining join: @escaping (EventStream) -> Void
  ) {
    guard let server = unsafe evhttp_new(loop.base) else { return nil }
    unsafe self.server = server
    self.loop = loop
    self.answer = answer
    self.join = join
    self.patience = patience
    connections = Connections(descriptors: descriptors, patience: .seconds(patience))
    unsafe evhttp_set_max_headers_size(server, Self.headLimit)
    unsafe evhttp_set_max_body_size(server, Self.headLimit)
    unsafe evhttp_set_timeout(server, Int32(patience))
    // Those that a preview does not know it refuses itself.
    unsafe evhttp_set_allowed_methods(server, .max)
    unsafe evhttp_set_gencb(
      server,
      { request, server in
        guard let request = unsafe request, let server = unsafe server else { return }
        unsafe Unmanaged<HTTPServer>.fromOpaque(server).takeUnretainedValue().take(request)
      }, Unmanaged.passUnretained(self).toOpaque())
    unsafe evhttp_set_bevcb(
      server,
      { base, server in
        let connection = unsafe bufferevent_socket_new(base, -1, 0)
        if let server = unsafe server, let connection = unsafe connection {
          unsafe Unmanaged<HTTPServer>.fromOpaque(server).takeUnretainedValue().expect(connection)
        }
        return unsafe connection
      }, Unmanaged.passUnretained(self).toOpaque())
    arrival = loop.timer { [unowned self] in admit() }
    silence = loop.repeating(every: min(Self.round, patience * 500)) { [unowned self] in
      connections.endSilent()
    }
  }

  deinit { unsafe evhttp_free(server) }

  /// Begins to take connections, those that already wait too.
  func accept(on socket: LoopbackSocket) {
    guard let bound = unsafe evhttp_accept_socket_with_handle(server, socket.descriptor),
      let listener = unsafe evhttp_bound_socket_get_listener(bound)
    else { return }
    unsafe restWithoutDescriptors(listener)
  }

  private func expect(_ connection: OpaquePointer) {
    unsafe arrivals.append(connection)
    arrival?.call()
  }

  private func admit() {
    while unsafe !arrivals.isEmpty {
      connections.admit(unsafe bufferevent_getfd(arrivals.removeFirst()))
    }
  }

  private func take(_ request: OpaquePointer) {
    let descriptor = unsafe Self.descriptor(of: request)
    switch answer(unsafe HTTPRequest(request)) {
    case .response(let response): unsafe send(response, to: request)
    case .eventStream where !connections.keep(descriptor):
      unsafe send(
        HTTPResponse(503, "Service Unavailable", "Too many pages are open; close some."),
        to: request)
    case .eventStream: if let stream = unsafe EventStream(request) { join(stream) }
    }
  }

  private static func descriptor(of request: OpaquePointer) -> Int32 {
    unsafe evhttp_request_get_connection(request).map {
      unsafe bufferevent_getfd(
        evhttp_connection_get_bufferevent($0))
    } ?? -1
  }

  /// Takes note that a response is sent from now on, and of its end.
  private func expectEnd(of request: OpaquePointer) {
    connections.serve(unsafe Self.descriptor(of: request))
    unsafe evhttp_request_set_on_complete_cb(
      request,
      { request, server in
        guard let request = unsafe request, let server = unsafe server else { return }
        unsafe Unmanaged<HTTPServer>.fromOpaque(server).takeUnretainedValue()
          .connections.await(HTTPServer.descriptor(of: request))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func send(_ response: HTTPResponse, to request: OpaquePointer) {
    let isHead = unsafe evhttp_request_get_command(request) == EVHTTP_REQ_HEAD
    let headers = unsafe evhttp_request_get_output_headers(request)
    for (name, value) in response.headers { _ = unsafe evhttp_add_header(headers, name, value) }
    if response.status != 304 {
      _ = unsafe evhttp_add_header(headers, "Content-Length", String(response.size))
    }
    unsafe expectEnd(of: request)
    if !isHead, let file = response.file {
      unsafe FileSending.begin(response, of: file.whole, file.range, to: request)
      return
    }
    let buffer = unsafe evbuffer_new()
    defer { if let buffer = unsafe buffer { unsafe evbuffer_free(buffer) } }
    if !isHead { _ = unsafe evbuffer_add(buffer, response.body, response.body.count) }
    unsafe evhttp_send_reply(request, Int32(response.status), response.reason, buffer)
    unsafe onlyWrite(to: request)
  }
}

/// Reads nothing more from the other side of a request until its response is sent.
///
/// Else libevent would break off where a client says nothing for long, or has nothing more to say.
func onlyWrite(to request: OpaquePointer) {
  guard let connection = unsafe evhttp_request_get_connection(request) else { return }
  _ = unsafe bufferevent_disable(
    evhttp_connection_get_bufferevent(connection), Int16(EV_READ))
}

/// Lets a listener take no connections for a moment where the system gives no descriptors; else it
/// would ask for one again and again.
private func restWithoutDescriptors(_ listener: OpaquePointer) {
  unsafe evconnlistener_set_error_cb(listener) { listener, _ in
    guard let listener = unsafe listener else { return }
    _ = unsafe evconnlistener_disable(listener)
    var pause = timeval(tv_sec: 0, tv_usec: 50_000)
    _ = unsafe event_base_once(
      evconnlistener_get_base(listener), -1, Int16(EV_TIMEOUT),
      { _, _, listener in
        guard let listener = unsafe listener else { return }
        _ = unsafe evconnlistener_enable(OpaquePointer(listener))
      }, UnsafeMutableRawPointer(listener), &pause)
  }
}
