internal import Briefing

/// Gathers candidates, merges what is told twice, and makes outcomes.
struct OutcomeReader {
  let passage: Passage
  let evidencing: Evidencing

  /// One result with all the sentences that tell it.
  private struct Result {
    var candidate: OutcomeCandidate
    var sentences: [Int]
    var words: ContentWords
  }

  /// Returns the outcomes in the order of the text.
  func outcomes(from candidates: [OutcomeCandidate]) -> [Outcome] {
    var results: [Result] = []
    let ordered = candidates.sorted { $0.text.lowerBound < $1.text.lowerBound }
    for candidate in ordered where candidate.filter == nil {
      let words = ContentWords(of: candidate.text, in: passage)
      // A verb without its object tells nothing: "agreed that" before a list.
      guard words.count > (candidate.rule == .item || candidate.rule == .listed ? 0 : 1) else {
        continue
      }
      let sentences = [candidate.leadIn, candidate.sentence].compactMap { $0 }
      let recent = max(0, results.count - 32)..<results.count
      if let same = recent.last(where: { isSame(results, $0, candidate, words) }) {
        if results[same].sentences.count < 8 {
          results[same].sentences = (results[same].sentences + sentences).sorted()
        }
        if candidate.rule.confidence > results[same].candidate.rule.confidence {
          results[same].candidate = candidate
          results[same].words = words
        }
      } else {
        results.append(Result(candidate: candidate, sentences: sentences, words: words))
      }
    }
    var ids = OutcomeIDs()
    return results.compactMap { outcome($0, &ids) }
  }

  /// Returns the candidates that a filter stopped, each text once.
  ///
  /// "to reopen" is stopped where "agreed to reopen" was taken, or was stopped itself: words that
  /// stand in another candidate are no second refusal.
  func refused(among candidates: [OutcomeCandidate]) -> [RefusedFact] {
    var told = Set(candidates.filter { $0.filter == nil }.flatMap(\.text))
    var seen: Set<String> = []
    return candidates.sorted { $0.text.lowerBound < $1.text.lowerBound }.compactMap { candidate in
      guard let filter = candidate.filter, !candidate.text.isEmpty,
        !candidate.text.contains(where: told.contains),
        let evidence = evidencing.evidence(ofSentence: candidate.sentence),
        seen.insert(passage.text(of: candidate.text)).inserted
      else { return nil }
      told.formUnion(candidate.text)
      return RefusedFact(
        field: .outcomes, text: passage.text(of: candidate.text), rule: candidate.rule.rawValue,
        filter: filter.rawValue, evidence: evidence,
        reasons: [evidencing.reason("trigger", candidate.trigger)])
    }
  }

  private func outcome(_ result: Result, _ ids: inout OutcomeIDs) -> Outcome? {
    let candidate = result.candidate
    let grounds = evidencing.grounds(
      candidate.rule.rawValue, confidence: candidate.rule.confidence,
      sentences: result.sentences,
      because: [evidencing.reason("trigger", candidate.trigger)])
    guard let grounds else { return nil }
    let text = passage.text(of: candidate.text)
    return Outcome(
      id: ids.id(for: text), text: text, status: candidate.status,
      parties: candidate.parties.map { passage.lexicon.placeNames[Int($0)] }, grounds: grounds)
  }

  /// Whether two candidates tell one result: the same stretch, or mostly the same words.
  private func isSame(
    _ results: [Result], _ index: Int, _ candidate: OutcomeCandidate, _ words: ContentWords
  ) -> Bool {
    if results[index].candidate.text.overlaps(candidate.text) { return true }
    if results[index].words == words { return true }
    if results[index].sentences.last == candidate.sentence,
      candidate.rule == results[index].candidate.rule
    {
      return false
    }
    return results[index].words.overlaps(words, by: 0.6)
  }
}
