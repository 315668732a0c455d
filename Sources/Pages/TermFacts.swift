internal import Briefing

extension SiteIndex {
  /// Returns those who met a participant, or the parties that met a party, most often first.
  ///
  /// Twelve at the most; ties go by name. Pillars and topics have none.
  func counterparts(of page: TermPage) -> [TermLink] {
    guard page.term == .participants || page.term == .parties else { return [] }
    var counts: [String: Int] = [:]
    for appearance in page.appearances {
      var slugs: Set<String> = []
      for participant in briefs[appearance.brief].facts.participants {
        let name =
          page.term == .participants
          ? (participant.kind == .person ? participant.name : nil)
          : (participant.kind == .party ? participant.name : participant.country)
        if let name, let page = self.page(of: name, page.term) { slugs.insert(page.slug) }
      }
      for slug in slugs where slug != page.slug { counts[slug, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(12).compactMap { slug, count in
      termPage(slug, page.term).map {
        TermLink(name: $0.name, path: $0.path, count: count)
      }
    }
  }

  /// Returns the newest outcomes that bind a party, or that came of a participant's meetings.
  func newestOutcomes(of page: TermPage) -> [OutcomeView] {
    guard page.term == .participants || page.term == .parties else { return [] }
    var views: [OutcomeView] = []
    for appearance in page.appearances {
      for (number, outcome) in briefs[appearance.brief].facts.outcomes.enumerated() {
        let concerns =
          page.term == .participants
          || outcome.parties.contains { self.page(of: $0, .parties)?.slug == page.slug }
        guard concerns else { continue }
        views.append(
          OutcomeView(brief: BriefView(index: self, place: appearance.brief), number: number))
        if views.count == 10 { return views }
      }
    }
    return views
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
