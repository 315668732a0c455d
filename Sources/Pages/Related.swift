internal import Briefing

extension SiteIndex {
  /// How many related briefs a page names at the most.
  private static let relatedLimit = 4

  /// Returns the briefs that a reader of one may want next, each with the reason.
  ///
  /// Looked at are only the next newer and the next older brief of each participant and pillar,
  /// so that a new brief changes the pages of its neighbours and no others. Briefs that share
  /// more come first, then those nearer in time.
  func related(to place: Int) -> [RelatedView] {
    let terms = shared(by: place)
    var neighbours: [(place: Int, term: Int)] = []
    neighbours.reserveCapacity(terms.count * 2)
    for (number, page) in terms.enumerated() {
      let (newer, older) = page.neighbours(of: place)
      if let newer { neighbours.append((newer, number)) }
      if let older { neighbours.append((older, number)) }
    }
    neighbours.sort { ($0.place, $0.term) < ($1.place, $1.term) }
    var found: [(place: Int, count: Int, term: Int)] = []
    found.reserveCapacity(neighbours.count)
    for neighbour in neighbours {
      if found.last?.place == neighbour.place {
        found[found.count - 1].count += 1
      } else {
        found.append((neighbour.place, 1, neighbour.term))
      }
    }
    found.sort { one, other in
      (other.count, abs(one.place - place), one.place)
        < (one.count, abs(other.place - place), other.place)
    }
    return found.prefix(Self.relatedLimit).map {
      RelatedView(brief: BriefView(index: self, place: $0.place), term: terms[$0.term])
    }
  }

  /// Returns the pages of the persons and pillars of a brief.
  private func shared(by place: Int) -> [TermPage] {
    let participants = briefs[place].facts.participants
    let people = names(of: place).participants.names
    let pillars = names(of: place).pillars
    var pages: [TermPage] = []
    pages.reserveCapacity(people.count + pillars.count)
    for number in people.indices where participants[number].kind == .person {
      if let page = people[number] { pages.append(page) }
    }
    for case let page? in pillars { pages.append(page) }
    return pages
  }
}

extension TermPage {
  /// Returns the places of the next newer and the next older brief that the term is in.
  fileprivate func neighbours(of place: Int) -> (newer: Int?, older: Int?) {
    var low = 0
    var high = appearances.count
    while low < high {
      let middle = (low + high) / 2
      if appearances[middle].brief < place { low = middle + 1 } else { high = middle }
    }
    return (
      newer: low > 0 ? appearances[low - 1].brief : nil,
      older: low + 1 < appearances.count ? appearances[low + 1].brief : nil
    )
  }
}
