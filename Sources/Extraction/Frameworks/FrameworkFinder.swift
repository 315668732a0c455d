internal import Text

/// A framework with its items.
struct Framework: Sendable {
  /// One item and the sentence that holds it.
  struct Item: Sendable {
    var text: Range<Int>
    var sentence: Int
  }

  var head: FrameworkHead
  var items: [Item]
  /// How the items were found: the name of the rule.
  var rule: String
}

/// Finds declared frameworks and their items.
///
/// Sources in this order: a list or table below, the rest of the sentence behind a colon, a dash
/// or a word such as "namely", the next sentences ("The first is …"). A stated count binds.
struct FrameworkFinder {
  let passage: Passage
  /// Heads whose count could not be met though a list was announced.
  private(set) var unmet: [FrameworkHead] = []
  private(set) var frameworks: [Framework] = []

  /// The verbs of main clauses, which no item holds.
  private let mainVerbs: [Predicate]

  init(_ clauses: Clauses) {
    passage = clauses.passage
    mainVerbs = clauses.predicates.filter { $0.isFinite && $0.link == .main }
    for sentence in passage.sentences.indices {
      switch passage.kind(of: sentence) {
      case .paragraph:
        for head in FrameworkHead.heads(in: sentence, of: passage).prefix(6) { read(head) }
      case .heading:
        for head in FrameworkHead.heads(in: sentence, of: passage) { readHeading(head) }
      default: continue
      }
    }
  }

  /// A heading declares a framework only by its count and the list below it.
  private mutating func readHeading(_ head: FrameworkHead) {
    guard head.count != nil, let items = listBelow(head) ?? tableBelow(head) else { return }
    frameworks.append(Framework(head: head, items: items, rule: "pillar.listed"))
  }

  private mutating func read(_ head: FrameworkHead) {
    let end = passage.sentences[head.sentence].tokens.upperBound
    if let last = frameworks.last, last.head.sentence == head.sentence,
      let first = last.items.first,
      head.phrase.upperBound <= first.text.lowerBound
        || last.items.contains(where: { $0.text.overlaps(head.phrase) })
    {
      return
    }
    if let items = listBelow(head) ?? tableBelow(head) {
      frameworks.append(Framework(head: head, items: items, rule: "pillar.listed"))
      return
    }
    for region in regions(of: head, before: end) {
      guard let items = Enumeration.items(in: region.range, count: head.count, of: passage),
        region.isOpen || items.count > 1, isSound(items, of: head, in: region)
      else { continue }
      frameworks.append(
        Framework(
          head: head, items: items.map { .init(text: $0, sentence: head.sentence) },
          rule: head.count == nil ? "pillar.named" : "pillar.counted"))
      return
    }
    if let items = OrdinalItems.items(after: head, in: passage) {
      frameworks.append(Framework(head: head, items: items, rule: "pillar.ordinal"))
      return
    }
    if head.count != nil, !head.isWeak, endsWithColon(head) { unmet.append(head) }
  }

  /// A stretch where the items may stand.
  private struct Region {
    var range: Range<Int>
    /// A colon or dash opens it, so that even a list without a count may be believed.
    var isOpen: Bool
  }

  private func regions(of head: FrameworkHead, before limit: Int) -> [Region] {
    var end = limit
    while end > head.phrase.upperBound, !passage.tokens[end - 1].isWord,
      !passage.isMark(")", at: end - 1)
    { end -= 1 }
    var regions: [Region] = []
    let start = head.phrase.upperBound
    guard start < end else { return [] }
    for index in start..<end where regions.count < 6 {
      let token = passage.tokens[index]
      if token.isMark(":") {
        regions.append(Region(range: index + 1..<end, isOpen: true))
      } else if token.isMark("-"), index < start + 12 {
        let close = (index + 1..<end).first { passage.isMark("-", at: $0) } ?? end
        let last = closing(from: index + 1, before: close)
        regions.append(Region(range: index + 1..<last, isOpen: true))
      } else if let next = introduction(at: index, isNext: index == start, head.count != nil) {
        regions.append(Region(range: next..<closing(from: next, before: end), isOpen: false))
      }
    }
    return regions.filter(\.isOpen) + regions.filter { !$0.isOpen }
  }

  /// Returns where the items begin behind a word that announces them.
  private func introduction(at index: Int, isNext: Bool, _ isCounted: Bool) -> Int? {
    let token = passage.tokens[index]
    if token.isOne(of: .namely, .encompassing, .comprising, .covering, .including) {
      return index + 1
    }
    if token.isOne(of: .focusing, .consisting, .focused, .based, .built),
      passage.isWord(.on, at: index + 1) || passage.isWord(.of, at: index + 1)
    {
      return index + 2
    }
    if isNext, token.isOne(of: .of, .on, .are, .in_) || isCounted && token.isWord(.to) {
      return index + 1
    }
    return nil
  }

  /// Returns where an inline list ends: before a clause about it or a new main clause.
  private func closing(from start: Int, before end: Int) -> Int {
    var end = end
    let next = mainVerbs.index(from: start + 1)
    if next < mainVerbs.count, mainVerbs[next].token < end {
      let verb = mainVerbs[next]
      let comma = (start..<verb.groupStart).last { passage.isMark(",", at: $0) }
      end = comma ?? start
    }
    return (start..<end).first { index in
      passage.isMark(",", at: index) && passage.hasAny([.relative, .subordinator], at: index + 1)
    } ?? end
  }

  /// Whether items of a weak head look like a list: not clauses, not too long.
  private func isSound(
    _ items: [Range<Int>], of head: FrameworkHead, in region: Region
  ) -> Bool {
    guard items.allSatisfy({ $0.count <= 40 }) else { return false }
    // "two areas, including democracy in Kenya and beyond" lists nothing.
    if head.count == 2, !region.isOpen, items[1].count < 2 { return false }
    guard head.count == nil else { return true }
    if passage.isWord(.the, at: items[0].lowerBound), !region.isOpen { return false }
    let hasSemicolon = region.range.contains { passage.isMark(";", at: $0) }
    let noun = passage.tokens[head.phrase.upperBound - 1]
    let isNext = region.range.lowerBound - head.phrase.upperBound < 2
    let isStrong = noun.isOne(of: .priorities, .principles, .pillars)
    guard items.count > 2, hasSemicolon || region.isOpen && isNext || isStrong && isNext else {
      return false
    }
    return !isAgenda(head)
  }

  /// Whether a framework noun only names what was talked about: "discussed areas of …".
  private func isAgenda(_ head: FrameworkHead) -> Bool {
    let range = passage.sentences[head.sentence].tokens
    return (range.lowerBound..<head.phrase.lowerBound).contains {
      passage.verb(at: $0)?.classes.hasAny([.talk, .ask]) ?? false
    }
  }

  private func endsWithColon(_ head: FrameworkHead) -> Bool {
    let last = passage.sentences[head.sentence].tokens.upperBound - 1
    return passage.isMark(":", at: last)
  }
}

extension FrameworkFinder {
  /// Returns the items of the list that follows the head's block.
  private func listBelow(_ head: FrameworkHead) -> [Framework.Item]? {
    let block = passage.sentences[head.sentence].block
    guard
      passage.sentences[head.sentence].tokens.upperBound
        == passage.blocks[block].tokens.upperBound || head.count != nil
    else { return nil }
    let isLast = head.sentence == passage.blocks[block].sentences.upperBound - 1
    guard isLast, block + 1 < passage.blocks.count, let first = passage.blocks[block + 1].item,
      passage.blocks[block].item != first
    else { return nil }
    if head.count == nil, !endsWithColon(head) { return nil }
    let list = passage.prose.items[first].list
    var items: [Framework.Item] = []
    var seen: Set<Int> = []
    for next in passage.blocks[(block + 1)...] {
      guard let item = next.item, passage.prose.items[item].list == list else { break }
      if seen.insert(item).inserted, !next.sentences.isEmpty {
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
  private func tableBelow(_ head: FrameworkHead) -> [Framework.Item]? {
    let block = passage.sentences[head.sentence].block
    guard let count = head.count, block + 1 < passage.blocks.count else { return nil }
    var items: [Framework.Item] = []
    for next in passage.blocks[(block + 1)...] {
      guard case .cell(_, let row, let column) = next.kind else { break }
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
    return items.count == count ? items : nil
  }

  /// Returns the part of an item that names it: before a colon or dash, behind "Pillar I:".
  private func label(of sentence: Int) -> Range<Int> {
    let range = trimmed(passage.sentences[sentence].tokens, in: passage)
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
