internal import Briefing
internal import Text

extension Composer {
  /// How many pages of another list the entries of one page of the timeline would fill: they are
  /// short.
  private static let density = 4

  /// The first page, with what is to come and the newest year, and the pages of each year.
  var timelinePages: [Page] {
    guard !index.briefs.isEmpty else { return [] }
    let years = index.years.map { year, briefs in
      let past = briefs.filter { !index.settings.isUpcoming(index.briefs[$0]) }
      return (year: year, briefs: briefs, past: slices(of: past, ofYear: year))
    }
    let counts = index.years.map { (year: $0.year, count: $0.briefs.count) }
    let newest = years.first { !$0.past[0].slice.isEmpty } ?? years[0]
    let start = timelinePage(
      at: .section(.timeline), year: nil, newest.past[0].slice, pager: newest.past[0].pager,
      upcoming: index.upcoming, activity: ActivityView(years: counts))
    return [start]
      + years.flatMap { year, briefs, past in
        let activity = ActivityView(year: year, of: index.briefs[briefs])
        return past.map { pager, slice in
          timelinePage(
            at: pager.first.page(pager.number), year: year, slice, pager: pager,
            upcoming: pager.number > 1 ? [] : index.upcoming.filter(briefs.contains),
            activity: activity)
        }
      }
  }

  private func slices(
    of past: [Int], ofYear year: Int
  ) -> [(pager: Pager, slice: ArraySlice<Int>)] {
    slices(
      of: past, first: Route.section(.timeline).below(String(year)),
      size: index.settings.pageSize * Self.density)
  }

  private func timelinePage(
    at route: Route, year: Int?, _ past: ArraySlice<Int>, pager: Pager, upcoming: [Int],
    activity: ActivityView?
  ) -> Page {
    let introduction = year == nil ? index.introduction(to: .timeline) : nil
    let content = TimelineContent(
      year: year, introduction: introduction?.body.html(root: route.root) ?? [],
      extra: introduction?.extra ?? .empty, upcoming: upcoming.map { view($0) },
      months: months(of: past), pager: pager, years: timelineLinks(to: year),
      activity: activity)
    let title = year.map { numbered("Timeline of \($0)", pager) } ?? heading(of: .timeline)
    let frame = frame(.timeline, route, title: title)
    return page(.timeline(Context(frame: frame, content: content)), at: route)
  }

  private func timelineLinks(to current: Int?) -> [FilterLink] {
    index.years.map { year, briefs in
      FilterLink(
        label: String(year),
        address: index.address(of: Route.section(.timeline).below(String(year))),
        count: current == nil ? briefs.count : nil, isCurrent: year == current)
    }
  }

  private func months(of places: ArraySlice<Int>) -> [MonthView] {
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
}
