internal import Text

/// The ids of the headings of a page: the words, in lower case, with hyphens between.
///
/// Letters of all scripts are kept. What the program itself gives ids to has a prefix of its own; a
/// heading that would begin like that has `h-` before it.
struct HeadingIDs {
  /// The ids that are taken, and the number that the next heading with the same words is tried with.
  private var next: [String: Int] = [:]

  /// Returns an id that no heading before has.
  mutating func id(for text: ArraySlice<UInt8>) -> String {
    let plain = Self.slug(text)
    guard var number = next.updateValue(1, forKey: plain) else { return plain }
    var id: String
    repeat {
      id = "\(plain)-\(number)"
      number += 1
    } while next[id] != nil
    next[id] = 1
    next[plain] = number
    return id
  }

  private static func slug(_ text: ArraySlice<UInt8>) -> String {
    let slug = asciiSlug(text) ?? unicodeSlug(text)
    if slug.isEmpty { return "section" }
    // A second heading of the same words has a hyphen and a number behind them.
    return isOwn(slug) || isOwn(slug + "-") ? "h-" + slug : slug
  }

  /// Returns the slug of a text in ASCII, which needs none of Unicode's tables, or else `nil`.
  private static func asciiSlug(_ text: ArraySlice<UInt8>) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    let classes = asciiClasses.span
    var needsHyphen = false
    for byte in text {
      guard byte < 0x80 else { return nil }
      switch classes[Int(byte)] {
      case 0: continue
      case UInt8(ascii: "-"): needsHyphen = !slug.isEmpty
      case let letter:
        if needsHyphen { slug.append(UInt8(ascii: "-")) }
        needsHyphen = false
        slug.append(letter)
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// What each byte becomes: itself in lower case, a hyphen, or 0 for nothing.
  private static let asciiClasses: [UInt8] = (0...UInt8(0x7F)).map { byte in
    if isLetterOrDigit(byte) { return 0x41...0x5A ~= byte ? byte | 0x20 : byte }
    if byte == UInt8(ascii: "_") { return byte }
    return isGap(Unicode.Scalar(byte)) ? UInt8(ascii: "-") : 0
  }

  private static func unicodeSlug(_ text: ArraySlice<UInt8>) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in String(decoding: text, as: UTF8.self).lowercased().unicodeScalars {
      guard isWordScalar(scalar) else {
        needsHyphen = needsHyphen || (!slug.isEmpty && isGap(scalar))
        continue
      }
      if needsHyphen { slug += "-" }
      needsHyphen = false
      slug.unicodeScalars.append(scalar)
    }
    return slug
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || isLetterOrDigit(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Whether a scalar parts words; an apostrophe or a full stop inside a word does not.
  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || scalar == "-" || scalar == "/" || scalar == "\t" }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation: return true
    default: return false
    }
  }

  /// The beginnings of the ids that the program and its theme give.
  private static let prefixes = ["s-", "m-", "fact-", "fn-", "fnref-", "page-", "h-"].map {
    Array($0.utf8)
  }

  private static func isOwn(_ slug: String) -> Bool {
    guard let hyphen = slug.utf8.prefix(6).firstIndex(of: UInt8(ascii: "-")) else { return false }
    return prefixes.contains { slug.utf8[...hyphen].elementsEqual($0) }
  }
}
