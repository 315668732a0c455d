import Testing
import Text

@testable import Images

@Suite struct SVGSizeTests {
  @Test(arguments: [
    ("<svg width=\"300\" height=\"200\">", 300, 200),
    ("<svg width='300px' height=' 200 '/>", 300, 200),
    ("<svg viewBox=\"0 0 300 200\">", 300, 200), ("<svg viewBox='-5,-5,300.4,199.6'>", 300, 200),
    ("<svg width='30' viewBox='0 0 300 200'>", 30, 20),
    ("<svg height='2e1' viewBox='0 0 3 2'>", 30, 20),
    ("<svg width='100%' height='100%' viewBox='0 0 300 200'>", 300, 200),
    ("<svg width='1in' height='25.4mm'>", 96, 96), ("<svg width='72pt' height='.1'>", 96, 1),
    ("<svg:svg xmlns:svg='x' width = '3'\n height\t=\"2\">", 3, 2),
    (
      "\u{FEFF}<?xml version='1.0'?>\n<!-- <svg width='9' height='9'> -->\n<svg width='3' height='2'>",
      3, 2
    ),
    (
      "<!DOCTYPE svg PUBLIC \"-//W3C\" \"a>b\" [ <!ENTITY ns \"x\"> ]>\n<svg a='>' width='3' height='2'>",
      3, 2
    ),
  ])
  func `the root element tells the size`(text: String, width: Int, height: Int) {
    #expect(size(text) == ImageSize(width: width, height: height))
  }

  @Test(arguments: [
    "<svg>", "<svg width='300'>", "<svg width='3em' height='2em'>", "<svg viewBox='0 0 0 1'>",
    "<svg width='-3' height='2'>", "<svg width='1e99' height='2'>",
    "<svg width='nan' height='inf'>",
    "<svg><svg width='3' height='2'>",
  ])
  func `a drawing without a size of its own is none the worse`(text: String) {
    #expect(ImageHead.reading(Array(text.utf8), named: "a.svg", isWhole: true) == ImageHead())
  }

  @Test func `a comment before the root may be longer than the head`() {
    let text = Array(
      "<!-- \(String(repeating: "x", count: 5_000)) --><svg width='3' height='2'>".utf8)
    let head = Array(text[..<ImageHead.lengths[0]])
    #expect(ImageHead.reading(head, named: "a.svg", isWhole: false) == nil)
    #expect(ImageHead.reading(text, named: "a.svg", isWhole: false)?.size != nil)
  }

  private func size(_ text: String) -> ImageSize? {
    ImageHead.reading(Array(text.utf8), named: "a.svg", isWhole: true)?.size
  }
}
