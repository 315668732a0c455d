internal import Briefing
internal import Text

/// Writes all meetings as a calendar that programs can subscribe to, newest first.
///
/// Events take whole days. `DTSTAMP` is the day of the last change that the author tells of, so that
/// the calendar does not change where no brief does.
///
/// - SeeAlso: RFC 5545; RFC 7986 for `NAME` and `SOURCE`.
struct Calendar {
  let index: SiteIndex

  func bytes() -> [UInt8] {
    var lines = ContentLines()
    lines.append("BEGIN", "VCALENDAR")
    lines.append("VERSION", "2.0")
    lines.append("PRODID", "-//Readout//Meetings//EN")
    lines.append("CALSCALE", "GREGORIAN")
    lines.append("METHOD", "PUBLISH")
    lines.append("NAME", text: index.settings.title)
    lines.append("X-WR-CALNAME", text: index.settings.title)
    if !index.settings.description.isEmpty {
      lines.append("DESCRIPTION", text: index.settings.description)
    }
    lines.append("SOURCE;VALUE=URI", index.settings.baseURL + "calendar.ics")
    for place in index.briefs.indices { append(BriefView(index: index, place: place), to: &lines) }
    lines.append("END", "VCALENDAR")
    return lines.bytes
  }

  private func append(_ view: BriefView, to lines: inout ContentLines) {
    let brief = view.brief
    lines.append("BEGIN", "VEVENT")
    lines.append("UID", text: "briefs/\(percentEncoded(brief.slug))@readout")
    lines.append("DTSTAMP", brief.lastChange.basic + "T000000Z")
    lines.append("DTSTART;VALUE=DATE", brief.date.basic)
    if let end = CalendarDate(daysSince1970: brief.lastDay.daysSince1970 + 1) {
      lines.append("DTEND;VALUE=DATE", end.basic)
    }
    lines.append("SUMMARY", text: brief.title)
    if !brief.summary.isEmpty { lines.append("DESCRIPTION", text: brief.summary) }
    if let location = brief.location { lines.append("LOCATION", text: location) }
    lines.append("URL", view.url)
    let categories = [view.kindLabel].compactMap { $0 } + brief.facts.topics.map(\.text)
    if !categories.isEmpty { lines.append("CATEGORIES", texts: categories) }
    lines.append("TRANSP", "TRANSPARENT")
    lines.append("END", "VEVENT")
  }
}

extension CalendarDate {
  /// The date as `20231115`.
  fileprivate var basic: String { iso.replacing("-", with: "") }
}
