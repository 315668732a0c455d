internal import Text

/// Finds the verbs of a passage without a tagger: known forms, decided by their neighbours.
struct PredicateFinder {
  private let passage: Passage
  private var predicates: [Predicate] = []

  private init(_ passage: Passage) { self.passage = passage }

  /// Returns the predicates of all sentences in the order of the text.
  static func predicates(in passage: Passage) -> [Predicate] {
    var finder = PredicateFinder(passage)
    finder.predicates.reserveCapacity(passage.tokens.count / 8)
    for sentence in passage.sentences.indices { finder.scan(sentence) }
    return finder.predicates
  }

  private mutating func scan(_ sentence: Int) {
    let range = passage.sentences[sentence].tokens
    let first = predicates.count
    for index in range {
      guard var verb = passage.verb(at: index) ?? unknownVerb(at: index) else { continue }
      let phrasal = phrasalVerb(verb, at: index, before: range.upperBound)
      if let phrasal { (verb.classes, verb.lemma) = (phrasal.sense.classes, phrasal.sense.lemma) }
      let group = Group(before: index, from: range.lowerBound, in: passage)
      guard var predicate = reading(verb, at: index, group: group, in: range, sentence) else {
        continue
      }
      if let phrasal { predicate.end = phrasal.end }
      predicate.isNegated = group.isNegated
      connect(&predicate, sentenceStart: range.lowerBound, first: first)
      if group.hasWould, isReported(predicate) { predicate.tense = .future }
      predicates.append(predicate)
    }
    findMainVerb(from: first, in: range)
    freeOnlyClause(from: first)
  }

  /// Makes a participle the main verb where the sentence has no other: "The sides agreed Friday to
  /// extend the truce, the mediator said".
  private mutating func findMainVerb(from first: Int, in sentence: Range<Int>) {
    let hasMain = (first..<predicates.count).contains { index in
      let predicate = predicates[index]
      let isAttribution =
        predicate.classes.contains(.view) && index == predicates.count - 1 && index > first
        && (predicates[index - 1].end..<predicate.groupStart).contains {
          passage.isMark(",", at: $0)
        }
      return predicate.isFinite && predicate.link == .main && !isAttribution
    }
    guard !hasMain,
      let verb = (first..<predicates.count).first(where: {
        predicates[$0].tense == .participle && predicates[$0].verb.forms.contains(.past)
          && predicates[$0].groupStart > sentence.lowerBound
          && !passage.isMark(",", at: predicates[$0].groupStart - 1)
      })
    else { return }
    predicates[verb].tense = .past
    predicates[verb].isPassive = false
    predicates[verb].link = .main
    predicates[verb].governor = nil
  }

  /// Whether a verb of speech or agreement in the past governs a clause: there "would" is "will".
  private func isReported(_ predicate: Predicate) -> Bool {
    guard predicate.link == .complement, let governor = predicate.governor else { return false }
    let told = predicates[governor]
    return told.isFinite && told.isAsserted && told.classes.hasAny([.view, .announce, .commit])
  }

  /// Makes the one finite clause of a sentence its main clause: in "After a week the conference
  /// adopted …" the first word is a preposition.
  private mutating func freeOnlyClause(from first: Int) {
    let finite = (first..<predicates.count).filter { predicates[$0].isFinite }
    guard !finite.contains(where: { predicates[$0].link == .main }),
      let only = finite.first(where: { predicates[$0].link == .subordinate }),
      finite.allSatisfy({ predicates[$0].link != .subordinate || $0 == only })
    else { return }
    predicates[only].link = .main
  }

  /// Returns the sense and the end of a verb of several words; articles, pronouns and adverbs may
  /// stand between its words.
  private func phrasalVerb(
    _ verb: Verb, at index: Int, before limit: Int
  ) -> (sense: Lexicon.PhrasalVerb, end: Int)? {
    guard let phrasals = passage.lexicon.phrasalVerbs[verb.lemma] else { return nil }
    for phrasal in phrasals {
      var next = index + 1
      let isWhole = phrasal.rest.allSatisfy { word in
        var gap = 0
        while next < limit, gap < 3, !passage.isWord(word, at: next),
          passage.hasAny([.determiner, .pronoun, .adverb], at: next)
            || passage.tokens[next].shape.contains(.possessive)
        {
          next += 1
          gap += 1
        }
        guard next < limit, passage.isWord(word, at: next) else { return false }
        next += 1
        return true
      }
      if isWhole { return (phrasal, next) }
    }
    return nil
  }

  /// Takes a word that no lexicon knows for a verb behind "will" and "shall", and one in "-ed"
  /// behind a name or a pronoun.
  private func unknownVerb(at index: Int) -> Verb? {
    let token = passage.tokens[index]
    guard token.isWord, !token.isCapital, Int(token.word) >= passage.lexicon.table.count,
      index > 0
    else { return nil }
    let before = passage.tokens[index - 1]
    if before.hasAny(.will) { return Verb(lemma: token.word, classes: [], forms: .base) }
    let text = passage.prose.text[token.range]
    guard text.count > 4, text.suffix(2).elementsEqual("ed".utf8),
      before.hasAny([.pronoun, .they]) || before.isWord && before.isCapital
    else { return nil }
    return Verb(lemma: token.word, classes: [], forms: [.past, .participle])
  }

  /// Decides whether the word is a verb here, and its tense.
  private func reading(
    _ verb: Verb, at index: Int, group: Group, in range: Range<Int>, _ sentence: Int
  ) -> Predicate? {
    var predicate = Predicate(
      token: index, groupStart: group.start, end: index + 1, sentence: sentence, verb: verb,
      tense: .past,
      link: .main)
    let token = passage.tokens[index]
    let isTitle = passage.kind(of: sentence) == .title
    if token.isCapital, !token.shape.contains(.opensSentence), !isTitle { return nil }
    if verb.lemma == Keyword.have.rawValue, !isMeetingNear(index) { return nil }
    if group.isInfinitive, verb.forms.contains(.base) {
      predicate.tense = group.isPlanned ? .future : group.hasBackground ? .perfect : .infinitive
      return predicate
    }
    if group.be, verb.forms.contains(.participle) {
      predicate.isPassive = true
      predicate.tense = group.tense(orElse: .past)
      if group.isInfinitive, !group.isPlanned { predicate.tense = .infinitive }
      return predicate
    }
    if group.be, verb.forms.contains(.gerund) {
      predicate.tense = group.tense(orElse: .present)
      return predicate
    }
    if group.hasAuxiliary {
      let fits: VerbForm = group.have ? .participle : .base
      guard verb.forms.contains(fits) else { return nil }
      predicate.tense = group.tense(orElse: .present)
      return predicate
    }
    return bare(predicate, after: group, in: range, isTitle: isTitle)
  }

  /// "had a telephone conversation": a verb of meeting, no auxiliary.
  private func isMeetingNear(_ index: Int) -> Bool {
    for next in index + 1..<index + 7 {
      if passage.hasAny(.meeting, at: next) { return true }
      if passage.hasAny([.preposition, .be], at: next) { return false }
    }
    return false
  }

  /// Decides on a form without auxiliary.
  private func bare(
    _ predicate: Predicate, after group: Group, in range: Range<Int>, isTitle: Bool
  ) -> Predicate? {
    var predicate = predicate
    let index = predicate.token
    let forms = predicate.verb.forms
    let before = group.start - 1
    let hasBefore = before >= range.lowerBound
    let previous = hasBefore ? passage.tokens[before] : nil
    if forms.contains(.gerund) {
      guard previous.map(canPrecedeGerund) ?? true else { return nil }
      predicate.tense = .gerund
      return predicate
    }
    if let previous, previous.hasAny(.number) { return nil }
    if let previous, previous.hasAny(.determiner), !previous.hasAny([.pronoun, .party]) {
      return nil
    }
    if let previous, previous.shape.contains(.possessive) { return nil }
    if forms.hasAny([.past, .participle]) {
      if let previous, previous.hasAny(.preposition), !isSubjectEnd(before) { return nil }
      let isReduced = forms.contains(.participle) && isReducedRelative(index, in: range, before)
      predicate.tense = isReduced ? .participle : .past
      predicate.isPassive = isReduced
      if !forms.contains(.base) || hasBefore {
        return forms.contains(.base) && !forms.contains(.past) ? nil : predicate
      }
    }
    let isThird = forms.contains(.third)
    // "The Council … DECIDES to": conclusions of a council, a point each.
    if !hasBefore, isThird, passage.tokens[index].shape.contains(.allCapitals) {
      predicate.tense = .present
      return predicate
    }
    guard hasBefore else { return nil }
    let continues = continuesInfinitive(index, before, forms)
    guard isTitle || isSubject(before, ofThird: isThird) || continues else { return nil }
    predicate.tense = continues ? .infinitive : .present
    return predicate
  }

  /// Whether a noun phrase that ends at `index` can be the subject of a present form.
  private func isSubject(_ last: Int, ofThird isThird: Bool) -> Bool {
    var index = last
    // "Experts on point (i) gather": over the bracket.
    if passage.isMark(")", at: index) {
      index =
        (max(0, index - 6)..<index).last { passage.isMark("(", at: $0) }.map { $0 - 1 } ?? index
    }
    guard index >= 0 else { return false }
    let token = passage.tokens[index]
    if token.hasAny([.pronoun, .they, .relative]) { return true }
    if token.hasAny([.preposition, .determiner, .stop, .verb]) && !token.isCapital
      && !token.hasAny([.party, .jointly])
    {
      return false
    }
    if isThird {
      guard token.isCapital || token.hasAny(.party) else { return false }
      return !passage.hasAny(.verb, at: last + 2) || passage.tokens[last + 2].isCapital
    }
    let endsInS = passage.prose.text[Int(token.end) - 1] == UInt8(ascii: "s")
    return token.hasAny([.party, .jointly, .country, .organisation]) || token.isCapital && endsInS
  }

  /// Whether "-ing" behind this token is a verb and no noun: "by meeting", not "their meeting".
  private func canPrecedeGerund(_ token: Token) -> Bool {
    guard token.isWord else { return !token.shape.contains(.possessive) }
    return token.hasAny([.preposition, .subordinator, .verb, .adverb]) || token.isWord(.and)
      || token.isWord(.or)
  }

  private func isSubjectEnd(_ index: Int) -> Bool {
    passage.hasAny([.pronoun, .they, .relative], at: index)
  }

  /// Whether a base form goes on with an infinitive: "to open a consulate and hold talks".
  private func continuesInfinitive(_ index: Int, _ before: Int, _ forms: VerbForm) -> Bool {
    guard forms.contains(.base), let last = predicates.last, last.token < before,
      last.tense == .infinitive || last.tense == .future || last.tense == .modal
    else { return false }
    let token = passage.tokens[before]
    guard token.isWord(.and) || token.isWord(.or) || token.isMark(",") || token.isMark(";") else {
      return false
    }
    // "to discuss health, finance and debt": a noun, for no object follows.
    let next = passage.tokens[min(index + 1, passage.tokens.count - 1)]
    return next.isWord && !next.isWord(.and) && !next.isWord(.or) && !next.hasAny(.preposition)
      || next.isOne(of: .to, .on, .in_, .with, .for_)
  }

  /// Whether a participle stands behind its noun: "talks held in May", "an accord signed by".
  private func isReducedRelative(_ index: Int, in range: Range<Int>, _ before: Int) -> Bool {
    guard before >= range.lowerBound else { return true }
    let previous = passage.tokens[before]
    // "a group led by"
    if passage.isWord(.by, at: index + 1), index + 1 < range.upperBound,
      passage.verb(at: index)?.classes.contains(.meet) ?? false
    {
      return true
    }
    if previous.hasAny([.pronoun, .they, .relative, .party, .jointly]) || previous.isWord(.and) {
      return false
    }
    let next = index + 1
    guard next < range.upperBound else { return false }
    let after = passage.tokens[next]
    if after.isWord(.by) { return true }
    guard let verb = passage.verb(at: index),
      verb.classes.hasAny([.perform, .commit, .meet, .announce])
    else { return false }
    if previous.isCapital, !previous.hasAny([.institution, .month]) || previous.place >= 0 {
      return false
    }
    // "the accord signed Monday", but "the sides agreed Friday to", "who, he said, attended Monday's"
    if after.hasAny(.weekday) {
      return previous.hasAny([.instrument, .meeting])
        && !passage.tokens[next + 1].shape.contains(.possessive)
        && !passage.isWord(.to, at: next + 1)
    }
    // "agreed in principle"
    if verb.classes.contains(.commit), after.isOne(of: .in_, .at), !isPlaceOrDate(next + 1) {
      return false
    }
    return after.isOne(of: .in_, .at, .during, .between, .last, .earlier) || after.hasAny(.month)
      || after.isWord(.on) && isDate(next + 1)
  }

  private func isPlaceOrDate(_ index: Int) -> Bool {
    isDate(index) || passage.hasAny([.city, .capital, .country, .determiner, .yearPart], at: index)
  }

  private func isDate(_ index: Int) -> Bool {
    passage.hasAny([.month, .number, .weekday], at: index)
  }

  /// Finds what the new predicate hangs on.
  private func connect(_ predicate: inout Predicate, sentenceStart: Int, first: Int) {
    let previous = predicates.count > first ? predicates.count - 1 : nil
    let from = previous.map { predicates[$0].token + 1 } ?? sentenceStart
    let before = predicate.groupStart - 1
    if predicate.tense == .infinitive || predicate.tense == .gerund {
      predicate.link = .infinitive
      predicate.governor = previous
      if let previous, predicates[previous].tense == predicate.tense,
        hasConjunction(between: from, and: predicate.groupStart)
      {
        predicate.governor = predicates[previous].governor ?? previous
        predicate.coordinate = previous
      }
      return
    }
    if before >= from, let previous, isConjunction(before), !endsAside(before, from: from) {
      let anchor = mainAnchor(of: previous, first: first)
      predicate.coordinate = anchor
      predicate.link = predicates[anchor].link
      predicate.governor = predicates[anchor].governor
      return
    }
    for index in stride(from: before, through: from, by: -1) {
      let token = passage.tokens[index]
      if token.isWord(.that), previous != nil {
        let isComplement = index == from || !isNoun(index - 1)
        predicate.link = isComplement ? .complement : .relative
        predicate.governor = previous
        return
      }
      if token.hasAny(.relative), previous != nil || index > sentenceStart {
        predicate.link = .relative
        predicate.governor = previous
        return
      }
      // "Under an accord signed before lunch, the two will": the comma parts it from the verb.
      if token.hasAny(.subordinator), !hasComma(between: index, and: before) {
        predicate.link = .subordinate
        predicate.governor = nil
        return
      }
      if token.isMark("\"") || token.isMark(";") { break }
    }
    if let previous, predicates[previous].tense == .infinitive, isContactClause(before, from: from)
    {
      predicate.link = .relative
      predicate.governor = previous
      return
    }
    if let previous, predicates[previous].classes.hasAny([.view, .announce]),
      predicates[previous].isFinite,
      !hasConjunction(between: from, and: predicate.groupStart)
    {
      predicate.governor = previous
      predicate.link = .complement
    }
  }

  /// Whether a comma before a verb closes an aside behind its own subject: ", and its governor, A,
  /// attended".
  private func endsAside(_ comma: Int, from limit: Int) -> Bool {
    guard passage.isMark(",", at: comma) else { return false }
    let opening = (max(limit, comma - 14)..<comma).last { passage.isMark(",", at: $0) }
    return opening.map { $0 > limit } ?? false
  }

  /// "to explain the directions my Government will follow": whether a noun stands directly before
  /// the subject that ends at `end`.
  private func isContactClause(_ end: Int, from limit: Int) -> Bool {
    var index = end
    while index > limit,
      passage.tokens[index].isCapital
        || passage.hasAny([.party, .determiner, .pronoun, .they], at: index)
    { index -= 1 }
    let token = passage.tokens[index]
    return index >= limit && index < end && token.isWord && !token.isCapital
      && passage.hasAny([.determiner, .pronoun, .they], at: index + 1)
      && !token.hasAny([.preposition, .adverb, .subordinator, .relative, .verb])
      && !token.isOne(of: .and, .or, .that)
  }

  private func hasComma(between start: Int, and end: Int) -> Bool {
    start < end
      && (start + 1..<end).contains { index in
        passage.isMark(",", at: index)
          && !passage.hasAny([.country, .organisation], at: index - 1)
      }
  }

  /// Whether the word at `index` is a noun for all we know: no function word, no verb.
  private func isNoun(_ index: Int) -> Bool {
    passage.tokens[index].isWord && !passage.hasAny([.stop, .verb, .adverb], at: index)
  }

  private func isConjunction(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    return token.isWord(.and) || token.isWord(.or) || token.isMark(",") || token.isMark(";")
  }

  private func hasConjunction(between start: Int, and end: Int) -> Bool {
    start < end && (start..<end).contains { isConjunction($0) }
  }

  /// Returns the last finite predicate that a coordinated one can go on with.
  private func mainAnchor(of previous: Int, first: Int) -> Int {
    var index = previous
    while index > first, !predicates[index].isFinite || predicates[index].link != .main {
      index -= 1
    }
    return predicates[index].isFinite ? index : previous
  }
}

extension VerbForm {
  func hasAny(_ forms: VerbForm) -> Bool { !isDisjoint(with: forms) }
}
