internal import Briefing
internal import Text

extension Composer {
  /// Returns the pages of a list: `page_size` entries each, and one page where it is empty.
  ///
  /// The author's introduction to `section` stands on the first of them, and `firstFilters` in the
  /// place of `filters` where there are any.
  func list<Entry, Item: Sendable>(
    _ entries: [Entry], section: Section?, kind: PageKind, first: Route, heading: String,
    filters: [FilterGroup], firstFilters: [FilterGroup]? = nil, pageSize: Int? = nil,
    content: (Context<ListPage<Item>>) -> Page.Content, item: (Entry) -> Item
  ) -> [Page] {
    let size = pageSize ?? index.settings.pageSize
    let introduction = section.flatMap { index.introduction(to: $0) }
    return slices(of: entries, first: first, size: size).map { pager, slice in
      let route = first.page(pager.number)
      let list = ListPage(
        heading: heading,
        introduction: pager.number == 1
          ? introduction?.body.html(root: route.root) ?? [] : [],
        extra: introduction?.extra ?? .empty,
        items: slice.map(item), pager: pager,
        filters: pager.number == 1 ? firstFilters ?? filters : filters)
      let frame = frame(
        kind, route, title: numbered(heading, pager), description: introduction?.summary)
      return page(content(Context(frame: frame, content: list)), at: route)
    }
  }

  /// Cuts a list into pages; an empty one has one page.
  func slices<Entry>(
    of entries: [Entry], first: Route, size: Int
  ) -> [(pager: Pager, slice: ArraySlice<Entry>)] {
    let count = max(1, (entries.count + size - 1) / size)
    return (1...count).map { number in
      let pager = Pager(
        index: index, first: first, number: number, count: count, total: entries.count)
      return (pager, entries.dropFirst((number - 1) * size).prefix(size))
    }
  }

  /// Returns links to the pages of the years below a section, the one that is shown marked.
  ///
  /// How many briefs each has is told where `tellingCounts` says so: on a first page.
  func yearLinks(
    below section: Section, current: Int?, tellingCounts: Bool
  ) -> [FilterLink] {
    index.years.map { year, briefs in
      FilterLink(
        label: String(year),
        address: index.address(of: Route.section(section).below(String(year))),
        count: tellingCounts ? briefs.count : nil, isCurrent: year == current)
    }
  }

  /// Returns a title that no other page of the list has.
  func numbered(_ title: String, _ pager: Pager) -> String {
    pager.number == 1 ? title : "\(title), page \(pager.number)"
  }
}
