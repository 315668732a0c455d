internal import Briefing
internal import Text

extension Composer {
  var briefPages: [Page] {
    index.briefs.indices.map { place in
      let view = view(place)
      let frame = frame(
        .brief, view.route, title: view.brief.title, description: view.brief.summary,
        language: view.brief.language)
      return page(.brief(Context(frame: frame, content: BriefContent(view: view))), at: view.route)
    }
  }

  var archivePages: [Page] {
    guard !index.briefs.isEmpty else { return [] }
    let archive = Route.section(.briefs)
    func filters(_ current: Int?, onFirstPage: Bool = false) -> [FilterGroup] {
      let links = yearLinks(below: .briefs, current: current, tellingCounts: onFirstPage)
      return [FilterGroup(heading: "Year", links: links)]
    }
    var pages = list(
      Array(index.briefs.indices), section: .briefs, kind: .briefs, first: archive,
      heading: heading(of: .briefs), filters: filters(nil),
      firstFilters: filters(nil, onFirstPage: true)
    ) {
      .briefs($0)
    } item: {
      view($0)
    }
    for (year, briefs) in index.years {
      pages += list(
        Array(briefs), section: nil, kind: .briefs, first: archive.below(String(year)),
        heading: "Briefs of \(year)", filters: filters(year)
      ) {
        .briefs($0)
      } item: {
        view($0)
      }
    }
    return pages
  }
}
