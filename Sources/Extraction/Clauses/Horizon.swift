internal import Briefing
internal import Text

/// Finds words that name a time to come: "by the end of June", "from 1 May", "next week".
struct Horizon {
  let passage: Passage
  /// The day of the meeting, where it is known.
  let date: CalendarDate?

  /// Returns the first time to come in a stretch of tokens, or `nil`.
  ///
  /// The verb is a future, or a present that may be one: a month without a year lies ahead.
  func comingTime(in range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let end = end(ofTimeAt: index, before: range.upperBound) { return index..<end }
    }
    return nil
  }

  /// Whether a stretch names a time to come or a length of time: "for six years".
  func span(in range: Range<Int>) -> Bool {
    comingTime(in: range) != nil
      || range.contains {
        passage.isWord(.for_, at: $0)
          && ($0 + 1..<min($0 + 5, range.upperBound)).contains { passage.hasAny(.timeUnit, at: $0) }
      }
  }

  private func end(ofTimeAt index: Int, before limit: Int) -> Int? {
    let token = passage.tokens[index]
    if token.isWord(.tomorrow) { return index + 1 }
    if token.isOne(of: .next, .coming),
      passage.hasAny([.timeUnit, .month, .weekday], at: index + 1)
    {
      return index + 2
    }
    let isThisOne =
      token.isWord(.later) && passage.isWord(.this, at: index + 1)
      || token.isWord(.in_) && passage.isWord(.the, at: index + 1)
    if isThisOne, passage.hasAny(.timeUnit, at: index + 2) { return index + 3 }
    if token.isWord(.within) { return endOfSpan(from: index + 1, before: limit) }
    if token.isOne(of: .by, .before, .until, .from, .starting, .beginning, .than) {
      return endOfDeadline(from: index + 1, before: limit)
    }
    if token.isWord(.as_), passage.tokens[min(index + 1, limit - 1)].isOne(of: .of, .from) {
      return endOfDeadline(from: index + 2, before: limit)
    }
    return isComingDate(at: index) ? index + 1 : nil
  }

  /// "within 60 days", "within the week".
  private func endOfSpan(from index: Int, before limit: Int) -> Int? {
    (index..<min(index + 4, limit)).first { passage.hasAny(.timeUnit, at: $0) }.map { $0 + 1 }
  }

  /// Behind "by", "before", "from": a date, a day of the week, "the end of the year".
  private func endOfDeadline(from start: Int, before limit: Int) -> Int? {
    for index in start..<min(start + 6, limit) {
      let token = passage.tokens[index]
      if token.hasAny(.month) { return isPastMonth(at: index) ? nil : index + 1 }
      if token.hasAny([.weekday, .timeUnit]) { return index + 1 }
      if let year = passage.year(at: index) {
        return date.map { year >= $0.year } ?? true ? index + 1 : nil
      }
      if token.hasAny([.determiner, .number, .ordinal, .preposition])
        || token.isOne(of: .end, .early, .late, .mid, .now, .next)
      {
        if token.isWord(.now) { return index + 1 }
        continue
      }
      return nil
    }
    return nil
  }

  /// Whether "on 17 May", "in April 2024" or "March 21" lies behind the day of the meeting.
  private func isComingDate(at index: Int) -> Bool {
    guard passage.hasAny(.month, at: index), let date else { return false }
    let hasDay = passage.day(at: index - 1) != nil || passage.day(at: index + 1) != nil
    let hasYear = passage.year(at: index + 1) != nil
    let isPart =
      passage.isWord(.of, at: index - 1)
      && (passage.hasAny([.timeUnit, .weekday], at: index - 2)
        || passage.tokens[max(index - 2, 0)].isOne(of: .end, .half, .beginning))
    guard hasDay || hasYear || isPart || passage.isWord(.in_, at: index - 1) else { return false }
    let hasFullYear =
      hasYear || passage.day(at: index + 1) != nil && passage.year(at: index + 3) != nil
    guard hasFullYear else { return true }
    guard let day = passage.date(ofMonthAt: index, near: date) else { return false }
    return day > date
  }

  private func isPastMonth(at index: Int) -> Bool {
    guard let date, passage.year(at: index + 1) != nil,
      let day = passage.date(ofMonthAt: index, near: date)
    else { return false }
    return day < date
  }
}

extension Passage {
  /// Returns the day that "May", "12 May", "May 12, 2021" names: the last of the month where no day
  /// stands, the year of `date` where no year does.
  func date(ofMonthAt index: Int, near date: CalendarDate) -> CalendarDate? {
    guard let month = lexicon.value(of: tokens[index].word) else { return nil }
    let after = day(at: index + 1)
    let behind = isMark(",", at: index + 2) ? index + 3 : index + 2
    let year = self.year(at: index + 1) ?? (after != nil ? self.year(at: behind) : nil) ?? date.year
    let last = CalendarDate.days(inMonth: month, of: year)
    let day = min(after ?? self.day(at: index - 1) ?? last, last)
    return CalendarDate(year: year, month: month, day: max(day, 1))
  }

  /// Returns the day of a month that the token writes, or `nil`.
  func day(at index: Int) -> Int? {
    guard let number = number(at: index), (1...31).contains(number) else { return nil }
    return number
  }

  /// Returns the year that the token writes, or `nil`.
  func year(at index: Int) -> Int? {
    guard let number = number(at: index), (1500...2200).contains(number) else { return nil }
    return number
  }

  /// Returns the number that digits write; "3rd" is 3.
  private func number(at index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].shape.contains(.digits),
      tokens[index].range.count < 7
    else { return nil }
    var value = 0
    for byte in prose.text[tokens[index].range] {
      guard byte &- 0x30 < 10 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
