internal import Briefing

/// The search for the day of a meeting in the text that reports it.
///
/// Only a day of which the text leaves no doubt is taken, in this order:
///
/// 1. that in the first two sentences which says when they met, "met on 15 November 2023";
/// 2. that of a line of its own at the top, or of a dateline: "GENEVA, Nov. 15, 2023 (Agency) -";
/// 3. that which a page of the web gives as its own.
///
/// What the text tells of other days ("after the summit of 2 May 2023") is none of these. The day of a
/// report (2 and 3) is not taken where its beginning names another day of the week.
struct MeetingDay {
  /// The day, or `nil` where the text does not tell it for sure.
  let day: CalendarDate?
  /// The days that the text names, each once, in its order.
  let named: [CalendarDate]

  /// Seeks the day in the blocks of a text, and in the days that the page gives.
  init(blocks: [String], pageDays: [CalendarDate]) {
    let top = blocks.prefix(6).map(DayFinder.init)
    named = Self.distinct(blocks.prefix(200).flatMap { DayFinder($0).days.map(\.day) } + pageDays)
    let lead = blocks.first { $0.count > 60 } ?? blocks.first ?? ""
    let told = Self.distinct(Self.sentences(of: lead).prefix(2).flatMap(Self.meetingDays))
    guard told.isEmpty else {
      day = told.count == 1 ? told[0] : nil
      return
    }
    let lines = top.filter { $0.words.count <= 8 }.flatMap { $0.days.map(\.day) }
    let report = Self.distinct(lines + [Self.dateline(of: lead)].compactMap { $0 })
    let days = report.isEmpty ? Self.distinct(pageDays) : report
    guard let only = days.first, days.count == 1, !Self.speaksOfAnotherDay(lead, than: only) else {
      day = nil
      return
    }
    day = only
  }

  /// The days on which, as a sentence says, they met.
  private static func meetingDays(in sentence: String) -> [CalendarDate] {
    let found = DayFinder(sentence)
    guard found.words.contains(where: meetingWords.contains),
      !found.words.contains(where: otherWords.contains)
    else { return [] }
    return found.days.filter { day in
      let before = found.words[..<day.words.lowerBound].suffix(2)
      return before.contains("on") || before.last.map(weekdays.contains) == true
    }.map(\.day)
  }

  /// The day of a dateline: near the beginning, with a dash or a colon soon behind it.
  private static func dateline(of lead: String) -> CalendarDate? {
    let found = DayFinder(lead)
    guard let first = found.days.first, first.words.lowerBound <= 4,
      !found.words[..<first.words.lowerBound].contains("on")
    else { return nil }
    let end = first.words.upperBound - 1
    let behind = found.gaps[end...].prefix(3).joined(separator: " ")
    return behind.contains { "—–-:".contains($0) } ? first.day : nil
  }

  /// Whether the beginning of a report tells of another day than its own.
  private static func speaksOfAnotherDay(_ lead: String, than day: CalendarDate) -> Bool {
    // The first of January 1970 was a Thursday.
    let own = weekdays[((day.daysSince1970 + 3) % 7 + 7) % 7]
    return DayFinder(lead).words.contains {
      $0 == "yesterday" || $0 == "tomorrow" || weekdays.contains($0) && $0 != own
    }
  }

  /// The sentences of a paragraph, parted roughly: a full stop before a capital ends one.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var former: [Character] = []
    for character in text {
      if former.last == " ", former.count > 3, character.isUppercase,
        former[former.count - 2] == ".",
        former[former.count - 4].isLetter || former[former.count - 4].isNumber
      {
        sentences.append(sentence)
        sentence = ""
      }
      sentence.append(character)
      former = former.suffix(3) + [character]
    }
    return sentences + [sentence]
  }

  private static func distinct(_ days: [CalendarDate]) -> [CalendarDate] {
    var seen: Set<CalendarDate> = []
    return days.filter { seen.insert($0).inserted }
  }
}

private let weekdays = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]
/// Words of a sentence that reports a meeting.
private let meetingWords: Set<String> = [
  "call", "called", "convened", "gathered", "held", "hosted", "meet", "meeting", "met", "received",
  "signed", "spoke", "summit", "talked", "talks", "telephoned", "visited", "welcomed",
]
/// Words of a sentence whose day may be that of something else.
private let otherWords: Set<String> = [
  "after", "ahead", "anniversary", "before", "earlier", "followed", "following", "follows", "last",
  "next", "previous", "previously", "recalled", "scheduled", "since", "until", "will",
]
