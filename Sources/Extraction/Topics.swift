internal import Briefing
internal import Text

/// Finds what was on the agenda: the objects of verbs of talking, "X was discussed", "topics like",
/// and the subjects that the text comes back to.
///
/// Modest on purpose: a topic is a short noun phrase; clauses ("discussed how to …") are left out.
struct TopicFinder {
  static let longest = 9
  static let most = 12

  let clauses: Clauses
  let evidencing: Evidencing

  private var passage: Passage { clauses.passage }

  /// Returns the topics, those of agenda verbs first, each once.
  func topics() -> [Topic] {
    var topics = Found()
    for predicate in clauses.predicates where isAgenda(predicate) {
      guard topics.count < Self.most else { break }
      for item in items(of: predicate) {
        let words = predicate.groupStart..<predicate.token + 1
        add(
          item, "topic.discussed", confidence: 0.7, [predicate.sentence],
          because: evidencing.reason("agenda", words), to: &topics)
      }
    }
    for subject in Subjects(passage).recurring {
      add(
        subject.words, "topic.subject", confidence: subject.isTitled ? 0.65 : 0.55,
        subject.sentences, because: evidencing.reason("subject", subject.words), to: &topics)
    }
    return topics.topics
  }

  /// The topics that were found, and the words of each.
  private struct Found {
    var topics: [Topic] = []
    var words: [[Int32]] = []

    var count: Int { topics.count }

    /// Whether some words stand inside a topic, in their order.
    func holds(_ wanted: [Int32]) -> Bool {
      words.contains { words in
        words.indices.contains { start in words[start...].starts(with: wanted) }
      }
    }
  }

  /// Adds a topic unless it, or a longer one that holds it, is there, or there are enough.
  private func add(
    _ words: Range<Int>, _ rule: String, confidence: Double, _ sentences: [Int],
    because reason: @autoclosure () -> Reason, to found: inout Found
  ) {
    let own = words.map { passage.tokens[$0].word }
    guard found.count < Self.most,
      !(rule == "topic.subject" ? found.holds(own) : found.words.contains(own)),
      let grounds = evidencing.grounds(
        rule, confidence: confidence, sentences: sentences, because: [reason()])
    else { return }
    found.topics.append(Topic(text: passage.text(of: words), grounds: grounds))
    found.words.append(own)
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
    // "the question of refugees", "the importance of clean water"
    if start + 2 < end, passage.hasAny([.purpose, .evaluative], at: start),
      passage.isWord(.of, at: start + 1)
    {
      start += 2
      while start < end, passage.hasAny(.determiner, at: start) { start += 1 }
    }
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
    if isGeneral(range.lowerBound) || isGeneral(range.upperBound - 1) { return false }
    return !range.contains { passage.tokens[$0].hasAny([.pronoun, .relative, .number]) }
      && !range.contains { passage.tokens[$0].isOne(of: .to, .ways, .issues, .matters) }
  }

  /// Whether a word is too general to begin or end a topic: "wide range of", "relations".
  private func isGeneral(_ index: Int) -> Bool {
    passage.tokens[index].isOne(
      of: .range, .relations, .situation, .impact, .potential, .bilateral, .regional,
      .international, .global, .mutual, .questions, .subjects, .developments, .wide, .state)
  }
}
