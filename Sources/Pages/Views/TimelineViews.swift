internal import Briefing
internal import Text

/// A page of the timeline.
package struct TimelineContent: Sendable {
  /// The year, or `nil` on the first page.
  let year: Int?
  let introduction: [UInt8]
  /// What the author keeps under `extra` of the introduction.
  let extra: Extra
  let upcoming: [BriefView]
  let months: [MonthView]
  /// The place of the page among those of its year, or of the newest year.
  let pager: Pager
  let years: [FilterLink]
}

package struct MonthView: Sendable {
  let heading: String
  let id: String
  var briefs: [BriefView]
}

extension TimelineContent {
  /// Draws the year's months, or on the first page all years.
  func activity(in index: SiteIndex) -> ActivityView? {
    let years = index.years
    guard let year else { return ActivityView(years: years.map { ($0.year, $0.briefs.count) }) }
    return years.first { $0.year == year }.map {
      ActivityView(year: year, of: index.briefs[$0.briefs])
    }
  }
}
