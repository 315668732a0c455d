/// What a token looks like, whatever it means.
struct Shape: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// The first letter is a capital.
  static let capital = Shape(rawValue: 1 << 0)
  /// All letters are capitals, two at least.
  static let allCapitals = Shape(rawValue: 1 << 1)
  static let digits = Shape(rawValue: 1 << 2)
  /// One capital with its full stop, the short form of a name.
  static let initial = Shape(rawValue: 1 << 3)
  /// The "'s" of a possessive, or the apostrophe after a plural.
  static let possessive = Shape(rawValue: 1 << 4)
  static let hyphen = Shape(rawValue: 1 << 5)
  /// White space stands before the token, or nothing does.
  static let spaced = Shape(rawValue: 1 << 6)
  /// The first word of a sentence, where a capital means nothing.
  static let opensSentence = Shape(rawValue: 1 << 7)
  /// The token holds a full stop, as "U.S." and "Mr." do.
  static let dotted = Shape(rawValue: 1 << 8)
  /// After a hyphen a small letter follows: "Jae-in".
  static let smallAfterHyphen = Shape(rawValue: 1 << 9)
  /// The token is part of an expression of several words of the lexicon.
  static let phrase = Shape(rawValue: 1 << 10)
  /// The last word of such an expression.
  static let endsPhrase = Shape(rawValue: 1 << 11)
}

/// One word, number or mark of punctuation.
struct Token: Hashable, Sendable {
  /// Where it stands in the text of the prose.
  var start: Int32
  var end: Int32
  /// The number of the word; beyond the lexicon's words for one that it has not; -1 for a mark.
  var word: Int32
  /// The country or organisation that it names, as an index into the lexicon's; -1 for none.
  var place: Int16
  var shape: Shape
  var classes: WordClass
  /// For punctuation its ASCII sign, with `"` for all double quotation marks, `-` for dashes.
  var mark: UInt8

  var range: Range<Int> { Int(start)..<Int(end) }
  var isWord: Bool { mark == 0 }
  var isCapital: Bool { shape.contains(.capital) }

  /// Whether the token is this keyword, in whatever case.
  func isWord(_ keyword: Keyword) -> Bool { word == keyword.rawValue }

  /// Whether the token is one of the keywords.
  func isOne(of keywords: Keyword...) -> Bool {
    keywords.contains { word == $0.rawValue }
  }

  func isMark(_ mark: Unicode.Scalar) -> Bool { self.mark == UInt8(ascii: mark) }

  func hasAny(_ wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }
}
