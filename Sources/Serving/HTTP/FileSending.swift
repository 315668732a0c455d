internal import CEvent
internal import Publishing

/// A file on its way to a browser, of which no more is in memory than the part that is sent.
@safe final class FileSending {
  /// How many bytes are read at once.
  private static let part = 262_144

  /// `nil` once all is sent or the other side has gone.
  private var request: OpaquePointer?
  private let file: ReadableFile
  private var rest: Range<Int>
  /// It lives until then.
  private var itself: FileSending?

  /// Sends some of the bytes of a file; the headers are those of the request, the size among them.
  static func begin(
    _ response: HTTPResponse, of file: ReadableFile, _ range: Range<Int>, to request: OpaquePointer
  ) {
    guard let connection = unsafe evhttp_request_get_connection(request) else { return }
    let sending = unsafe FileSending(request, file, range)
    sending.itself = sending
    unsafe evhttp_connection_set_closecb(
      connection,
      { _, sending in
        guard let sending = unsafe sending else { return }
        unsafe Unmanaged<FileSending>.fromOpaque(sending).takeUnretainedValue().close()
      }, Unmanaged.passUnretained(sending).toOpaque())
    unsafe evhttp_send_reply_start(request, Int32(response.status), response.reason)
    sending.next()
  }

  private init(_ request: OpaquePointer, _ file: ReadableFile, _ range: Range<Int>) {
    unsafe self.request = request
    self.file = file
    rest = range
  }

  private func next() {
    guard let request = unsafe request,
      let connection = unsafe evhttp_request_get_connection(request)
    else { return }
    if rest.isEmpty {
      unsafe evhttp_connection_set_closecb(connection, nil, nil)
      unsafe self.request = nil
      unsafe evhttp_send_reply_end(request)
      itself = nil
      return
    }
    let bytes = (try? file.read(min(Self.part, rest.count), from: rest.lowerBound)) ?? []
    guard !bytes.isEmpty, let buffer = unsafe evbuffer_new() else {
      // It is shorter than was said; only a closed connection tells that.
      unsafe evhttp_connection_free(connection)
      return
    }
    rest = (rest.lowerBound + bytes.count)..<rest.upperBound
    defer { unsafe evbuffer_free(buffer) }
    _ = unsafe evbuffer_add(buffer, bytes, bytes.count)
    unsafe evhttp_send_reply_chunk_with_cb(
      request, buffer,
      { _, sending in
        guard let sending = unsafe sending else { return }
        unsafe Unmanaged<FileSending>.fromOpaque(sending).takeUnretainedValue().next()
      }, Unmanaged.passUnretained(self).toOpaque())
    unsafe onlyWrite(to: request)
  }

  /// Lets the request go where the connection failed: then it is no longer the connection's.
  private func close() {
    if let request = unsafe request, unsafe evhttp_request_get_connection(request) == nil {
      unsafe evhttp_request_free(request)
    }
    unsafe request = nil
    itself = nil
  }
}
