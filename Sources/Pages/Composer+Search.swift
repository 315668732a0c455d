internal import Briefing
internal import Text

extension Composer {
  /// The page of the search with the files that it loads; none where there is nothing to find.
  func searchPages(_ ledger: Ledger) -> [Page] {
    guard !index.briefs.isEmpty else { return [] }
    let names = TermWords(index)
    let collections =
      [SearchCollection.briefs(of: index, naming: names)]
      + (index.ledger.isEmpty
        ? [] : [SearchCollection.outcomes(of: index, by: ledger, naming: names)])
    let route = Route.section(.search)
    let introduction = index.introduction(to: .search)
    let content = SearchContent(
      heading: heading(of: .search), introduction: introduction?.body.html(root: route.root) ?? [],
      extra: introduction?.extra ?? .empty,
      collections: collections.map {
        CollectionView(
          name: $0.name, label: $0.label, count: $0.count,
          facets: $0.facets.map { FacetView(name: $0.name, label: $0.label) })
      },
      sections: sectionLinks)
    let frame = frame(
      .search, route, title: content.heading, description: introduction?.summary)
    return [page(.search(Context(frame: frame, content: content)), at: route)]
      + collections.flatMap { SearchFiles(collection: $0).pages }
  }
}
