package import Briefing
package import Text

/// Reads facts out of prose: a cascade of small stages with one value between each.
///
/// Prose becomes a `Passage` of tokens and sentences, then `Clauses` of predicates anchored in
/// time, then mentions gathered into persons; participants, frameworks, outcomes and topics are
/// read from the same annotations. Deterministic, and linear in the length of the prose.
package struct Extractor: Sendable {
  let lexicon: Lexicon
  /// Whether facts come with the reasons for them, and with what was refused.
  let explains: Bool

  package init(lexicon: Lexicon = .standard, explains: Bool = false) {
    self.lexicon = lexicon
    self.explains = explains
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
    var reading = Reading(
      firstSentence: passage.firstSentence,
      sentences: passage.sentences.map { passage.proseRange(of: $0.tokens) })
    // Rules of English read nonsense out of other languages.
    guard passage.isEnglish else { return reading }
    let clauses = Clauses(passage, on: date)
    let persons = Coreference.persons(
      from: MentionFinder(clauses).mentions(), in: passage)
    let evidencing = Evidencing(passage: passage, file: file, explains: explains)

    let attendance = Attendance(persons, in: clauses, evidencing: evidencing)
    reading.facts.participants = attendance.participants
    reading.facts.mentioned = attendance.mentioned

    let frameworks = FrameworkFinder(clauses)
    let pillars = PillarReader(clauses: clauses, evidencing: evidencing, persons: persons)
    reading.facts.pillars = frameworks.frameworks.flatMap(pillars.pillars(of:))
    reading.diagnostics = frameworks.unmet.compactMap { head in
      passage.prose.sourceRange(of: passage.proseRange(of: head.phrase)).map {
        .pillarCount(
          passage.text(of: head.phrase), count: head.count ?? 0, in: file, at: $0.lowerBound)
      }
    }

    let phrases = OutcomePhrase(clauses: clauses)
    let lists = OutcomeLists(
      clauses: clauses, phrases: phrases,
      taken: Set(frameworks.frameworks.flatMap(\.items).map(\.sentence)))
    let outcomes = OutcomeReader(passage: passage, evidencing: evidencing)
    let items = lists.candidates()
    let leadIns = Set(items.compactMap(\.leadIn))
    let told =
      VerbFrames(clauses, phrases: phrases).candidates()
      + NounFrames(clauses: clauses, phrases: phrases).candidates()
    // "The ministers adopted four texts:": the list below tells which.
    let candidates = told.filter { !leadIns.contains($0.sentence) } + items
    reading.facts.outcomes = outcomes.outcomes(from: candidates)
    if explains { reading.refused = outcomes.refused(among: candidates) }

    reading.facts.topics = TopicFinder(clauses: clauses, evidencing: evidencing).topics()
    return reading
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
