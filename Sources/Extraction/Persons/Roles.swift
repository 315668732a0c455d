internal import Text

/// Weighs for each person whether it took part, by the clauses that name it.
struct Roles {
  private let passage: Passage
  private let predicates: [Predicate]
  /// Where the predicates of a sentence begin in `predicates`.
  private let bySentence: [Range<Int>]
  private let firstBodySentence: Int?
  private let phrases: NounPhrases

  init(_ passage: Passage, predicates: [Predicate]) {
    self.passage = passage
    self.predicates = predicates
    bySentence = ranges(of: predicates, bySentence: passage.sentences.count)
    firstBodySentence = passage.sentences.indices.first {
      passage.kind(of: $0) == .paragraph && passage.sentences[$0].tokens.count > 6
    }
    phrases = NounPhrases(passage: passage)
  }

  /// Returns the cues of each person over all its mentions.
  ///
  /// Names in one list ("with A, B and C") share what the list's place in the clause says.
  func cues(of persons: [Person]) -> [Cues] {
    var all = persons.indices.flatMap { person in
      persons[person].mentions.map { (mention: $0, person: person) }
    }
    all.sort { $0.mention.name.lowerBound < $1.mention.name.lowerBound }
    var cues = Array(repeating: Cues(), count: persons.count)
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count, phrases.areListed(all[end - 1].mention, all[end].mention) { end += 1 }
      let shared = clauseCue(first: all[first].mention, last: all[end - 1].mention)
      for (mention, person) in all[first..<end] {
        addSigns(of: mention, to: &cues[person])
        if let shared, !mention.signs.contains(.institutional) { cues[person].add(shared) }
      }
      first = end
    }
    return cues
  }

  /// Adds what the mention shows by itself and by its block.
  private func addSigns(of mention: Mention, to cues: inout Cues) {
    let block = passage.blocks[passage.sentences[mention.sentence].block]
    if mention.signs.contains(.spokesperson) { cues.add(.spokesperson) }
    if mention.signs.contains(.former) { cues.add(.former) }
    if mention.signs.contains(.institutional) { return cues.add(.institutional) }
    if mention.signs.contains(.possessive), !isPossessiveOfMeeting(mention) {
      return cues.add(.possessive)
    }
    switch block.kind {
    case .title: cues.add(.titled)
    case .heading: break
    default: if block.section == .attendance { cues.add(.listed) }
    }
    if mention.sentence == firstBodySentence { cues.add(.opening) }
    if isLine(mention, in: block) { cues.add(.line) }
  }

  /// Returns what the clause says of a list of names, or of one name.
  private func clauseCue(first: Mention, last: Mention) -> Cue? {
    let sentence = passage.sentences[first.sentence].tokens
    if last.signs.contains(.possessive) {
      return isPossessiveOfMeeting(last) ? .meeting : nil
    }
    if isAmongThosePresent(first, in: sentence) { return .listed }
    let own = bySentence[first.sentence]
    let before = own.last { predicates[$0].token < first.phrase.lowerBound }
    let after = own.first {
      predicates[$0].groupStart >= last.name.upperBound && predicates[$0].isFinite
    }
    let limit = before.map { predicates[$0].token + 1 } ?? sentence.lowerBound
    let preposition = phrases.preposition(before: first, from: limit)
    if let before, predicates[before].isBackground,
      after.map({ predicates[$0].isBackground }) ?? true
    {
      return .background
    }
    if isNearMeetingNoun(first, in: sentence) { return .meeting }
    if let preposition, isHosting(preposition) { return .met }
    if let after, preposition == nil, isSubject(last, of: after), !isInRelative(first, before) {
      return subjectCue(of: predicates[after], first, in: sentence)
    }
    if let before {
      return objectCue(of: predicates[before], preposition: preposition, in: sentence)
    }
    if passage.isMark(":", at: first.phrase.lowerBound - 1), first.name != last.name {
      return .line
    }
    return speaksInColon(last) ? .acted : nil
  }

  private func subjectCue(
    of predicate: Predicate, _ mention: Mention, in sentence: Range<Int>
  ) -> Cue? {
    if predicate.isBackground { return .background }
    if predicate.isNegated { return predicate.classes.contains(.meet) ? .absent : nil }
    let isMeeting = predicate.classes.contains(.meet) || takesPart(predicate)
    switch predicate.tense {
    case .future, .modal:
      let isAnnounced = mention.sentence == firstBodySentence && predicate.tense == .future
      return isMeeting && isAnnounced ? .met : .future
    case .present, .past, .perfect:
      if predicate.link == .relative || predicate.link == .subordinate { return nil }
      if isElsewhere(in: sentence) { return .elsewhere }
      if isMeeting { return predicate.classes.contains(.move) && predicate.isPassive ? nil : .met }
      if predicate.isPassive || predicate.classes.contains(.move) { return nil }
      return .acted
    default: return nil
    }
  }

  private func objectCue(
    of predicate: Predicate, preposition: Int?, in sentence: Range<Int>
  ) -> Cue? {
    let word = preposition.map { passage.tokens[$0] }
    if predicate.isBackground { return .background }
    if let word, word.isWord(.by) {
      let isAct =
        predicate.isForm(of: .sign)
        || predicate.classes.contains(.meet) && isOfMeeting(predicate)
      return isAct && !predicate.isNegated ? .met : .agent
    }
    if predicate.isForm(of: .include), word == nil, hasDelegation(before: predicate, sentence) {
      return .listed
    }
    guard !predicate.isNegated, predicate.link != .relative, predicate.link != .subordinate,
      predicate.tense != .future, predicate.tense != .modal, !isWished(predicate)
    else { return nil }
    let isWith = word.map { $0.isOne(of: .with, .between) } ?? false
    if predicate.classes.contains(.meet) {
      let isToward = word.map { $0.isOne(of: .to, .on) } ?? false
      if isToward, predicate.isForm(of: .speak) || predicate.isForm(of: .call) { return .met }
      let isOnlyView = predicate.classes.contains(.view) || predicate.isForm(of: .address)
      let isDirect = preposition.map { !hasAbout(between: predicate.token, and: $0) } ?? false
      return isWith && isDirect || word == nil && !isOnlyView ? .met : nil
    }
    return isWith && predicate.classes.hasAny([.perform, .commit, .announce, .talk]) ? .met : nil
  }

  /// Whether a participle belongs to the meeting or a delegation: "talks chaired by".
  private func isOfMeeting(_ predicate: Predicate) -> Bool {
    guard predicate.tense == .participle else { return true }
    let before = predicate.groupStart - 1
    return passage.isMark(",", at: before)
      || passage.hasAny([.meeting, .party, .jointly], at: before)
      || passage.isMark("-", at: before) || passage.isMark("(", at: before)
  }

  /// Whether the verb is "take" in "took part".
  private func takesPart(_ predicate: Predicate) -> Bool {
    predicate.isForm(of: .take) && passage.isWord(.part, at: predicate.token + 1)
  }

  /// "expected to speak to", "wants to meet".
  private func isWished(_ predicate: Predicate) -> Bool {
    guard predicate.tense == .infinitive, let governor = predicate.governor else { return false }
    return predicates[governor].classes.hasAny([.hope, .ask, .view])
  }

  private func hasAbout(between verb: Int, and preposition: Int) -> Bool {
    (verb + 1..<max(preposition, verb + 1)).contains {
      passage.isWord(.about, at: $0) || passage.isWord(.regarding, at: $0)
    }
  }

  private func hasDelegation(before predicate: Predicate, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<predicate.token).contains { passage.hasAny(.party, at: $0) }
  }

  /// Whether nothing that opens another clause stands between a mention and the verb.
  private func isSubject(_ mention: Mention, of index: Int) -> Bool {
    let start = mention.phrase.upperBound
    let end = predicates[index].groupStart
    guard start < end else { return true }
    var hasRelative = false
    for token in start..<end {
      if passage.isMark(";", at: token) || passage.isMark(":", at: token) { return false }
      if passage.hasAny([.relative, .subordinator], at: token) { hasRelative = true }
    }
    return !hasRelative && !passage.isWord(.that, at: end - 1)
  }

  /// Whether a mention is the subject of a relative clause without a mark: "the deal X secured".
  private func isInRelative(_ mention: Mention, _ before: Int?) -> Bool {
    guard let before, predicates[before].isFinite, !predicates[before].classes.contains(.view)
    else { return false }
    return
      !(predicates[before].token + 1..<max(mention.phrase.lowerBound, predicates[before].token + 1))
      .contains { index in
        let token = passage.tokens[index]
        return !token.isWord || token.hasAny([.subordinator, .relative]) || token.isWord(.and)
          || token.isWord(.that)
      }
  }

  private func isHosting(_ preposition: Int) -> Bool {
    passage.isWord(.of, at: preposition) && passage.hasAny(.hosting, at: preposition - 1)
  }

  /// Whether "meeting with", "talks between" or "call with" governs the mention, and the meeting
  /// is not an earlier one: "following talks with", "in line with talks between".
  private func isNearMeetingNoun(_ mention: Mention, in sentence: Range<Int>) -> Bool {
    guard let preposition = phrases.preposition(before: mention, from: sentence.lowerBound),
      passage.tokens[preposition].isOne(of: .with, .between)
    else { return false }
    guard
      let noun = (preposition - 2..<preposition).last(where: { passage.hasAny(.meeting, at: $0) })
    else { return false }
    for index in max(sentence.lowerBound, noun - 7)..<noun {
      let token = passage.tokens[index]
      if token.isOne(of: .following, .after, .since, .before, .follow, .line, .earlier) {
        return false
      }
      if token.hasAny(.month) { return false }
      if let verb = passage.verb(at: index), verb.classes.contains(.effect) { return false }
    }
    return true
  }

  /// "A's meeting with B" in the title.
  private func isPossessiveOfMeeting(_ mention: Mention) -> Bool {
    let next = mention.name.upperBound + 1
    return mention.signs.contains(.possessive) && passage.kind(of: mention.sentence) == .title
      && (next..<next + 4).contains {
        passage.hasAny(.meeting, at: $0) && !passage.isWord(.visit, at: $0)
      }
  }

  /// "Among those at the table were …", "With them was …".
  private func isAmongThosePresent(_ mention: Mention, in sentence: Range<Int>) -> Bool {
    let first = passage.tokens[sentence.lowerBound]
    guard first.isOne(of: .among, .with, .also, .present, .those) || first.isWord(.on) else {
      return false
    }
    let end = min(mention.phrase.lowerBound, sentence.lowerBound + 14)
    guard sentence.lowerBound < end,
      let verb = (sentence.lowerBound..<end).first(where: { passage.hasAny(.be, at: $0) })
    else { return false }
    let next = verb + 1
    return !passage.hasAny([.verb, .adverb], at: next) || passage.tokens[next].isCapital
  }

  /// Whether the sentence opens with a place and a comma: "In Ramallah, …".
  private func isElsewhere(in sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard passage.isWord(.in_, at: first), passage.hasAny([.capital, .city], at: first + 1) else {
      return false
    }
    return passage.isMark(",", at: first + 2) || passage.isMark(",", at: first + 3)
  }

  /// Whether a speech follows a name and a colon.
  private func speaksInColon(_ mention: Mention) -> Bool {
    passage.isMark(":", at: mention.phrase.upperBound)
  }

  /// Whether the mention stands in a line of a list, or a signature, that has no verb.
  private func isLine(_ mention: Mention, in block: Passage.Block) -> Bool {
    guard block.kind == .paragraph, block.tokens.count < 40,
      block.item != nil || passage.isWord(.for_, at: block.tokens.lowerBound)
    else { return false }
    return bySentence[mention.sentence].allSatisfy {
      !predicates[$0].isFinite || passage.isMark("(", at: predicates[$0].groupStart - 1)
    }
      && mention.phrase.lowerBound - block.tokens.lowerBound < 8
      || passage.isMark(":", at: mention.phrase.lowerBound - 1)
        && mention.phrase.lowerBound - block.tokens.lowerBound < 8
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
