import Content
import Markdown
import Text

extension FuzzTarget {
  /// Markdown of every syntax: the prose leads back to the file byte by byte, and the HTML is whole
  /// and harmless, with marks and without.
  static let markdown = FuzzTarget(name: "markdown") { bytes in
    var faults: [Diagnostic] = []
    guard let file = SourceFile.reading(bytes, path: "a.md", reporting: &faults) else { return }
    for syntax in [MarkdownDocument.Syntax.commonMark, .page, .plainText] {
      var diagnostics: [Diagnostic] = []
      let document = MarkdownDocument.parse(
        file, body: file.textStart..<bytes.count, syntax: syntax, reporting: &diagnostics)
      expectPlaced(diagnostics, in: file)
      expect(document != nil || diagnostics.hasErrors, "a text that is refused has a fault")
      guard let document else { continue }
      expectBound(document.prose, to: file)
      expectRendered(document)
    }
    for isOfSite in [false, true] {
      let html = { isUnsafe in
        var faults: [Diagnostic] = []
        return markdownHTML(file, isOfSite: isOfSite, isUnsafe: isUnsafe, reporting: &faults)
      }
      if let safe = html(false) {
        expectSafe(safe)
        expect(html(false) == safe, "a second rendering gives the same bytes")
      }
      _ = html(true)
    }
  }

  private static func expectRendered(_ document: MarkdownDocument) {
    expectSafe(document.html(MarkdownDocument.Rendering()).bytes)
    var rendering = MarkdownDocument.Rendering()
    rendering.isSmart = true
    rendering.hasHeadingIDs = true
    rendering.leavesFileLinksOpen = true
    rendering.loadsImagesLazily = true
    rendering.headingShift = document.highestHeading == 1 ? 1 : 0
    let plain = document.html(rendering)
    expectSafe(plain.bytes)
    expect(Set(plain.anchors).count == plain.anchors.count, "two elements have one id")
    var offset = 0
    for link in plain.links {
      expect(link.offset >= offset && link.offset <= plain.bytes.count, "links are in order")
      offset = link.offset
    }
    rendering.marks = document.prose.blocks.filter { !$0.range.isEmpty }.enumerated().map {
      EvidenceMark(
        range: $1.range, id: "s-\($0)",
        references: [EvidenceMark.Reference(target: "t", label: "l", sign: "1")])
    }
    let marked = document.html(rendering)
    expectSafe(marked.bytes)
    var resolved = marked
    for place in resolved.links.indices { resolved.links[place].target = "x.html" }
    expectSafe(resolved.html(root: "../"))
    for place in resolved.links.indices { resolved.links[place].target = nil }
    expectSafe(resolved.html(root: "../", keepingMarks: false))
    var bare = plain
    for place in bare.links.indices { bare.links[place].target = nil }
    expect(
      resolved.html(root: "", keepingMarks: false) == bare.html(root: ""),
      "without its marks the page is another")
  }

  /// Ends the process where a byte of the prose leads back, or to other bytes.
  private static func expectBound(_ prose: Prose, to file: SourceFile) {
    expect(String(validating: prose.text, as: UTF8.self) != nil, "prose is UTF-8")
    var end = 0
    for block in prose.blocks {
      expect(block.range.lowerBound >= end, "blocks follow one another")
      end = block.range.upperBound
      expect(end <= prose.text.count, "a block ends with the prose")
      var last = 0
      for offset in block.range {
        // What the reader has not found in the file proves nothing, and may be anywhere.
        guard let source = prose.sourceRange(of: offset..<offset + 1) else { continue }
        expect(source.upperBound <= file.bytes.count, "\(source) is outside the file")
        expect(source.lowerBound >= last, "byte \(offset) of the prose leads back")
        last = source.lowerBound
        if let place = prose.source(of: offset) {
          let isBreak = prose.text[offset] == 0x20 && file.bytes[place] < 0x20
          expect(
            isBreak || file.bytes[place] == prose.text[offset],
            "byte \(offset) leads to another byte")
        }
      }
    }
    for item in prose.items {
      expect(item.parent.map { prose.items.indices.contains($0) } ?? true, "a list has its item")
    }
    for range in prose.strong {
      expect(range.upperBound <= prose.text.count, "strong text is text")
    }
  }
}
