internal import Briefing
internal import Text

extension Composer {
  func outcomePages(_ ledger: Ledger) -> [Page] {
    guard !index.ledger.isEmpty else { return [] }
    let lists =
      [(filter: LedgerFilter.all, places: Array(index.ledger.indices))] + ledger.statuses
      + ledger.years
      + ledger.parties
    return lists.flatMap { filter, places in
      list(
        places, section: filter == .all ? .outcomes : nil, kind: .outcomes,
        first: filter.route,
        heading: filter == .all ? heading(of: .outcomes) : filter.heading(in: index),
        filters: ledger.filters(current: filter, in: index),
        firstFilters: filter == .all
          ? ledger.filters(current: .all, in: index, onFirstPage: true) : nil
      ) {
        .outcomes($0)
      } item: {
        OutcomeView(of: index.ledger[$0], in: index)
      }
    }
  }
}
