internal import Briefing
internal import Text

/// Finds the day that a text gives for its meeting, where that is not the day of the brief.
///
/// Only the sentences that open a text count, and in them "met on 15 November 2023" and its like.
/// A text that tells any of the brief's own days is left alone, whatever else it says: most texts
/// name many days, and few of them are those of the meeting.
struct MeetingDayFinder {
  let clauses: Clauses
  /// The days that the brief gives for the meeting.
  let days: ClosedRange<CalendarDate>

  /// How many sentences open a text.
  private static let opening = 3

  private var passage: Passage { clauses.passage }

  func day() -> Statements.Day? {
    let months = passage.tokens.indices.filter { passage.hasAny(.month, at: $0) }
    let all = months.compactMap { writtenDay(atMonth: $0) }
    guard !all.contains(where: { days.contains($0.date) }) else { return nil }
    let body = passage.sentences.indices.filter(passage.isOfBody).prefix(Self.opening)
    for sentence in body {
      let tokens = passage.sentences[sentence].tokens
      for day in all where tokens.contains(day.tokens.lowerBound) && tellsMeeting(day, sentence) {
        return passage.sourceRange(of: day.tokens).map {
          Statements.Day(date: day.date, words: passage.text(of: day.tokens), range: $0)
        }
      }
    }
    return nil
  }

  private struct WrittenDay {
    let date: CalendarDate
    let tokens: Range<Int>
  }

  /// Whether "on" ties a day to a meeting that is told as done: "met in Bali on 14 November".
  private func tellsMeeting(_ day: WrittenDay, _ sentence: Int) -> Bool {
    var before = day.tokens.lowerBound - 1
    if passage.isMark(",", at: before) { before -= 1 }
    if passage.hasAny(.weekday, at: before) { before -= 1 }
    guard passage.isWord(.on, at: before) else { return false }
    let bound = clauses.indices(in: sentence).last { clauses[$0].token < before }
    guard let bound else { return false }
    let predicate = clauses[bound]
    // "They had last met on …"
    let isEarlier = (predicate.token - 3..<predicate.token).contains {
      passage.tokens[$0].isOne(of: .had, .last, .previously)
    }
    return predicate.link == .main && predicate.tense == .past && !predicate.isNegated
      && predicate.classes.contains(.meet) && !isEarlier && mayBeSlip(day.date)
  }

  /// Whether a day may be meant for one of the brief's: a few weeks off, or in another year.
  private func mayBeSlip(_ day: CalendarDate) -> Bool {
    let first = days.lowerBound
    return abs(day.daysSince1970 - first.daysSince1970) <= 31
      || (day.month, day.day) == (first.month, first.day)
  }

  /// Returns the day that "15 November 2023", "November 15, 2023" or "15 November" writes.
  ///
  /// A year that is left out is that of the brief.
  private func writtenDay(atMonth index: Int) -> WrittenDay? {
    let isBehind = passage.day(at: index + 1) != nil
    guard isBehind || passage.day(at: index - 1) != nil,
      let date = passage.date(ofMonthAt: index, near: days.lowerBound)
    else { return nil }
    var end = index + (isBehind ? 2 : 1)
    if passage.year(at: end) != nil {
      end += 1
    } else if isBehind, passage.isMark(",", at: end), passage.year(at: end + 1) != nil {
      end += 2
    }
    return WrittenDay(date: date, tokens: (isBehind ? index : index - 1)..<end)
  }
}
