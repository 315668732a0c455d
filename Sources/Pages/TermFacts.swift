internal import Briefing

extension SiteIndex {
  /// Returns those who met a participant, or the parties that met a party, most often first.
  ///
  /// Twelve at the most; ties go by name. Pillars and topics have none. Briefs with a crowd of more
  /// than five hundred do not count: they do not say who met whom, and each in it has a page.
  func counterparts(of page: TermPage) -> [TermLink] {
    guard page.term == .participants || page.term == .parties else { return [] }
    var counts: [String: Int] = [:]
    for appearance in page.appearances {
      let crowd = briefs[appearance.brief].facts.participants
      guard crowd.count <= 500 else { continue }
      var slugs: Set<String> = []
      for participant in crowd {
        let name =
          page.term == .participants
          ? (participant.kind == .person ? participant.name : nil)
          : (participant.kind == .party ? participant.name : participant.country)
        if let name, let slug = slug(of: name, page.term) { slugs.insert(slug) }
      }
      for slug in slugs where slug != page.slug { counts[slug, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(12).compactMap { slug, count in
      termPage(slug, page.term).map {
        TermLink(name: $0.name, address: address(of: $0.route), count: count)
      }
    }
  }

  /// Returns the newest outcomes that bind a party, or that came of a participant's meetings.
  func newestOutcomes(of page: TermPage) -> [OutcomeView] {
    guard page.term == .participants || page.term == .parties else { return [] }
    let entries =
      page.term == .parties
      ? outcomesOfParties[page.slug, default: []]
      : Array(
        page.appearances.lazy.flatMap { appearance in
          self.briefs[appearance.brief].facts.outcomes.indices.lazy.map {
            LedgerEntry(brief: appearance.brief, outcome: $0)
          }
        }.prefix(Self.outcomesOfTerm))
    return entries.map {
      OutcomeView(brief: BriefView(index: self, place: $0.brief), number: $0.outcome)
    }
  }

  /// Returns what a term is in one of its briefs, in words.
  func appearance(_ appearance: TermPage.Appearance, of term: Term) -> AppearanceView {
    let facts = briefs[appearance.brief].facts
    var note: String?
    switch (term, appearance.fact) {
    case (.participants, .some(let fact)):
      let participant = facts.participants[fact]
      note = [participant.title, participant.role].compactMap { $0 }.joined(separator: ", ")
    case (.pillars, .some(let fact)):
      let pillar = facts.pillars[fact]
      note = [pillar.framework, pillar.by.map { "set out by \($0)" }].compactMap { $0 }
        .joined(separator: ", ")
    default: break
    }
    return AppearanceView(
      brief: BriefView(index: self, place: appearance.brief), note: note?.capitalizedFirst)
  }
}
