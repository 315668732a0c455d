internal import Text

/// The auxiliaries, adverbs and negations that stand directly before a verb.
struct Group {
  /// The first token of the group; the verb itself where nothing stands before it.
  private(set) var start: Int
  private(set) var be = false
  private(set) var have = false
  private(set) var had = false
  private(set) var isInfinitive = false
  private(set) var isNegated = false
  private(set) var hasWill = false
  private(set) var hasModal = false
  /// "would": what was "will" in direct speech, behind a verb of speech in the past.
  private(set) var hasWould = false
  /// "is to": a plan.
  private(set) var isPlanned = false
  private(set) var isPresent = false
  private var doing = false

  var hasAuxiliary: Bool { have || hasWill || hasModal || doing }
  /// "to have met".
  var hasBackground: Bool { isInfinitive && have }

  init(before verb: Int, from limit: Int, in passage: Passage) {
    start = verb
    var index = verb - 1
    var steps = 0
    while index >= limit, steps < 7 {
      let token = passage.tokens[index]
      steps += 1
      if token.isWord(.to) {
        isInfinitive = true
        start = index
        readPlan(before: index, from: limit, in: passage)
        break
      } else if token.hasAny(.be) {
        be = true
        isPresent = isPresent || token.isWord(.is_) || token.isWord(.are)
      } else if token.hasAny(.have) {
        have = true
        had = had || token.isWord(.had)
      } else if token.hasAny(.doing) {
        doing = true
      } else if token.hasAny(.will) {
        hasWill = true
      } else if token.hasAny(.modal) {
        hasModal = true
        hasWould = token.isWord(.would)
        if token.hasAny(.negation) { isNegated = true }
      } else if token.hasAny(.negation) {
        isNegated = true
      } else if !isAdverb(token, in: passage), !token.isWord(.both) {
        break
      } else {
        index -= 1
        continue
      }
      start = index
      index -= 1
    }
    // An adverb alone before the verb belongs to the group too.
    while start > limit, isAdverb(passage.tokens[start - 1], in: passage) { start -= 1 }
    if start > limit, passage.tokens[start - 1].isWord(.no) { isNegated = true }
  }

  /// Reads "is to", unless it says what an aim or a task is: "the aim is to".
  private mutating func readPlan(before to: Int, from limit: Int, in passage: Passage) {
    var index = to - 1
    var isNegated = false
    while index > limit, passage.hasAny([.adverb, .negation], at: index) {
      isNegated = isNegated || passage.hasAny(.negation, at: index)
      index -= 1
    }
    guard index > limit, passage.tokens[index].isOne(of: .is_, .are, .was, .were),
      !(limit..<index).contains(where: {
        passage.hasAny(.purpose, at: $0) && !passage.tokens[$0].isCapital
      })
    else { return }
    isPlanned = true
    self.isNegated = self.isNegated || isNegated
    start = index
  }

  /// Returns the tense that the auxiliaries give.
  func tense(orElse tense: Predicate.Tense) -> Predicate.Tense {
    if hasWill || isPlanned { return .future }
    if hasModal { return .modal }
    if had { return .pluperfect }
    if have { return .perfect }
    return be && isPresent ? .present : tense
  }

  private func isAdverb(_ token: Token, in passage: Passage) -> Bool {
    guard token.isWord else { return false }
    if token.hasAny(.adverb) { return true }
    let end = Int(token.end)
    let text = passage.prose.text
    return !token.isCapital && end - Int(token.start) > 4 && text[end - 1] == UInt8(ascii: "y")
      && text[end - 2] == UInt8(ascii: "l") && !token.hasAny(.verb)
  }
}
