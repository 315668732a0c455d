import Testing

@testable import Serving

@Suite struct SiteAnswersTests {
  @Test(arguments: [
    ("/", 200), ("/index.html", 200), ("/briefs/sofia/", 200), ("/briefs/sofia/index.html", 200),
    ("/briefs/draft/", 200), ("/old/", 200), ("/feed.xml", 200), ("/files/notes%201.txt", 200),
    ("/search/briefs/manifest.json", 200), ("/briefs/sofia", 301), ("/briefs", 301),
    ("/nothing", 404), ("/briefs/nothing/", 404), ("/../readout.yaml", 404),
    ("/%2e%2e/content/briefs/sofia.md", 404), ("//briefs/sofia/", 404), ("/briefs//sofia/", 404),
    ("/content/briefs/sofia.md", 404), ("", 400), ("/%00", 404), ("/%ff", 404),
    ("/.readout/live.js", 200), ("/.readout/nothing", 404),
  ])
  func `an address leads where a host of static files leads it`(path: String, status: Int) throws {
    // Copied files are read from the folder, which goes with the site.
    let site = try SampleSite()
    withExtendedLifetime(site) { #expect(site.answers().get(path)?.status == status) }
  }

  @Test func `a folder without its slash keeps the query on the way`() throws {
    let response = try SampleSite().answers().get("/briefs/sofia") { $0.query = "?a=b" }
    #expect(response?["Location"] == "/briefs/sofia/?a=b")
  }

  @Test func `what is not there is told with the site's own page`() throws {
    let response = try SampleSite().answers().get("/nothing")
    #expect(response?["Content-Type"] == "text/html; charset=utf-8")
    #expect(response?.text.contains("Page not found") == true)
  }

  @Test(arguments: ["evil.example", "evil.example:8080", "127.0.0.1:9090", "127.0.0.1", ""])
  func `another host's name is refused`(host: String) throws {
    #expect(try SampleSite().answers().get("/") { $0.hosts = [host] }?.status == 421)
  }

  @Test(arguments: ["localhost:8080", "LOCALHOST:8080", "[::1]:8080", "127.0.0.1:8080"])
  func `this machine's names are answered`(host: String) throws {
    #expect(try SampleSite().answers().get("/") { $0.hosts = [host] }?.status == 200)
  }

  @Test(arguments: ["http://evil.example", "null", "https://127.0.0.1:8080", "http://127.0.0.1:1"])
  func `another origin gets neither pages nor events`(origin: String) throws {
    let answers = try SampleSite().answers()
    for path in ["/", "/.readout/events"] {
      #expect(answers.get(path) { $0.origins = [origin] }?.status == 403)
    }
  }

  @Test func `the own origin gets events`() throws {
    let answers = try SampleSite().answers()
    // A stream is no response.
    #expect(answers.get("/.readout/events") { $0.origins = ["http://localhost:8080"] } == nil)
  }

  @Test func `events are for GET alone`() throws {
    let response = try SampleSite().answers().get("/.readout/events") { $0.method = "HEAD" }
    #expect(response?.status == 405)
    #expect(response?["Allow"] == "GET")
  }

  @Test func `a method that changes something is refused by name`() throws {
    let response = try SampleSite().answers().get("/") { $0.method = "POST" }
    #expect(response?.status == 405)
    #expect(response?["Allow"] == "GET, HEAD")
  }

  @Test(arguments: ["TAG", "W/TAG", "\"other\", TAG", "*"])
  func `a browser that has the newest bytes is told so`(known: String) throws {
    let answers = try SampleSite().answers()
    let tag = try #require(answers.get("/")?["ETag"])
    let response = answers.get("/") { $0.ifNoneMatch = known.replacing("TAG", with: tag) }
    #expect(response?.status == 304)
    #expect(response?.body.isEmpty == true)
    #expect(response?["ETag"] == tag)
  }

  @Test func `another tag gets the bytes`() throws {
    let response = try SampleSite().answers().get("/") { $0.ifNoneMatch = "\"other\"" }
    #expect(response?.status == 200)
    #expect(response?["Cache-Control"] == "no-cache")
  }

  @Test func `a file whose name holds a hash is kept by the browser`() throws {
    let answers = try SampleSite().answers()
    let page = try #require(answers.get("/")).text
    let sheet = try #require(page.firstMatch(of: /assets\/site\.[0-9a-f]+\.css/)).output
    #expect(answers.get("/" + sheet)?["Cache-Control"]?.contains("immutable") == true)
  }

  @Test func `pages come with the headers that the site asks for`() throws {
    let policy = try SampleSite().answers().get("/")?["Content-Security-Policy"]
    #expect(policy?.contains("default-src 'none'") == true)
  }

  @Test func `the script stands once, at the end of a page, and in no other file`() throws {
    let answers = try SampleSite().answers()
    let page = try #require(answers.get("/briefs/sofia/")).text
    #expect(page.ranges(of: "data-site=\"v-1\"").count == 1)
    #expect(page.contains("defer></script>\n</body>"))
    #expect(answers.get("/feed.xml")?.text.contains("data-site") == false)
  }

  @Test func `a file that became a link out of the site is not followed`() throws {
    let site = try SampleSite()
    let answers = site.answers()
    try site.remove("content/files/notes 1.txt")
    try site.link("content/files/notes 1.txt", to: "/etc/passwd")
    #expect(answers.get("/files/notes%201.txt")?.status == 404)
  }

  @Test func `a site that cannot be built is told of on every page`() throws {
    let site = try SampleSite()
    try site.write("---\ntitle: A\ndate: 2023-02-30\n---\n", to: "content/briefs/sofia.md")
    let response = try #require(site.answers().get("/briefs/sofia/"))
    #expect(response.status == 503)
    #expect(response.text.contains("<h1>1 error</h1>"))
    #expect(response.text.contains("site/content/briefs/sofia.md:3:7"))
  }
}
