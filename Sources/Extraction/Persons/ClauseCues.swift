internal import Text

/// Says what the place of names in their clause tells about participation.
struct ClauseCues {
  private let clauses: Clauses
  private let finder: PositionFinder
  private let scene: Scene

  private var passage: Passage { clauses.passage }

  init(_ finder: PositionFinder, scene: Scene) {
    self.finder = finder
    self.scene = scene
    clauses = finder.clauses
  }

  /// Returns what the clause says of a list of names, or of one name.
  func sighting(first: Mention, last: Mention) -> Sighting? {
    let sentence = passage.sentences[first.sentence].tokens
    if let words = amongThosePresent(first, in: sentence) {
      return Sighting(cue: .listed, words: words)
    }
    if let words = sideAnnounced(before: first) { return Sighting(cue: .listed, words: words) }
    if passage.isMark(":", at: first.phrase.lowerBound - 1), first.name != last.name {
      return Sighting(cue: .line, words: first.phrase)
    }
    if let words = attendingInAside(last) { return Sighting(cue: .met, words: words) }
    let position = finder.position(first: first, last: last)
    if let place = elsewhere(last, position, in: sentence) {
      return Sighting(cue: .elsewhere, words: place)
    }
    if let words = nearMeetingNoun(first, in: sentence) {
      return Sighting(cue: .meeting, words: words)
    }
    switch position {
    case .possessor: return ofPossessor(last)
    case .subject(let verb): return ofSubject(clauses[verb], first)
    case .agent(let verb): return ofAgent(clauses[verb])
    case .object(let verb): return ofObject(clauses[verb], sentence)
    case .oblique(let preposition, let verb):
      return ofOblique(preposition, verb.map { clauses[$0] })
    case .loose:
      if let words = presence(of: last, in: sentence) {
        return Sighting(cue: .present, words: words)
      }
      return speaksInColon(last) ? Sighting(cue: .spoke, words: last.phrase) : nil
    }
  }

  /// Returns the place in "led the Kenyan delegation" or "Kenya was represented by"; -1 for none.
  func representedPlace(_ sighting: Sighting) -> Int16 {
    guard sighting.cue == .met,
      let verb = clauses.predicates.predicate(at: sighting.words.upperBound - 1),
      verb.isLeading
    else { return -1 }
    let words =
      verb.isPassive
      ? clauses.subject(of: verb)
      : verb.end..<min(verb.end + 6, clauses.sentence(of: verb).upperBound)
    let places = words.filter {
      passage.hasAny([.country, .demonym, .organisation], at: $0)
        && (verb.isPassive || passage.hasAny(.team, at: $0 + 1))
    }
    guard let only = places.first, Set(places.map { passage.tokens[$0].place }).count == 1 else {
      return -1
    }
    return passage.tokens[only].place
  }

  /// Returns the verb of ", who chaired the meeting," behind a name.
  private func attendingInAside(_ mention: Mention) -> Range<Int>? {
    let next = mention.phrase.upperBound
    let who = passage.isMark(",", at: next) ? next + 1 : next
    guard passage.isWord(.who, at: who),
      let verb = clauses.indices(in: mention.sentence).first(where: {
        clauses[$0].token > who && clauses[$0].groupStart < who + 4
      }),
      clauses[verb].classes.contains(.meet), clauses[verb].isAsserted,
      !clauses[verb].isBackground, !clauses[verb].classes.contains(.effect),
      clauses[verb].tense == .past
    else { return nil }
    return who..<clauses[verb].token + 1
  }

  // MARK: Places in the clause

  private func ofSubject(_ predicate: Predicate, _ first: Mention) -> Sighting? {
    let words = predicate.groupStart..<predicate.token + 1
    if predicate.isBackground { return background(predicate, words) }
    let isMeeting = predicate.classes.contains(.meet) || takesPart(predicate)
    // "made no comment"
    if passage.isWord(.no, at: predicate.end), !isMeeting { return nil }
    if staysAway(predicate) { return Sighting(cue: .absent, words: words) }
    if predicate.isNegated { return isMeeting ? Sighting(cue: .absent, words: words) : nil }
    switch predicate.tense {
    case .future, .modal:
      let isAnnounced = first.sentence == scene.opening && predicate.tense == .future
      return Sighting(cue: isMeeting && isAnnounced ? .met : .future, words: words)
    case .present, .past, .perfect: break
    default: return nil
    }
    if predicate.link == .relative || predicate.link == .subordinate {
      return Sighting(cue: .clause, words: words)
    }
    let isMove = predicate.classes.contains(.move)
    if isMeeting { return isMove && predicate.isPassive ? nil : Sighting(cue: .met, words: words) }
    if predicate.isPassive { return nil }
    if isMove { return Sighting(cue: .moved, words: words) }
    let isSpeech = predicate.classes.hasAny([.view, .talk, .ask, .hope, .reaffirm, .refuse])
    return Sighting(cue: isSpeech ? .spoke : .acted, words: words)
  }

  private func ofAgent(_ predicate: Predicate) -> Sighting? {
    let words = predicate.groupStart..<predicate.token + 1
    if predicate.isBackground { return background(predicate, words) }
    let isAct =
      predicate.isForm(of: .sign)
      || predicate.classes.contains(.meet) && isOfMeeting(predicate)
    let isReal = !predicate.isNegated && predicate.tense != .future && predicate.tense != .modal
    return Sighting(cue: isAct && isReal ? .met : .agent, words: words)
  }

  private func ofObject(_ predicate: Predicate, _ sentence: Range<Int>) -> Sighting? {
    let words = predicate.groupStart..<predicate.token + 1
    if predicate.isBackground { return background(predicate, words) }
    if predicate.isForm(of: .include), hasDelegation(before: predicate, sentence) {
      return Sighting(cue: .listed, words: words)
    }
    guard isReal(predicate) else {
      // "will send A"
      guard predicate.tense == .future else { return nil }
      let isAnnounced = predicate.sentence == scene.opening && predicate.classes.contains(.meet)
      return Sighting(cue: isAnnounced ? .met : .future, words: words)
    }
    if predicate.classes.contains(.meet), !predicate.classes.contains(.view),
      !predicate.isForm(of: .address)
    {
      return Sighting(cue: .met, words: words)
    }
    let isTold = predicate.classes.hasAny([.view, .ask, .talk])
    return isTold ? Sighting(cue: .addressed, words: words) : nil
  }

  private func ofOblique(_ preposition: Int, _ predicate: Predicate?) -> Sighting? {
    if isHosting(preposition) {
      return Sighting(cue: .met, words: preposition - 1..<preposition + 1)
    }
    let word = passage.tokens[preposition]
    let governed = Sighting(cue: .governed, words: preposition..<preposition + 1)
    guard let predicate else { return governed }
    let words = predicate.groupStart..<predicate.token + 1
    if predicate.isBackground { return background(predicate, words) }
    guard isReal(predicate) else { return governed }
    let isWith = word.isOne(of: .with, .between)
    if predicate.classes.contains(.meet) {
      let isToward = word.isOne(of: .to, .on)
      if isToward, predicate.isForm(of: .speak) || predicate.isForm(of: .call) {
        return Sighting(cue: .met, words: words)
      }
      if isWith, !hasAbout(between: predicate.token, and: preposition) {
        return Sighting(cue: .met, words: words)
      }
    }
    if isWith, predicate.classes.hasAny([.perform, .commit, .announce, .talk]) {
      return Sighting(cue: .met, words: words)
    }
    return governed
  }

  private func ofPossessor(_ mention: Mention) -> Sighting {
    let noun = mention.name.upperBound..<min(mention.name.upperBound + 2, passage.tokens.count)
    if isPossessiveOfMeeting(mention) { return Sighting(cue: .meeting, words: noun) }
    let isTeam =
      passage.hasAny(.party, at: noun.upperBound - 1)
      && !passage.hasAny(.title, at: noun.upperBound - 1)
    return Sighting(cue: isTeam ? .delegation : .possessive, words: noun)
  }

  private func background(_ predicate: Predicate, _ words: Range<Int>) -> Sighting {
    let isEarlier =
      predicate.tense == .pluperfect && !predicate.isDated && !predicate.classes.contains(.move)
    return Sighting(cue: isEarlier ? .earlier : .background, words: words)
  }

  // MARK: What the words around say

  /// Whether a predicate tells something that happened at the meeting.
  private func isReal(_ predicate: Predicate) -> Bool {
    !predicate.isNegated && (predicate.link != .relative || isAtStop(predicate))
      && predicate.link != .subordinate
      && predicate.tense != .future && predicate.tense != .modal && !isWished(predicate)
  }

  /// Whether a participle belongs to the meeting or a delegation: "talks chaired by".
  private func isOfMeeting(_ predicate: Predicate) -> Bool {
    guard predicate.tense == .participle else { return true }
    let before = predicate.groupStart - 1
    return passage.isMark(",", at: before)
      || passage.hasAny([.meeting, .party, .jointly, .country, .institution], at: before)
      || passage.isMark("-", at: before) || passage.isMark("(", at: before)
  }

  /// Whether the verb is "take" in "took part".
  private func takesPart(_ predicate: Predicate) -> Bool {
    predicate.isForm(of: .take) && passage.isWord(.part, at: predicate.token + 1)
  }

  /// "…, where they met with A": a stop of the same journey.
  private func isAtStop(_ predicate: Predicate) -> Bool {
    let start = clauses.sentence(of: predicate).lowerBound
    let from = max(start, predicate.groupStart - 6)
    return predicate.classes.contains(.meet)
      && (from..<predicate.groupStart).contains { passage.isWord(.where_, at: $0) }
  }

  /// "stayed away", "was absent".
  private func staysAway(_ predicate: Predicate) -> Bool {
    predicate.classes.contains(.move) && passage.isWord(.away, at: predicate.token + 1)
  }

  /// "expected to speak to", "wants to meet".
  private func isWished(_ predicate: Predicate) -> Bool {
    guard predicate.tense == .infinitive, let governor = predicate.governor else { return false }
    return clauses[governor].classes.hasAny([.hope, .ask, .view])
  }

  private func hasAbout(between verb: Int, and preposition: Int) -> Bool {
    (verb + 1..<max(preposition, verb + 1)).contains {
      passage.isWord(.about, at: $0) || passage.isWord(.regarding, at: $0)
    }
  }

  private func hasDelegation(before predicate: Predicate, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<predicate.token).contains { passage.hasAny(.party, at: $0) }
  }

  private func isHosting(_ preposition: Int) -> Bool {
    passage.isWord(.of, at: preposition) && passage.hasAny(.hosting, at: preposition - 1)
  }

  /// Returns "meeting with", "talks between" or "call with" before a mention, where the meeting is
  /// not an earlier one: "following talks with", "in line with talks between".
  private func nearMeetingNoun(_ mention: Mention, in sentence: Range<Int>) -> Range<Int>? {
    guard
      let preposition = finder.phrases.preposition(before: mention, from: sentence.lowerBound),
      passage.tokens[preposition].isOne(of: .with, .between),
      let noun = (preposition - 2..<preposition).last(where: { passage.hasAny(.meeting, at: $0) })
    else { return nil }
    for index in max(sentence.lowerBound, noun - 7)..<noun {
      let token = passage.tokens[index]
      if token.isOne(of: .following, .after, .since, .before, .follow, .line, .earlier)
        || token.hasAny(.month)
      {
        return nil
      }
      if let verb = passage.verb(at: index), verb.classes.contains(.effect) { return nil }
    }
    let isBackground = clauses.indices(in: mention.sentence).contains {
      clauses[$0].token < noun && clauses[$0].isBackground
    }
    return isBackground ? nil : noun..<preposition + 1
  }

  /// Whether "A's meeting with B" stands in the title.
  func isPossessiveOfMeeting(_ mention: Mention) -> Bool {
    let next = mention.name.upperBound + 1
    return mention.signs.contains(.possessive) && passage.kind(of: mention.sentence) == .title
      && (next..<next + 4).contains {
        passage.hasAny(.meeting, at: $0) && !passage.isWord(.visit, at: $0)
      }
  }

  /// Returns "on the Kenyan side," before a mention.
  private func sideAnnounced(before mention: Mention) -> Range<Int>? {
    let link = mention.phrase.lowerBound - 1
    let start = passage.sentences[mention.sentence].tokens.lowerBound
    guard passage.isMark(",", at: link) || passage.isMark(":", at: link), link - 3 >= start,
      passage.isWord(.side, at: link - 1)
    else { return nil }
    return (max(start, link - 5)..<link).first {
      passage.tokens[$0].isOne(of: .on, .from, .for_)
    }.map { $0..<link }
  }

  /// Returns "Among those at the table were …", "With them was …" before a mention.
  private func amongThosePresent(_ mention: Mention, in sentence: Range<Int>) -> Range<Int>? {
    let first = passage.tokens[sentence.lowerBound]
    let isAttending =
      passage.verb(at: sentence.lowerBound).map {
        $0.forms.contains(.gerund) && ($0.classes.contains(.meet) || first.isWord(.taking))
      } ?? false
    if first.isWord(.there),
      passage.verb(at: sentence.lowerBound + 1)?.classes.contains(.meet) ?? false
    {
      return sentence.lowerBound..<sentence.lowerBound + 2
    }
    guard
      first.isOne(of: .among, .with, .also, .present, .those, .on) || isAttending
        || first.isWord(.in_) && passage.isWord(.attendance, at: sentence.lowerBound + 1)
    else { return nil }
    let end = min(mention.phrase.lowerBound, sentence.lowerBound + 14)
    guard sentence.lowerBound < end,
      let verb = (sentence.lowerBound..<end).first(where: { passage.hasAny(.be, at: $0) })
    else { return nil }
    var next = verb + 1
    if first.isWord(.in_) || isAttending {
      while passage.hasAny(.adverb, at: next) { next += 1 }
    }
    let isListing = !passage.hasAny([.verb, .adverb], at: next) || passage.tokens[next].isCapital
    return isListing ? sentence.lowerBound..<next : nil
  }

  /// Returns "was at their side", "were present" behind a mention, or "as was" before it.
  private func presence(of mention: Mention, in sentence: Range<Int>) -> Range<Int>? {
    let next = mention.phrase.upperBound
    let before = mention.phrase.lowerBound - 1
    if passage.hasAny(.be, at: before), passage.isWord(.as_, at: before - 1) {
      return before - 1..<before + 1
    }
    guard passage.hasAny(.be, at: next), next + 1 < sentence.upperBound else { return nil }
    var index = next + 1
    while passage.hasAny(.adverb, at: index) { index += 1 }
    let token = passage.tokens[min(index, sentence.upperBound - 1)]
    let isThere = token.isOne(of: .present, .there, .among)
    let isSide =
      (token.isOne(of: .at, .in_, .on, .by))
      && (index + 1..<min(index + 5, sentence.upperBound)).contains {
        passage.tokens[$0].isOne(of: .side, .table, .room, .hand)
      }
    return isThere || isSide ? next..<index + 1 : nil
  }

  /// Returns what puts a subject far from the meeting: "In Ramallah," at the head of the sentence,
  /// "said in London", "wrote in a letter", "told a separate news conference".
  private func elsewhere(
    _ mention: Mention, _ position: ClausePosition, in sentence: Range<Int>
  ) -> Range<Int>? {
    let first = sentence.lowerBound
    if passage.isWord(.in_, at: first), isOtherCity(first + 1),
      passage.isMark(",", at: first + 2) || passage.isMark(",", at: first + 3)
    {
      return first..<first + 2
    }
    guard case .subject(let index) = position else { return byTelephone(position) }
    let verb = clauses[index]
    if verb.classes.contains(.meet), !verb.isForm(of: .address) { return byTelephone(position) }
    if verb.classes.contains(.remote) { return verb.groupStart..<verb.token + 1 }
    let isSpeech = verb.classes.hasAny([.view, .talk])
    // "Sato, speaking at a rally in Osaka, said"
    if let far = (mention.phrase.upperBound..<verb.groupStart).first(where: {
      passage.hasAny(.remote, at: $0)
    }) {
      return mention.phrase.upperBound..<far + 1
    }
    for index in verb.token + 1..<min(verb.token + 12, sentence.upperBound) {
      let token = passage.tokens[index]
      if token.isWord(.that) || token.isMark("\"") { return nil }
      if token.isWord(.separate) { return verb.token..<index + 1 }
      if index < verb.token + 3, isSpeech, token.hasAny(.remote) { return verb.token..<index + 1 }
      if token.isOne(of: .in_, .from), isSpeech || token.isWord(.from), isOtherCity(index + 1) {
        return verb.token..<index + 2
      }
      guard token.hasAny(.preposition) else { continue }
      let next = passage.hasAny(.determiner, at: index + 1) ? index + 2 : index + 1
      if passage.hasAny(.remote, at: next) { return verb.token..<next + 1 }
    }
    return nil
  }

  /// Returns "spoke by telephone" where the meeting itself is no call.
  private func byTelephone(_ position: ClausePosition) -> Range<Int>? {
    let verb: Int? =
      switch position {
      case .subject(let index), .agent(let index), .object(let index): index
      case .oblique(_, let index): index
      case .possessor, .loose: nil
      }
    guard !scene.isCall, let verb else { return nil }
    let predicate = clauses[verb]
    let limit = min(clauses.sentence(of: predicate).upperBound, predicate.end + 9)
    return (predicate.end..<limit).first {
      passage.isWord(.by, at: $0)
        && passage.tokens[$0 + 1].isOne(of: .telephone, .phone)
    }.map { predicate.groupStart..<$0 + 2 }
  }

  /// Whether a city stands at `index` that title and opening do not name.
  private func isOtherCity(_ index: Int) -> Bool {
    passage.hasAny([.capital, .city], at: index)
      && !scene.cities.contains(passage.tokens[index].word)
  }

  /// Whether a speech follows a name and a colon.
  private func speaksInColon(_ mention: Mention) -> Bool {
    passage.isMark(":", at: mention.phrase.upperBound)
  }
}
