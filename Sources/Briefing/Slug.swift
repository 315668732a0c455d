@_spi(_Unicode) import Swift

/// Returns the part of a URL that stands for a name.
///
/// Lower case; Latin letters without their marks by a table ("São Tomé" is `sao-tome`), letters
/// and digits of other scripts as they are in NFC, everything else as single hyphens. At most
/// 200 bytes, cut between characters. Never empty: a name without letters gives its scalars in
/// hexadecimal.
package func slug(for name: String) -> String {
  asciiSlug(for: name) ?? unicodeSlug(for: name)
}

/// Returns the slug of a name of ASCII letters, which most are, or `nil` for any other.
private func asciiSlug(for name: String) -> String? {
  var slug: [UInt8] = []
  slug.reserveCapacity(name.utf8.count)
  var needsHyphen = false
  for byte in name.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      if needsHyphen { slug.append(UInt8(ascii: "-")) }
      needsHyphen = false
      slug.append(byte < 0x41 ? byte : byte | 0x20)
    case UInt8(ascii: "'"): continue
    case ..<0x80: needsHyphen = !slug.isEmpty
    default: return nil
    }
  }
  guard !slug.isEmpty, slug.count <= 200 else { return nil }
  return String(decoding: slug, as: UTF8.self)
}

private func unicodeSlug(for name: String) -> String {
  var slug = ""
  var needsHyphen = false
  for scalar in name.lowercased()._nfc {
    let letters: String
    if let latin = latinLetters(for: scalar) {
      letters = latin
    } else if isWordPart(scalar) {
      letters = String(scalar)
    } else {
      if !isApostrophe(scalar) { needsHyphen = !slug.isEmpty }
      continue
    }
    if letters.isEmpty { continue }
    let addition = needsHyphen ? "-" + letters : letters
    if slug.utf8.count + addition.utf8.count > 200 { break }
    slug += addition
    needsHyphen = false
  }
  guard slug.isEmpty else { return slug }
  let codes = name.unicodeScalars.prefix(20).map { String($0.value, radix: 16) }
  return codes.isEmpty ? "untitled" : "u-" + codes.joined(separator: "-")
}

/// Whether a scalar is a letter, a mark or a digit.
func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}

/// Whether a scalar disappears inside a word: "people's" is `peoples`.
func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}" || scalar == "\u{00AD}"
}

/// Returns what a Latin letter is without its marks, or `nil` for any other scalar.
func latinLetters(for scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x30...0x39, 0x61...0x7A: return String(scalar)
  case 0x300...0x36F: return ""
  case 0xDF...0x24F, 0x1E00...0x1EFF: break
  default: return nil
  }
  if let special = specialLatin[scalar] { return special }
  let base = String(scalar)._nfd.first { $0.isASCII }
  return base.map { String($0) }
}

/// Latin letters that Unicode does not decompose into a letter and its marks.
private let specialLatin: [Unicode.Scalar: String] = [
  "ß": "ss", "æ": "ae", "ǣ": "ae", "ǽ": "ae", "ð": "d", "ø": "o", "ǿ": "o", "þ": "th",
  "đ": "d", "ħ": "h", "ı": "i", "ĳ": "ij", "ĸ": "q", "ł": "l", "ŉ": "n", "ŋ": "ng", "œ": "oe",
  "ŧ": "t", "ſ": "s", "ƀ": "b", "ɓ": "b", "ƈ": "c", "ɖ": "d", "ƌ": "d", "ǝ": "e", "ə": "e",
  "ƒ": "f", "ɠ": "g", "ƙ": "k", "ƚ": "l", "ɲ": "n", "ƞ": "n", "ɵ": "o", "ƥ": "p", "ƭ": "t",
  "ƴ": "y", "ƶ": "z", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj", "ǥ": "g", "ȝ": "y", "ȡ": "d", "ȥ": "z",
  "ȴ": "l", "ȵ": "n", "ȶ": "t", "ȷ": "j", "ȼ": "c", "ɇ": "e", "ɉ": "j", "ɍ": "r", "ɏ": "y",
  "ẞ": "ss", "ỻ": "ll", "ỽ": "v", "ỿ": "y",
]
