internal import Briefing
internal import Text

extension Composer {
  var timelinePages: [Page] {
    guard !index.briefs.isEmpty else { return [] }
    let first = Route.section(.timeline)
    let years = index.years
    func links(_ current: Int?) -> [FilterLink] {
      years.map {
        FilterLink(
          label: String($0.year), address: index.address(of: first.below(String($0.year))),
          count: $0.briefs.count, isCurrent: $0.year == current)
      }
    }
    let newest = years.first { years in
      years.briefs.contains { !index.settings.isUpcoming(index.briefs[$0]) }
    }
    var pages: [Page] = []
    for (year, briefs) in [(nil, newest?.briefs ?? 0..<0)] + years.map({ (Int?($0), $1) }) {
      let route = year.map { first.below(String($0)) } ?? first
      let past = briefs.filter { !index.settings.isUpcoming(index.briefs[$0]) }
      let coming = index.upcoming.filter { year == nil || index.briefs[$0].date.year == year }
      let introduction = year == nil ? index.introduction(to: .timeline) : nil
      let content = TimelineContent(
        year: year, introduction: introduction?.body.html(root: first.root) ?? [],
        extra: introduction?.extra ?? .empty,
        upcoming: coming.map { view($0) }, months: months(of: past), years: links(year))
      let title = year.map { "Timeline of \($0)" } ?? heading(of: .timeline)
      pages.append(
        page(
          .timeline(Context(frame: frame(.timeline, route, title: title), content: content)),
          at: route))
    }
    return pages
  }

  private func months(of places: [Int]) -> [MonthView] {
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
