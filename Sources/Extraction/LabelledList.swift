internal import Text

/// Finds lists whose entries are paragraphs with labels that Markdown does not know: "a) …", "(ii) …".
enum LabelledList {
  /// Returns the blocks, those of such lists with their entries.
  static func entered(
    _ blocks: [Passage.Block], tokens: [Token], in prose: Prose
  ) -> [Passage.Block] {
    var blocks = blocks
    var list = prose.items.map(\.list).max() ?? -1
    var ordinal = 0
    for (index, block) in blocks.enumerated() {
      guard block.entry == nil, case .paragraph = block.kind else {
        ordinal = 0
        continue
      }
      if ordinal > 0, isLabelled(block, ordinal + 1, tokens, prose) {
        if ordinal == 1 {
          list += 1
          blocks[index - 1].entry = .init(list: list, ordinal: 0)
        }
        blocks[index].entry = .init(list: list, ordinal: ordinal)
        ordinal += 1
      } else {
        ordinal = isLabelled(block, 1, tokens, prose) ? 1 : 0
      }
    }
    return blocks
  }

  /// Whether a block begins with "(b)", "ii)" or "2)" for the second entry, and so on.
  private static func isLabelled(
    _ block: Passage.Block, _ number: Int, _ tokens: [Token], _ prose: Prose
  ) -> Bool {
    guard block.tokens.count > 3 else { return false }
    let first = block.tokens.lowerBound
    let label = tokens[first].isMark("(") ? first + 1 : first
    return tokens[label].isWord && tokens[label + 1].isMark(")")
      && NumberedItems.isLabel(prose.text[tokens[label].range], number)
  }
}
