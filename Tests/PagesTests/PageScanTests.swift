import Testing
import Text

@testable import Pages

@Suite struct PageScanTests {
  private static let files: Set = [
    "index.html", "about/index.html", "briefs/a/index.html", "a b.svg", "assets/site.css",
  ]

  @Test(arguments: [
    "<a href=\"../../about/\">", "<a href=\"../../about\">", "<a href=\"/about/#who\">",
    "<a href='../../'>", "<a href=\"./\">", "<a href=\"?print\">", "<a href=\"../../a%20b.svg\">",
    "<a href=\"https://example.org/about/\">", "<link rel=stylesheet href=/assets/site.css>",
    "<a href=\"mailto:desk@example.org\">", "<a href=\"//other.org/x\">", "<a href=\"tel:1\">",
    "<!-- <a href=\"/gone/\"> -->", "<script>let x = '<a href=\"/gone/\">'</script>",
    "<p>href=\"/gone/\"</p>", "<p data-href=\"/gone/\">", "<a name=x href>",
  ])
  func `a link to something is no fault`(html: String) {
    #expect(scan(html).broken == [])
  }

  @Test(arguments: [
    ("<a href=\"/gone/\">", "gone/"), ("<img src='../gone.png'>", "briefs/gone.png"),
    ("<a class=x href=/gone>", "gone"), ("<A HREF=\"/gone/\">", "gone/"),
    ("<a href=\"https://example.org/gone/?a&amp;b\">", "gone/"),
    ("<script src=\"/gone.js\"></script>", "gone.js"),
  ])
  func `a link to nothing is told by its path`(html: String, path: String) {
    #expect(scan(html).broken.map(\.path) == [path])
  }

  @Test func `places on pages are known by their ids`() {
    let scan = scan("<p id=\"one\"><a name=two></a><a href=\"#one\"><a href=\"#%74hree\">")
    #expect(scan.has("one") && scan.has("two") && !scan.has("three"))
    #expect(scan.places.map(\.fragment) == ["three"])
    #expect(scan.places.allSatisfy { $0.file == "briefs/a/index.html" })
  }

  @Test func `addresses of other sites are gathered once, without entities`() {
    let scan = scan(
      "<a href=\"https://other.org/?a&amp;b\"><a href=\"https://other.org/?a&amp;b\">"
        + "<a href=\"HTTP://third.org\"><a href=\"ftp://fourth.org\">")
    #expect(scan.external == ["https://other.org/?a&b", "HTTP://third.org"])
  }

  @Test func `below a path, an address from the root of the host is another site`() {
    let files: Set = ["index.html"]
    let scan = PageScan(
      Array("<a href=\"/\"><a href=\"/desk/\"><a href=\"/desk/gone\">".utf8), of: "index.html",
      among: files, base: "https://example.org/desk/")
    #expect(scan.broken.map(\.path) == ["gone"])
  }

  private func scan(_ html: String) -> PageScan {
    PageScan(
      Array(html.utf8), of: "briefs/a/index.html", among: Self.files, base: "https://example.org/")
  }
}
