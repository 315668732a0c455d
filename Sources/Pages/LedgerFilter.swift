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
    case .status: ledger.below("status/" + key)
    case .year: ledger.below("year/" + key)
    case .party: ledger.below("party/" + key)
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

  /// What the last part of its address says; empty for all.
  var key: String {
    switch self {
    case .all: ""
    case .status(let status): status.rawValue
    case .year(let year): String(year)
    case .party(let slug): slug
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
  /// The outcomes of one list, as places in the ledger of the index.
  typealias Part = (filter: LedgerFilter, places: [Int])

  let statuses: [Part]
  let years: [Part]
  let parties: [Part]
  /// The parties that every list leads to: those with the most outcomes, in the order of their names.
  ///
  /// Each party has a list, and thousands of lists with thousands of links each would be a site of
  /// gigabytes. The first page of the whole ledger leads to all.
  private let linkedParties: [Part]
  private static let linkedPartyLimit = 100

  init(_ index: SiteIndex) {
    var byStatus: [Outcome.Status: [Int]] = [:]
    var byYear: [(Int, [Int])] = []
    var byParty: [String: [Int]] = [:]
    for (place, entry) in index.ledger.enumerated() {
      let facts = index.briefs[entry.brief].facts
      if let status = facts.outcomes[entry.outcome].status {
        byStatus[status, default: []].append(place)
      }
      let year = index.briefs[entry.brief].date.year
      if byYear.last?.0 != year { byYear.append((year, [])) }
      byYear[byYear.count - 1].1.append(place)
      let parties = facts.outcomes[entry.outcome].parties
      for slug in Set(parties.compactMap({ index.page(of: $0, .parties)?.slug })) {
        byParty[slug, default: []].append(place)
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
      .sorted { (parties[$1].places.count, $0) < (parties[$0].places.count, $1) }
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
            count: onFirstPage ? list.places.count : nil, isCurrent: list.filter == current)
        })
    }
  }
}
