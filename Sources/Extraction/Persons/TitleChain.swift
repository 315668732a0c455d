/// The office that stands before or behind a name, read token by token.
struct TitleChain {
  /// All tokens of the chain.
  var range: Range<Int>
  /// The office alone, without country and article.
  var title: Range<Int>?
  var place: Int16 = -1
  var isFormer = false
  var isSpokesperson = false
  var isExpert = false
  var isOfficer = false
  var isSpouse = false
  var hasHonorific = false

  /// Words that make an office of what stands beside a name.
  private static let heads: WordClass = [.title, .spokesperson, .expert, .officer]

  /// Reads leftwards from the first token of a name.
  static func before(_ name: Int, from limit: Int, in passage: Passage) -> TitleChain? {
    var start = name
    var chain = TitleChain(range: name..<name)
    while start > limit, passage.hasAny([.honorific, .spouse], at: start - 1) {
      chain.isSpouse = chain.isSpouse || isSpouse(start - 1, from: limit, in: passage)
      chain.hasHonorific = true
      start -= 1
    }
    var end = start
    var isApposition = false
    if start > limit + 1, passage.isMark(",", at: start - 1) {
      end -= 1
      isApposition = true
      if chain.hasHonorific, passage.isWord(.the, at: start) { end -= 1 }
    } else if chain.hasHonorific, start > limit + 2, passage.isWord(.the, at: start - 1),
      passage.isMark(",", at: start - 2)
    {
      end -= 2
      isApposition = true
    }
    let first = holderStart(
      from: leftEnd(of: end, from: limit, in: passage), before: end, in: passage)
    // "Committee of the Whole": what follows "of the" is part of the office.
    let isOpen =
      !chain.hasHonorific && !isApposition && first < end
      && passage.tokens[end - 1].isOne(of: .of, .for_, .to, .the, .and)
    if isOpen { return nil }
    if let read = read(first..<end, in: passage), !isApposition || opens(read, limit, passage) {
      var read = read
      read.hasHonorific = chain.hasHonorific
      read.isSpouse = read.isSpouse || chain.isSpouse
      read.range = read.range.lowerBound..<name
      return read
    }
    if chain.hasHonorific {
      chain.range = start..<name
      return chain
    }
    return possessive(name, from: limit, in: passage)
  }

  /// Leaves out whose office it is not: in "adviser to President Sato" the name is the president's.
  private static func holderStart(from start: Int, before end: Int, in passage: Passage) -> Int {
    guard start < end, passage.hasAny(.title, at: end - 1) else { return start }
    var index = end - 1
    while index > start, isModifier(index - 1, in: passage) { index -= 1 }
    guard index > start + 1, passage.tokens[index - 1].isOne(of: .to, .of, .for_),
      passage.hasAny(heads, at: index - 2),
      !passage.tokens[index - 2].isCapital
        || passage.isWord(.to, at: index - 1)
    else { return start }
    return index
  }

  /// "wife", or the "Mrs" in "President Sato and Mrs Sato".
  private static func isSpouse(_ index: Int, from limit: Int, in passage: Passage) -> Bool {
    guard passage.hasAny(.spouse, at: index) else { return false }
    guard passage.hasAny(.honorific, at: index) else { return true }
    guard index - 2 >= limit, passage.isWord(.and, at: index - 1) else { return false }
    return passage.isWord(passage.tokens[index + 1].word, at: index - 2)
      || passage.tokens[index - 2].hasAny([.honorific, .title])
  }

  /// Reads rightwards behind a name: ", the Chinese president", "of Australia", "(Kenya)".
  static func after(_ name: Int, before limit: Int, in passage: Passage) -> TitleChain? {
    guard name < limit else { return nil }
    let isFor =
      passage.isWord(.for_, at: name)
      || passage.isMark(",", at: name) && passage.isWord(.for_, at: name + 1)
    if passage.isWord(.of, at: name) || passage.isMark("(", at: name) || isFor {
      var index = passage.isMark(",", at: name) ? name + 2 : name + 1
      if passage.isWord(.the, at: index) { index += 1 }
      guard index < limit, passage.hasAny([.country, .organisation], at: index) else {
        return nil
      }
      var end = index + 1
      while end < limit, passage.tokens[end].place == passage.tokens[index].place,
        passage.tokens[end].place >= 0
      { end += 1 }
      if isFor, end < limit, passage.tokens[end].shape.contains(.possessive) { return nil }
      return TitleChain(range: name..<end, place: passage.tokens[index].place)
    }
    guard passage.isMark(",", at: name) || passage.isMark("(", at: name) else { return nil }
    var end = name + 1
    while end < limit, end < name + 24, belongs(end, in: passage) { end += 1 }
    guard let read = read(name + 1..<end, in: passage), let title = read.title,
      title.lowerBound - name < 6
    else { return nil }
    // A name right behind the office makes it that name's: ", Prime Minister Ana Petrova".
    let scanner = NameScanner(passage: passage)
    if end < limit, scanner.nameEnd(from: end, before: limit) != nil { return nil }
    return read
  }

  private static func possessive(
    _ name: Int, from limit: Int, in passage: Passage
  ) -> TitleChain? {
    guard name - 2 >= limit, passage.tokens[name - 1].shape.contains(.possessive),
      passage.hasAny(.country, at: name - 2)
    else { return nil }
    return TitleChain(range: name - 2..<name, place: passage.tokens[name - 2].place)
  }

  /// Whether an office before a comma begins a phrase of its own, and is no earlier name's.
  private static func opens(_ chain: TitleChain, _ limit: Int, _ passage: Passage) -> Bool {
    let start = chain.range.lowerBound
    guard
      passage.tokens[start].hasAny(.determiner) || start == limit
        || passage.tokens[start].hasAny([.demonym, .country])
    else { return false }
    return start == limit || !passage.isMark(",", at: start - 1)
      || !passage.tokens[max(limit, start - 2)].isCapital
  }

  private static func leftEnd(of end: Int, from limit: Int, in passage: Passage) -> Int {
    var start = end
    while start > limit, start > end - 24, belongs(start - 1, in: passage) { start -= 1 }
    return start
  }

  /// Whether a word can be part of a chain.
  private static func belongs(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    if token.shape.contains(.possessive) { return passage.hasAny(.country, at: index - 1) }
    if token.isMark(",") {
      return passage.hasAny(.titleModifier, at: index - 1)
        && (passage.hasAny(.titleModifier, at: index + 1) || passage.isWord(.and, at: index + 1))
    }
    guard token.isWord else { return token.isMark("&") }
    if token.hasAny(heads.union([.titleModifier, .country, .demonym, .organisation])) {
      return true
    }
    if token.isCapital, token.hasAny([.institution, .city, .honorific]), !token.hasAny(.verb) {
      return true
    }
    if token.shape.contains(.allCapitals), token.range.count > 1, !token.hasAny(.stop) {
      return true
    }
    return token.isOne(
      of: .of, .for_, .to, .the, .and, .a, .an, .former, .late, .then, .its, .his, .her,
      .their)
      || token.hasAny(.ordinal) || isLowerModifier(token, in: passage)
  }

  /// Whether a word in small letters is a modifier: "foreign minister".
  private static func isLowerModifier(_ token: Token, in passage: Passage) -> Bool {
    guard token.isWord, !token.isCapital, Int(token.word) < passage.lexicon.table.count else {
      return false
    }
    return passage.lexicon.classes[Int(token.word)].contains(.titleModifier)
  }

  /// Reads a stretch of chain tokens; `nil` where it holds no office.
  private static func read(_ range: Range<Int>, in passage: Passage) -> TitleChain? {
    guard let head = range.first(where: { passage.hasAny(heads, at: $0) })
    else { return nil }
    var first = head
    while first > range.lowerBound {
      if isModifier(first - 1, in: passage) {
        first -= 1
      } else if first - 2 >= range.lowerBound, isModifierLink(first - 1, in: passage) {
        first -= 2
      } else {
        break
      }
    }
    var chain = TitleChain(range: range)
    var start = first
    while start > range.lowerBound, isLead(start - 1, in: passage) { start -= 1 }
    chain.range = start..<range.upperBound
    var last = head
    for index in range where index > head && passage.hasAny(.title, at: index) { last = index }
    chain.isSpokesperson = range.contains { passage.hasAny(.spokesperson, at: $0) }
    chain.isExpert = range.contains { passage.hasAny(.expert, at: $0) }
    chain.isOfficer = range.contains { passage.hasAny(.officer, at: $0) }
    chain.isFormer = (start..<first).contains {
      passage.isWord(.former, at: $0) || passage.isWord(.late, at: $0)
        || passage.isWord(.then, at: $0)
    }
    chain.place = place(in: start..<range.upperBound, in: passage)
    var end = max(last + 1, endOfOffice(last + 1, range.upperBound, passage))
    while end > last + 1, passage.hasAny([.stop, .country], at: end - 1) { end -= 1 }
    chain.title = first..<end
    return chain
  }

  private static func isModifier(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    return (token.hasAny([.titleModifier, .title]) || isLowerModifier(token, in: passage))
      && !token.hasAny([.country, .demonym]) && !token.isOne(of: .former, .then)
  }

  /// "Trade and Industry Minister": whether a link joins two modifiers of one office.
  private static func isModifierLink(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    return (token.isWord(.and) || token.isMark(",") || token.isMark("&"))
      && passage.hasAny(.titleModifier, at: index - 1)
      && !passage.hasAny([.title, .country, .demonym], at: index - 1)
  }

  private static func isLead(_ index: Int, in passage: Passage) -> Bool {
    let token = passage.tokens[index]
    return token.hasAny([.country, .demonym, .organisation]) || token.shape.contains(.possessive)
      || token.isOne(of: .the, .former, .late, .then, .its, .his, .her, .their)
      || token.shape.contains(.allCapitals)
      || token.isCapital && token.hasAny([.institution, .city, .titleModifier])
  }

  /// Returns where the office ends: before "of COUNTRY", behind "for Human Rights".
  private static func endOfOffice(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    var index = from
    while index < limit {
      if passage.isWord(.of, at: index) || passage.isWord(.to, at: index) {
        let next = passage.isWord(.the, at: index + 1) ? index + 2 : index + 1
        if passage.hasAny([.country, .organisation], at: next) { return index }
      }
      index += 1
    }
    return index
  }

  /// Returns the first place that is not the goal of a post: "Ambassador of X to Y".
  private static func place(in range: Range<Int>, in passage: Passage) -> Int16 {
    for index in range where passage.tokens[index].place >= 0 {
      var before = index - 1
      while before >= range.lowerBound,
        passage.isWord(.the, at: before)
          || passage.tokens[before].place == passage.tokens[index].place
      { before -= 1 }
      if before >= range.lowerBound,
        passage.tokens[before].isOne(of: .to, .for_, .with, .on)
      {
        continue
      }
      return passage.tokens[index].place
    }
    return -1
  }
}
