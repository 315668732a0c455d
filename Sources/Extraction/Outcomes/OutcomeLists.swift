internal import Briefing
internal import Text

/// Finds results in lists and tables below a heading or sentence that announces results.
struct OutcomeLists {
  let passage: Passage
  let predicates: [Predicate]
  let phrases: OutcomePhrase
  /// Sentences that are items of a framework and so no results.
  let taken: Set<Int>

  /// Returns the candidates in the order of the text.
  func candidates() -> [OutcomeCandidate] {
    var found: [OutcomeCandidate] = []
    var leadIn: Int?
    var openList: Int?
    for (number, block) in passage.blocks.enumerated() {
      guard !block.sentences.isEmpty else { continue }
      if let item = block.item {
        let list = passage.prose.items[item].list
        if list != openList {
          leadIn = self.leadIn(before: number)
          openList = list
        }
        let isResult = leadIn != nil || block.section == .outcomes
        if isResult, let item = self.item(block, leadIn: leadIn) { found.append(item) }
        continue
      }
      openList = nil
      if case .cell(_, let row, _) = block.kind, row > 0, block.section == .outcomes,
        isWidest(number, row: row), let item = self.item(block, leadIn: nil)
      {
        found.append(item)
      }
    }
    return found
  }

  private func item(_ block: Passage.Block, leadIn: Int?) -> OutcomeCandidate? {
    let sentence = block.sentences.lowerBound
    let tokens = passage.sentences[sentence].tokens
    guard !taken.contains(sentence), tokens.count > 1,
      !(tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 3)).contains(where: {
        passage.hasAny(.negation, at: $0)
      })
    else { return nil }
    return OutcomeCandidate(
      text: phrases.clipped(tokens), sentence: sentence, leadIn: leadIn, rule: .item,
      status: .agreed)
  }

  /// Returns the sentence before a list that makes its items results.
  private func leadIn(before number: Int) -> Int? {
    guard number > 0, case .paragraph = passage.blocks[number - 1].kind,
      let last = passage.blocks[number - 1].sentences.last
    else { return nil }
    let tokens = passage.sentences[last].tokens
    guard passage.isMark(":", at: tokens.upperBound - 1) else { return nil }
    let own = predicates.filter { $0.sentence == last }
    let agrees = own.last { $0.classes.hasAny([.commit, .perform, .announce]) }
    if let agrees {
      let isStopped = agrees.isNegated || agrees.isBackground || agrees.tense == .modal
      return isStopped ? nil : last
    }
    let asks = own.contains { $0.classes.hasAny([.ask, .talk, .hope]) && $0.isFinite }
    let isResult = tokens.contains { passage.hasAny(.result, at: $0) || isWhatCame($0) }
    let isNegated = tokens.contains { passage.hasAny(.negation, at: $0) }
    return isResult && !asks && !isNegated ? last : nil
  }

  /// "What came of it".
  private func isWhatCame(_ index: Int) -> Bool {
    passage.isWord(.came, at: index) && passage.isWord(.of, at: index + 1)
  }

  /// Whether a cell has the most words of its row.
  private func isWidest(_ number: Int, row: Int) -> Bool {
    let width = passage.blocks[number].tokens.count
    for other in max(0, number - 8)..<min(passage.blocks.count, number + 9) where other != number {
      guard case .cell(_, row, _) = passage.blocks[other].kind else { continue }
      let count = passage.blocks[other].tokens.count
      if count > width || count == width && other < number { return false }
    }
    return true
  }
}
