internal import Briefing
package import Text

/// Makes the list of all files of a site from its index.
///
/// Nothing is rendered here: a page knows what it is about, and looks the rest up when a
/// template asks.
package struct Composer: Sendable {
  let index: SiteIndex
  let assets: AssetPaths

  package init(index: SiteIndex, assets: AssetPaths) {
    self.index = index
    self.assets = assets
  }

  /// Returns every page, feed and data file, in no particular order, each file once.
  ///
  /// Pages that would stand at one address are reported, both named.
  package func pages(
    checking siteLinks: [SiteLink] = [], reporting diagnostics: inout [Diagnostic]
  ) -> [Page] {
    var pages = [home, notFound] + briefPages + archivePages + timelinePages + plainPages
    for term in Term.allCases { pages += termPages(term) }
    pages += outcomePages
    pages += Sitemap(index: index).pages(of: pages.compactMap(\.indexedRoute))
    pages += dataFiles
    reportCollisions(among: pages, reporting: &diagnostics)
    pages += redirects(beside: Set(pages.map(\.file)), reporting: &diagnostics)
    check(siteLinks, among: Set(pages.map(\.file)), reporting: &diagnostics)
    return pages
  }

  func frame(
    _ kind: PageKind, _ route: Route, title: String, description: String? = nil,
    language: String? = nil
  ) -> PageFrame {
    let fallback = index.settings.description
    return PageFrame(
      index: index, route: route, kind: kind, title: title,
      description: description.flatMap { $0.isEmpty ? nil : $0 }
        ?? (fallback.isEmpty ? title : "\(title). \(fallback)"),
      language: language ?? index.settings.language, assets: assets)
  }

  private var home: Page {
    let introduction = index.introduction(to: nil)
    let open = index.ledger.lazy.map { OutcomeView(brief: view($0.brief), number: $0.outcome) }
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

  private var sectionLinks: [SectionLink] {
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

  private var notFound: Page {
    let frame = frame(.notFound, .notFound, title: "Page not found")
    return page(.notFound(Context(frame: frame, content: NoContent())), at: .notFound)
  }

  private var briefPages: [Page] {
    index.briefs.indices.map { place in
      let view = view(place)
      let frame = frame(
        .brief, view.route, title: view.brief.title, description: view.brief.summary,
        language: view.brief.language)
      return page(.brief(Context(frame: frame, content: BriefContent(view: view))), at: view.route)
    }
  }

  private var archivePages: [Page] {
    guard !index.briefs.isEmpty else { return [] }
    let years = index.years
    let archive = Route.section(.briefs)
    func filters(_ current: Int?) -> [FilterGroup] {
      let links = years.map {
        FilterLink(
          label: String($0.year), address: index.address(of: archive.below(String($0.year))),
          count: $0.briefs.count, isCurrent: $0.year == current)
      }
      return [FilterGroup(heading: "Year", links: links)]
    }
    var pages = list(
      Array(index.briefs.indices), section: .briefs, kind: .briefs, first: archive,
      heading: heading(of: .briefs), filters: filters(nil)
    ) {
      .briefs($0)
    } item: {
      view($0)
    }
    for (year, briefs) in years {
      pages += list(
        Array(briefs), section: nil, kind: .briefs, first: archive.below(String(year)),
        heading: "Briefs of \(year)", filters: filters(year)
      ) {
        .briefs($0)
      } item: {
        view($0)
      }
    }
    return pages
  }

  private var outcomePages: [Page] {
    guard !index.ledger.isEmpty else { return [] }
    let ledger = Ledger(index)
    let lists =
      [(filter: LedgerFilter.all, entries: index.ledger)] + ledger.statuses + ledger.years
      + ledger.parties
    return lists.flatMap { filter, entries in
      list(
        entries, section: filter == .all ? .outcomes : nil, kind: .outcomes,
        first: filter.route,
        heading: filter == .all ? heading(of: .outcomes) : filter.heading(in: index),
        filters: ledger.filters(current: filter, in: index),
        firstFilters: filter == .all
          ? ledger.filters(current: .all, in: index, ofAllParties: true) : nil
      ) {
        .outcomes($0)
      } item: {
        OutcomeView(brief: view($0.brief), number: $0.outcome)
      }
    }
  }

  private var timelinePages: [Page] {
    guard !index.briefs.isEmpty else { return [] }
    let first = Route.section(.timeline)
    let years = index.years
    func links(_ current: Int?) -> [FilterLink] {
      years.map {
        FilterLink(
          label: String($0.year), address: index.address(of: first.below(String($0.year))),
          count: $0.briefs.count, isCurrent: $0.year == current)
      }
    }
    let newest = years.first { years in
      years.briefs.contains { !index.settings.isUpcoming(index.briefs[$0]) }
    }
    var pages: [Page] = []
    for (year, briefs) in [(nil, newest?.briefs ?? 0..<0)] + years.map({ (Int?($0), $1) }) {
      let route = year.map { first.below(String($0)) } ?? first
      let past = briefs.filter { !index.settings.isUpcoming(index.briefs[$0]) }
      let coming = index.upcoming.filter { year == nil || index.briefs[$0].date.year == year }
      let introduction = year == nil ? index.introduction(to: .timeline) : nil
      let content = TimelineContent(
        year: year, introduction: introduction?.body.html(root: first.root) ?? [],
        extra: introduction?.extra ?? .empty,
        upcoming: coming.map { view($0) }, months: months(of: past), years: links(year))
      let title = year.map { "Timeline of \($0)" } ?? heading(of: .timeline)
      pages.append(
        page(
          .timeline(Context(frame: frame(.timeline, route, title: title), content: content)),
          at: route))
    }
    return pages
  }

  private func months(of places: [Int]) -> [MonthView] {
    var months: [MonthView] = []
    for place in places {
      let date = index.briefs[place].date
      let id = "m-" + date.iso.prefix(7)
      if months.last?.id != id {
        months.append(MonthView(heading: "\(date.monthName) \(date.year)", id: id, briefs: []))
      }
      months[months.count - 1].briefs.append(view(place))
    }
    return months
  }

  private func termPages(_ term: Term) -> [Page] {
    let terms = index.terms(term)
    guard let section = Section(rawValue: term.rawValue), !terms.isEmpty else { return [] }
    let (indexKind, termKind) = kinds(of: term)
    var pages = list(
      terms, section: section, kind: indexKind, first: .section(section),
      heading: heading(of: section), filters: [], pageSize: index.settings.pageSize * 10
    ) {
      .terms($0)
    } item: {
      TermLink(
        name: $0.name, address: index.address(at: $0.path), count: $0.appearances.count)
    }
    for page in terms {
      let facts = TermFacts(of: page, in: index)
      for (pager, slice) in slices(
        of: page.appearances, first: page.route, size: index.settings.pageSize)
      {
        let route = page.route.page(pager.number)
        let content = TermContent(
          page: page, index: index, appearances: slice.map { index.appearance($0, of: term) },
          pager: pager, facts: facts)
        let context = Context(
          frame: frame(termKind, route, title: numbered(page.name, pager)), content: content)
        pages.append(self.page(.term(context), at: route))
      }
    }
    return pages
  }

  private func kinds(of term: Term) -> (index: PageKind, term: PageKind) {
    switch term {
    case .participants: (.participants, .participant)
    case .parties: (.parties, .party)
    case .pillars: (.pillars, .pillar)
    case .topics: (.topics, .topic)
    }
  }

  private var plainPages: [Page] {
    index.pages.map { plain in
      let route = Route(plain.location + "/")
      let frame = frame(
        .page, route, title: plain.title, description: plain.summary, language: plain.language)
      return page(
        .plain(Context(frame: frame, content: PlainContent(page: plain))), at: route)
    }
  }

  func view(_ place: Int) -> BriefView { BriefView(index: index, place: place) }

  func page(_ content: Page.Content, at route: Route) -> Page {
    Page(file: route.file, content: content)
  }

  private func heading(of section: Section) -> String {
    index.introduction(to: section)?.title ?? section.heading
  }
}
