internal import Briefing
internal import Text

/// A named reason to count a country or organisation among the participants.
enum PartyProof: Int, CaseIterable, Sendable {
  /// Named in the title.
  case titled
  /// Named in the title with another: "Joint Statement of Kenya and Norway".
  case paired
  /// Subject of a verb of meeting, agreeing or announcing.
  case acted
  /// Acts together with another: "Kenya and Norway agreed".
  case jointly
  /// Acts in the first sentence that tells an act.
  case opening
  /// Acts in a further sentence.
  case again
  /// One of three or more that met, attended or agreed.
  case listed
  /// "met the Kenyan delegation", "talks with Norway"
  case met
  /// "between Ana Petrova and the Kenyan delegation"
  case besides

  var name: String { "\(self)" }

  var weight: Int {
    switch self {
    case .titled, .paired, .acted, .jointly, .opening, .again: 1
    case .met: 2
    case .listed, .besides: 3
    }
  }

  /// Whether it holds beside persons whose country the text does not tell: they cannot be those
  /// whom this party met.
  var standsAlone: Bool { self == .listed || self == .met || self == .besides }
}

/// Finds countries and organisations that took part without a person who is named for them.
///
/// Proofs add up: two are enough where no person took part, three beside persons. Where a person
/// took part whose country the text does not tell, only what that person cannot explain counts.
struct PartyFinder {
  let clauses: Clauses
  let phrases: NounPhrases
  let evidencing: Evidencing

  private var passage: Passage { clauses.passage }

  private struct Party {
    var place: Int16
    var proofs: [(proof: PartyProof, words: Range<Int>)] = []
    var sentences: [Int] = []

    func weight(alone: Bool) -> Int {
      proofs.reduce(0) { $0 + (alone && !$1.proof.standsAlone ? 0 : $1.proof.weight) }
    }
  }

  /// Returns the parties as participants, in the order of the text.
  ///
  /// `represented` holds the places of the persons who took part, -1 where one is unknown.
  func parties(besides represented: Set<Int16>) -> [Participant] {
    var parties: [Party] = []
    readTitle(into: &parties)
    readSubjects(into: &parties)
    readAttendance(into: &parties)
    readDelegations(into: &parties)
    let needed = represented.isEmpty ? 2 : 3
    let hasUnknown = represented.contains(-1)
    return parties.compactMap { party in
      let weight = party.weight(alone: hasUnknown)
      let lacking = (hasUnknown ? 2 : needed) - weight
      guard lacking < 2, weight > 0, !represented.contains(party.place) else { return nil }
      // One proof short is a doubt worth telling, below any sensible threshold.
      let confidence = lacking > 0 ? 0.4 : 0.5 + 0.1 * Double(min(weight, 4))
      let grounds = evidencing.grounds(
        "party.\(strongest(party).name)", confidence: confidence,
        sentences: party.sentences.sorted(),
        because: party.proofs.map {
          evidencing.reason($0.proof.name, weight: Double($0.proof.weight), $0.words)
        })
      let name = passage.lexicon.placeNames[Int(party.place)]
      return grounds.map { Participant(name: name, kind: .party, country: name, grounds: $0) }
    }
  }

  private func strongest(_ party: Party) -> PartyProof {
    party.proofs.map(\.proof).max { $0.weight < $1.weight } ?? .acted
  }

  private func readTitle(into parties: inout [Party]) {
    for (number, sentence) in passage.sentences.enumerated()
    where passage.kind(of: number) == .title {
      let named = sentence.tokens.filter { isPlace($0) }
      let isPair = Set(named.map { passage.tokens[$0].place }).count > 1
      for index in named {
        let words = index..<index + 1
        add(passage.tokens[index].place, .titled, words, number, to: &parties)
        if isPair { add(passage.tokens[index].place, .paired, words, number, to: &parties) }
      }
    }
  }

  private func readSubjects(into parties: inout [Party]) {
    var isFirst = true
    for predicate in clauses.predicates where isAct(predicate) {
      let places = closingPlaces(of: clauses.subject(of: predicate))
      for index in places {
        let place = passage.tokens[index].place
        let words = index..<index + 1
        let isKnown = parties.contains { party in
          party.place == place && party.proofs.contains { $0.proof == .acted }
        }
        let isNew = !parties.contains {
          $0.place == place && $0.sentences.contains(predicate.sentence)
        }
        if isKnown, isNew { add(place, .again, words, predicate.sentence, to: &parties) }
        add(place, .acted, words, predicate.sentence, to: &parties)
        if places.count > 1 { add(place, .jointly, words, predicate.sentence, to: &parties) }
        if places.count > 2, isMeeting(predicate) {
          add(place, .listed, words, predicate.sentence, to: &parties)
        }
        if isFirst { add(place, .opening, words, predicate.sentence, to: &parties) }
      }
      isFirst = false
      readAgents(of: predicate, into: &parties)
    }
  }

  private func isAct(_ predicate: Predicate) -> Bool {
    let isAct =
      predicate.classes.hasAny([.meet, .commit, .perform, .announce, .talk, .reaffirm])
      || predicate.tense == .future
    return isAct && predicate.isFinite && !predicate.isBackground && !predicate.isNegated
      && predicate.link == .main && passage.kind(of: predicate.sentence) != .title
      && !isOnSidelines(predicate)
  }

  private func isMeeting(_ predicate: Predicate) -> Bool {
    predicate.tense != .future && predicate.classes.hasAny([.meet, .commit, .perform])
      && !(predicate.isPassive && predicate.classes.contains(.ask))
  }

  /// "On the sidelines, …": another meeting.
  private func isOnSidelines(_ predicate: Predicate) -> Bool {
    clauses.sentence(of: predicate).prefix(4).contains { passage.isWord(.sidelines, at: $0) }
  }

  /// Reads "was adopted by the Governments of Kenya, Norway and Peru".
  private func readAgents(of predicate: Predicate, into parties: inout [Party]) {
    guard predicate.isPassive, passage.isWord(.by, at: predicate.end) else { return }
    let limit = min(clauses.sentence(of: predicate).upperBound, predicate.end + 60)
    let places = openingPlaces(of: predicate.end + 1..<limit)
    for index in places {
      let place = passage.tokens[index].place
      add(place, .acted, index..<index + 1, predicate.sentence, to: &parties)
      if places.count > 2 {
        add(place, .listed, index..<index + 1, predicate.sentence, to: &parties)
      }
    }
  }

  /// Reads "Taking part were Kenya, Norway and Peru", and "Kenya and Norway were observers".
  private func readAttendance(into parties: inout [Party]) {
    for (number, sentence) in passage.sentences.enumerated() {
      let first = sentence.tokens.lowerBound
      let isAttending =
        passage.tokens[first].isOne(of: .present, .taking)
        || passage.verb(at: first).map {
          $0.forms.contains(.gerund) && $0.classes.contains(.meet)
        } ?? false
      guard let verb = sentence.tokens.first(where: { passage.hasAny(.be, at: $0) }) else {
        continue
      }
      let isPresence = passage.tokens[verb + 1].isOne(of: .present, .observers)
      guard isPresence || isAttending && verb < first + 10 else { continue }
      let places =
        isPresence
        ? closingPlaces(of: first..<verb)
        : openingPlaces(of: verb + 1..<sentence.tokens.upperBound)
      guard places.count > 1 else { continue }
      for index in places {
        add(passage.tokens[index].place, .listed, index..<index + 1, number, to: &parties)
      }
    }
  }

  /// "met the Kenyan delegation", "between Ana Petrova and the Ukrainian delegation".
  private func readDelegations(into parties: inout [Party]) {
    for index in passage.tokens.indices.dropLast()
    where passage.hasAny([.demonym, .country], at: index)
      && passage.hasAny(.team, at: index + 1)
    {
      guard let sentence = sentence(of: index) else { continue }
      let place = passage.tokens[index].place
      let words = index..<index + 2
      let range = passage.sentences[sentence].tokens
      var start = index
      while start > range.lowerBound,
        passage.hasAny([.determiner, .titleModifier], at: start - 1)
      { start -= 1 }
      let isAfterPerson =
        phrases.isNamed(start - 1)
        || passage.isWord(.and, at: start - 1)
          && (phrases.isNamed(start - 2)
            || passage.isMark(",", at: start - 2) && phrases.isNamed(start - 3))
      if isAfterPerson { add(place, .besides, words, sentence, to: &parties) }
      let verb = clauses.predicates(in: range.lowerBound..<start).last
      // "led the Kenyan delegation": the one who led stands for it.
      if let verb, verb.classes.contains(.meet), !verb.isLeading, !verb.isBackground,
        !verb.isNegated,
        verb.tense != .future, verb.tense != .modal, start - verb.end < 2
      {
        add(place, .met, words, sentence, to: &parties)
      }
    }
  }

  private func sentence(of token: Int) -> Int? {
    var low = 0
    var high = passage.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if passage.sentences[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < passage.sentences.count ? low : nil
  }

  private func isPlace(_ index: Int) -> Bool {
    passage.hasAny([.country, .organisation], at: index) && passage.tokens[index].place >= 0
  }

  /// Returns the places in the list that ends a subject: "Canada, Mexico, and the United States",
  /// "officials from Kenya and Norway", "G20 leaders".
  private func closingPlaces(of subject: Range<Int>) -> [Int] {
    var places: [Int] = []
    var seen: Set<Int16> = []
    var index = subject.upperBound - 1
    while index >= subject.lowerBound, passage.hasAny([.party, .adverb], at: index),
      !isPlace(index)
    {
      // "the ten ASEAN states" are the states, not the organisation.
      if passage.tokens[index].isOne(of: .states, .countries, .members, .nations) { return [] }
      index -= 1
    }
    while index >= subject.lowerBound {
      let token = passage.tokens[index]
      if isPlace(index) {
        if seen.insert(token.place).inserted { places.append(index) }
      } else if !isListWord(token) {
        break
      }
      index -= 1
    }
    // "the talks with Kenya", "exports to Kenya": the list is no subject of its own.
    let isGoverned =
      index >= subject.lowerBound && !passage.tokens[index].isMark("\"")
      && (passage.hasAny(.preposition, at: index) || passage.hasAny(.frameworkNoun, at: index)
        || passage.tokens[index].isWord && passage.isWord(.of, at: index + 1))
    return isGoverned && !isSentFrom(index) ? [] : places.reversed()
  }

  /// "representatives of", "officials from": those who act are the countries.
  private func isSentFrom(_ preposition: Int) -> Bool {
    let noun = passage.hasAny(.preposition, at: preposition) ? preposition - 1 : preposition
    return passage.hasAny([.party, .jointly, .team], at: noun)
      && passage.tokens[noun + 1].isOne(of: .of, .from)
  }

  private func openingPlaces(of range: Range<Int>) -> [Int] {
    var places: [Int] = []
    var seen: Set<Int16> = []
    for index in range {
      let token = passage.tokens[index]
      if isPlace(index) {
        if seen.insert(token.place).inserted { places.append(index) }
      } else if !isListWord(token), !token.hasAny([.party, .team]) {
        break
      }
    }
    return places
  }

  private func isListWord(_ token: Token) -> Bool {
    token.isMark(",") || token.isOne(of: .and, .the, .of, .both, .governments, .government)
      || token.hasAny(.adverb)
  }

  private func add(
    _ place: Int16, _ proof: PartyProof, _ words: Range<Int>, _ sentence: Int,
    to parties: inout [Party]
  ) {
    guard place >= 0 else { return }
    let index = parties.firstIndex { $0.place == place } ?? parties.count
    if index == parties.count { parties.append(Party(place: place)) }
    let count = parties[index].proofs.count { $0.proof == proof }
    if count < (proof == .again ? 2 : 1) { parties[index].proofs.append((proof, words)) }
    if parties[index].sentences.count < 8 { parties[index].sentences.append(sentence) }
  }
}
