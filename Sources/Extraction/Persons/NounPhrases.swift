/// Looks around mentions: the preposition that governs one, whether two stand in one list.
struct NounPhrases {
  let passage: Passage
  /// For each token, whether it belongs to the noun phrase of a person.
  private let named: [Bool]

  init(_ passage: Passage, mentions: some Sequence<Mention>) {
    self.passage = passage
    var isNamed = Array(repeating: false, count: passage.tokens.count)
    for mention in mentions {
      for index in mention.phrase { isNamed[index] = true }
    }
    named = isNamed
  }

  /// Whether a token belongs to the noun phrase of a person; false outside the text.
  func isNamed(_ index: Int) -> Bool { named.indices.contains(index) && named[index] }

  /// Returns where the preposition stands that governs a mention, or `nil` for none.
  ///
  /// Between the two stand at most articles, adjectives, nationalities and earlier names of the
  /// same list; "at the naval base, Mr Sato" is no such place.
  func preposition(before mention: Mention, from limit: Int) -> Int? {
    var index = mention.phrase.lowerBound - 1
    var words = 0
    while index >= limit, mention.phrase.lowerBound - index < 60 {
      let token = passage.tokens[index]
      if isNamed(index) || token.shape.contains(.possessive) {
        index -= 1
        continue
      }
      if token.hasAny(.preposition), !isInsideOffice(index) { return index }
      if token.isMark(",") || token.isMark("&") || token.isWord(.and) {
        guard isList(index) else { return nil }
      } else if !token.isWord || token.hasAny([.month, .number, .weekday, .timeUnit, .meeting]) {
        return nil
      } else if !isQualifier(token) {
        words += 1
        // "At the meeting Mr Sato", "in Geneva President Petrova": the preposition is the noun's.
        if words > 2 || token.hasAny([.city, .capital, .institution]) && token.isCapital {
          return nil
        }
      }
      index -= 1
    }
    return nil
  }

  /// Whether nothing but commas, "and", articles, nationalities and offices part two mentions.
  func areListed(_ one: Mention, _ other: Mention) -> Bool {
    guard one.sentence == other.sentence, one.phrase.upperBound <= other.phrase.lowerBound,
      !one.signs.contains(.possessive)
    else { return false }
    let between = one.phrase.upperBound..<other.phrase.lowerBound
    guard between.count < 24 else { return false }
    var hasLink = false
    var isBehindPreposition = false
    for index in between {
      let token = passage.tokens[index]
      if isLink(token) {
        hasLink = true
        isBehindPreposition = false
        continue
      }
      if token.isOne(of: .of, .for_, .from) {
        isBehindPreposition = true
        continue
      }
      if isQualifier(token) || token.isOne(of: .also, .well, .as_, .counterpart)
        || token.isMark("(") || token.isMark(")")
      {
        continue
      }
      let isOffice =
        (other.signs.contains(.titled) || isBehindPreposition)
        && (token.isCapital && !token.hasAny([.weekday, .month, .pronoun])
          || token.hasAny(.party) || token.shape.contains(.possessive) || token.isWord(.in_))
      guard isOffice else { return false }
    }
    return hasLink
  }

  /// Whether a comma or "and" stands in a list of names, or before a name that an office
  /// announces: "their foreign ministers, A and B".
  func isList(_ link: Int) -> Bool {
    guard link > 0 else { return false }
    if isNamed(link - 1) { return true }
    let token = passage.tokens[link - 1]
    return token.hasAny([.title, .party]) && !token.isCapital && !token.isWord(.side)
      || token.hasAny([.country, .organisation]) && passage.isWord(.and, at: link)
      || passage.isMark(",", at: link - 1) && isList(link - 1)
  }

  private func isLink(_ token: Token) -> Bool {
    token.isMark(",") || token.isMark("&")
      || token.isOne(of: .and, .with, .together, .along, .alongside)
  }

  /// Whether a word can stand between a preposition or a link and a name without being a noun of
  /// its own.
  private func isQualifier(_ token: Token) -> Bool {
    token.hasAny([.determiner, .demonym, .country, .organisation, .title, .titleModifier])
  }

  /// Whether "of", "for" or "to" stands inside an office: "Minister for Trade".
  private func isInsideOffice(_ index: Int) -> Bool {
    guard passage.tokens[index].isOne(of: .of, .for_, .to) else { return false }
    return passage.hasAny([.title, .titleModifier], at: index - 1)
      && !passage.hasAny(.party, at: index - 1) && !isNamed(index + 1)
  }
}
