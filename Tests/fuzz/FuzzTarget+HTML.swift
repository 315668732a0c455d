/// Ends the process where HTML that came of an author's text is not what the program writes: elements
/// that it knows, each closed in its place, with attributes in quotation marks and without scripts.
func expectSafe(_ html: [UInt8]) {
  var scan = HTMLScan(html)
  scan.run()
}

/// A look at HTML as strict as what wrote it; a browser would take more.
private struct HTMLScan {
  private let html: [UInt8]
  private var place = 0
  private var open: [String] = []

  init(_ html: [UInt8]) { self.html = html }

  mutating func run() {
    expect(String(validating: html, as: UTF8.self) != nil, "HTML is UTF-8")
    while place < html.count {
      switch html[place] {
      case UInt8(ascii: ">"): fail("'>' stands in a text")
      case UInt8(ascii: "<"): tag()
      default: place += 1
      }
    }
    if let name = open.last { fail("<\(name)> is never closed") }
  }

  private mutating func tag() {
    let omitted = "<!-- raw HTML omitted -->"
    if html[place...].starts(with: omitted.utf8) {
      place += omitted.utf8.count
      return
    }
    place += 1
    let isClosing = take("/")
    let name = word()
    guard elements.contains(name) else { return fail("<\(name)> is no element of a text") }
    if isClosing {
      if open.popLast() != name { fail("</\(name)> closes another element") }
    } else {
      while take(" "), !take("/") { attribute(of: name) }
      if !emptyElements.contains(name) { open.append(name) }
    }
    if !take(">") { fail("<\(name)> has no end") }
  }

  private mutating func attribute(of element: String) {
    let name = word()
    guard attributes.contains(name) else { return fail("'\(name)' is no attribute of a text") }
    guard take("="), take("\"") else { return fail("'\(name)' has no value") }
    let start = place
    while place < html.count, html[place] != UInt8(ascii: "\"") {
      if "<>".utf8.contains(html[place]) { fail("a tag stands in '\(name)'") }
      place += 1
    }
    let value = html[start..<place].map { $0 | 0x20 }.filter { $0 > 0x20 }
    if name == "href" || name == "src" {
      for scheme in ["javascript:", "vbscript:", "data:text", "file:"]
      where value.starts(with: scheme.utf8) {
        fail("an address begins with \(scheme)")
      }
    }
    if !take("\"") { fail("'\(name)' is never closed") }
  }

  private mutating func word() -> String {
    let start = place
    while place < html.count, isOfWord(html[place]) { place += 1 }
    return String(decoding: html[start..<place], as: UTF8.self)
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }

  private mutating func take(_ text: String) -> Bool {
    guard html[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private func fail(_ fault: String) {
    let line = String(
      decoding: html[max(0, place - 60)..<min(html.count, place + 60)], as: UTF8.self)
    expect(false, "\(fault), near \(line)")
  }
}

private let emptyElements: Set<String> = ["br", "hr", "img", "input"]

private let elements: Set<String> = emptyElements.union([
  "a", "blockquote", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p",
  "pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
])

private let attributes: Set<String> = [
  "alt", "aria-label", "aria-describedby", "checked", "class", "data-sign", "disabled", "height",
  "href", "id", "loading", "role", "src", "start", "tabindex", "title", "type", "width",
]
