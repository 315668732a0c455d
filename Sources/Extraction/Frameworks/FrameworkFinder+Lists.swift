internal import Text

/// Items in a list or table below the sentence that declares the framework.
extension FrameworkFinder {
  /// Returns the items of the list that follows the head's block.
  func listBelow(_ head: FrameworkHead) -> [Framework.Item]? {
    let block = passage.sentences[head.sentence].block
    guard
      passage.sentences[head.sentence].tokens.upperBound
        == passage.blocks[block].tokens.upperBound || head.count != nil
    else { return nil }
    let isLast = head.sentence == passage.blocks[block].sentences.upperBound - 1
    guard isLast, block + 1 < passage.blocks.count, let first = passage.blocks[block + 1].entry,
      passage.blocks[block].entry?.list != first.list
    else { return nil }
    if head.count == nil, !endsWithColon(head) { return nil }
    var items: [Framework.Item] = []
    var seen: Set<Int> = []
    for next in passage.blocks[(block + 1)...] {
      guard let entry = next.entry, entry.list == first.list else { break }
      if seen.insert(entry.ordinal).inserted, !next.sentences.isEmpty {
        let sentence = next.sentences.lowerBound
        items.append(.init(text: label(of: sentence), sentence: sentence))
      }
    }
    items.removeAll { $0.text.isEmpty }
    guard items.count > 1, head.count == nil || head.count == items.count else { return nil }
    guard head.count == nil else { return items }
    // Whole sentences are a report, no list of items.
    let told = items.filter { item in
      mainVerbs.index(from: item.text.lowerBound) < mainVerbs.index(from: item.text.upperBound)
    }
    return isAgenda(head) || told.count * 2 > items.count ? nil : items
  }

  /// Returns the first column of the table that follows the head's block.
  func tableBelow(_ head: FrameworkHead) -> [Framework.Item]? {
    let block = passage.sentences[head.sentence].block
    guard block + 1 < passage.blocks.count else { return nil }
    var items: [Framework.Item] = []
    var isNamed = false
    for next in passage.blocks[(block + 1)...] {
      guard case .cell(_, let row, let column) = next.kind else { break }
      if row == 0, column == 0 {
        isNamed = next.tokens.contains { passage.hasAny(.frameworkNoun, at: $0) }
      }
      guard row > 0, !next.sentences.isEmpty else { continue }
      let sentence = next.sentences.lowerBound
      let text = label(of: sentence)
      let isNumber = text.count == 1 && passage.tokens[text.lowerBound].shape.contains(.digits)
      if column == 0, !isNumber {
        items.append(.init(text: text, sentence: sentence))
      } else if column == 1, items.count < row {
        items.append(.init(text: text, sentence: sentence))
      }
    }
    return items.count == head.count || head.count == nil && isNamed && items.count > 1
      ? items : nil
  }

  /// Returns the part of an item that names it: before a colon or dash, behind "Pillar I:".
  private func label(of sentence: Int) -> Range<Int> {
    var range = trimmed(passage.sentences[sentence].tokens, in: passage)
    if let close = range.prefix(3).first(where: { passage.isMark(")", at: $0) }), close > 0,
      passage.tokens[close - 1].range.count < 5, !passage.isMark("(", at: range.lowerBound + 1)
    {
      range = trimmed(close + 1..<range.upperBound, in: passage)
    }
    guard
      let colon = range.first(where: { index in
        passage.isMark(":", at: index)
          || passage.isMark("-", at: index) && passage.tokens[index].shape.contains(.spaced)
      }), colon > range.lowerBound
    else { return withoutGloss(range, in: passage) }
    let isNumbered =
      passage.hasAny(.frameworkNoun, at: range.lowerBound)
      && colon - range.lowerBound < 4
    return isNumbered
      ? trimmed(colon + 1..<range.upperBound, in: passage) : range.lowerBound..<colon
  }
}
