/// Cuts the words that tell a result out of its sentence: at most 18 words.
struct OutcomePhrase {
  static let limit = 18

  let clauses: Clauses

  private var passage: Passage { clauses.passage }

  /// Returns the phrase that begins at `start` and belongs to predicate `index`.
  ///
  /// `token` is where the last verb of the phrase stands; the predicate's where missing.
  func phrase(from start: Int, of index: Int, after token: Int? = nil) -> Range<Int> {
    let sentence = passage.sentences[clauses[index].sentence].tokens
    var end = sentence.upperBound
    let verb = token ?? clauses[index].token
    for next in clauses.indices(in: clauses[index].sentence)
    where next > index && clauses[next].token > verb {
      if let stop = stop(before: clauses[next], after: clauses[index], beyond: verb) {
        end = stop
        break
      }
    }
    return clipped(start..<max(start, closing(from: verb + 1, before: end)))
  }

  /// Returns the range without end marks, loose words and what is beyond 18 words.
  func clipped(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    var words = 0
    while end < range.upperBound {
      if passage.tokens[end].isWord {
        if words == Self.limit { break }
        words += 1
      }
      end += 1
    }
    let isCut = end < range.upperBound
    while end > range.lowerBound + 1, isLoose(passage.tokens[end - 1], afterCut: isCut) { end -= 1 }
    return range.lowerBound..<end
  }

  private func isLoose(_ token: Token, afterCut isCut: Bool) -> Bool {
    if !token.isWord {
      return !token.isMark(")") && !token.isMark("%") && !token.shape.contains(.possessive)
    }
    return token.isWord(.and) || token.isWord(.or)
      || isCut && token.hasAny([.preposition, .determiner, .relative]) && !token.isWord(.all)
  }

  /// Returns where the phrase must stop because a clause of its own begins.
  private func stop(before next: Predicate, after own: Predicate, beyond verb: Int) -> Int? {
    guard next.isFinite, next.link == .main || next.link == own.link else { return nil }
    if next.coordinate == nil, next.link != .main { return nil }
    var index = next.groupStart - 1
    while index > verb {
      let token = passage.tokens[index]
      if token.isMark(",") || token.isMark(";") || token.isWord(.and) {
        return passage.isMark(",", at: index - 1) ? index - 1 : index
      }
      index -= 1
    }
    return nil
  }

  /// Returns where a relative clause, a reason or a quotation mark ends the phrase.
  private func closing(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      let token = passage.tokens[index]
      if token.isMark(";") || token.isMark("\"") && index > start + 3 { return index }
      if token.isMark(","), index + 1 < end, ends(behind: index + 1) { return index }
      if token.hasAny(.subordinator), index > start + 2,
        !token.isOne(of: .following, .as_, .since)
      {
        return index
      }
      index += 1
    }
    return end
  }

  /// Whether the word behind a comma begins something that is no part of the result.
  private func ends(behind index: Int) -> Bool {
    let token = passage.tokens[index]
    return token.hasAny([.relative, .subordinator])
      || token.hasAny(.preposition) && passage.hasAny(.relative, at: index + 1)
      || token.hasAny([.pronoun]) && passage.hasAny(.verb, at: index + 1)
  }
}
