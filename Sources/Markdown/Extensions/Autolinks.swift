internal import Text

// Addresses that stand bare in the text: `https://example.org`, `www.example.org`, `a@example.org`.
extension TreeReader {
  /// - SeeAlso: GitHub Flavored Markdown, section 6.9.
  mutating func formAddresses(in block: inout InlineBlock) {
    let prose = block.prose
    block.replaceTexts { range in
      var events: [Event] = []
      var start = range.lowerBound
      var scanner = AddressScanner(text: prose.text, range: range)
      while let found = scanner.next() {
        if start < found.range.lowerBound { events.append(.text(start..<found.range.lowerBound)) }
        let address = literals.count
        literals += found.scheme.utf8
        literals += prose.text[found.range]
        let link = Container.link(
          address: address..<literals.count, title: 0..<0,
          source: prose.source(of: found.range.lowerBound) ?? 0, isBare: true)
        events += [.open(link), .text(found.range), .close(link)]
        start = found.range.upperBound
      }
      guard start > range.lowerBound else { return nil }
      if start < range.upperBound { events.append(.text(start..<range.upperBound)) }
      return events
    }
  }
}

/// Finds addresses in a stretch of text, one after the other.
private struct AddressScanner {
  struct Found {
    var range: Range<Int>
    /// What the address lacks at its beginning.
    var scheme: String
  }

  let text: [UInt8]
  let range: Range<Int>
  private var index: Int
  /// Everything before it belongs to an address or was passed over.
  private var floor: Int
  /// No host begins before it: the last two parts of what stands there are those of a host that was
  /// refused for them.
  private var barren: Int

  init(text: [UInt8], range: Range<Int>) {
    self.text = text
    self.range = range
    index = range.lowerBound
    floor = index
    barren = index
  }

  mutating func next() -> Found? {
    while index < range.upperBound {
      let found: Found? =
        switch text[index] {
        case UInt8(ascii: ":"): addressWithScheme()
        case UInt8(ascii: "w"): addressOfHost()
        case UInt8(ascii: "@"): mailAddress()
        default: nil
        }
      if let found {
        index = found.range.upperBound
        floor = index
        return found
      }
      index += 1
    }
    return nil
  }

  /// `http://`, `https://` or `ftp://`; the index is on the colon.
  private mutating func addressWithScheme() -> Found? {
    guard starts("://", at: index) else { return nil }
    let host = index + 3
    var start = index
    while start > floor, isLetter(text[start - 1]) { start -= 1 }
    guard ["http", "https", "ftp"].contains(lowercased(start..<index)),
      let end = hostEnd(from: host)
    else { return nil }
    return Found(range: start..<addressEnd(of: start, from: end), scheme: "")
  }

  /// `www.`; the index is on the first letter.
  private mutating func addressOfHost() -> Found? {
    guard starts("www.", at: index), index == floor || mayPrecede(text[index - 1]),
      let end = hostEnd(from: index)
    else { return nil }
    let address = index..<addressEnd(of: index, from: end)
    return address.count > "www.".utf8.count ? Found(range: address, scheme: "http://") : nil
  }

  private func mayPrecede(_ byte: UInt8) -> Bool {
    isSpace(byte) || "*_~(".utf8.contains(byte)
  }

  /// Returns where a host ends that begins at `start`, or `nil` where none does.
  ///
  /// No underscore may stand in its last two parts.
  private mutating func hostEnd(from start: Int) -> Int? {
    guard start >= barren, start < range.upperBound,
      text[start] >= 0x80 || isLetterOrDigit(text[start])
    else {
      return nil
    }
    var end = start + 1
    // Where the last two parts begin, and where the last underscore stands.
    var parts = (last: start, before: start)
    var underscore: Int?
    while end < range.upperBound, isOfHost(text[end]) {
      if text[end] == UInt8(ascii: ".") { parts = (end + 1, parts.last) }
      if text[end] == UInt8(ascii: "_") { underscore = end }
      end += 1
    }
    guard let underscore, underscore >= parts.before else { return end }
    barren = parts.before
    return nil
  }

  private func isOfHost(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isLetterOrDigit(byte) || "._-".utf8.contains(byte)
  }

  /// Returns where an address ends, the punctuation of the sentence left out.
  private func addressEnd(of start: Int, from host: Int) -> Int {
    var end = host
    while end < range.upperBound, !isSpace(text[end]), text[end] != UInt8(ascii: "<") { end += 1 }
    var parentheses = 0
    for byte in text[start..<end] {
      if byte == UInt8(ascii: "(") { parentheses += 1 }
      if byte == UInt8(ascii: ")") { parentheses -= 1 }
    }
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        guard parentheses < 0 else { return end }
        parentheses += 1
        end -= 1
      case UInt8(ascii: ";"): end = entityStart(before: end, from: start) ?? end - 1
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
      default: return end
      }
    }
    return end
  }

  /// Returns where a character reference begins that ends at `end`.
  private func entityStart(before end: Int, from start: Int) -> Int? {
    var index = end - 2
    while index > start, isLetter(text[index]) { index -= 1 }
    return index >= start && index < end - 2 && text[index] == UInt8(ascii: "&") ? index : nil
  }

  /// An address of mail; the index is on the at sign.
  private func mailAddress() -> Found? {
    var start = index
    while start > floor, isLetterOrDigit(text[start - 1]) || ".+-_".utf8.contains(text[start - 1]) {
      start -= 1
    }
    guard start < index else { return nil }
    var end = index + 1
    var dots = 0
    while end < range.upperBound {
      let byte = text[end]
      if byte == UInt8(ascii: "."), end + 1 < range.upperBound, isLetterOrDigit(text[end + 1]) {
        dots += 1
      } else if byte == UInt8(ascii: "@") {
        return nil
      } else if !isLetterOrDigit(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard dots > 0, isLetter(text[end - 1]) else { return nil }
    for scheme in ["mailto:", "xmpp:"] {
      let first = start - scheme.utf8.count
      if first >= floor, starts(scheme, at: first) { return Found(range: first..<end, scheme: "") }
    }
    return Found(range: start..<end, scheme: "mailto:")
  }

  private func starts(_ prefix: String, at offset: Int) -> Bool {
    offset + prefix.utf8.count <= range.upperBound
      && lowercased(offset..<offset + prefix.utf8.count) == prefix
  }

  private func lowercased(_ range: Range<Int>) -> String {
    range.count > 8 ? "" : String(decoding: text[range], as: UTF8.self).lowercased()
  }
}
