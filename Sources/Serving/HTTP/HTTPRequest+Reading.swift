internal import CEvent

extension HTTPRequest {
  /// Reads what libevent took in.
  init(_ request: OpaquePointer) {
    let target = unsafe evhttp_request_get_uri(request).map { unsafe String(cString: $0) } ?? ""
    self.init(target: target)
    switch unsafe evhttp_request_get_command(request) {
    case EVHTTP_REQ_GET: method = "GET"
    case EVHTTP_REQ_HEAD: method = "HEAD"
    default: method = "another"
    }
    var counts: [String: Int] = [:]
    var line = unsafe evhttp_request_get_input_headers(request)?.pointee.tqh_first
    while let header = unsafe line {
      let name = unsafe String(cString: header.pointee.key).lowercased()
      let value = unsafe String(cString: header.pointee.value)
      counts[name, default: 0] += 1
      take(name, value)
      unsafe line = header.pointee.next.tqe_next
    }
    if ["host", "content-length", "transfer-encoding"].contains(where: {
      counts[$0, default: 0] > 1
    }) {
      isAmbiguous = true
    }
  }

  /// Takes the target of a request apart: a path, or a whole address, which names a host too.
  init(target: String) {
    self.init(path: "")
    var rest = target[...]
    let scheme = "http://"
    if rest.prefix(scheme.count).lowercased() == scheme {
      rest = rest.dropFirst(scheme.count)
      let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
      hosts.append(String(rest[..<end]))
      rest = rest[end...]
      if rest.first != "/" { rest = "/" + rest }
    }
    guard rest.first == "/" else { return }
    // A fragment is never sent by a browser.
    rest = rest.prefix { $0 != "#" }
    let end = rest.firstIndex(of: "?") ?? rest.endIndex
    path = String(rest[..<end])
    query = String(rest[end...])
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "host": hosts.append(value)
    case "origin": origins.append(value)
    case "sec-fetch-site": fetchSite = value
    case "sec-fetch-mode": fetchMode = value
    case "sec-fetch-dest": fetchDestination = value
    case "if-none-match": ifNoneMatch = value
    case "range": range = value
    case "if-range": ifRange = value
    case "transfer-encoding": if value.lowercased() != "chunked" { isAmbiguous = true }
    default: break
    }
  }
}
