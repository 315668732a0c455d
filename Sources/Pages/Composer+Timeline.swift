internal import Briefing
internal import Text

extension Composer {
  /// How many pages of another list the entries of one page of the timeline would fill: they are
  /// short.
  private static let density = 4

  /// The first page, with what is to come and the newest year, and the pages of each year.
  var timelinePages: [Page] {
    let years = index.years.map { timelineParts(ofYear: $0.year, $0.briefs) }
    guard let newest = years.first(where: { !$0[0].past.isEmpty }) ?? years.first else { return [] }
    var start = newest[0]
    start.route = .section(.timeline)
    start.year = nil
    start.upcoming = index.upcoming
    start.activity = ActivityView(years: index.years.map { ($0.year, $0.briefs.count) })
    return ([start] + years.joined()).map { timelinePage(of: $0) }
  }

  private func timelineParts(ofYear year: Int, _ briefs: Range<Int>) -> [TimelinePart] {
    // The newest come first, and what is to come is newer than all else.
    let past = Array(briefs.drop { $0 < index.upcoming.count })
    let first = Route.section(.timeline).below(String(year))
    let activity = ActivityView(year: year, of: briefs.map { index.briefs[$0].date })
    return slices(of: past, first: first, size: index.settings.pageSize * Self.density).map {
      pager, slice in
      TimelinePart(
        route: first.page(pager.number), year: year, past: slice, pager: pager,
        upcoming: pager.number > 1 ? [] : index.upcoming.filter(briefs.contains),
        activity: activity)
    }
  }

  private func timelinePage(of part: TimelinePart) -> Page {
    let introduction = part.year == nil ? index.introduction(to: .timeline) : nil
    let content = TimelineContent(
      year: part.year, introduction: introduction?.body.html(root: part.route.root) ?? [],
      extra: introduction?.extra ?? .empty, upcoming: part.upcoming.map { view($0) },
      months: months(of: part.past), pager: part.pager,
      years: yearLinks(below: .timeline, current: part.year, tellingCounts: part.year == nil),
      activity: part.activity)
    let title =
      part.year.map { numbered("Timeline of \($0)", part.pager) } ?? heading(of: .timeline)
    let frame = frame(.timeline, part.route, title: title)
    return page(.timeline(Context(frame: frame, content: content)), at: part.route)
  }

  private func months(of places: ArraySlice<Int>) -> [MonthView] {
    var months: [MonthView] = []
    var last = (year: 0, month: 0)
    for place in places {
      let date = index.briefs[place].date
      if months.isEmpty || last != (date.year, date.month) {
        last = (date.year, date.month)
        months.append(
          MonthView(
            heading: "\(date.monthName) \(date.year)", id: "m-" + date.iso.prefix(7), briefs: []))
      }
      months[months.count - 1].briefs.append(view(place))
    }
    return months
  }
}

/// What one page of the timeline shows.
private struct TimelinePart {
  var route: Route
  /// `nil` on the first page.
  var year: Int?
  /// The briefs that are no longer to come, as places in the index.
  let past: ArraySlice<Int>
  let pager: Pager
  var upcoming: [Int]
  var activity: ActivityView?
}
