@_spi(_Unicode) import Swift
private import Text

/// Appends the words of a text as the search knows them, each followed by a zero byte.
///
/// Lower case and NFC; Latin letters without their marks, as slugs have them; apostrophes
/// dropped. Where a script sets no spaces, each character is a word. Left out are single ASCII
/// letters and digits, and words of more than forty bytes. An English plural loses its ending.
///
/// `templates/assets/search.js` folds what readers type in the same way.
package func appendSearchWords(of text: borrowing Span<UInt8>, to words: inout [UInt8]) {
  var start = words.count
  /// Where the word that is being read begins in `text`.
  var origin = 0
  var offset = 0
  let fold = asciiFold
  while offset < text.count {
    switch fold[Int(text[offset])] {
    case Fold.separator:
      endWord(&words, from: &start)
      offset += 1
      origin = offset
    case Fold.nothing:
      offset += 1
    case Fold.beyond:
      switch typographic(text, at: offset) {
      case Fold.separator:
        endWord(&words, from: &start)
        offset += 3
        origin = offset
      case Fold.nothing:
        offset += 3
      default:
        // Marks may belong to letters before and behind them, so the whole word is looked at.
        while offset < text.count, fold[Int(text[offset])] != Fold.separator { offset += 1 }
        words.removeLast(words.count - start)
        let run = unsafe text.extracting(origin..<offset).withUnsafeBufferPointer {
          unsafe String(decoding: $0, as: UTF8.self)
        }
        appendUnicodeWords(of: run, to: &words, from: &start)
        origin = offset
      }
    case let letter:
      words.append(letter)
      offset += 1
    }
  }
  endWord(&words, from: &start)
}

/// What a byte is to a word where it is no letter of it.
private enum Fold {
  static let separator: UInt8 = 0
  static let nothing: UInt8 = 1
  static let beyond: UInt8 = 2
}

/// What each byte becomes: a lower-case letter or digit, or one of `Fold`.
private let asciiFold: [UInt8] = (0...255).map { (byte: UInt8) in
  switch byte {
  case 0x30...0x39, 0x61...0x7A: byte
  case 0x41...0x5A: byte | 0x20
  case UInt8(ascii: "'"): Fold.nothing
  case 0x80...: Fold.beyond
  default: Fold.separator
  }
}

/// Returns what an apostrophe, a dash or a quotation mark is to a word, as prose is full of them.
private func typographic(_ text: borrowing Span<UInt8>, at offset: Int) -> UInt8 {
  guard offset + 2 < text.count, text[offset] == 0xE2, text[offset + 1] == 0x80 else {
    return Fold.beyond
  }
  return switch text[offset + 2] {
  case 0x99: Fold.nothing
  case 0x90...0x98, 0x9A...0x9F, 0xA6: Fold.separator
  default: Fold.beyond
  }
}

private func appendUnicodeWords(of run: String, to words: inout [UInt8], from start: inout Int) {
  var isCharacter = false
  for scalar in run.lowercased()._nfc {
    if isApostrophe(scalar) { continue }
    guard isWordPart(scalar) else {
      if latinLetters(for: scalar) == nil { endWord(&words, from: &start) }
      continue
    }
    let isMark = isMark(scalar)
    let standsAlone = isUnspaced(scalar)
    if isMark ? standsAlone && !isCharacter : standsAlone || isCharacter {
      endWord(&words, from: &start)
    }
    if words.count == start { isCharacter = standsAlone }
    if let latin = latinLetters(for: scalar) {
      words.append(latin)
    } else {
      let folded: Unicode.Scalar = scalar == "ς" ? "σ" : scalar
      words.append(contentsOf: UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter)
    }
  }
  endWord(&words, from: &start)
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  let category = scalar.properties.generalCategory
  return category == .nonspacingMark || category == .spacingMark
}

/// Whether a scalar is of a script that sets no spaces between words: Thai, Lao, Burmese, Khmer,
/// Kana, Han.
private func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x30FF, 0x31F0...0x31FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
    true
  default: false
  }
}

/// Ends the word that begins at `start`, or takes it back where it is none to look for.
private func endWord(_ words: inout [UInt8], from start: inout Int) {
  let count = words.count - start
  guard count > 0 else { return }
  if count == 1 || count > 40 {
    words.removeLast(count)
    return
  }
  dropPlural(&words, count)
  words.append(0)
  start = words.count
}

/// Takes the plural's ending off a word of ASCII letters: "talks", "treaties", but not "crisis".
private func dropPlural(_ words: inout [UInt8], _ count: Int) {
  let end = words.count
  guard count > 3, words[end - 1] == UInt8(ascii: "s") else { return }
  guard words[(end - count)...].allSatisfy({ $0 < 0x80 }) else { return }
  switch words[end - 2] {
  case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"): return
  case UInt8(ascii: "e") where count > 4 && words[end - 3] == UInt8(ascii: "i"):
    words.removeLast(3)
    words.append(UInt8(ascii: "y"))
  default: words.removeLast()
  }
}
