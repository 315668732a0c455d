/// Finds the stretches of capitalised words that can be the name of a person.
struct NameScanner {
  let passage: Passage
  /// In titles and headings every word has a capital, so verbs are not taken for names.
  var isTitleCase = false

  /// Returns the end of the name that begins at `start`, or `nil` where none begins.
  func nameEnd(from start: Int, before limit: Int) -> Int? {
    guard canBegin(at: start, before: limit) else { return nil }
    var end = start + 1
    while end < limit {
      let token = passage.tokens[end]
      if canContinue(at: end) {
        end += 1
      } else if token.hasAny(.particle), let next = particlesEnd(from: end, before: limit) {
        end = next
      } else if token.hasAny(.nameSuffix) {
        return end + 1
      } else if token.isMark(","), passage.hasAny(.nameSuffix, at: end + 1), end + 1 < limit {
        return end + 2
      } else {
        break
      }
    }
    while end > start + 1, passage.tokens[end - 1].shape.contains(.initial) { end -= 1 }
    return passage.tokens[start].shape.contains(.initial) && end == start + 1 ? nil : end
  }

  /// Whether a name can begin with the word at `index`.
  private func canBegin(at index: Int, before limit: Int) -> Bool {
    let token = passage.tokens[index]
    guard token.isWord, token.isCapital else { return false }
    if token.hasAny(.nameToo), !token.hasAny([.givenName, .familyFirst]) {
      return index > 0 && isOffice(passage.tokens[index - 1])
    }
    if token.shape.contains(.initial) { return index + 1 < limit && canContinue(at: index + 1) }
    if isPlainName(token) { return true }
    let isDouble = token.hasAny([.givenName, .familyFirst]) && !token.shape.contains(.phrase)
    return isDouble && !token.hasAny(.month) && index + 1 < limit && canContinue(at: index + 1)
      && !passage.hasAny([.country, .capital, .city], at: index + 1)
      && !(token.shape.contains(.opensSentence) && token.hasAny(.stop))
  }

  /// Whether an office stands there whose holder a common noun can name: "President Bush".
  private func isOffice(_ token: Token) -> Bool {
    token.hasAny([.title, .honorific]) && token.isCapital && !token.hasAny(.nameToo)
  }

  private func canContinue(at index: Int) -> Bool {
    let token = passage.tokens[index]
    guard token.isWord, token.isCapital else { return false }
    if isTitleCase, token.hasAny(.stop) { return false }
    if token.shape.contains(.initial) || isPlainName(token) { return true }
    if token.hasAny(.particle) { return true }
    if token.hasAny(.nameToo) {
      return passage.hasAny(.givenName, at: index - 1) && passage.tokens[index - 1].isCapital
    }
    return token.hasAny([.givenName, .familyFirst]) && !token.shape.contains(.phrase)
      && !token.hasAny([.country, .demonym])
  }

  /// Whether the lexicons know nothing that keeps a capitalised word from being a name.
  private func isPlainName(_ token: Token) -> Bool {
    if token.shape.contains(.digits) { return false }
    if token.shape.contains(.allCapitals) {
      guard token.range.count > 3, !token.shape.contains(.dotted) else { return false }
    }
    if token.hasAny(.verb), !token.hasAny([.givenName, .familyFirst, .nameToo]) {
      if isTitleCase || token.shape.contains(.opensSentence) { return false }
    }
    return !token.hasAny(blocking)
  }

  private var blocking: WordClass {
    [
      .stop, .country, .demonym, .capital, .city, .organisation, .month, .weekday, .title,
      .titleModifier, .honorific, .institution, .placeHead, .spokesperson, .nameSuffix, .spouse,
      .determiner, .preposition, .pronoun, .timeUnit, .party,
    ]
  }

  /// Returns where the word after some particles ends: "bin Zayed".
  private func particlesEnd(from index: Int, before limit: Int) -> Int? {
    var next = index
    while next < limit, next < index + 3, passage.hasAny(.particle, at: next),
      !passage.tokens[next].isCapital
    {
      next += 1
    }
    return next < limit && canContinue(at: next) ? next + 1 : nil
  }
}
