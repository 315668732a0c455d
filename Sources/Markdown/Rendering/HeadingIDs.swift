internal import Text

/// The ids of the headings of a page: the words, in lower case, with hyphens between.
///
/// Letters of all scripts are kept. What the program itself gives ids to has a prefix of its own; a
/// heading that would begin like that has `h-` before it.
struct HeadingIDs {
  private var used: Set<String> = []
  private var next: [String: Int] = [:]

  /// Returns an id that no heading before has.
  mutating func id(for text: ArraySlice<UInt8>) -> String {
    let plain = Self.slug(text)
    var id = plain
    while !used.insert(id).inserted {
      let number = next[plain, default: 1]
      next[plain] = number + 1
      id = "\(plain)-\(number)"
    }
    return id
  }

  private static func slug(_ text: ArraySlice<UInt8>) -> String {
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
    if slug.isEmpty { return "section" }
    return isOwn(slug) ? "h-" + slug : slug
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
  private static let prefixes = ["s-", "m-", "fact-", "fn-", "fnref-", "page-", "h-"]

  private static func isOwn(_ slug: String) -> Bool { prefixes.contains { slug.hasPrefix($0) } }
}
