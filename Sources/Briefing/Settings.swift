/// What holds for the whole site: `readout.yaml`, the command line, the day of the build.
package struct Settings: Sendable {
  package enum FeedContent: String, CaseIterable, Sendable {
    case full, summary
  }

  package var title = "Briefings"
  package var description = ""
  /// The address of the site; ends with `/`.
  package var baseURL = Settings.defaultBaseURL
  package var language = "en"
  package var author: String?
  /// The order of the menu: names of sections and of plain pages, first things first.
  package var navigation: [String] = []
  /// How many entries a page of a list has.
  package var pageSize = 50
  /// How many entries a feed has.
  package var feedLimit = 50
  package var feedContent = FeedContent.full
  package var extractsFacts = true
  /// Facts below this confidence stay out of pages.
  package var extractionThreshold = 0.5
  package var allowsUnsafeHTML = false
  package var extra = Extra.empty
  /// The moment that decides what is upcoming and what is under embargo; nothing else asks it.
  package var now: Moment
  package var showsDrafts = false

  /// The address that stands in for a missing `base_url`.
  package static let defaultBaseURL = "http://localhost:8080/"

  package init(now: Moment) {
    self.now = now
  }

  /// The day of the build; the first of January 1970 where the clock is out of all bounds.
  package var today: CalendarDate { now.day ?? Settings.epoch }

  private static let epoch = CalendarDate(daysSince1970: 0) ?? Settings.unreachable

  private static var unreachable: CalendarDate {
    preconditionFailure("1970-01-01 is a day of the calendar")
  }

  /// Whether a page with this visibility is in no output.
  package func hides(_ visibility: Visibility) -> Bool {
    visibility.isHidden(at: now, showingDrafts: showsDrafts)
  }

  /// Whether a meeting is announced only.
  package func isUpcoming(_ brief: Brief) -> Bool { brief.date > today }
}
