internal import Briefing

/// A part of the ledger of outcomes that has a page of its own.
enum LedgerFilter: Hashable, Sendable {
  case all
  case status(Outcome.Status)
  case year(Int)
  /// A party, by the slug of its page.
  case party(String)

  var route: Route {
    let ledger = Route.section(.outcomes)
    return switch self {
    case .all: ledger
    case .status(let status): ledger.below("status/\(status.rawValue)")
    case .year(let year): ledger.below("year/\(year)")
    case .party(let slug): ledger.below("party/\(slug)")
    }
  }

  /// The heading of the page; `index` knows the party's name.
  func heading(in index: SiteIndex) -> String {
    switch self {
    case .all: Section.outcomes.heading
    case .status(let status): "Outcomes: \(status.rawValue)"
    case .year(let year): "Outcomes of \(year)"
    case .party(let slug): "Outcomes: \(index.termPage(slug, .parties)?.name ?? slug)"
    }
  }

  /// The filter as a link names it.
  func label(in index: SiteIndex) -> String {
    switch self {
    case .all: "All"
    case .status(let status): status.label
    case .year(let year): String(year)
    case .party(let slug): index.termPage(slug, .parties)?.name ?? slug
    }
  }
}

/// The ledger, split into the lists that have pages.
struct Ledger: Sendable {
  let statuses: [(filter: LedgerFilter, entries: [SiteIndex.LedgerEntry])]
  let years: [(filter: LedgerFilter, entries: [SiteIndex.LedgerEntry])]
  let parties: [(filter: LedgerFilter, entries: [SiteIndex.LedgerEntry])]
  /// The parties that every list leads to: those with the most outcomes, in the order of their names.
  ///
  /// Each party has a list, and thousands of lists with thousands of links each would be a site of
  /// gigabytes. The first page of the whole ledger leads to all.
  private let linkedParties: [(filter: LedgerFilter, entries: [SiteIndex.LedgerEntry])]
  private static let linkedPartyLimit = 100

  init(_ index: SiteIndex) {
    var byStatus: [Outcome.Status: [SiteIndex.LedgerEntry]] = [:]
    var byYear: [(Int, [SiteIndex.LedgerEntry])] = []
    var byParty: [String: [SiteIndex.LedgerEntry]] = [:]
    for entry in index.ledger {
      let brief = index.briefs[entry.brief]
      let outcome = brief.facts.outcomes[entry.outcome]
      if let status = outcome.status { byStatus[status, default: []].append(entry) }
      if byYear.last?.0 != brief.date.year { byYear.append((brief.date.year, [])) }
      byYear[byYear.count - 1].1.append(entry)
      for slug in Set(outcome.parties.compactMap({ index.page(of: $0, .parties)?.slug })) {
        byParty[slug, default: []].append(entry)
      }
    }
    statuses = Outcome.Status.allCases.compactMap { status in
      byStatus[status].map { (.status(status), $0) }
    }
    years = byYear.map { (.year($0.0), $0.1) }
    parties = index.parties.compactMap { page in
      byParty[page.slug].map { (.party(page.slug), $0) }
    }
    let parties = parties
    linkedParties = parties.indices
      .sorted { (parties[$1].entries.count, $0) < (parties[$0].entries.count, $1) }
      .prefix(Self.linkedPartyLimit).sorted().map { parties[$0] }
  }

  /// Returns the links to the lists, the one that is shown marked.
  ///
  /// The first page of the whole ledger leads to the lists of all parties, and tells how long each
  /// list is; if every page told it, a new outcome would change them all.
  func filters(
    current: LedgerFilter, in index: SiteIndex, onFirstPage: Bool = false
  ) -> [FilterGroup] {
    let parties = onFirstPage ? parties : linkedParties
    let groups = [("Status", statuses), ("Year", years), ("Party", parties)]
    return groups.filter { !$0.1.isEmpty }.map { heading, lists in
      FilterGroup(
        heading: heading,
        links: lists.map { list in
          FilterLink(
            label: list.filter.label(in: index), address: index.address(of: list.filter.route),
            count: onFirstPage ? list.entries.count : nil, isCurrent: list.filter == current)
        })
    }
  }
}
