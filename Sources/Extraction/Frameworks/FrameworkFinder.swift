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
  let clauses: Clauses
  /// Heads whose count could not be met though a list was announced.
  private(set) var unmet: [FrameworkHead] = []
  private(set) var frameworks: [Framework] = []

  /// The verbs of main clauses, which no item holds.
  let mainVerbs: [Predicate]

  var passage: Passage { clauses.passage }

  init(_ clauses: Clauses) {
    self.clauses = clauses
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
    add(Framework(head: head, items: items, rule: "pillar.listed"))
  }

  /// Adds a framework, unless its items are those of one that was found before.
  private mutating func add(_ framework: Framework) {
    let isKnown = frameworks.suffix(4).contains { other in
      other.items.contains { item in framework.items.contains { $0.text.overlaps(item.text) } }
    }
    if !isKnown { frameworks.append(framework) }
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
      return add(Framework(head: head, items: items, rule: "pillar.listed"))
    }
    for region in regions(of: head, before: end) {
      guard let items = Enumeration.items(in: region.range, count: head.count, of: passage),
        region.isOpen || items.count > 1, isSound(items, of: head, in: region)
      else { continue }
      return add(
        Framework(
          head: head, items: items.map { .init(text: $0, sentence: head.sentence) },
          rule: head.count == nil ? "pillar.named" : "pillar.counted"))
    }
    if let items = OrdinalItems.items(after: head, in: clauses) {
      return add(Framework(head: head, items: items, rule: "pillar.ordinal"))
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
      } else if token.isMark("-"), !isPair(index), index < start + 12 {
        let close = (index + 1..<end).first { passage.isMark("-", at: $0) } ?? end
        let last = closing(from: index + 1, before: close)
        regions.append(Region(range: index + 1..<last, isOpen: true))
      } else if let next = introduction(at: index, isNext: index == start, head.count != nil) {
        regions.append(Region(range: next..<closing(from: next, before: end), isOpen: false))
      }
    }
    return regions.filter(\.isOpen) + regions.filter { !$0.isOpen }
  }

  /// Whether a dash joins two countries: "China–US relations".
  private func isPair(_ dash: Int) -> Bool {
    passage.tokens[dash - 1].place >= 0 && passage.tokens[dash + 1].place >= 0
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
    // "priorities for cooperation on"
    if isNext, token.isWord(.for_), passage.isWord(.on, at: index + 2) { return index + 3 }
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
    if passage.isWord(.the, at: items[0].lowerBound), !region.isOpen {
      return false
    }
    let hasSemicolon = region.range.contains { passage.isMark(";", at: $0) }
    let noun = passage.tokens[head.phrase.upperBound - 1]
    let isNext =
      region.range.lowerBound - head.phrase.upperBound < 2
      || passage.isWord(.for_, at: head.phrase.upperBound)
    let isStrong = noun.isOne(of: .priorities, .principles, .pillars)
    guard items.count > 2,
      hasSemicolon || region.isOpen && isNext || isStrong && isNext
        || region.isOpen && isCountedLater(head, items.count)
    else { return false }
    return !isAgenda(head)
  }

  /// Whether a later sentence counts the items: "these three areas".
  private func isCountedLater(_ head: FrameworkHead, _ count: Int) -> Bool {
    let noun = passage.tokens[head.phrase.upperBound - 1].word
    let last = min(head.sentence + 2, passage.sentences.count - 1)
    guard head.sentence < last else { return false }
    return (head.sentence + 1...last).contains { sentence in
      passage.sentences[sentence].tokens.dropLast(2).contains { index in
        passage.hasAny(.determiner, at: index)
          && passage.lexicon.value(of: passage.tokens[index + 1].word) == count
          && passage.isWord(noun, at: index + 2)
      }
    }
  }

  /// Whether a framework noun only names what was talked about: "discussed areas of …".
  func isAgenda(_ head: FrameworkHead) -> Bool {
    let start = passage.sentences[head.sentence].tokens.lowerBound
    let verb = clauses.predicates(in: start..<head.phrase.lowerBound).last
    return verb?.classes.hasAny([.talk, .ask]) ?? false
  }

  func endsWithColon(_ head: FrameworkHead) -> Bool {
    let last = passage.sentences[head.sentence].tokens.upperBound - 1
    return passage.isMark(":", at: last)
  }
}
