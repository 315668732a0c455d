internal import Briefing
internal import Text

/// Finds results told by nouns: "the outcomes included …", "agreement was reached on …".
struct NounFrames {
  let clauses: Clauses
  let phrases: OutcomePhrase

  private var passage: Passage { clauses.passage }

  /// Returns the candidates of all sentences in the order of the text.
  func candidates() -> [OutcomeCandidate] {
    passage.sentences.indices.flatMap { number -> [OutcomeCandidate] in
      guard passage.kind(of: number) == .paragraph else { return [] }
      return candidates(in: number)
    }
  }

  private func candidates(in number: Int) -> [OutcomeCandidate] {
    let sentence = passage.sentences[number].tokens
    var found: [OutcomeCandidate] = []
    for index in sentence {
      if let start = listStart(after: index, in: sentence) ?? memberStart(at: index, in: sentence) {
        return items(from: start, in: sentence).map { candidate($0, at: index, number, .listed) }
      }
      if let start = culmination(at: index, in: sentence) {
        let text = phrases.clipped(start..<sentence.upperBound)
        if !text.isEmpty { found.append(candidate(text, at: index, number, .listed)) }
      } else if let start = reached(at: index, in: sentence) {
        let text = phrases.clipped(start..<sentence.upperBound)
        if !text.isEmpty { found.append(candidate(text, at: index, number, .reached)) }
      }
    }
    return found
  }

  /// Returns where the result begins behind "Among the accords is".
  private func memberStart(at index: Int, in sentence: Range<Int>) -> Int? {
    guard index == sentence.lowerBound, passage.isWord(.among, at: index),
      let verb = sentence.prefix(8).first(where: { passage.hasAny(.be, at: $0) }),
      (index + 1..<verb).contains(where: { passage.hasAny([.result, .instrument], at: $0) }),
      verb + 1 < sentence.upperBound
    else { return nil }
    return verb + 1
  }

  /// Returns where the results begin behind "The key outcomes included".
  private func listStart(after noun: Int, in sentence: Range<Int>) -> Int? {
    let before = sentence.lowerBound..<noun
    guard passage.hasAny(.result, at: noun), noun - sentence.lowerBound < 8,
      !before.contains(where: {
        passage.hasAny([.negation, .verb], at: $0) && !passage.tokens[$0].hasAny(.adverb)
      })
    else { return nil }
    for index in noun + 1..<min(noun + 10, sentence.upperBound) {
      let token = passage.tokens[index]
      if token.hasAny(.negation) { return nil }
      if token.isOne(of: .included, .include, .are, .were, .including) {
        let next = passage.isMark(":", at: index + 1) ? index + 2 : index + 1
        return next < sentence.upperBound
          && !passage.hasAny([.verb, .adverb, .evaluative], at: next) ? next : nil
      }
      if passage.isMark(":", at: index), index + 1 < sentence.upperBound { return index + 1 }
      if passage.hasAny(.verb, at: index) { return nil }
    }
    return nil
  }

  /// Parts "the resumption of A and initiatives to B": each part has a complement of its own.
  private func items(from start: Int, in sentence: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var first = start
    var index = start + 1
    while index < sentence.upperBound {
      let isComma = passage.isMark(",", at: index) || passage.isMark(";", at: index)
      if isComma || passage.isWord(.and, at: index) {
        var next = index + 1
        if isComma, passage.isWord(.and, at: next) { next += 1 }
        if hasComplement(first..<index), isNounPhrase(from: next, before: sentence.upperBound) {
          items.append(item(first..<index))
          first = next
          index = next
          continue
        }
      }
      index += 1
    }
    items.append(item(first..<sentence.upperBound))
    return items.filter { !$0.isEmpty }
  }

  private func item(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, passage.hasAny(.determiner, at: start) { start += 1 }
    return phrases.clipped(start..<range.upperBound)
  }

  private func hasComplement(_ range: Range<Int>) -> Bool {
    range.count > 1
  }

  /// Whether a phrase with a complement of its own begins: "initiatives to", "a group on".
  private func isNounPhrase(from start: Int, before limit: Int) -> Bool {
    guard start < limit else { return false }
    if passage.tokens[start].isOne(of: .a, .an, .the) { return true }
    return (start + 1..<min(start + 4, limit)).contains {
      passage.isWord(.to, at: $0) || passage.isWord(.of, at: $0) || passage.isWord(.on, at: $0)
    }
  }

  /// "culminated in", "yielded", "resulted in".
  private func culmination(at index: Int, in sentence: Range<Int>) -> Int? {
    guard let verb = passage.verb(at: index), isCulminating(verb),
      let predicate = clauses.predicates.predicate(at: index),
      predicate.isAsserted, !predicate.isBackground, predicate.link == .main
    else { return nil }
    let lemma = verb.lemma
    var next = index + 1
    if lemma == Keyword.yield.rawValue || lemma == Keyword.produce.rawValue {
      guard hasMeeting(before: index, in: sentence) else { return nil }
    } else {
      while next < sentence.upperBound, next < index + 8, !passage.isWord(.in_, at: next) {
        next += 1
      }
      guard passage.isWord(.in_, at: next) else { return nil }
      next += 1
    }
    return next < sentence.upperBound && !passage.isWord(.no, at: next) ? next : nil
  }

  private func isCulminating(_ verb: Verb) -> Bool {
    verb.lemma == Keyword.yield.rawValue || verb.lemma == Keyword.produce.rawValue
      || verb.lemma == Keyword.culminate.rawValue || verb.lemma == Keyword.result.rawValue
  }

  private func hasMeeting(before index: Int, in sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<index).contains { passage.hasAny(.meeting, at: $0) }
  }

  /// "agreement was reached on", "reached an understanding to".
  private func reached(at index: Int, in sentence: Range<Int>) -> Int? {
    guard passage.isWord(.reached, at: index),
      let predicate = clauses.predicates.predicate(at: index),
      predicate.isAsserted, predicate.isPassive, !predicate.isBackground
    else { return nil }
    let hasNoun = (max(sentence.lowerBound, index - 8)..<index).contains {
      passage.isWord(.agreement, at: $0) || passage.isWord(.understanding, at: $0)
    }
    let next = index + 1
    guard hasNoun, next + 1 < sentence.upperBound,
      passage.tokens[next].isOne(of: .on, .to, .that, .about)
    else { return nil }
    return next + 1
  }

  private func candidate(
    _ text: Range<Int>, at trigger: Int, _ sentence: Int, _ rule: OutcomeRule
  ) -> OutcomeCandidate {
    let word = passage.tokens[text.lowerBound].word
    let status = StatusLexicon.status(of: word) ?? .agreed
    return OutcomeCandidate(
      text: text, sentence: sentence, rule: rule, trigger: trigger..<trigger + 1, status: status)
  }
}
