/// The tokens of a passage; outside them stands a token that is no word and no mark.
///
/// Rules look at neighbours all the time. What lies beyond the ends answers every question with
/// no, so that no rule needs to ask where the text ends, and none can trap there.
struct TokenList: RandomAccessCollection, Sendable {
  private let tokens: [Token]

  init(_ tokens: [Token]) { self.tokens = tokens }

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.count }

  subscript(index: Int) -> Token {
    tokens.indices.contains(index) ? tokens[index] : Token.outside
  }

  /// The tokens of a range, as far as there are any.
  subscript(range: Range<Int>) -> ArraySlice<Token> {
    tokens[range.clamped(to: tokens.indices)]
  }
}

extension Token {
  /// What stands outside a text: an empty mark at its beginning.
  fileprivate static let outside = Token(
    start: 0, end: 0, word: -1, place: -1, shape: [], classes: [], mark: 0x20)
}

/// Returns the range from `lower` to `upper`; empty where `upper` lies before `lower`.
///
/// Stands before the operator of the standard library in this room, where a range is what lies
/// between two places that were found apart; the library's would trap.
func ..< (lower: Int, upper: Int) -> Range<Int> {
  range(lower, Swift.max(lower, upper))
}

/// Calls the operator of the standard library, which generic code still sees.
@inline(__always)
private func range<Bound: Comparable>(_ lower: Bound, _ upper: Bound) -> Range<Bound> {
  lower..<upper
}
