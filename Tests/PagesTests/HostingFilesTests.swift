import Briefing
import Testing
import Text

@testable import Pages

@Suite struct HostingFilesTests {
  @Test func `old addresses lead on below the path of the site, in order`() throws {
    var settings = try settings()
    settings.baseURL = "https://example.org/sub/"
    var brief = try brief("one", on: "2023-05-06")
    brief.aliases = ["/old/b", "/old/a/", "/page.html", "/a: *b/"].map { Alias(url: $0) }
    let site = try render(SiteContent(briefs: [brief]), settings: settings)
    #expect(
      site.files["_redirects"] == """
        /sub/a%3A%20%2Ab/ /sub/briefs/one/ 301
        /sub/old/a/ /sub/briefs/one/ 301
        /sub/old/b/ /sub/briefs/one/ 301
        /sub/page.html /sub/briefs/one/ 301

        """)
  }

  @Test func `marks in the path of the site mean nothing to hosts`() throws {
    var settings = try settings()
    settings.baseURL = "https://example.org/:a/*b/"
    var brief = try brief("one", on: "2023-05-06")
    brief.aliases = [Alias(url: "/old/")]
    let site = try render(SiteContent(briefs: [brief]), settings: settings)
    #expect(site.files["_redirects"] == "/%3Aa/%2Ab/old/ /%3Aa/%2Ab/briefs/one/ 301\n")
    #expect(site.files["_headers"]?.hasPrefix("/%3Aa/%2Ab/*\n  Content-Security") == true)
  }

  @Test func `without old addresses there is no file of them`() throws {
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: try settings())
    #expect(site.files["_redirects"] == nil)
  }

  @Test func `an alias never takes the place of a file for hosts`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.aliases = [Alias(url: "/_redirects"), Alias(url: "/robots.txt")]
    let site = try render(SiteContent(briefs: [brief]), settings: try settings())
    // The first one is the name of a folder, which cannot stand beside the file.
    #expect(site.files["_redirects/index.html"] == nil)
    #expect(site.files["robots.txt"]?.hasPrefix("User-agent: *\nAllow: /\n") == true)
    #expect(site.diagnostics.map(\.code) == ["alias-taken", "alias-taken"])
  }

  @Test func `only what pages need is allowed, and assets last`() throws {
    var settings = try settings()
    settings.baseURL = "https://example.org/sub/"
    let site = try render(
      SiteContent(briefs: [try brief("one", on: "2023-05-06")]), settings: settings)
    #expect(
      site.files["_headers"] == """
        /sub/*
          Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
        img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
          Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), \
        payment=(), usb=()
          Referrer-Policy: strict-origin-when-cross-origin
          X-Content-Type-Options: nosniff

        /sub/assets/*
          Cache-Control: public, max-age=31536000, immutable

        """)
  }

  @Test(arguments: [
    (
      ["https://b.example/x.png", "https://A.example/y", "https://b.example/z"],
      " https://a.example https://b.example"
    ),
    (["http://u:p@a.example:8080/x"], " http://a.example:8080"),
    (["//cdn.example/x.png"], " https://cdn.example"),
    (["https://münchen.example/x.png"], " https:"), (["https://[::1]/x.png"], " https:"),
    (["https://a.example;script-src/x"], " https:"), ([], ""),
  ])
  func `pictures of other sites are allowed by where they come from`(
    images: [String], origins: String
  ) {
    let policy = ContentPolicy(images: Set(images)).text
    #expect(policy.contains("img-src 'self' data:\(origins);"))
  }

  @Test func `too many origins for one line become any`() {
    let policy = ContentPolicy(images: Set((0..<200).map { "https://host\($0).example/a.png" }))
    #expect(policy.text.contains("img-src 'self' data: https:;"))
  }

  @Test func `a hidden brief's pictures are not told`() throws {
    var seen = try brief("one", on: "2023-05-06")
    seen.body.foreignImages = ["https://seen.example/a.png"]
    var hidden = try brief("two", on: "2023-05-07", visibility: Visibility(isDraft: true))
    hidden.body.foreignImages = ["https://hidden.example/a.png"]
    let site = try render(SiteContent(briefs: [seen, hidden]), settings: try settings())
    let headers = try #require(site.files["_headers"])
    #expect(headers.contains("https://seen.example;") && !headers.contains("hidden"))
  }
}
