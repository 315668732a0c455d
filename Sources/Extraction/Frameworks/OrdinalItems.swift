/// Items told one by one: "The first is trade. The second concerns visas."
enum OrdinalItems {
  /// Returns exactly as many items as the head states, or `nil`.
  static func items(after head: FrameworkHead, in passage: Passage) -> [Framework.Item]? {
    guard let count = head.count else { return nil }
    let block = passage.sentences[head.sentence].block
    let last = min(block + 1, passage.blocks.count - 1)
    let end = min(passage.blocks[last].sentences.upperBound, head.sentence + count + 4)
    var starts: [(token: Int, sentence: Int)] = []
    for sentence in head.sentence..<end {
      for index in passage.sentences[sentence].tokens where index >= head.phrase.upperBound {
        guard passage.hasAny(.ordinal, at: index),
          passage.lexicon.value(of: passage.tokens[index].word) == starts.count + 1,
          isOpener(index, of: passage.sentences[sentence].tokens, in: passage)
        else { continue }
        starts.append((index, sentence))
      }
    }
    guard starts.count == count else { return nil }
    var items: [Framework.Item] = []
    for (number, start) in starts.enumerated() {
      var limit = passage.sentences[start.sentence].tokens.upperBound
      if number + 1 < count { limit = min(limit, starts[number + 1].token) }
      let item = item(from: start.token + 1, before: limit, in: passage)
      guard !item.isEmpty else { return nil }
      items.append(.init(text: item, sentence: start.sentence))
    }
    return items
  }

  /// Whether an ordinal stands where an item begins.
  private static func isOpener(_ index: Int, of sentence: Range<Int>, in passage: Passage) -> Bool {
    if passage.isMark(",", at: index + 1) || passage.isMark(":", at: index + 1) { return true }
    var next = index + 1
    while next < index + 3, passage.hasAny(.frameworkNoun, at: next) { next += 1 }
    return next < sentence.upperBound
      && (passage.hasAny(.be, at: next) || passage.hasAny(.verb, at: next)
        || index == sentence.lowerBound)
  }

  private static func item(from start: Int, before limit: Int, in passage: Passage) -> Range<Int> {
    var first = start
    while first < limit, passage.hasAny(.frameworkNoun, at: first) { first += 1 }
    if first < limit, passage.hasAny([.be, .verb], at: first) { first += 1 }
    while first < limit,
      passage.hasAny(.be, at: first)
        || passage.isMark(",", at: first) || passage.isMark(":", at: first)
        || first == start + 1 && passage.isWord(.that, at: first)
    { first += 1 }
    var end = first
    while end < limit, !passage.isMark(";", at: end) { end += 1 }
    while end > first, passage.isWord(.the, at: end - 1) || passage.isWord(.and, at: end - 1) {
      end -= 1
    }
    return trimmed(first..<end, in: passage)
  }
}
