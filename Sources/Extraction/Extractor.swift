package import Briefing
package import Text

/// Reads facts out of prose: a cascade of small stages with one value between each.
///
/// Prose becomes a `Passage` of tokens and sentences, then predicates anchored in time, then
/// mentions gathered into persons; frameworks and outcomes are read from the same annotations.
/// Deterministic, and linear in the length of the prose.
package struct Extractor: Sendable {
  let lexicon: Lexicon

  package init(lexicon: Lexicon = .standard) {
    self.lexicon = lexicon
  }

  /// Extracts the facts of one brief.
  ///
  /// - Parameters:
  ///   - prose: The prose of `file`, its title as the first block.
  ///   - file: The file that the prose came from.
  ///   - date: The day of the meeting; what lies before it is background.
  /// - Returns: The facts, each with the sentences that prove it, and what to tell the author.
  package func extract(
    from prose: Prose, in file: SourceFile, on date: CalendarDate?
  ) -> Reading {
    let passage = Passage(prose, lexicon: lexicon)
    let predicates = TimeAnchor.anchored(
      PredicateFinder.predicates(in: passage), in: passage, on: date)
    let mentions = MentionFinder(passage, predicates: predicates).mentions()
    let persons = Coreference.persons(from: mentions, in: passage)
    let evidencing = Evidencing(passage: passage, file: file)

    var reading = Reading(
      firstSentence: passage.firstSentence,
      sentences: passage.sentences.map { passage.proseRange(of: $0.tokens) })
    let people = ParticipantReader(passage: passage, evidencing: evidencing)
    let cues = Roles(passage, predicates: predicates).cues(of: persons)
    var represented: Set<Int16> = []
    for (person, cues) in zip(persons, cues) {
      guard let fact = people.participant(person, cues: cues) else { continue }
      if ParticipantReader.tookPart(cues) {
        reading.facts.participants.append(fact)
        represented.insert(ParticipantReader.place(of: person))
      } else {
        reading.facts.mentioned.append(fact)
      }
    }
    let frames = VerbFrames(passage, predicates: predicates)
    let parties = PartyFinder(
      passage: passage, predicates: predicates, frames: frames, evidencing: evidencing)
    reading.facts.participants += parties.parties(besides: represented)
    let frameworks = FrameworkFinder(passage, predicates: predicates)
    let pillars = PillarReader(
      passage: passage, evidencing: evidencing, predicates: predicates, persons: persons)
    reading.facts.pillars = frameworks.frameworks.flatMap(pillars.pillars(of:))
    let phrases = OutcomePhrase(
      passage: passage, predicates: predicates, bySentence: frames.bySentence)
    let nouns = NounFrames(passage: passage, predicates: predicates, phrases: phrases)
    let lists = OutcomeLists(
      passage: passage, predicates: predicates, phrases: phrases,
      taken: Set(frameworks.frameworks.flatMap(\.items).map(\.sentence)))
    reading.facts.outcomes = OutcomeReader(passage: passage, evidencing: evidencing).outcomes(
      from: frames.candidates() + nouns.candidates() + lists.candidates())
    reading.facts.topics = TopicFinder(
      passage: passage, predicates: predicates, evidencing: evidencing
    ).topics()
    reading.diagnostics = frameworks.unmet.compactMap { head in
      passage.prose.sourceRange(of: passage.proseRange(of: head.phrase)).map {
        .pillarCount(
          passage.text(of: head.phrase), count: head.count ?? 0, in: file, at: $0.lowerBound)
      }
    }
    return reading.partedByConfidence()
  }
}

extension Passage {
  /// Where the first sentence of the first paragraph stands in the prose.
  var firstSentence: Range<Int>? {
    guard let block = blocks.first(where: { $0.kind == .paragraph && !$0.sentences.isEmpty })
    else { return nil }
    return proseRange(of: sentences[block.sentences.lowerBound].tokens)
  }
}
