internal import Briefing
internal import Text

/// Finds what was on the agenda: the objects of verbs of talking, "X was discussed", "topics like".
///
/// Modest on purpose: a topic is a short noun phrase; clauses ("discussed how to …") are left out.
struct TopicFinder {
  static let longest = 9

  let clauses: Clauses
  let evidencing: Evidencing

  private var passage: Passage { clauses.passage }

  /// Returns the topics in the order of the text, each once.
  func topics() -> [Topic] {
    var topics: [Topic] = []
    var seen: Set<String> = []
    for predicate in clauses.predicates where isAgenda(predicate) {
      for item in items(of: predicate) {
        let text = passage.text(of: item)
        guard topics.count < 12, seen.insert(text.lowercased()).inserted,
          let grounds = evidencing.grounds(
            "topic.discussed", confidence: 0.7, sentences: [predicate.sentence],
            because: [
              evidencing.reason("agenda", predicate.groupStart..<predicate.token + 1)
            ])
        else { continue }
        topics.append(Topic(text: text, grounds: grounds))
      }
    }
    return topics
  }

  private func isAgenda(_ predicate: Predicate) -> Bool {
    predicate.classes.contains(.agenda) && predicate.isAsserted && !predicate.isBackground
  }

  private func items(of predicate: Predicate) -> [Range<Int>] {
    let sentence = passage.sentences[predicate.sentence].tokens
    if predicate.isPassive {
      return list(sentence.lowerBound..<predicate.groupStart)
    }
    var end = predicate.token + 1
    while end < sentence.upperBound, !ends(at: end) { end += 1 }
    let found = list(predicate.token + 1..<end)
    // "the commitment X secured": a clause without a mark hangs on the last one.
    return end < sentence.upperBound && clauses.predicates.isFiniteVerb(at: end)
      ? found.dropLast() : found
  }

  /// Returns the topics in a stretch, behind "topics such as" where it says so.
  private func list(_ whole: Range<Int>) -> [Range<Int>] {
    let opener = whole.prefix(10).last {
      passage.isWord(.as_, at: $0) && passage.isWord(.such, at: $0 - 1)
        || passage.tokens[$0].isOne(of: .like, .including, .namely)
    }
    let region = (opener.map { $0 + 1 } ?? whole.lowerBound)..<whole.upperBound
    guard !region.isEmpty else { return [] }
    return (Enumeration.items(in: region, count: nil, of: passage) ?? [region])
      .map(withoutArticle).filter(isTopic)
  }

  private func ends(at index: Int) -> Bool {
    let token = passage.tokens[index]
    if token.hasAny([.relative, .subordinator, .be, .have, .will, .modal]) { return true }
    if token.isMark(".") || token.isMark(";") || token.isMark(":") || token.isMark("\"") {
      return true
    }
    return clauses.predicates.isFiniteVerb(at: index)
  }

  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, passage.hasAny(.determiner, at: start) { start += 1 }
    while end > start, !passage.tokens[end - 1].isWord || passage.isWord(.and, at: end - 1) {
      end -= 1
    }
    return start..<end
  }

  /// Whether a stretch is a short noun phrase and no clause.
  private func isTopic(_ range: Range<Int>) -> Bool {
    guard (1...Self.longest).contains(range.count) else { return false }
    if range.count == 1, passage.tokens[range.lowerBound].hasAny([.stop, .adverb, .frameworkNoun]) {
      return false
    }
    let first = passage.tokens[range.lowerBound]
    if first.hasAny([.stop, .preposition, .pronoun, .quantifier, .verb]) || first.isWord(.to) {
      return false
    }
    return !range.contains { passage.tokens[$0].hasAny([.pronoun, .relative, .number]) }
      && !range.contains { passage.tokens[$0].isOne(of: .to, .ways, .issues, .matters) }
  }
}
