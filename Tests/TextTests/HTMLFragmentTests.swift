import Testing
import Text

@Suite struct HTMLFragmentTests {
  private let place = Position(line: 1, column: 1)

  @Test func `a place on the same page is named alone, or with its page elsewhere`() {
    let fragment = HTMLFragment(
      bytes: Array("<a>x</a>".utf8),
      links: [.init(offset: 2, attribute: .href, target: "#part", position: place)])
    #expect(text(fragment.html(root: "../")) == "<a href=\"#part\">x</a>")
    #expect(
      text(fragment.html(root: "https://a.b/", page: "https://a.b/c/"))
        == "<a href=\"https://a.b/c/#part\">x</a>")
  }

  @Test func `an image has its size behind its address, and is text without one`() {
    var fragment = HTMLFragment(
      bytes: Array("<p><img alt=\"x\" />.</p>".utf8),
      links: [
        .init(
          offset: 7, attribute: .src, target: "a.png", position: place,
          image: .init(element: 3..<18, description: 13..<14))
      ])
    #expect(text(fragment.html(root: "./")) == "<p><img src=\"./a.png\" alt=\"x\" />.</p>")
    fragment.links[0].image?.size = ImageSize(width: 3, height: 2)
    #expect(
      text(fragment.html(root: "./"))
        == "<p><img src=\"./a.png\" width=\"3\" height=\"2\" alt=\"x\" />.</p>")
    fragment.links[0].target = nil
    #expect(text(fragment.html(root: "./")) == "<p>x.</p>")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
