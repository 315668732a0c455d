import Testing

@testable import Serving

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("feed.xml", "application/xml"),
    ("assets/site.0123456789.css", "text/css; charset=utf-8"),
    ("briefs/a.b/hall.SVG", "image/svg+xml"), ("data/outcomes.csv", "text/csv; charset=utf-8"),
    ("_headers", "text/plain; charset=utf-8"), (".nojekyll", "text/plain; charset=utf-8"),
    ("a.unknown", "application/octet-stream"),
  ])
  func `a file has the type of its ending`(file: String, type: String) {
    #expect(MediaType.of(file) == type)
  }
}
