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
    guard let host = request.host?.lowercased(), hosts.contains(host) else {
      return HTTPResponse(
        421, "Misdirected Request", "This preview answers only at http://\(hosts[0])/.")
    }
    if let origin = request.origin?.lowercased(),
      !hosts.contains(where: { origin == "http://" + $0 })
    {
      return HTTPResponse(
        403, "Forbidden", "This preview answers only its own pages, those of http://\(hosts[0])/.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return methodRefused(but: "GET", "HEAD")
    }
    return nil
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
    case .unreadable(let error):
      return HTTPResponse(
        500, "Internal Server Error",
        terminalSafe("'\(error.path)' cannot be \(error.operation): \(error.reason)"))
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
  private func fresh(_ response: HTTPResponse, for request: HTTPRequest) -> HTTPResponse {
    var response = response
    let tag = "\"\(SHA256.hexDigest(of: response.body).prefix(20))\""
    if response["Cache-Control"] == nil { response.headers.append(("Cache-Control", "no-cache")) }
    response.headers.append(("ETag", tag))
    let known = (request.ifNoneMatch ?? "").split(separator: ",").map { part in
      let part = part.drop { $0 == " " }
      return String(part.hasPrefix("W/") ? part.dropFirst(2) : part).filter { $0 != " " }
    }
    if known.contains(tag) || known == ["*"] {
      response.status = 304
      response.reason = "Not Modified"
      response.body = []
      response.headers.removeAll { $0.name == "Content-Type" }
    }
    return response
  }
}
