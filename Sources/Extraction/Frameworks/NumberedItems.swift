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
      isLabel(passage.prose.text[passage.tokens[index].range], number)
    else { return nil }
    let start = passage.isMark("(", at: index - 1) ? index - 1 : index
    return start..<index + 2
  }

  /// Whether some bytes are the label of item `number`: "2", "ii", "b".
  static func isLabel(_ bytes: ArraySlice<UInt8>, _ number: Int) -> Bool {
    guard bytes.count < 6 else { return false }
    let text = bytes.map(lowercased)
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
