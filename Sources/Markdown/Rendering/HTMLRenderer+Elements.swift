internal import Text

// Elements that are more than a tag.
extension HTMLRenderer {
  mutating func openCell(isHeader: Bool, _ alignment: Alignment) {
    fragment.bytes.append(isHeader ? "<th" as StaticString : "<td")
    let attribute: StaticString =
      switch alignment {
      case .none: ">"
      case .left: " class=\"align-left\">"
      case .center: " class=\"align-center\">"
      case .right: " class=\"align-right\">"
      }
    fragment.bytes.append(attribute)
  }

  mutating func writeCodeBlock(info: Range<Int>, literal: Range<Int>) {
    startLine()
    let language = document.literals[info].prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }
    if language.isEmpty {
      fragment.bytes.append("<pre><code>" as StaticString)
    } else {
      fragment.bytes.append("<pre><code class=\"language-" as StaticString)
      writeEscaped(language.startIndex..<language.endIndex)
      fragment.bytes.append("\">" as StaticString)
    }
    writeEscaped(literal)
    fragment.bytes.append("</code></pre>\n" as StaticString)
  }

  mutating func writeImage(
    _ address: Range<Int>, description: Range<Int>, title: Range<Int>, source: Int
  ) {
    let start = fragment.bytes.count
    let links = fragment.links.count
    fragment.bytes.append("<img" as StaticString)
    writeAddress(address, as: .src, source: source)
    if rendering.loadsImagesLazily, hasImage {
      fragment.bytes.append(" loading=\"lazy\"" as StaticString)
    }
    hasImage = true
    fragment.bytes.append(" alt=\"" as StaticString)
    let words = fragment.bytes.count
    writeEscaped(description)
    let wordsEnd = fragment.bytes.count
    fragment.bytes.append("\"" as StaticString)
    writeTitle(title)
    fragment.bytes.append(" />" as StaticString)
    if fragment.links.count > links {
      fragment.links[links].image = HTMLFragment.Link.Image(
        element: start..<fragment.bytes.count, description: words..<wordsEnd)
    } else if rendering.leavesFileLinksOpen, isForeignAddress(document.literals[address]) {
      fragment.foreignImages.append(String(decoding: document.literals[address], as: UTF8.self))
    }
  }

  mutating func writeRaw(_ literal: Range<Int>) {
    if rendering.allowsUnsafeHTML {
      fragment.bytes.append(contentsOf: document.literals[literal])
    } else {
      fragment.bytes.append("<!-- raw HTML omitted -->" as StaticString)
    }
  }

  mutating func writeTitle(_ title: Range<Int>) {
    guard !title.isEmpty else { return }
    fragment.bytes.append(" title=\"" as StaticString)
    writeEscaped(title)
    fragment.bytes.append("\"" as StaticString)
  }

  mutating func writeEscaped(_ literal: Range<Int>) {
    let literals = document.literals
    appendHTMLEscaped(literals.span.extracting(literal), to: &fragment.bytes)
  }

  /// Writes the attribute that holds an address, or leaves its place open.
  mutating func writeAddress(
    _ address: Range<Int>, as attribute: HTMLFragment.Link.Attribute, source: Int
  ) {
    let literals = document.literals
    let bytes = literals.span.extracting(address)
    if rendering.leavesFileLinksOpen, isFileAddress(literals[address]) {
      fragment.links.append(
        HTMLFragment.Link(
          offset: fragment.bytes.count, attribute: attribute,
          target: String(decoding: literals[address], as: UTF8.self),
          position: document.file.position(of: source)))
      return
    }
    fragment.bytes.append(attribute == .href ? " href=\"" as StaticString : " src=\"")
    let isSafe =
      rendering.leavesFileLinksOpen
      ? isTrustedAddress(literals[address], ofImage: attribute == .src) : !isDangerousAddress(bytes)
    if rendering.allowsUnsafeHTML || isSafe { appendAddress(bytes, to: &fragment.bytes) }
    fragment.bytes.append("\"" as StaticString)
  }
}
