internal import Briefing
internal import Text

extension Composer {
  var home: Page {
    let introduction = index.introduction(to: nil)
    let open = index.ledger.lazy.map { OutcomeView(of: $0, in: index) }
      .filter { $0.isOpen && !$0.brief.isUpcoming }
    let past = index.briefs.indices.lazy.map { view($0) }.filter { !$0.isUpcoming }
    let settings = index.settings
    let content = HomeContent(
      introduction: introduction?.body.html(root: Route.home.root) ?? [],
      extra: introduction?.extra ?? .empty,
      newest: Array(past.prefix(10)), upcoming: index.upcoming.prefix(10).map { view($0) },
      openOutcomes: Array(open.prefix(8)), sections: sectionLinks)
    let frame = frame(
      .home, .home, title: introduction?.title ?? settings.title,
      description: introduction?.summary
        ?? (settings.description.isEmpty ? settings.title : settings.description))
    return page(.home(Context(frame: frame, content: content)), at: .home)
  }

  /// The sections that hold something, with how much.
  var sectionLinks: [SectionLink] {
    let counts: [(Section, Int, String)] = [
      (.briefs, index.briefs.count, "brief"), (.outcomes, index.ledger.count, "outcome"),
      (.participants, index.participants.count, "person"),
      (.parties, index.parties.count, "party"), (.pillars, index.pillars.count, "pillar"),
      (.topics, index.topics.count, "topic"), (.timeline, index.years.count, "year"),
    ]
    return counts.filter { $0.1 > 0 }.map { section, count, unit in
      SectionLink(
        label: section.heading, address: index.address(of: .section(section)), count: count,
        unit: count == 1 ? unit : plural(of: unit))
    }
  }

  private func plural(of unit: String) -> String {
    switch unit {
    case "person": "people"
    case "party": "parties"
    default: unit + "s"
    }
  }
}
