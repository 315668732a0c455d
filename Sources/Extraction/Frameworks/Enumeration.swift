/// Cuts a stretch of text into the items of an enumeration whose count is known, or not.
///
/// Every comma, semicolon and "and" is a place where the text may be cut, at a price for not
/// cutting there; the cheapest way to get exactly the stated number of items wins. Inside "areas
/// such as X, Y and Z" prices are a quarter, so that an item's own list stays whole.
struct Enumeration {
  /// A place to cut: the tokens of the separator, and the price of not cutting.
  private struct Separator {
    var range: Range<Int>
    var price: Double
    var hasConjunction: Bool
  }

  private let passage: Passage
  private let region: Range<Int>
  private var separators: [Separator] = []

  /// Returns the items of `region`, or `nil` where the count cannot be met.
  static func items(
    in region: Range<Int>, count: Int?, of passage: Passage
  ) -> [Range<Int>]? {
    guard !region.isEmpty else { return nil }
    if let marked = NumberedItems.items(in: region, of: passage),
      count == nil || marked.count == count
    {
      return marked
    }
    var enumeration = Enumeration(passage: passage, region: region)
    enumeration.findSeparators()
    guard let cuts = count.map(enumeration.cuts(for:)) ?? enumeration.openCuts() else {
      return nil
    }
    return enumeration.items(between: cuts)
  }

  private init(passage: Passage, region: Range<Int>) {
    self.passage = passage
    self.region = region
  }

  private mutating func findSeparators() {
    var isInScope = false
    var index = region.lowerBound + 1
    while index < region.upperBound - 1 {
      let token = passage.tokens[index]
      if token.isWord(.including) || token.isWord(.like)
        || token.isWord(.as_) && passage.isWord(.such, at: index - 1)
      {
        isInScope = true
      }
      guard var separator = separator(at: index) else {
        index += 1
        continue
      }
      if separator.price > 5 { isInScope = false }
      if isInScope {
        separator.price /= 4
        if separator.hasConjunction { isInScope = false }
      }
      separators.append(separator)
      index = separator.range.upperBound
    }
  }

  private func separator(at index: Int) -> Separator? {
    let token = passage.tokens[index]
    let isAnd = token.isWord(.and) || token.isMark("&")
    if isAnd { return Separator(range: index..<index + 1, price: 0.4, hasConjunction: true) }
    guard token.isMark(",") || token.isMark(";") else { return nil }
    let isFollowed = passage.isWord(.and, at: index + 1) || passage.isWord(.or, at: index + 1)
    let end = isFollowed ? index + 2 : index + 1
    let price = token.isMark(";") ? 9.0 : isFollowed ? 3.0 : 2.0
    return Separator(range: index..<end, price: price, hasConjunction: isFollowed)
  }

  /// Returns the cuts that give exactly `count` items at the lowest price.
  ///
  /// Prices add up, so the dearest separators are the cuts; the last one should be an "and".
  private func cuts(for count: Int) -> [Range<Int>]? {
    guard separators.count >= count - 1, count > 1 else { return nil }
    if separators.count == count - 1, separators.last?.hasConjunction ?? false {
      return separators.map(\.range)
    }
    let semicolons = separators.filter { $0.price > 5 }
    if semicolons.count >= count - 1 {
      return semicolons.count == count - 1 ? semicolons.map(\.range) : nil
    }
    guard separators.contains(where: \.hasConjunction) else {
      return separators.count == count - 1 ? separators.map(\.range) : nil
    }
    let lastAnd = self.lastAnd
    var last = separators.lastIndex { $0.hasConjunction && $0.price >= 2 } ?? lastAnd
    if last < count - 2 { last = lastAnd }
    guard last >= count - 2 else { return nil }
    let order = (0..<last).sorted {
      (separators[$1].price, $0) < (separators[$0].price, $1)
    }
    let chosen = order.prefix(count - 2)
    if let lowest = chosen.last, order.count > chosen.count,
      separators[order[chosen.count]].price >= separators[lowest].price
    {
      return nil
    }
    return (chosen + [last]).sorted().map { separators[$0].range }
  }

  /// The "and" that begins the last item: the first one behind the last comma, for a later one
  /// stands inside the item ("…, water and investment in power and gas").
  private var lastAnd: Int {
    let lastComma = separators.lastIndex { $0.price >= 2 } ?? -1
    let behind = separators.indices.filter { $0 > lastComma && separators[$0].hasConjunction }
    if lastComma >= 0, behind.count > 1 { return behind[0] }
    return separators.lastIndex(where: \.hasConjunction) ?? separators.count - 1
  }

  /// Returns the cuts of a list without a count: all semicolons, or all commas and one "and".
  private func openCuts() -> [Range<Int>]? {
    let semicolons = separators.filter { $0.price > 5 }
    if semicolons.count > 1 { return semicolons.map(\.range) }
    guard let last = separators.lastIndex(where: \.hasConjunction), last > 0 else { return nil }
    let commas = separators[..<last].filter { $0.price >= 2 }
    // "…, climate and energy, science and education, ports and roads": every "and" is an item's own.
    let inner = separators[..<last].filter { $0.price < 2 }
    if separators[last].price < 2, inner.count > 1 {
      return commas.isEmpty ? nil : commas.map(\.range)
    }
    return commas.isEmpty ? nil : commas.map(\.range) + [separators[last].range]
  }

  private func items(between cuts: [Range<Int>]) -> [Range<Int>]? {
    var items: [Range<Int>] = []
    var start = region.lowerBound
    for end in cuts.map(\.lowerBound) + [region.upperBound] {
      let item = withoutGloss(trimmed(start..<end, in: passage), in: passage)
      guard !item.isEmpty, item.count < 60 else { return nil }
      items.append(item)
      start = cuts.first { $0.lowerBound == end }?.upperBound ?? end
    }
    return items
  }
}

/// Returns an item up to a gloss: ", including forced labour", ", particularly in rural areas".
func withoutGloss(_ item: Range<Int>, in passage: Passage) -> Range<Int> {
  let comma = item.first { index in
    guard index > item.lowerBound, passage.isMark(",", at: index), index + 1 < item.upperBound
    else { return false }
    return passage.tokens[index + 1].isOne(
      of: .according, .including, .particularly, .especially, .with, .such, .notably, .under,
      .without)
      || passage.hasAny([.relative, .subordinator], at: index + 1)
  }
  let purpose = item.dropFirst(3).first { index in
    passage.isWord(.in_, at: index) && passage.isWord(.a, at: index + 1)
      && passage.isWord(.way, at: index + 2)
      || passage.tokens[index].isOne(of: .so, .in_)
        && (passage.isWord(.as_, at: index + 1) || passage.isWord(.order, at: index + 1))
  }
  return item.lowerBound..<min(comma ?? item.upperBound, purpose ?? item.upperBound)
}

/// Returns an item without the conjunctions and marks at its ends.
func trimmed(_ item: Range<Int>, in passage: Passage) -> Range<Int> {
  var start = item.lowerBound
  var end = item.upperBound
  while start < end, isMargin(passage.tokens[start], atStart: true) { start += 1 }
  if start + 2 < end, passage.hasAny(.ordinal, at: start), passage.isMark(",", at: start + 1) {
    start += 2
  }
  while end > start, isMargin(passage.tokens[end - 1], atStart: false) { end -= 1 }
  return start..<end
}

private func isMargin(_ token: Token, atStart: Bool) -> Bool {
  if token.isWord {
    return token.isWord(.and) || token.isWord(.or) && atStart
      || atStart && token.isOne(of: .also, .further)
  }
  if token.shape.contains(.possessive) { return false }
  let opens = token.isMark("(") || token.isMark("\"") || token.isMark("[") || token.isMark("$")
  let closes = token.isMark(")") || token.isMark("]") || token.isMark("\"")
  return !(atStart ? opens && !token.isMark("\"") : closes && !token.isMark("\""))
}
