internal import Briefing

/// A brief as templates see it, in lists and on its own page.
///
/// A view is a place in the index; what it shows is looked up when a template asks.
package struct BriefView: Addressed, Sendable {
  let index: SiteIndex
  let place: Int

  var brief: Brief { index.briefs[place] }
  var route: Route { .brief(brief.slug) }
  /// The way to its page, and the whole address.
  var path: String { index.sign(of: place).path }
  var url: String { index.sign(of: place).url }
  package var address: Address? { index.address(at: path) }
  var language: String { brief.language ?? index.settings.language }
  /// The language where it is another than that of the site.
  var foreignLanguage: String? { brief.language == index.settings.language ? nil : brief.language }
  var isUpcoming: Bool { brief.date > index.today }

  /// The days of the meeting in words: `15 November 2023`, `14–16 November 2023`.
  var days: String { index.sign(of: place).days }

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

  /// The day of the last change that the author tells of, whether alone or in the correction log.
  var updated: CalendarDate? {
    (brief.updates.map(\.date) + [brief.updated].compactMap(\.self)).max()
  }

  var participants: Items<BriefView, ParticipantView> {
    Items(of: self, count: brief.facts.participants.count) {
      ParticipantView(
        brief: $0, list: $0.brief.facts.participants, ids: $0.proofs.ids.participants,
        pages: $0.names.participants, number: $1)
    }
  }

  var mentioned: Items<BriefView, ParticipantView> {
    Items(of: self, count: brief.facts.mentioned.count) {
      ParticipantView(
        brief: $0, list: $0.brief.facts.mentioned, ids: $0.proofs.ids.mentioned,
        pages: $0.names.mentioned, number: $1)
    }
  }

  /// The pillars, those of one framework together, in the order of the text.
  var frameworks: [FrameworkView] {
    var frameworks: [FrameworkView] = []
    for number in brief.facts.pillars.indices {
      if let last = frameworks.last, last.holds(number) {
        frameworks[frameworks.count - 1].range = last.range.lowerBound..<number + 1
      } else {
        frameworks.append(FrameworkView(brief: self, range: number..<number + 1))
      }
    }
    return frameworks
  }

  var outcomes: Items<BriefView, OutcomeView> {
    Items(of: self, count: brief.facts.outcomes.count) { OutcomeView(brief: $0, number: $1) }
  }

  var topics: Items<BriefView, TopicView> {
    Items(of: self, count: brief.facts.topics.count) { TopicView(brief: $0, number: $1) }
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

  /// Who took part, in one line; three names at the most.
  var who: String? {
    let names = brief.facts.participants.prefix(5).map(\.name)
    return shortList(names, of: brief.facts.participants.count)
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

  /// The pages that the facts lead to.
  var names: NamedPages { index.names(of: place) }

  var proofs: ProofTable { index.briefs[place].proofs }
}

/// Returns a list in one line, "A, B, C and 4 others" where it is longer than four; `nil` where it
/// is empty.
///
/// `count` is the length of the list where `names` are only the first five.
func shortList(_ names: [String], of count: Int? = nil) -> String? {
  guard !names.isEmpty else { return nil }
  let count = count ?? names.count
  guard count > 4 else { return names.joined(separator: ", ") }
  return names.prefix(3).joined(separator: ", ") + " and \(count - 3) others"
}

/// A name and the page that it leads to, if it has one.
package struct TermLink: Addressed, Sendable {
  let name: String
  /// `nil` where the name has no page.
  package let address: Address?
  /// How many briefs the page has, where a list tells it.
  var count: Int?
}

extension TermLink {
  /// Creates the link to a page, with how often something is told of it.
  init(to page: TermPage, count: Int, in index: SiteIndex) {
    self.init(name: page.name, address: index.address(at: page.path), count: count)
  }

  /// Creates the link of a name to its page, if there is one.
  init(name: String, to page: TermPage?, in index: SiteIndex) {
    self.init(name: name, address: page.map { index.address(at: $0.path) })
  }
}

extension SiteIndex {
  /// Returns the way to the page of a name.
  func link(to name: String, _ term: Term) -> TermLink {
    TermLink(name: name, to: page(of: name, term), in: self)
  }
}
