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
    var shared: [Int: [String]] = [:]
    let facts = briefs[place].facts
    for participant in facts.participants where participant.kind == .person {
      note(participant.name, .participants, near: place, in: &shared) { "also with \($0)" }
    }
    for pillar in facts.pillars {
      note(pillar.text, .pillars, near: place, in: &shared) { "also on “\($0)”" }
    }
    let ranked = shared.sorted { one, other in
      (other.value.count, abs(one.key - place), one.key)
        < (one.value.count, abs(other.key - place), other.key)
    }
    return ranked.prefix(Self.relatedLimit).map { neighbour, reasons in
      RelatedView(
        brief: BriefView(index: self, place: neighbour), reason: reasons[0].capitalizedFirst)
    }
  }

  private func note(
    _ name: String, _ term: Term, near place: Int, in shared: inout [Int: [String]],
    reason: (String) -> String
  ) {
    guard let slug = slug(of: name, term), let page = termPage(slug, term) else { return }
    let appearances = page.appearances
    var low = 0
    var high = appearances.count
    while low < high {
      let middle = (low + high) / 2
      if appearances[middle].brief < place { low = middle + 1 } else { high = middle }
    }
    for position in [low - 1, low + 1] where appearances.indices.contains(position) {
      shared[appearances[position].brief, default: []].append(reason(page.name))
    }
  }
}
