internal import Briefing

/// How pages point to a brief: strings that many pages show, made once.
struct Signpost: Sendable {
  /// The way to the brief's page, percent-encoded.
  let path: String
  let url: String
  /// The days of the meeting in words: `15 November 2023`, `14–16 November 2023`.
  let days: String
  let lastChange: CalendarDate

  init(to brief: Brief, settings: Settings) {
    path = Route.brief(brief.slug).encodedPath
    url = settings.baseURL + path
    days = brief.days
    lastChange = brief.lastChange
  }
}

extension Brief {
  fileprivate var days: String {
    guard let end = endDate, end != date else { return date.long }
    if date.year != end.year { return "\(date.long) – \(end.long)" }
    if date.month != end.month { return "\(date.day) \(date.monthName) – \(end.long)" }
    return "\(date.day)–\(end.long)"
  }
}
