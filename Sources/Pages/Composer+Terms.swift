internal import Briefing
internal import Text

extension Composer {
  func termPages(_ term: Term) -> [Page] {
    let terms = index.terms(term)
    guard let section = Section(rawValue: term.rawValue), !terms.isEmpty else { return [] }
    let (indexKind, termKind) = kinds(of: term)
    var pages = list(
      terms, section: section, kind: indexKind, first: .section(section),
      heading: heading(of: section), filters: [], pageSize: index.settings.pageSize * 10
    ) {
      .terms($0)
    } item: {
      TermLink(to: $0, count: $0.appearances.count, in: index)
    }
    for page in terms {
      let facts = Later { [index] in TermFacts(of: page, in: index) }
      for (pager, slice) in slices(
        of: page.appearances, first: page.route, size: index.settings.pageSize)
      {
        let route = page.route.page(pager.number)
        let content = TermContent(
          page: page, index: index, slice: slice, pager: pager, told: facts)
        let context = Context(
          frame: frame(termKind, route, title: numbered(page.name, pager), term: page),
          content: content)
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
}
