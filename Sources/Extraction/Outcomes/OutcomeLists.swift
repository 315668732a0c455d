internal import Briefing
internal import Text

/// Finds results in lists and tables below a heading or sentence that announces results.
struct OutcomeLists {
  let clauses: Clauses
  let phrases: OutcomePhrase
  /// Sentences that are items of a framework and so no results.
  let taken: Set<Int>

  private var passage: Passage { clauses.passage }

  /// Returns the candidates in the order of the text.
  func candidates() -> [OutcomeCandidate] {
    var found: [OutcomeCandidate] = []
    var leadIn: Int?
    var openList: Int?
    var table = ResultTable(passage)
    for (number, block) in passage.blocks.enumerated() {
      guard !block.sentences.isEmpty else { continue }
      if let entry = block.entry {
        if entry.list != openList {
          leadIn = self.leadIn(before: number)
          openList = entry.list
        }
        let isResult = !entry.isToDo && (leadIn != nil || block.section == .outcomes)
        if isResult, let item = self.item(block, leadIn: leadIn) { found.append(item) }
        continue
      }
      openList = nil
      if table.holdsResult(number), let item = self.item(block, leadIn: nil) {
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
      text: phrases.clipped(withoutLabel(tokens)), sentence: sentence, leadIn: leadIn, rule: .item,
      trigger: leadIn.map { passage.sentences[$0].tokens } ?? tokens, status: .agreed)
  }

  /// Returns "the ministry will provide …" of "Seed fund: the ministry will provide …".
  private func withoutLabel(_ tokens: Range<Int>) -> Range<Int> {
    guard let colon = tokens.prefix(12).first(where: { passage.isMark(":", at: $0) }),
      clauses.predicates(in: colon + 1..<tokens.upperBound).contains(where: {
        $0.isFinite && $0.link == .main
      })
    else { return tokens }
    return colon + 1..<tokens.upperBound
  }

  /// Returns the sentence before a list that makes its items results.
  private func leadIn(before number: Int) -> Int? {
    guard number > 0, case .paragraph = passage.blocks[number - 1].kind,
      let last = passage.blocks[number - 1].sentences.last
    else { return nil }
    let tokens = passage.sentences[last].tokens
    let isOpen = passage.isMark(":", at: tokens.upperBound - 1)
    let own = clauses.predicates(in: tokens)
    let agrees = own.last { $0.classes.hasAny([.commit, .perform, .announce]) }
    if let agrees, isOpen || tokens.upperBound - agrees.token < 4 {
      let isStopped = agrees.isNegated || agrees.isBackground || agrees.tense == .modal
      return isStopped ? nil : last
    }
    // A short line such as "Main provisions" is as good as a heading.
    guard isOpen || tokens.count < 6 && passage.tokens[tokens.upperBound - 1].isWord else {
      return nil
    }
    let asks = own.contains { $0.classes.hasAny([.ask, .talk, .hope]) && $0.isFinite }
    let isResult = tokens.contains {
      passage.hasAny(.result, at: $0) || passage.isWord(.decisions, at: $0) || isWhatCame($0)
        || tokens.count < 6 && passage.hasAny(.outcomeHeading, at: $0)
    }
    let isNegated = tokens.contains { passage.hasAny(.negation, at: $0) }
    return isResult && !asks && !isNegated ? last : nil
  }

  /// "What came of it".
  private func isWhatCame(_ index: Int) -> Bool {
    passage.isWord(.came, at: index) && passage.isWord(.of, at: index + 1)
  }
}
