internal import Briefing
internal import Text

/// Finds countries and organisations that took part without a person who is named for them.
///
/// A party needs two proofs among: it stands in the title, it is the subject of a verb of meeting
/// or agreeing, its delegation is named. Where a person took part whose country the text does not
/// tell, nothing is added, for that person may be the party's.
struct PartyFinder {
  let clauses: Clauses
  let evidencing: Evidencing

  private var passage: Passage { clauses.passage }

  private struct Party {
    var place: Int16
    var proofs: Set<String> = []
    var sentences: [Int] = []
  }

  /// Returns the parties as participants, in the order of the text.
  ///
  /// `represented` holds the places of the persons who took part, -1 where one is unknown.
  func parties(besides represented: Set<Int16>) -> [Participant] {
    guard !represented.contains(-1) else { return [] }
    var parties: [Party] = []
    readTitle(into: &parties)
    readSubjects(into: &parties)
    let needed = represented.isEmpty ? 2 : 3
    return parties.compactMap { party in
      guard party.proofs.count >= needed, !represented.contains(party.place) else { return nil }
      let grounds = evidencing.grounds(
        "party.acted", confidence: 0.5 + 0.1 * Double(min(party.proofs.count, 4)),
        sentences: party.sentences.sorted(),
        because: party.proofs.sorted().map { Reason(name: $0, words: "") })
      let name = passage.lexicon.placeNames[Int(party.place)]
      return grounds.map { Participant(name: name, kind: .party, country: name, grounds: $0) }
    }
  }

  private func readTitle(into parties: inout [Party]) {
    for (number, sentence) in passage.sentences.enumerated()
    where passage.kind(of: number) == .title {
      for index in sentence.tokens where passage.hasAny([.country, .organisation], at: index) {
        add(passage.tokens[index].place, "title", number, to: &parties)
      }
    }
  }

  private func readSubjects(into parties: inout [Party]) {
    var isFirst = true
    for predicate in clauses.predicates where passage.kind(of: predicate.sentence) != .title {
      let isAct =
        predicate.classes.hasAny([.meet, .commit, .perform, .announce, .talk, .reaffirm])
        || predicate.tense == .future
      guard isAct, predicate.isFinite, !predicate.isBackground, !predicate.isNegated,
        predicate.link == .main
      else { continue }
      let subject = clauses.subject(of: predicate)
      let places = closingPlaces(of: subject)
      for index in places {
        let place = passage.tokens[index].place
        add(place, "acted", predicate.sentence, to: &parties)
        if places.count > 1 { add(place, "jointly", predicate.sentence, to: &parties) }
        if isFirst { add(place, "opening", predicate.sentence, to: &parties) }
        add(place, "sentence \(predicate.sentence)", predicate.sentence, to: &parties)
      }
      isFirst = false
    }
  }

  /// Returns the places in the list that ends a subject: "Canada, Mexico, and the United States".
  private func closingPlaces(of subject: Range<Int>) -> [Int] {
    var places: [Int] = []
    var seen: Set<Int16> = []
    var index = subject.upperBound - 1
    while index >= subject.lowerBound {
      let token = passage.tokens[index]
      if token.hasAny([.country, .organisation]) {
        if seen.insert(token.place).inserted { places.append(index) }
      } else if !token.isMark(","), !token.isOne(of: .and, .the, .of, .both),
        !token.hasAny(.adverb), !token.isWord(.governments), !token.isWord(.government)
      {
        break
      }
      index -= 1
    }
    // "the talks with Kenya", "officials in Kenya": the list is no subject of its own.
    let isGoverned =
      index >= subject.lowerBound && !passage.tokens[index].isMark("\"")
      && (passage.hasAny(.preposition, at: index) || passage.hasAny(.frameworkNoun, at: index)
        || passage.tokens[index].isWord && passage.isWord(.of, at: index + 1))
    return isGoverned ? [] : places.reversed()
  }

  private func add(_ place: Int16, _ proof: String, _ sentence: Int, to parties: inout [Party]) {
    guard place >= 0 else { return }
    let index = parties.firstIndex { $0.place == place } ?? parties.count
    if index == parties.count { parties.append(Party(place: place)) }
    parties[index].proofs.insert(proof)
    if parties[index].sentences.count < 8 { parties[index].sentences.append(sentence) }
  }
}
