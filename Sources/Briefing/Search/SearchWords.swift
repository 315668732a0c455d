internal import Text

/// The words by which readers find a brief, each followed by a zero byte.
///
/// They are folded as `appendSearchWords` says, in the order of the text, and may come more than
/// once: bytes and not strings, because a site has millions of them.
package struct SearchWords: Sendable {
  /// Those of the title, the place and the occasion; a hit there counts for more.
  package private(set) var weighty: [UInt8] = []
  /// Those of the text and of what else the page says.
  package private(set) var text: [UInt8] = []

  package init() {}

  /// The same words without room for more.
  package var fitted: SearchWords {
    var words = self
    words.weighty = weighty.fitted
    words.text = text.fitted
    return words
  }

  /// Adds words that count for more.
  package mutating func addWeighty(_ text: String?) {
    if let text { appendSearchWords(of: text.utf8Span.span, to: &weighty) }
  }

  /// Adds words of what the page says.
  package mutating func add(_ text: String?) {
    if let text { appendSearchWords(of: text.utf8Span.span, to: &self.text) }
  }

  /// Adds the words of prose.
  package mutating func add(_ prose: borrowing Span<UInt8>) {
    text.reserveCapacity(text.count + prose.count)
    appendSearchWords(of: prose, to: &text)
  }
}
