internal import Briefing
internal import Extraction
internal import Text

/// Declared facts that the text does not prove, and participants whom it proves undeclared.
struct ProofCheck {
  let file: SourceFile
  let read: ReadBrief
  let statements: Statements
  private let words: ProseWords

  init(file: SourceFile, read: ReadBrief, statements: Statements) {
    self.file = file
    self.read = read
    self.statements = statements
    words = ProseWords(read.prose.text.span)
  }

  /// Below this part of its words in the text, a claim is not said there.
  private static let leastShare = 0.5

  /// The rules that a verb of meeting stands behind, or a list of who was there; whoever only said
  /// or signed something may have done so elsewhere.
  private static let meetingRules: Set = [
    "participant.met", "participant.listed", "participant.present", "participant.side",
    "participant.line",
  ]

  /// Extraction is wrong about few persons of whom it is as sure as this.
  private static let leastConfidence = 0.8

  func findings() -> [Diagnostic] {
    let declared = read.declared.facts
    return unprovedParticipants + undeclaredParticipants
      + unproved(declared.pillars?.map { Located($0.value.text, at: $0.range) }, .pillars)
      + unproved(declared.outcomes?.map { Located($0.value.text, at: $0.range) }, .outcomes)
      + misspeltTopics
  }

  private func unproved(_ claims: [Located<String>]?, _ field: FactField) -> [Diagnostic] {
    (claims ?? []).filter {
      words.share(of: $0.value) < Self.leastShare && !isProved($0.value, field)
    }
    .map { .unproved($0.value, field, in: file, at: $0.range) }
  }

  /// Topics of which the text has a word that differs by a letter.
  ///
  /// A topic that it has not at all is nothing to tell: good topics often say what no sentence does.
  private var misspeltTopics: [Diagnostic] {
    let topics = (read.declared.facts.topics ?? []).filter {
      words.share(of: $0.value) < 1 && !isProved($0.value, .topics)
    }
    guard !topics.isEmpty else { return [] }
    let known = longWords(of: read.prose)
    return topics.compactMap { topic in
      let slips = topic.value.lowercased().split(separator: " ").lazy.compactMap { word in
        words.share(of: String(word)) == 1 ? nil : slip(of: String(word), among: known)
      }
      return slips.first.map { .unprovedTopic(topic.value, near: $0, in: file, at: topic.range) }
    }
  }

  /// Returns the word of which another is most likely a slip: one letter is wrong, and not the first.
  private func slip(of word: String, among known: [String]) -> String? {
    guard word.utf8.count > 6 else { return nil }
    return known.first {
      $0.utf8.first == word.utf8.first
        && editDistance(Array($0.utf8), Array(word.utf8), atMost: 1) != nil
    }
  }

  /// Whether a sentence proves what is declared in these words; the register may have others.
  private func isProved(_ text: String, _ field: FactField) -> Bool {
    let facts = read.facts
    let grounds: [(text: String, grounds: Grounds)] =
      switch field {
      case .pillars: facts.pillars.map { ($0.text, $0.grounds) }
      case .outcomes: facts.outcomes.map { ($0.text, $0.grounds) }
      case .topics: facts.topics.map { ($0.text, $0.grounds) }
      case .participants, .mentioned: []
      }
    let own = grounds.first { $0.text == text }
    // A name of the register stands there in its place.
    return own.map { !$0.grounds.evidence.isEmpty } ?? true
  }

  // MARK: Participants

  private var unprovedParticipants: [Diagnostic] {
    let declared = read.declared.facts.participants ?? []
    // Two of the list that the register takes for one have become one; there is nothing to compare.
    guard declared.count <= read.facts.participants.count else { return [] }
    let known = Set(declared.map(\.value.name))
    let others = (read.reading?.facts).map { $0.participants + $0.mentioned } ?? []
    let names = others.map(\.name).filter { !known.contains($0) }
    var patience = Patience()
    return zip(declared, read.facts.participants).compactMap { item, participant in
      guard participant.grounds.evidence.isEmpty, patience.spend(names.count) else { return nil }
      let name = item.value.name
      let near = nearMiss(to: name, among: names)
      guard near != nil || !isNamed(participant, as: name) else { return nil }
      return .unprovedParticipant(name, near: near, in: file, at: item.range)
    }
  }

  /// Whether the text may name a participant in words that extraction does not take for the name.
  private func isNamed(_ participant: Participant, as declared: String) -> Bool {
    if statements.places.contains(participant.name) { return true }
    if participant.kind == .party {
      return words.share(of: declared) >= Self.leastShare
    }
    return [declared, participant.name].contains { name in
      let parts = name.split(separator: " ")
      return [parts.first, parts.last].contains { $0.map { words.contains(String($0)) } ?? false }
    }
  }

  /// Persons of whom the text says that they took part, though the author's list ends without them.
  private var undeclaredParticipants: [Diagnostic] {
    // Who is declared under a misspelt name is told of there.
    let unproved = read.facts.participants.filter(\.grounds.evidence.isEmpty).map(\.name)
    guard unproved.count * read.beyond.participants.count < 10_000 else { return [] }
    return read.beyond.participants.compactMap { person in
      guard person.kind == .person, person.grounds.isAbove(Self.leastConfidence),
        Self.meetingRules.contains(person.grounds.rule ?? ""),
        nearMiss(to: person.name, among: unproved) == nil,
        let sentence = person.grounds.evidence.first
      else { return nil }
      return .undeclaredParticipant(
        person.name, in: file, at: place(of: person.name, in: sentence.range))
    }
  }

  /// Returns where a name, or else its last word, stands in a sentence; the sentence where neither
  /// does.
  private func place(of name: String, in sentence: Range<Int>) -> Int {
    let last = name.split(separator: " ").last.map(String.init) ?? name
    for words in [name, last] {
      let wanted = Array(words.utf8)
      for start in sentence where start + wanted.count <= sentence.upperBound {
        if file.bytes[start..<start + wanted.count].elementsEqual(wanted) { return start }
      }
    }
    return sentence.lowerBound
  }
}

/// Returns the words of a text that have more than five letters, in small letters and in order.
private func longWords(of prose: Prose) -> [String] {
  let text = prose.string(in: prose.text.indices).lowercased()
  return Set(text.split { !$0.isLetter }.filter { $0.utf8.count > 5 }).map(String.init).sorted()
}
