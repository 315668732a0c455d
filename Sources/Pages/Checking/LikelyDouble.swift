package import Briefing
internal import Text

/// Two names that are most likely one person or topic, spelled in two ways.
package struct LikelyDouble: Sendable {
  /// The rarer name, which is the one to look at.
  package let name: String
  package let other: String
  package let term: Term
  /// The file of the newest brief that has the rarer name.
  package let path: String
}

extension SiteIndex {
  /// The likely doubles among participants and topics, in the order of their names.
  ///
  /// - Complexity: Linear in the number of names, but for those that share a key.
  package var likelyDoubles: [LikelyDouble] {
    doubles(among: participants, .participants) + doubles(among: topics, .topics)
  }

  private func doubles(among pages: [TermPage], _ term: Term) -> [LikelyDouble] {
    let named = pages.filter { !$0.appearances.isEmpty }
    let spellings = named.map { Spelling($0.name) }
    var seen: Set<[Int]> = []
    var doubles: [LikelyDouble] = []
    for (one, other) in pairsToCompare(spellings) {
      guard seen.insert([one, other]).inserted,
        spellings[one].mayBe(spellings[other], persons: term == .participants),
        !areApart(named[one], named[other])
      else { continue }
      let isRarer =
        (named[other].appearances.count, named[one].name)
        >= (named[one].appearances.count, named[other].name)
      let (rare, usual) = isRarer ? (named[one], named[other]) : (named[other], named[one])
      doubles.append(
        LikelyDouble(
          name: rare.name, other: usual.name, term: term,
          path: briefs[rare.appearances[0].brief].path))
    }
    return doubles.sorted { ($0.name, $0.other) < ($1.name, $1.other) }
  }

  /// Whether two names are told apart: by the register, by one brief that has both, or by countries.
  private func areApart(_ one: TermPage, _ other: TermPage) -> Bool {
    if one.entry != nil, other.entry != nil { return true }
    let briefs = Set(one.appearances.map(\.brief))
    if other.appearances.contains(where: { briefs.contains($0.brief) }) { return true }
    let countries = (countries(of: one), countries(of: other))
    return !countries.0.isEmpty && !countries.1.isEmpty
      && countries.0.isDisjoint(with: countries.1)
  }

  private func countries(of page: TermPage) -> Set<String> {
    guard page.term == .participants else { return [] }
    return Set(
      page.appearances.compactMap { appearance in
        appearance.fact.flatMap { briefs[appearance.brief].facts.participants[$0].country }
      })
  }
}

/// Returns the pairs of places that share a key, each with the smaller place first.
private func pairsToCompare(_ spellings: [Spelling]) -> [(Int, Int)] {
  var places: [UInt64: [Int]] = [:]
  for (place, spelling) in spellings.enumerated() {
    for key in spelling.keys { places[key, default: []].append(place) }
  }
  var pairs: [(Int, Int)] = []
  for place in spellings.indices {
    for key in spellings[place].keys {
      // Where dozens share a key they are a series, "Annex A", "Annex B", and no doubles.
      guard let others = places[key], others.count <= 24 else { continue }
      for other in others where other > place { pairs.append((place, other)) }
    }
  }
  return pairs
}
