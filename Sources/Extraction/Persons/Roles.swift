internal import Text

/// Weighs for each person whether it took part, by the clauses that name it.
struct Roles {
  let passage: Passage
  let predicates: [Predicate]
  /// Where the predicates of a sentence begin in `predicates`.
  private let bySentence: [Range<Int>]
  private let firstBodySentence: Int?

  init(_ passage: Passage, predicates: [Predicate]) {
    self.passage = passage
    self.predicates = predicates
    bySentence = ranges(of: predicates, bySentence: passage.sentences.count)
    firstBodySentence = passage.sentences.indices.first {
      passage.kind(of: $0) == .paragraph && passage.sentences[$0].tokens.count > 6
    }
  }

  /// Returns the cues of one person over all its mentions.
  func cues(of person: Person) -> Cues {
    var cues = Cues()
    for mention in person.mentions { add(mention, to: &cues) }
    return cues
  }

  private func add(_ mention: Mention, to cues: inout Cues) {
    let block = passage.blocks[passage.sentences[mention.sentence].block]
    if mention.signs.contains(.spokesperson) { cues.add(.spokesperson) }
    if mention.signs.contains(.former) { cues.add(.former) }
    if mention.signs.contains(.institutional) {
      cues.add(.institutional)
      return
    }
    if block.section == .attendance, block.kind != .heading(level: 1) { cues.add(.listed) }
    if block.kind == .title { cues.add(.titled) }
    if mention.sentence == firstBodySentence { cues.add(.opening) }
    let sentence = passage.sentences[mention.sentence].tokens
    if isNearMeetingNoun(mention, in: sentence) { cues.add(.meeting) }
    if mention.signs.contains(.possessive) {
      if !isPossessiveOfMeeting(mention) { cues.add(.possessive) } else { cues.add(.meeting) }
      return
    }
    addClause(of: mention, in: sentence, to: &cues)
  }

  private func addClause(of mention: Mention, in sentence: Range<Int>, to cues: inout Cues) {
    let own = bySentence[mention.sentence]
    let before = own.last { predicates[$0].token < mention.phrase.lowerBound }
    let after = own.first {
      predicates[$0].groupStart >= mention.name.upperBound && predicates[$0].isFinite
    }
    let preposition = preposition(
      before: mention, from: before.map { predicates[$0].token + 1 } ?? sentence.lowerBound)
    if let after, preposition == nil, isSubject(mention, of: after, previous: before) {
      addSubject(of: predicates[after], mention, in: sentence, to: &cues)
    } else if let before {
      addObject(of: predicates[before], preposition: preposition, to: &cues)
    }
  }

  private func addSubject(
    of predicate: Predicate, _ mention: Mention, in sentence: Range<Int>, to cues: inout Cues
  ) {
    if predicate.isBackground { return cues.add(.background) }
    if predicate.isNegated {
      if predicate.classes.contains(.meet) { cues.add(.absent) }
      return
    }
    switch predicate.tense {
    case .future, .modal: cues.add(.future)
    case .present, .past, .perfect:
      if predicate.link == .relative || predicate.link == .subordinate { return }
      if isElsewhere(mention, in: sentence) { return cues.add(.elsewhere) }
      if predicate.classes.contains(.meet),
        !predicate.isPassive || !predicate.classes.contains(.view)
      {
        cues.add(.met)
      } else if predicate.classes.hasAny(acts), !predicate.isPassive {
        cues.add(.acted)
      } else if !predicate.isPassive, !predicate.classes.contains(.move) {
        cues.add(.acted)
      }
    default: break
    }
  }

  private func addObject(of predicate: Predicate, preposition: Int32?, to cues: inout Cues) {
    if predicate.isBackground { return cues.add(.background) }
    if preposition == Keyword.by.rawValue {
      let isMeeting = predicate.classes.contains(.meet) && predicate.link == .main
      return cues.add(isMeeting ? .met : .agent)
    }
    guard predicate.classes.contains(.meet), !predicate.isNegated, predicate.link != .relative,
      predicate.link != .subordinate, predicate.tense != .future, predicate.tense != .modal
    else { return }
    let isWith =
      preposition == Keyword.with.rawValue || preposition == Keyword.between.rawValue
      || preposition == Keyword.to.rawValue && predicate.isForm(of: .speak)
    if isWith || preposition == nil, !isOnlyView(predicate) { cues.add(.met) }
  }

  /// Whether the verb means no meeting where a person is its object: "welcomed", "called on".
  private func isOnlyView(_ predicate: Predicate) -> Bool {
    predicate.classes.contains(.view) && !predicate.isForm(of: .speak)
  }

  private var acts: VerbClass {
    [.commit, .perform, .announce, .fund, .talk, .view, .ask, .reaffirm, .hope]
  }

  /// Whether only names, offices and conjunctions stand between a mention and the verb.
  private func isSubject(_ mention: Mention, of index: Int, previous: Int?) -> Bool {
    let start = mention.phrase.upperBound
    let end = predicates[index].groupStart
    guard start < end else { return true }
    return !(start..<end).contains { token in
      passage.tokens[token].hasAny([.relative, .subordinator]) || passage.isWord(.that, at: token)
        || passage.isMark(";", at: token)
    }
  }

  /// Returns the preposition that governs the noun phrase of a mention, or `nil` for none.
  private func preposition(before mention: Mention, from limit: Int) -> Int32? {
    var index = mention.phrase.lowerBound - 1
    while index >= limit {
      let token = passage.tokens[index]
      if token.hasAny(.preposition), !isInsideName(index) { return token.word }
      if token.isMark(";") || token.isMark(":") || token.isMark("\"") { return nil }
      if token.isMark(","), !isList(index) { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether "of" or "for" stands inside an office: "Minister for Trade".
  private func isInsideName(_ index: Int) -> Bool {
    guard
      passage.isWord(.of, at: index) || passage.isWord(.for_, at: index)
        || passage.isWord(.to, at: index)
    else { return false }
    return passage.tokens[index - 1 < 0 ? index : index - 1].hasAny([.title, .titleModifier])
      || passage.hasAny([.country, .organisation], at: index + 1)
      || passage.isWord(.the, at: index + 1)
        && passage.hasAny([.country, .organisation], at: index + 2)
  }

  /// Whether a comma stands in a list of names: a capital before it.
  private func isList(_ comma: Int) -> Bool {
    comma > 0 && passage.tokens[comma - 1].isCapital
  }

  /// Whether "meeting with", "talks between" or "call with" governs the mention.
  private func isNearMeetingNoun(_ mention: Mention, in sentence: Range<Int>) -> Bool {
    var index = mention.phrase.lowerBound - 1
    var steps = 0
    while index > sentence.lowerBound, steps < 40 {
      let token = passage.tokens[index]
      if token.isWord(.with) || token.isWord(.between) {
        return passage.hasAny(.meeting, at: index - 1)
          || passage.hasAny([.meeting], at: index - 2)
      }
      if token.hasAny(.preposition), !isInsideName(index) { return false }
      if passage.hasAny(.verb, at: index), !token.isCapital { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  private func isPossessiveOfMeeting(_ mention: Mention) -> Bool {
    let next = mention.name.upperBound + 1
    return (next..<next + 3).contains {
      passage.hasAny(.meeting, at: $0) && !passage.isWord(.visit, at: $0)
    }
      && passage.kind(of: mention.sentence) == .title
  }

  /// Whether the sentence opens with a place and a comma: "In Ramallah, …".
  private func isElsewhere(_ mention: Mention, in sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard passage.isWord(.in_, at: first), passage.hasAny([.capital, .city], at: first + 1) else {
      return false
    }
    return passage.isMark(",", at: first + 2) || passage.isMark(",", at: first + 3)
  }
}

/// Returns for each sentence where its predicates stand.
func ranges(of predicates: [Predicate], bySentence count: Int) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  ranges.reserveCapacity(count)
  var index = 0
  for sentence in 0..<count {
    let start = index
    while index < predicates.count, predicates[index].sentence == sentence { index += 1 }
    ranges.append(start..<index)
  }
  return ranges
}
