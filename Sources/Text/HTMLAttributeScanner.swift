/// Reads the addresses and the ids out of the tags of an HTML page, one after the other.
///
/// Comments, and what stands in scripts, styles and titles, are passed over. Made for pages that
/// are sound; what is not gives fewer attributes, never a fault.
package struct HTMLAttributeScanner: Sendable {
  /// One attribute that names a place.
  package struct Attribute: Sendable {
    package enum Kind: Sendable {
      /// `href` or `src`.
      case address
      /// `id`, or `name` as of old.
      case id
    }

    package let kind: Kind
    /// The value as it is written, entities and all.
    package let value: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var isInTag = false
  /// The element in whose tag the scanner stands.
  private var element = 0..<0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Returns the next address or id, or `nil` where there is no more.
  package mutating func next() -> Attribute? {
    while true {
      if !isInTag {
        guard findTag() else { return nil }
      }
      skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      guard offset < bytes.count else { return nil }
      if bytes[offset] == UInt8(ascii: ">") {
        endTag()
        continue
      }
      let name = word()
      guard !name.isEmpty else {
        offset += 1
        continue
      }
      skip { $0 <= 0x20 }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { continue }
      offset += 1
      skip { $0 <= 0x20 }
      let value = value()
      if let kind = kind(of: name) { return Attribute(kind: kind, value: value) }
    }
  }

  /// Goes behind the name of the next tag that opens an element.
  private mutating func findTag() -> Bool {
    while let start = firstIndex(of: UInt8(ascii: "<"), from: offset) {
      offset = start + 1
      if offset + 2 < bytes.count, bytes[offset] == UInt8(ascii: "!"),
        bytes[offset + 1] == UInt8(ascii: "-"), bytes[offset + 2] == UInt8(ascii: "-")
      {
        offset = end(of: Self.endOfComment)
        continue
      }
      guard offset < bytes.count, Self.isLetter(bytes[offset]) else { continue }
      element = word()
      isInTag = true
      return true
    }
    return false
  }

  /// Goes behind the tag, and behind the text of an element that holds no tags.
  private mutating func endTag() {
    offset += 1
    isInTag = false
    for text in Self.texts where text.count == element.count + 2 && has(text[2...], at: element) {
      offset = end(of: text)
    }
  }

  private mutating func value() -> ArraySlice<UInt8> {
    guard offset < bytes.count else { return [] }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = offset
      while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ">") {
        offset += 1
      }
      return bytes[start..<offset]
    }
    let start = offset + 1
    let end = firstIndex(of: quote, from: start) ?? bytes.count
    offset = min(end + 1, bytes.count)
    return bytes[start..<end]
  }

  private func kind(of name: Range<Int>) -> Attribute.Kind? {
    switch name.count {
    case 2: has(Self.id, at: name) ? .id : nil
    case 3: has(Self.src, at: name) ? .address : nil
    case 4 where has(Self.href, at: name): .address
    case 4: element.count == 1 && has(Self.a, at: element) && has(Self.name, at: name) ? .id : nil
    default: nil
    }
  }

  /// Whether a word is this one, in whatever case.
  private func has(_ word: ArraySlice<UInt8>, at range: Range<Int>) -> Bool {
    var index = range.lowerBound
    for byte in word {
      if bytes[index] | 0x20 != byte { return false }
      index += 1
    }
    return true
  }

  private static let (id, src, href) = (
    Array("id".utf8)[...], Array("src".utf8)[...], Array("href".utf8)[...]
  )
  private static let (a, name) = (Array("a".utf8)[...], Array("name".utf8)[...])
  private static let endOfComment = Array("-->".utf8)
  /// What ends the elements that hold text and no tags.
  private static let texts = ["script", "style", "title", "textarea"].map { Array("</\($0)".utf8) }

  /// Goes to the end of a name.
  private mutating func word() -> Range<Int> {
    let start = offset
    while offset < bytes.count, !Self.endsName(bytes[offset]) { offset += 1 }
    return start..<offset
  }

  private mutating func skip(_ isPassedOver: (UInt8) -> Bool) {
    while offset < bytes.count, isPassedOver(bytes[offset]) { offset += 1 }
  }

  private func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Returns the offset behind the next such words, or the end of the page.
  private func end(of wanted: [UInt8]) -> Int {
    var start = offset
    while let index = firstIndex(of: wanted[0], from: start), index + wanted.count <= bytes.count {
      if wanted.indices.allSatisfy({ bytes[index + $0] | 0x20 == wanted[$0] | 0x20 }) {
        return index + wanted.count
      }
      start = index + 1
    }
    return bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }
}

/// Returns the text that an attribute's value stands for: numbers of characters, and the names of
/// those that HTML needs, resolved.
package func unescapedHTML(_ value: ArraySlice<UInt8>) -> String {
  let value = String(decoding: value, as: UTF8.self)
  guard value.contains("&") else { return value }
  var parts = value.split(separator: "&", omittingEmptySubsequences: false)[...]
  var text = String(parts.removeFirst())
  for part in parts {
    if let end = part.firstIndex(of: ";"), let character = character(named: part[..<end]) {
      text.unicodeScalars.append(character)
      text += part[part.index(after: end)...]
    } else {
      text += "&" + part
    }
  }
  return text
}

/// Returns what stands between `&` and `;`, as in `amp`, `#38` and `#x26`.
private func character(named name: Substring) -> Unicode.Scalar? {
  switch name {
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "amp": return "&"
  case "apos": return "'"
  default: break
  }
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
  let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return number.flatMap(Unicode.Scalar.init)
}
