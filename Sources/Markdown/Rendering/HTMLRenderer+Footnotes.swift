internal import Text

/// Footnotes: a number in the text, the notes at the end, and the ways back.
extension HTMLRenderer {
  mutating func writeReference(to footnote: Footnote, occurrence: Int) {
    guard let number = footnote.number else { return }
    fragment.bytes.append("<sup class=\"footnote\"><a" as StaticString)
    writeAddress("#fn-\(number)", source: footnote.source)
    let id = id(number, occurrence)
    fragment.anchors.append(id)
    fragment.bytes.append(
      " id=\"\(id)\" role=\"doc-noteref\" aria-label=\"Note \(number)\">\(number)</a></sup>")
  }

  /// Writes the footnotes that are referred to, in the order of their numbers.
  mutating func renderFootnotes() {
    let shown = document.footnotes.filter { $0.number != nil }
      .sorted { $0.number ?? 0 < $1.number ?? 0 }
    guard !shown.isEmpty else { return }
    // A reference in a note that is not shown is on no page, and nothing leads back to it.
    var references = [[Int]](repeating: [], count: document.footnotes.count)
    for events in [document.events] + shown.map(\.events) {
      for case .footnoteReference(let place, let occurrence) in events {
        references[place].append(occurrence)
      }
    }
    let waysBack = zip(document.footnotes, references).filter { $0.0.number != nil }
      .sorted { $0.0.number ?? 0 < $1.0.number ?? 0 }.map(\.1)
    openLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n")
    for (footnote, waysBack) in zip(shown, waysBack) { render(footnote, waysBack) }
    fragment.bytes.append("</ol>\n</section>\n" as StaticString)
  }

  /// Writes a note, with ways back to those of its references that `waysBack` numbers.
  private mutating func render(_ footnote: Footnote, _ waysBack: [Int]) {
    guard let number = footnote.number else { return }
    startLine()
    fragment.bytes.append("<li id=\"fn-\(number)\">\n")
    fragment.anchors.append("fn-\(number)")
    if let start = footnote.events.lazy.compactMap(\.firstPlace).first { seekMark(after: start) }
    // The ways back stand at the end of the last paragraph, if the note ends with one.
    if case .close(.paragraph) = footnote.events.last {
      render(Array(footnote.events.dropLast()))
      finishMarks()
      if !waysBack.isEmpty { fragment.bytes.append(0x20) }
      write(waysBack, to: footnote, number)
      fragment.bytes.append("</p>\n" as StaticString)
    } else {
      render(footnote.events)
      startLine()
      write(waysBack, to: footnote, number)
      startLine()
    }
    fragment.bytes.append("</li>\n" as StaticString)
  }

  private mutating func write(_ waysBack: [Int], to footnote: Footnote, _ number: Int) {
    for (index, occurrence) in waysBack.enumerated() {
      if index > 0 { fragment.bytes.append(0x20) }
      let place = waysBack.count > 1 ? ", reference \(index + 1)" : ""
      fragment.bytes.append("<a class=\"footnote-back\"" as StaticString)
      writeAddress("#" + id(number, occurrence), source: footnote.source)
      fragment.bytes.append(
        " role=\"doc-backlink\" aria-label=\"Back to note \(number) in the text\(place)\">↩</a>")
    }
  }

  /// Writes the attribute with the address of a place on this page, or leaves it open: elsewhere,
  /// as in a feed, the place has another address.
  private mutating func writeAddress(_ address: String, source: Int) {
    guard rendering.leavesFileLinksOpen else {
      return fragment.bytes.append(" href=\"\(address)\"")
    }
    fragment.links.append(
      HTMLFragment.Link(
        offset: fragment.bytes.count, attribute: .href, target: address,
        position: document.file.position(of: source)))
  }

  /// The id of a reference: `fnref-2`, and `fnref-2-3` for the third to the same note.
  private func id(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "fnref-\(number)" : "fnref-\(number)-\(occurrence)"
  }
}

extension Event {
  /// Where in the prose the event stands, if it has a place.
  fileprivate var firstPlace: Int? {
    switch self {
    case .text(let range), .codeSpan(let range): range.lowerBound
    case .softBreak(let offset), .hardBreak(let offset): offset
    default: nil
    }
  }
}

extension Container {
  /// Whether the element is a block whose words belong together.
  var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .cell: true
    default: false
    }
  }
}
