internal import Briefing

/// What all briefs of a term say of it together, found once for all of its pages.
struct TermFacts: Sendable {
  /// The state of a participant: the register's, or that of the newest brief that tells it.
  let country: TermLink?
  /// Those who met a participant, or the parties that met a party, most often first.
  ///
  /// Twelve at the most; ties go by name. Pillars and topics have none. Briefs with a crowd of more
  /// than five hundred do not count: they do not say who met whom, and each in it has a page.
  let counterparts: [TermLink]
  /// The newest outcomes that bind a party, or that came of a participant's meetings.
  let outcomes: [OutcomeView]

  init(of page: TermPage, in index: SiteIndex) {
    country = page.term == .participants ? index.country(of: page) : nil
    let isMet = page.term == .participants || page.term == .parties
    counterparts = isMet ? index.counterparts(of: page) : []
    outcomes = isMet ? index.newestOutcomes(of: page) : []
  }
}

extension SiteIndex {
  /// A brief with more participants than this does not say who met whom.
  static let crowd = 500

  /// Returns the state of a participant: the register's, or that of the newest brief that tells it.
  func country(of page: TermPage) -> TermLink? {
    let told = page.appearances.lazy.compactMap { appearance in
      appearance.fact.flatMap { self.briefs[appearance.brief].facts.participants[$0].country }
    }
    return (page.entry?.country ?? told.first).map { link(to: $0, .parties) }
  }

  /// Returns the name of the state of a participant.
  package func countryName(of page: TermPage) -> String? { country(of: page)?.name }

  fileprivate func counterparts(of page: TermPage) -> [TermLink] {
    /// For each page, the number of meetings, and the brief of the last one counted.
    var counts: [ObjectIdentifier: (page: TermPage, count: Int, brief: Int)] = [:]
    for appearance in page.appearances {
      let brief = appearance.brief
      for other in others(in: brief, page.term) where other !== page {
        let id = ObjectIdentifier(other)
        guard let met = counts[id] else {
          counts[id] = (other, 1, brief)
          continue
        }
        // Who is named twice in a brief was met once.
        if met.brief != brief { counts[id] = (other, met.count + 1, brief) }
      }
    }
    let ranked = counts.values.sorted {
      ($1.count, $0.page.slug) < ($0.count, $1.page.slug)
    }
    return ranked.prefix(12).map {
      TermLink(to: $0.page, count: $0.count, in: self)
    }
  }

  /// Returns the pages of the persons of a brief, or of the parties that were there.
  private func others(in brief: Int, _ term: Term) -> [TermPage] {
    let participants = briefs[brief].facts.participants
    guard participants.count <= Self.crowd else { return [] }
    let pages = names(of: brief).participants
    return participants.indices.compactMap { number in
      switch (term, participants[number].kind) {
      case (.participants, .person), (.parties, .party): pages.names[number]
      case (.parties, .person): pages.countries[number]
      default: nil
      }
    }
  }

  /// Returns the newest outcomes that bind a party, or that came of a participant's meetings.
  fileprivate func newestOutcomes(of page: TermPage) -> [OutcomeView] {
    let entries =
      page.term == .parties
      ? outcomesOfParties[page.slug, default: []]
      : Array(
        page.appearances.lazy.flatMap { appearance in
          self.briefs[appearance.brief].facts.outcomes.indices.lazy.map {
            LedgerEntry(brief: appearance.brief, outcome: $0)
          }
        }.prefix(Self.outcomesOfTerm))
    return entries.map { OutcomeView(of: $0, in: self) }
  }

  /// Returns what a term is in one of its briefs, in words.
  func appearance(_ appearance: TermPage.Appearance, of page: TermPage) -> AppearanceView {
    let facts = briefs[appearance.brief].facts
    var note: String?
    switch (page.term, appearance.fact) {
    case (.participants, .some(let fact)):
      let participant = facts.participants[fact]
      note = [participant.title, participant.role].compactMap { $0 }.joined(separator: ", ")
    case (.pillars, .some(let fact)):
      let pillar = facts.pillars[fact]
      note = [pillar.framework, pillar.by.map { "set out by \($0)" }].compactMap { $0 }
        .joined(separator: ", ")
    case (.parties, _): note = envoys(of: page, in: appearance.brief)
    default: break
    }
    return AppearanceView(
      brief: BriefView(index: self, place: appearance.brief), note: note?.capitalizedFirst)
  }

  /// Returns who was at a meeting for a party, three names at the most, or `nil` where nobody is
  /// named or a crowd was there.
  private func envoys(of party: TermPage, in brief: Int) -> String? {
    let participants = briefs[brief].facts.participants
    guard participants.count <= Self.crowd else { return nil }
    let countries = names(of: brief).participants.countries
    let envoys = participants.indices.filter { countries[$0] === party }.map { number in
      [participants[number].title, participants[number].name].compactMap { $0 }
        .joined(separator: " ")
    }
    return shortList(envoys)
  }
}
