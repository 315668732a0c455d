internal import Briefing

/// A brief as templates see it, in lists and on its own page.
///
/// A view is a place in the index; what it shows is looked up when a template asks.
package struct BriefView: Addressed, Sendable {
  let index: SiteIndex
  let place: Int

  var brief: Brief { index.briefs[place] }
  var route: Route { .brief(brief.slug) }
  package var address: Address? { index.address(of: route) }
  var language: String { brief.language ?? index.settings.language }
  var isUpcoming: Bool { index.settings.isUpcoming(brief) }

  /// The days of the meeting in words: `15 November 2023`, `14–16 November 2023`.
  var days: String {
    guard let end = brief.endDate, end != brief.date else { return brief.date.long }
    let start = brief.date
    if start.year != end.year { return "\(start.long) – \(end.long)" }
    if start.month != end.month { return "\(start.day) \(start.monthName) – \(end.long)" }
    return "\(start.day)–\(end.long)"
  }

  /// The kind of meeting in words: `Bilateral meeting`.
  var kindLabel: String? {
    switch brief.kind {
    case .bilateral: "Bilateral meeting"
    case .multilateral: "Multilateral meeting"
    case .call: "Telephone call"
    case .visit: "Visit"
    case .ministerial: "Ministerial meeting"
    case .statement: "Statement"
    case nil: nil
    }
  }

  /// The day of the last change that the author tells of.
  var updated: CalendarDate? { brief.updated ?? brief.updates.map(\.date).max() }

  var participants: [ParticipantView] {
    let ids = proofs.ids.participants
    return brief.facts.participants.indices.map {
      ParticipantView(brief: self, participant: brief.facts.participants[$0], id: ids[$0])
    }
  }

  var mentioned: [ParticipantView] {
    let ids = proofs.ids.mentioned
    return brief.facts.mentioned.indices.map {
      ParticipantView(brief: self, participant: brief.facts.mentioned[$0], id: ids[$0])
    }
  }

  /// The pillars, those of one framework together, in the order of the text.
  var frameworks: [FrameworkView] {
    let ids = proofs.ids.pillars
    var frameworks: [FrameworkView] = []
    for (number, pillar) in brief.facts.pillars.enumerated() {
      let view = PillarView(brief: self, pillar: pillar, id: ids[number])
      if let last = frameworks.last, last.name == pillar.framework, last.by == pillar.by {
        frameworks[frameworks.count - 1].pillars.append(view)
      } else {
        frameworks.append(
          FrameworkView(name: pillar.framework, by: pillar.by, pillars: [view]))
      }
    }
    return frameworks
  }

  var outcomes: [OutcomeView] {
    brief.facts.outcomes.indices.map { OutcomeView(brief: self, number: $0) }
  }

  var topics: [TopicView] {
    let ids = proofs.ids.topics
    return brief.facts.topics.indices.map {
      TopicView(brief: self, topic: brief.facts.topics[$0], id: ids[$0])
    }
  }

  /// The parties that were there: countries and organisations of the participants, each once.
  var parties: [TermLink] {
    var seen: Set<String> = []
    return brief.facts.participants.compactMap { participant in
      let party = participant.kind == .party ? participant.name : participant.country
      guard let party, seen.insert(party).inserted else { return nil }
      return index.link(to: party, .parties)
    }
  }

  var newer: BriefView? { place > 0 ? BriefView(index: index, place: place - 1) : nil }

  var older: BriefView? {
    place + 1 < index.briefs.count ? BriefView(index: index, place: place + 1) : nil
  }

  /// The id of the title's element where the title proves something.
  var titleID: String? {
    let title = 0..<brief.title.utf8.count
    guard let first = proofs.numbering.sentences.first, first.overlaps(title) else { return nil }
    return EvidenceNumbering.id(ofSentence: 1)
  }

  var proofs: ProofTable { index.briefs[place].proofs }
}

/// A name and the page that it leads to, if it has one.
package struct TermLink: Addressed, Sendable {
  let name: String
  /// `nil` where the name has no page.
  package let address: Address?
  /// How many briefs the page has, where a list tells it.
  var count: Int?
}

extension SiteIndex {
  /// Returns the way to the page of a name.
  func link(to name: String, _ term: Term) -> TermLink {
    TermLink(name: name, address: slug(of: name, term).map { address(of: .term(term, $0)) })
  }
}
