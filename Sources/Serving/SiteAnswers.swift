internal import Publishing
internal import Text

/// What a preview answers, as a host of static files would: one site, at one address.
struct SiteAnswers {
  /// Names and port under which a browser reaches the preview.
  let hosts: [String]
  /// The newest site without errors; `nil` before there is one.
  let preview: Preview?
  /// What tells the site from what it becomes when it changes.
  let version: String
  let problems: ProblemReport
  /// The headers that the site asks for.
  let headers: HeaderRules

  init(
    port: Int, preview: Preview?, version: String, problems: ProblemReport
  ) {
    hosts = ["127.0.0.1", "localhost", "[::1]"].flatMap {
      port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"]
    }
    self.preview = preview
    self.version = version
    self.problems = problems
    if case .bytes(let bytes) = preview?.contents(of: "_headers") {
      headers = HeaderRules(bytes)
    } else {
      headers = HeaderRules()
    }
  }

  /// Returns the answer to a request.
  func answer(to request: HTTPRequest) -> Answer {
    if let refusal = refusal(of: request) { return .response(refusal) }
    if request.path == LivePage.events {
      return request.method == "GET" ? .eventStream : .response(methodRefused(but: "GET"))
    }
    return .response(response(to: request))
  }

  /// Refuses what no page of this site asks: a site elsewhere whose name leads here (DNS rebinding),
  /// a page of another origin, a method that changes something.
  private func refusal(of request: HTTPRequest) -> HTTPResponse? {
    guard !request.isAmbiguous, !request.hosts.isEmpty, !request.path.isEmpty else {
      return HTTPResponse(
        400, "Bad Request", "This is no request for a page of one host.",
        headers: [("Connection", "close")])
    }
    guard request.hosts.allSatisfy({ hosts.contains($0.lowercased()) }) else {
      return HTTPResponse(
        421, "Misdirected Request", "This preview answers only at http://\(hosts[0])/.")
    }
    let isOwn = request.origins.allSatisfy { origin in
      hosts.contains { origin.lowercased() == "http://" + $0 }
    }
    guard isOwn, !isForeign(request) else {
      return HTTPResponse(
        403, "Forbidden", "This preview answers only its own pages, those of http://\(hosts[0])/.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return methodRefused(but: "GET", "HEAD")
    }
    return nil
  }

  /// Whether a page of another site asks for something to use in itself, from which it could learn
  /// what the preview has; a link that a reader follows shows the page alone.
  private func isForeign(_ request: HTTPRequest) -> Bool {
    guard let site = request.fetchSite, !["same-origin", "none"].contains(site) else {
      return false
    }
    return request.fetchMode != "navigate" || request.fetchDestination ?? "document" != "document"
  }

  private func methodRefused(but allowed: String...) -> HTTPResponse {
    HTTPResponse(
      405, "Method Not Allowed", "Only \(allowed.joined(separator: " and ")) can be asked here.",
      headers: [("Allow", allowed.joined(separator: ", "))])
  }

  private func response(to request: HTTPRequest) -> HTTPResponse {
    if request.path.hasPrefix(LivePage.folder) {
      guard let bytes = LivePage.file(at: request.path) else {
        return HTTPResponse(404, "Not Found", "Nothing is here.")
      }
      return fresh(
        HTTPResponse(200, "OK", type: MediaType.of(request.path), body: bytes), for: request)
    }
    guard let preview else {
      return HTTPResponse(
        503, "Service Unavailable", type: MediaType.html,
        body: LivePage.standIn(for: problems, site: version),
        headers: [("Cache-Control", "no-store")])
    }
    let path = percentDecoded(request.path)
    // A path names a file in one way only: `//` and `..` are in no address of a site.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let isPlain =
      path.hasPrefix("/") && !parts.dropLast().contains("") && !parts.contains(".")
      && !parts.contains("..")
    guard isPlain else { return notFound(request, in: preview) }
    let file = String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
    if let response = copy(at: file, in: preview, for: request) { return response }
    if let contents = preview.contents(of: file) {
      return response(of: contents, named: file, 200, "OK", to: request)
    }
    if !path.hasSuffix("/"), preview.has(file + "/index.html") {
      let target = percentEncoded(path) + "/" + request.query
      return HTTPResponse(
        301, "Moved Permanently", "This page is at \(target).",
        headers: [("Location", target), ("Cache-Control", "no-cache")])
    }
    return notFound(request, in: preview)
  }

  /// Returns a file that is copied, to be sent part by part; a page gets its script first.
  private func copy(
    at file: String, in preview: Preview, for request: HTTPRequest
  ) -> HTTPResponse? {
    let type = MediaType.of(file)
    guard type != MediaType.html else { return nil }
    do throws(DiskError) {
      guard let copy = try preview.copy(at: file) else { return nil }
      var response = HTTPResponse(
        200, "OK", type: type, body: [], headers: headers.headers(at: request.path))
      response.file = (copy, 0..<copy.size)
      return fresh(response, tag: copy.tag, for: request)
    } catch {
      return unreadable(error)
    }
  }

  private func unreadable(_ error: DiskError) -> HTTPResponse {
    HTTPResponse(
      500, "Internal Server Error",
      terminalSafe("'\(error.path)' cannot be \(error.operation): \(error.reason)"))
  }

  private func notFound(_ request: HTTPRequest, in preview: Preview) -> HTTPResponse {
    guard let contents = preview.contents(of: "404.html") else {
      return HTTPResponse(404, "Not Found", "Nothing is here.")
    }
    return response(of: contents, named: "404.html", 404, "Not Found", to: request)
  }

  private func response(
    of contents: Preview.Contents, named file: String, _ status: Int, _ reason: String,
    to request: HTTPRequest
  ) -> HTTPResponse {
    switch contents {
    case .unreadable(let error): return unreadable(error)
    case .bytes(let bytes):
      let type = MediaType.of(file)
      let body = type == MediaType.html ? LivePage.adding(to: bytes, site: version) : bytes
      var response = HTTPResponse(
        status, reason, type: type, body: body, headers: headers.headers(at: request.path))
      if status == 200 { response = fresh(response, for: request) }
      return response
    }
  }

  /// Returns a response by which a browser can ask later whether it still holds, or the word that
  /// what the browser has holds still.
  ///
  /// `tag` tells its bytes from others; where there is none, their hash does.
  private func fresh(
    _ response: HTTPResponse, tag: String? = nil, for request: HTTPRequest
  ) -> HTTPResponse {
    var response = response
    let tag = "\"\(tag ?? String(SHA256.hexDigest(of: response.body).prefix(20)))\""
    if response["Cache-Control"] == nil { response.headers.append(("Cache-Control", "no-cache")) }
    response.headers.append(("ETag", tag))
    let known = (request.ifNoneMatch ?? "").split(separator: ",").map { part in
      let part = part.drop { $0 == " " }
      return String(part.hasPrefix("W/") ? part.dropFirst(2) : part).filter { $0 != " " }
    }
    if known.contains(tag) || known == ["*"] {
      response.status = 304
      response.reason = "Not Modified"
      response.headers.removeAll { $0.name == "Content-Type" }
      return response.withoutBody()
    }
    return part(of: response, tag: tag, for: request)
  }

  /// Returns the part of a response that a browser asks for, or all of it.
  private func part(
    of response: HTTPResponse, tag: String, for request: HTTPRequest
  ) -> HTTPResponse {
    var response = response
    let size = response.size
    response.headers.append(("Accept-Ranges", "bytes"))
    guard request.method == "GET", let wanted = request.range,
      request.ifRange == nil || request.ifRange == tag
    else { return response }
    switch ByteRange(wanted, of: size) {
    case .whole: return response
    case .none:
      return HTTPResponse(
        416, "Range Not Satisfiable", "The file has \(size) bytes.",
        headers: [("Content-Range", "bytes */\(size)")])
    case .part(let range):
      response.status = 206
      response.reason = "Partial Content"
      response.headers.append(
        ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"))
      return response.keeping(range)
    }
  }
}
