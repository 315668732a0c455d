/// Whether elements stand so deep in one another that a tree of them would take minutes.
///
/// libgumbo looks through all open elements at nearly every tag. This is a look at the tags alone,
/// so that an element which is never closed counts until the end.
func isTooDeep(_ bytes: [UInt8], limit: Int) -> Bool {
  var depth = 0
  // How many elements of each name are open; a closing tag of no open one closes none.
  var open: [String: Int] = [:]
  var place = 0
  while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
    place = start + 1
    guard place < bytes.count else { return false }
    if bytes[place...].starts(with: "!--".utf8) {
      place = end(of: "-->", in: bytes, from: place + 1)
      continue
    }
    let isClosing = bytes[place] == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let name = String(
      decoding: bytes[place...].prefix(16).prefix { isLetterOrDigit($0) }, as: UTF8.self
    ).lowercased()
    guard let first = name.utf8.first, first > UInt8(ascii: "9") else { continue }
    place += name.utf8.count
    if isClosing {
      if let count = open[name], count > 0 {
        open[name] = count - 1
        depth -= 1
      }
    } else if name == "script" || name == "style" {
      place = end(of: "</", in: bytes, from: place)
    } else if !isFlat(name) {
      depth += 1
      open[name, default: 0] += 1
      if depth > limit { return true }
    }
  }
  return false
}

/// Whether an element holds nothing, as the shapes of a picture do, or ends where the next one of its
/// kind begins.
private func isFlat(_ name: String) -> Bool { flatNames.contains(name) }

private func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
  let mark = Array(mark.utf8)
  var place = start
  while place + mark.count <= bytes.count {
    if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
      return place
    }
    place += 1
  }
  return bytes.count
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

private let flatNames: Set<String> = [
  "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img",
  "circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "stop", "use",
  "input", "li", "link", "meta", "option", "p", "param", "script", "source", "style", "tbody", "td",
  "tfoot", "th", "thead", "tr", "track", "wbr",
]
