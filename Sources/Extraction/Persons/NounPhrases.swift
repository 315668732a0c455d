/// Looks around mentions: the preposition that governs one, whether two stand in one list.
struct NounPhrases {
  let passage: Passage

  /// Returns where the preposition stands that governs a mention, or `nil` for none.
  func preposition(before mention: Mention, from limit: Int) -> Int? {
    var index = mention.phrase.lowerBound - 1
    var steps = 0
    var isInList = false
    // "On 10 November the minister": the preposition is the date's.
    if index >= limit, passage.hasAny([.month, .number, .weekday, .timeUnit], at: index) {
      return nil
    }
    while index >= limit, steps < 60 {
      let token = passage.tokens[index]
      if token.hasAny(.preposition), !isInList || !isInsideOffice(index) { return index }
      if token.isMark(";") || token.isMark(":") || token.isMark("\"") { return nil }
      if token.isMark(","), !isList(index) { return nil }
      if token.isMark(",") || token.isWord(.and) { isInList = true }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Whether nothing but commas, "and", articles and nationalities part two mentions.
  func areListed(_ one: Mention, _ other: Mention) -> Bool {
    guard one.sentence == other.sentence, one.phrase.upperBound <= other.phrase.lowerBound,
      !one.signs.contains(.possessive)
    else { return false }
    let between = one.phrase.upperBound..<other.phrase.lowerBound
    guard between.count < 12 else { return false }
    var hasLink = false
    for index in between {
      let token = passage.tokens[index]
      if token.isMark(",") || token.isWord(.and) || token.isWord(.with) || token.isMark("&") {
        hasLink = true
        continue
      }
      let isQualifier =
        token.isWord(.the)
        || token.hasAny([.demonym, .country, .organisation, .title, .titleModifier])
        || token.isOne(of: .of, .as_, .also) || token.isMark("(") || token.isMark(")")
      guard isQualifier else { return false }
    }
    return hasLink
  }

  /// Whether "of", "for" or "to" stands inside an office: "Minister for Trade".
  private func isInsideOffice(_ index: Int) -> Bool {
    guard passage.tokens[index].isOne(of: .of, .for_, .to) else { return false }
    return passage.hasAny([.title, .titleModifier], at: index - 1)
      || passage.hasAny([.country, .organisation], at: index + 1)
      || passage.isWord(.the, at: index + 1)
        && passage.hasAny([.country, .organisation], at: index + 2)
  }

  /// Whether a comma stands in a list of names: behind a capital.
  private func isList(_ comma: Int) -> Bool {
    comma > 0 && passage.tokens[comma - 1].isCapital
      && !passage.hasAny([.country, .city, .capital, .month, .weekday], at: comma - 1)
      && !passage.tokens[comma - 1].shape.contains(.allCapitals)
  }
}
