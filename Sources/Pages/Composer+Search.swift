internal import Briefing
internal import Text

extension Composer {
  /// What readers can search.
  func searchCollections(_ ledger: Ledger) -> Later<[SearchCollection]> {
    let index = index
    return Later {
      guard !index.briefs.isEmpty else { return [] }
      let names = TermWords(index)
      return [.briefs(of: index, naming: names)]
        + (index.ledger.isEmpty ? [] : [.outcomes(of: index, by: ledger, naming: names)])
    }
  }

  /// The page of the search; none where there is nothing to find.
  func searchPage(_ collections: Later<[SearchCollection]>) -> [Page] {
    guard !index.briefs.isEmpty else { return [] }
    let route = Route.section(.search)
    let introduction = index.introduction(to: .search)
    let content = SearchContent(
      heading: heading(of: .search), introduction: introduction?.body.html(root: route.root) ?? [],
      extra: introduction?.extra ?? .empty,
      searched: collections, sections: sectionLinks)
    let frame = frame(
      .search, route, title: content.heading, description: introduction?.summary)
    return [page(.search(Context(frame: frame, content: content)), at: route)]
  }
}
