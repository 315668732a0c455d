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
  /// How many briefs each month of the year has, or on the first page each year.
  let activity: ActivityView?
}

package struct MonthView: Sendable {
  let heading: String
  let id: String
  var briefs: [BriefView]
}
