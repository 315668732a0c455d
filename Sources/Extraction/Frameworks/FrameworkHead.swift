internal import Text

/// A noun phrase that declares a framework: "three economic drivers", "a five-pillar strategy".
struct FrameworkHead: Sendable {
  var sentence: Int
  /// The tokens of the phrase, from the number to the noun.
  var phrase: Range<Int>
  /// How many items it has, where the text says so.
  var count: Int?
  /// The noun is weak ("points", "tasks") or there is no number: more proof is needed.
  var isWeak: Bool

  /// Returns the heads of a sentence in the order of the text.
  static func heads(in sentence: Int, of passage: Passage) -> [FrameworkHead] {
    let range = passage.sentences[sentence].tokens
    var heads: [FrameworkHead] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let head = counted(at: index, in: range, sentence, passage)
        ?? compound(at: index, in: range, sentence, passage)
        ?? uncounted(at: index, in: range, sentence, passage)
      {
        heads.append(head)
        index = head.phrase.upperBound
      } else {
        index += 1
      }
    }
    return heads
  }

  /// "three pillars", "six main technology areas", "four initial areas of focus".
  private static func counted(
    at index: Int, in range: Range<Int>, _ sentence: Int, _ passage: Passage
  ) -> FrameworkHead? {
    guard let count = number(at: index, in: passage) else { return nil }
    var end = index + 1
    // "five of the most urgent challenges"
    if passage.isWord(.of, at: end), passage.hasAny(.determiner, at: end + 1) { end += 2 }
    while end < range.upperBound, end < index + 8 {
      let token = passage.tokens[end]
      guard token.isWord, !token.hasAny([.preposition, .be, .have, .relative]) else { return nil }
      let isLast = end + 1 >= range.upperBound
      if token.hasAny(.frameworkNoun), isLast || !passage.hasAny(.frameworkNoun, at: end + 1) {
        if !isLast, passage.hasAny(.frameworkKind, at: end + 1) { end += 1 }
        return FrameworkHead(
          sentence: sentence, phrase: index..<end + 1, count: count,
          isWeak: isWeak(passage.tokens[end]))
      }
      end += 1
    }
    return nil
  }

  /// "a five-pillar strategy", "the ten-point formula".
  private static func compound(
    at index: Int, in range: Range<Int>, _ sentence: Int, _ passage: Passage
  ) -> FrameworkHead? {
    guard passage.tokens[index].shape.contains(.hyphen),
      let count = compoundCount(passage.tokens[index].range, passage)
    else { return nil }
    var end = index + 1
    while end < min(range.upperBound, index + 5), !passage.hasAny(.frameworkKind, at: end) {
      guard passage.tokens[end].isWord, !passage.hasAny([.stop, .verb], at: end) else {
        end = index
        break
      }
      end += 1
    }
    let last = passage.hasAny(.frameworkKind, at: end) && end < range.upperBound ? end : index
    return FrameworkHead(
      sentence: sentence, phrase: index..<last + 1, count: count, isWeak: last == index)
  }

  /// "joint priorities on …", "key areas".
  private static func uncounted(
    at index: Int, in range: Range<Int>, _ sentence: Int, _ passage: Passage
  ) -> FrameworkHead? {
    let token = passage.tokens[index]
    guard token.hasAny(.frameworkNoun), !token.isCapital || index == range.lowerBound,
      passage.prose.text[Int(token.end) - 1] == UInt8(ascii: "s")
    else { return nil }
    return FrameworkHead(sentence: sentence, phrase: index..<index + 1, count: nil, isWeak: true)
  }

  private static func number(at index: Int, in passage: Passage) -> Int? {
    let token = passage.tokens[index]
    if token.shape.contains(.digits) {
      guard token.range.count < 3, !passage.isMark("$", at: index - 1) else { return nil }
      return plausible(digits(passage.prose.text[token.range]))
    }
    guard token.hasAny(.number) else { return nil }
    return plausible(passage.lexicon.value(of: token.word))
  }

  /// Returns the number in "five-pillar" or "10-point" where the second part is a framework noun.
  private static func compoundCount(_ range: Range<Int>, _ passage: Passage) -> Int? {
    let text = passage.prose.text
    guard let hyphen = range.first(where: { text[$0] == UInt8(ascii: "-") }) else { return nil }
    let noun = hyphen + 1..<range.upperBound
    guard let word = lookUp(noun, passage),
      passage.lexicon.classes[Int(word)].contains(.frameworkNoun)
    else { return nil }
    let first = range.lowerBound..<hyphen
    if text[first.lowerBound] &- 0x30 < 10 { return plausible(digits(text[first])) }
    guard let number = lookUp(first, passage) else { return nil }
    return plausible(passage.lexicon.value(of: number))
  }

  private static func lookUp(_ range: Range<Int>, _ passage: Passage) -> Int32? {
    let text = passage.prose.text
    return passage.lexicon.table.number(
      of: text, in: range, hash: foldedHash(of: text, in: range))
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count < 3, bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func plausible(_ count: Int?) -> Int? {
    count.flatMap { (2...20).contains($0) ? $0 : nil }
  }

  private static func isWeak(_ token: Token) -> Bool {
    token.isOne(of: .points, .point, .commitments, .areas, .area)
  }
}
