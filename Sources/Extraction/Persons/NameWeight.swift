internal import Text

/// Weighs whether a stretch of capitals is the name of a person, by its shape and its neighbours.
///
/// A title or two lesser signs are enough (`enough`); a place, a thing or a work speaks against it.
struct NameWeight {
  static let enough = 0.5

  private let passage: Passage
  private let clauses: Clauses
  /// For each word, by its number, whether the text writes it with a small letter somewhere.
  private let isSmall: [Bool]

  init(_ clauses: Clauses) {
    self.clauses = clauses
    passage = clauses.passage
    var isSmall = Array(repeating: false, count: passage.wordCount)
    for token in passage.tokens
    where token.isWord && !token.isCapital && !token.shape.contains(.digits) {
      isSmall[Int(token.word)] = true
    }
    self.isSmall = isSmall
  }

  /// Returns the sum of the signs for a mention and against it.
  func weight(of mention: Mention, in sentence: Range<Int>) -> Double {
    let name = mention.name
    let first = passage.tokens[name.lowerBound]
    let isTitleCase = passage.isTitleCase(mention.sentence)
    if isAllCapitals(sentence), isTitleCase { return 0 }
    var weight = mention.signs.contains(.titled) ? 1.0 : 0
    if name.count > 1 {
      weight += shapeWeight(of: name)
      if first.hasAny(.givenName) { weight += 0.7 } else if !isTitleCase { weight += 0.35 }
      if first.hasAny(.familyFirst), name.count < 4 { weight += isTitleCase ? 0.3 : 0.5 }
      if mention.place >= 0, !mention.signs.contains(.titled) { weight += 0.3 }
      if first.shape.contains(.opensSentence) { weight -= 0.1 }
      weight += clauseWeight(of: mention, in: sentence)
      let isCommon = name.contains {
        passage.tokens[$0].isWord && isSmall[Int(passage.tokens[$0].word)]
      }
      if isCommon, !first.hasAny(.givenName) { weight -= 0.5 }
    } else {
      weight -= first.shape.contains(.allCapitals) && !isAllCapitals(sentence) ? 1.5 : 0.2
    }
    weight += leftWeight(of: mention, in: sentence)
    if mention.signs.contains(.institutional) { weight -= 0.8 }
    return weight
  }

  private func shapeWeight(of name: Range<Int>) -> Double {
    var weight = 0.0
    for index in name {
      let token = passage.tokens[index]
      if token.shape.contains(.initial) { weight += 0.4 }
      if token.shape.contains(.smallAfterHyphen) { weight += 0.3 }
      if token.hasAny(.particle), !token.isCapital { weight += 0.3 }
      if token.hasAny(.nameSuffix) { weight += 0.4 }
    }
    return min(weight, 0.6)
  }

  /// What the verbs and relative words beside a name say: persons speak, and "who" means a person.
  private func clauseWeight(of mention: Mention, in sentence: Range<Int>) -> Double {
    let next = mention.name.upperBound
    var weight = 0.0
    if let verb = clauses.predicates.predicate(startingAt: next), verb.isFinite {
      weight += verb.classes.hasAny([.view, .ask, .talk]) ? 0.4 : 0.25
    }
    if let verb = clauses.predicates.predicate(at: mention.phrase.lowerBound - 1), verb.isFinite,
      verb.classes.contains(.view)
    {
      weight += 0.3
    }
    let who = passage.isMark(",", at: next) ? next + 1 : next
    if who < sentence.upperBound, passage.tokens[who].isOne(of: .who, .whose, .whom) {
      weight += 0.5
    }
    if hasRole(behind: next, before: sentence.upperBound) { weight += 0.5 }
    return weight
  }

  /// Whether ", the agency's director general" or ", a board member of" follows a name.
  private func hasRole(behind name: Int, before limit: Int) -> Bool {
    guard name + 2 < limit, passage.isMark(",", at: name),
      passage.hasAny(.determiner, at: name + 1)
    else { return false }
    for index in name + 2..<min(name + 8, limit) {
      if passage.hasAny([.title, .personNoun, .officer, .expert], at: index) { return true }
      let token = passage.tokens[index]
      guard token.isWord || token.shape.contains(.possessive), !token.hasAny([.verb, .preposition])
      else { return false }
    }
    return false
  }

  /// What stands before a name: a noun for a person, or a sign of a place or thing.
  private func leftWeight(of mention: Mention, in sentence: Range<Int>) -> Double {
    guard mention.name.lowerBound > sentence.lowerBound else { return 0 }
    var weight = 0.0
    let start = mention.name.lowerBound
    let before = passage.tokens[start - 1]
    let noun = before.isMark(",") ? start - 2 : start - 1
    if noun >= sentence.lowerBound, passage.hasAny([.personNoun, .expert, .officer], at: noun),
      !passage.tokens[noun].isCapital
    {
      weight += 0.4
    }
    if before.isOne(of: .in_, .at) { weight -= 0.6 }
    if before.isOne(of: .by, .with, .between), mention.name.count > 1 { weight += 0.1 }
    if before.isWord(.the), !mention.signs.contains(.titled) { weight -= 0.6 }
    if before.hasAny(.placeHead), before.isCapital { weight -= 1 }
    if before.isCapital, before.hasAny([.institution, .organisation]),
      !mention.signs.contains(.titled)
    {
      weight -= 0.7
    }
    // "visited Hue, Tay Ninh and Vinh"
    if let verb = passage.verb(at: start - 1), verb.classes.isSuperset(of: [.move, .meet]) {
      weight -= 0.6
    }
    return weight
  }

  private func isAllCapitals(_ sentence: Range<Int>) -> Bool {
    sentence.allSatisfy { index in
      let token = passage.tokens[index]
      return !token.isWord || !token.isCapital || token.shape.contains(.allCapitals)
        || token.range.count == 1
    }
  }
}
