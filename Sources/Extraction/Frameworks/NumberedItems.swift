internal import Text

/// Items that the running text numbers: "(i) … (ii) …", "1) … 2) …", "first … second …".
enum NumberedItems {
  /// Returns the items behind two marks or more, or `nil` where there are none.
  static func items(in region: Range<Int>, of passage: Passage) -> [Range<Int>]? {
    var marks: [Range<Int>] = []
    for index in region {
      if let mark = mark(at: index, number: marks.count + 1, in: passage),
        mark.upperBound < region.upperBound
      {
        marks.append(mark)
      }
    }
    guard marks.count > 1 else { return nil }
    let ends = marks.dropFirst().map(\.lowerBound) + [region.upperBound]
    return zip(marks, ends).map { trimmed($0.upperBound..<$1, in: passage) }
  }

  private static func mark(at index: Int, number: Int, in passage: Passage) -> Range<Int>? {
    guard passage.isMark(")", at: index + 1), passage.tokens[index].isWord,
      isLabel(passage.tokens[index], number, in: passage)
    else { return nil }
    let start = passage.isMark("(", at: index - 1) ? index - 1 : index
    return start..<index + 2
  }

  /// Whether a token is the label of item `number`: "2", "ii", "b".
  private static func isLabel(_ token: Token, _ number: Int, in passage: Passage) -> Bool {
    let text = passage.prose.text[token.range].map(lowercased)
    let label = String(decoding: text, as: UTF8.self)
    guard number <= romans.count else { return false }
    return label == String(number) || label == romans[number - 1]
      || text == [UInt8(ascii: "a") + UInt8(number - 1)]
  }

  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
    "xv", "xvi", "xvii", "xviii", "xix", "xx",
  ]
}
