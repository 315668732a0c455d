import Testing
import Text

@testable import Images

@Suite struct ImageHeadTests {
  @Test(arguments: [
    ("a.png", png(300, 200)), ("a.gif", gif(300, 200)),
    ("a.jpg", jpeg(frame: 0xC0)), ("a.JPEG", jpeg(frame: 0xC2)),
    ("a.webp", webp("VP8X", [0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0])),
    ("a.webp", webp("VP8L", [0x2F, 0x2B, 0xC1, 0x31, 0])),
    ("a.webp", webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 0x41, 0xC8, 0x40])),
    ("a.avif", avif(ispe(300, 200) + ispe(30, 20))),
    ("a.avif", avif(ispe(200, 300) + box("irot", [1]))),
    ("folder.x/name without ending", png(300, 200)),
  ])
  func `the size stands in the head`(name: String, bytes: [UInt8]) {
    #expect(read(bytes, name) == ImageHead(size: ImageSize(width: 300, height: 200)))
  }

  @Test(arguments: [(1, 300), (2, 300), (3, 300), (5, 200), (6, 200), (8, 200), (9, 300)])
  func `a JPEG that its camera turned is as wide as it is shown`(orientation: Int, width: Int) {
    for isLittle in [true, false] {
      let bytes = jpeg(exif(orientation, isLittle: isLittle) + exif(1, isLittle: true))
      #expect(read(bytes, "a.jpg")?.size?.width == width)
    }
  }

  @Test func `a directory of a JPEG that leads nowhere turns nothing`() {
    var segment = exif(6, isLittle: true)
    segment[14] = 0xFF
    #expect(read(jpeg(segment), "a.jpg")?.size?.width == 300)
  }

  @Test(arguments: [
    ("a.png", "", ImageHead.Fault.empty),
    ("a.png", "version https://git-lfs.github.com/spec/v1\n", .pointer),
    ("a.gif", "<!DOCTYPE html><html><body>", .none(.gif)), ("a.webp", "RIFF", .none(.webp)),
    ("a.svg", "hello", .none(.svg)), ("a.svg", "<html>", .none(.svg)),
    ("a.svg", "<svg width='1'", .damaged(.svg)), ("a.svg", "<svg width=1>", .damaged(.svg)),
    ("a.gif", "GIF89a", .damaged(.gif)),
  ])
  func `a file that is not what its name says is broken`(
    name: String, text: String, fault: ImageHead.Fault
  ) {
    #expect(read(Array(text.utf8), name) == ImageHead(fault: fault))
  }

  @Test func `a wrong ending is told, the size kept`() {
    let head = read(png(3, 2), "a.jpg")
    #expect(
      head == ImageHead(size: ImageSize(width: 3, height: 2), fault: .other(.png, than: .jpeg)))
  }

  @Test(arguments: ["a.bmp", "a", "a.pdf"])
  func `a name that claims nothing cannot be wrong`(name: String) {
    #expect(read(Array("BM".utf8), name) == ImageHead())
  }

  @Test func `every beginning of a file asks for more, is wrong as a whole, and never traps`() {
    let files: [(String, [UInt8])] = [
      ("a.png", png(3, 2)), ("a.gif", gif(3, 2)), ("a.jpg", jpeg(exif(6, isLittle: false))),
      ("a.webp", webp("VP8L", [0x2F, 0, 0, 0, 0])), ("a.avif", avif(ispe(3, 2))),
    ]
    for (name, bytes) in files {
      for count in min(20, bytes.count - 5)..<bytes.count - 4 {
        let part = Array(bytes[..<count])
        let head = ImageHead.reading(part, named: name, isWhole: false)
        #expect(head == nil || head?.size != nil, "\(name) \(count)")
        #expect(read(part, name) != nil)
      }
    }
  }

  @Test func `bytes of any value never trap`() {
    var state: UInt64 = 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let svg = Array("<?xml?><!DOCTYPE a [<b>]><svg width='1' viewBox='0 0 1 1'>".utf8)
    let files = [
      png(3, 2), gif(3, 2), jpeg(exif(6, isLittle: true)), avif(ispe(3, 2)), svg,
      webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 1, 0, 1, 0]),
    ]
    for file in files {
      for _ in 0..<2_000 {
        var bytes = file
        for _ in 0...next() % 4 { bytes[next() % bytes.count] = [0, 1, 0x7F, 0xFF][next() % 4] }
        for isWhole in [true, false] {
          _ = ImageHead.reading(bytes, named: "a.png", isWhole: isWhole)
        }
      }
    }
  }
}

private func read(_ bytes: [UInt8], _ name: String) -> ImageHead? {
  ImageHead.reading(bytes, named: name, isWhole: true)
}

private func big(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 0xFF) }
}

private func png(_ width: Int, _ height: Int) -> [UInt8] {
  [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + big(13, 4) + Array("IHDR".utf8) + big(width, 4)
    + big(height, 4) + [8, 6, 0, 0, 0]
}

private func gif(_ width: Int, _ height: Int) -> [UInt8] {
  Array("GIF89a".utf8) + big(width, 2).reversed() + big(height, 2).reversed() + [0, 0, 0, 0]
}

/// A picture of 300 by 200, behind other segments.
private func jpeg(_ segments: [UInt8] = [], frame: UInt8 = 0xC0) -> [UInt8] {
  [0xFF, 0xD8] + segments + [0xFF, 0xDB, 0, 3, 0, 0xFF, 0xFF, 0xC4, 0, 2, 0xFF, frame, 0, 11, 8]
    + big(200, 2) + big(300, 2) + [1, 1, 0x11, 0]
}

private func exif(_ orientation: Int, isLittle: Bool) -> [UInt8] {
  func number(_ number: Int, _ count: Int) -> [UInt8] {
    isLittle ? big(number, count).reversed() : big(number, count)
  }
  let tags =
    Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
    + number(0x0100, 2) + number(3, 2) + number(1, 4) + number(7, 2) + [0, 0]
    + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
  return [0xFF, 0xE1] + big(tags.count + 8, 2) + Array("Exif\0\0".utf8) + tags
}

private func webp(_ kind: String, _ content: [UInt8]) -> [UInt8] {
  Array("RIFF".utf8) + [0, 0, 0, 0] + Array(("WEBP" + kind).utf8) + [0, 0, 0, 0] + content
}

private func box(_ kind: String, _ content: [UInt8]) -> [UInt8] {
  big(content.count + 8, 4) + Array(kind.utf8) + content
}

private func ispe(_ width: Int, _ height: Int) -> [UInt8] {
  box("ispe", [0, 0, 0, 0] + big(width, 4) + big(height, 4))
}

private func avif(_ properties: [UInt8]) -> [UInt8] {
  let meta = box("hdlr", [0, 0, 0, 0]) + box("iprp", box("ipco", properties) + box("ipma", []))
  return box("ftyp", Array("mif1\0\0\0\0avif".utf8)) + box("free", [0])
    + box("meta", [0, 0, 0, 0] + meta) + box("mdat", [0, 0, 0, 0])
}
