internal import Briefing
internal import Text

extension Composer {
  var outcomePages: [Page] {
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
          ? ledger.filters(current: .all, in: index, onFirstPage: true) : nil
      ) {
        .outcomes($0)
      } item: {
        OutcomeView(brief: view($0.brief), number: $0.outcome)
      }
    }
  }
}
