internal import CEvent

/// A connection to a page that is told of events as long as it is open.
///
/// - SeeAlso: HTML Living Standard, section 9.2, server-sent events.
@safe final class EventStream {
  /// How many seconds a page may take to take what it is sent.
  private static let patience = 30
  /// How many bytes may wait for a page that takes nothing.
  private static let backlog = 1 << 20

  /// `nil` once the other side has gone.
  private var request: OpaquePointer?
  /// Called when the other side has gone.
  var onClose: () -> Void = {}

  init?(_ request: OpaquePointer) {
    guard let connection = unsafe evhttp_request_get_connection(request) else { return nil }
    unsafe self.request = request
    let headers = unsafe evhttp_request_get_output_headers(request)
    for (name, value) in [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")] {
      _ = unsafe evhttp_add_header(headers, name, value)
    }
    unsafe evhttp_connection_set_closecb(
      connection,
      { _, stream in
        guard let stream = unsafe stream else { return }
        unsafe Unmanaged<EventStream>.fromOpaque(stream).takeUnretainedValue().close()
      }, Unmanaged.passUnretained(self).toOpaque())
    unsafe evhttp_send_reply_start(request, 200, "OK")
    // A page says nothing, for hours.
    var time = timeval(tv_sec: Self.patience, tv_usec: 0)
    unsafe bufferevent_set_timeouts(evhttp_connection_get_bufferevent(connection), nil, &time)
    // A page that is left without its server asks for it anew after a second.
    send(Array("retry: 1000\n\n".utf8))
  }

  deinit {
    guard let request = unsafe request else { return }
    unsafe evhttp_connection_set_closecb(evhttp_request_get_connection(request), nil, nil)
    unsafe evhttp_send_reply_end(request)
  }

  /// Sends an event with some lines.
  func send(_ event: String, _ text: [UInt8]) {
    var bytes = Array("event: \(event)\n".utf8)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      bytes += "data: ".utf8
      bytes += line
      bytes.append(0x0A)
    }
    send(bytes + [0x0A])
  }

  /// Sends what no page takes note of, so that a connection without other side is found out.
  func sendSign() { send(Array(":\n\n".utf8)) }

  private func send(_ bytes: [UInt8]) {
    guard let request = unsafe request, let buffer = unsafe evbuffer_new() else { return }
    defer { unsafe evbuffer_free(buffer) }
    let connection = unsafe evhttp_request_get_connection(request)
    let waiting = unsafe evbuffer_get_length(
      bufferevent_get_output(evhttp_connection_get_bufferevent(connection)))
    guard waiting < Self.backlog else { return }
    _ = unsafe evbuffer_add(buffer, bytes, bytes.count)
    unsafe evhttp_send_reply_chunk(request, buffer)
  }

  /// Lets the request go where the connection failed: then it is no longer the connection's.
  private func close() {
    if let request = unsafe request, unsafe evhttp_request_get_connection(request) == nil {
      unsafe evhttp_request_free(request)
    }
    unsafe request = nil
    onClose()
  }
}
