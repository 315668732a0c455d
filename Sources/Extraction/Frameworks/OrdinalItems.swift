internal import Text

/// Items told one by one, each with its ordinal, over a sentence or several.
enum OrdinalItems {
  /// Where an item begins: behind the words that number it.
  private struct Opener {
    var start: Int
    var sentence: Int
  }

  /// Returns exactly as many items as the head states, or `nil`.
  static func items(after head: FrameworkHead, in clauses: Clauses) -> [Framework.Item]? {
    guard let count = head.count else { return nil }
    let passage = clauses.passage
    let openers = openers(after: head, count: count, in: passage)
    guard openers.count == count else { return nil }
    var items: [Framework.Item] = []
    for (number, opener) in openers.enumerated() {
      var limit = passage.sentences[opener.sentence].tokens.upperBound
      if number + 1 < count, openers[number + 1].sentence == opener.sentence {
        limit = openers[number + 1].start - 1
      }
      let item = item(from: opener.start, before: limit, in: clauses)
      guard !item.isEmpty, item.count < 40 else { return nil }
      items.append(.init(text: item, sentence: opener.sentence))
    }
    return items
  }

  /// Returns where the items begin, in the sentence of the head and the next ones.
  private static func openers(
    after head: FrameworkHead, count: Int, in passage: Passage
  ) -> [Opener] {
    let block = passage.sentences[head.sentence].block
    let last = min(block + count, passage.blocks.count - 1)
    let end = min(passage.blocks[last].sentences.upperBound, head.sentence + count * 2 + 3)
    var openers: [Opener] = []
    for sentence in head.sentence..<end where openers.count < count {
      let tokens = passage.sentences[sentence].tokens
      for index in tokens where index >= head.phrase.upperBound && openers.count < count {
        let wanted = openers.count + 1
        if isOrdinal(wanted, at: index, in: passage),
          isOpener(index, of: tokens, isFirst: openers.isEmpty, in: passage)
        {
          openers.append(Opener(start: index + 1, sentence: sentence))
        } else if wanted == count, passage.tokens[index].isOne(of: .lastly, .finally),
          index < tokens.lowerBound + 3
        {
          openers.append(Opener(start: index + 1, sentence: sentence))
        }
      }
      // "At the top comes trade. The second is …": what follows the head at once is the first.
      if openers.isEmpty, sentence == head.sentence + 1, sentence + 1 < end,
        passage.sentences[sentence + 1].tokens.prefix(3).contains(where: {
          isOrdinal(2, at: $0, in: passage)
        })
      {
        openers.append(Opener(start: tokens.lowerBound, sentence: sentence))
      }
    }
    return openers
  }

  private static func isOrdinal(_ number: Int, at index: Int, in passage: Passage) -> Bool {
    passage.hasAny(.ordinal, at: index)
      && passage.lexicon.value(of: passage.tokens[index].word) == number
  }

  /// Whether an ordinal stands where an item begins.
  private static func isOpener(
    _ index: Int, of sentence: Range<Int>, isFirst: Bool, in passage: Passage
  ) -> Bool {
    if passage.isMark(",", at: index + 1) || passage.isMark(":", at: index + 1) { return true }
    let behindArticle = passage.hasAny(.determiner, at: index - 1) ? index - 1 : index
    if behindArticle <= sentence.lowerBound + 2 { return true }
    // "…, the second the rule of law, and the fourth …"
    let before = behindArticle - 1
    return !isFirst
      && (passage.isMark(",", at: before) || passage.isMark(";", at: before)
        || passage.isWord(.and, at: before))
  }

  /// Returns the item behind its number: behind "is", "concerns", "of these would deal with".
  private static func item(from start: Int, before limit: Int, in clauses: Clauses) -> Range<Int> {
    let passage = clauses.passage
    var first = start
    let opening = start..<min(start + 9, limit)
    if let verb = opening.last(where: {
      isTelling($0, in: passage) && !hasComma(start, $0, passage)
    }) {
      first = verb + 1
    }
    while first < limit,
      passage.hasAny([.be, .adverb, .frameworkNoun], at: first)
        || passage.tokens[first].isOne(of: .with, .on, .to) && first < start + 10 && first > start
        || passage.isMark(",", at: first) || passage.isMark(":", at: first)
        || first < start + 3 && passage.isWord(.that, at: first)
    { first += 1 }
    var end = first
    while end < limit, !passage.isMark(";", at: end), !isGloss(end, before: limit, passage) {
      end += 1
    }
    while end > first,
      passage.tokens[end - 1].isOne(of: .the, .and, .a) || passage.isMark(",", at: end - 1)
    { end -= 1 }
    return trimmed(first..<end, in: passage)
  }

  /// A verb that only says that an item is one: "is", "concerns", "comes", "deals".
  private static func isTelling(_ index: Int, in passage: Passage) -> Bool {
    if passage.hasAny(.be, at: index) { return true }
    guard let verb = passage.verb(at: index) else { return false }
    return verb.classes.contains(.telling)
  }

  private static func hasComma(_ start: Int, _ index: Int, _ passage: Passage) -> Bool {
    (start + 1..<max(index, start + 1)).contains { passage.isMark(",", at: $0) }
  }

  /// Whether a comma begins what only explains the item.
  private static func isGloss(_ index: Int, before limit: Int, _ passage: Passage) -> Bool {
    guard passage.isMark(",", at: index), index + 1 < limit else { return false }
    return passage.hasAny([.relative, .subordinator, .quantifier], at: index + 1)
      || passage.tokens[index + 1].isOne(of: .including, .particularly, .especially, .notably)
  }
}
