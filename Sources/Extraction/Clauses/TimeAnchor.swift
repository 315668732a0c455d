internal import Briefing
internal import Text

/// Marks the predicates that speak of a time before the meeting.
///
/// Anchors are the pluperfect, dates more than a week before the meeting, and words such as "last
/// year" and "previously". An anchor binds the verb before it, or the first verb after it where
/// it opens the sentence.
struct TimeAnchor {
  private let passage: Passage
  private let date: CalendarDate?

  /// Returns the predicates with their background marked.
  static func anchored(
    _ predicates: [Predicate], in passage: Passage, on date: CalendarDate?
  ) -> [Predicate] {
    let anchor = TimeAnchor(passage: passage, date: date)
    var predicates = predicates
    var first = 0
    while first < predicates.count {
      let sentence = predicates[first].sentence
      var end = first
      while end < predicates.count, predicates[end].sentence == sentence { end += 1 }
      anchor.mark(&predicates, first..<end, in: passage.sentences[sentence].tokens)
      first = end
    }
    return predicates
  }

  private func mark(
    _ predicates: inout [Predicate], _ own: Range<Int>, in sentence: Range<Int>
  ) {
    for index in own where predicates[index].tense == .pluperfect || isDone(predicates[index]) {
      predicates[index].isBackground = true
    }
    for index in sentence where isPast(at: index, in: sentence) {
      if let bound = own.last(where: {
        predicates[$0].token < index && isAnchorable(predicates[$0])
      }) {
        predicates[bound].isBackground = true
        predicates[bound].isDated = true
      } else {
        for bound in own where predicates[bound].tense != .future {
          predicates[bound].isBackground = true
          predicates[bound].isDated = true
        }
      }
    }
    for index in sentence where isLater(at: index) {
      if let bound = own.last(where: { predicates[$0].token < index && predicates[$0].isFinite }),
        predicates[bound].tense == .past
      {
        predicates[bound].isBackground = true
        predicates[bound].isDated = true
      }
    }
    for index in own {
      if let other = predicates[index].coordinate, predicates[other].isBackground,
        predicates[index].tense == .past
      {
        predicates[index].isBackground = true
      }
      if let governor = predicates[index].governor, predicates[governor].isBackground {
        predicates[index].isBackground = true
      }
    }
  }

  /// "has already adopted", "recently concluded".
  private func isDone(_ predicate: Predicate) -> Bool {
    guard predicate.tense == .past || predicate.tense == .perfect else { return false }
    return (predicate.groupStart..<predicate.token).contains {
      passage.isWord(.recently, at: $0)
        || predicate.tense == .perfect && passage.isWord(.already, at: $0)
    }
  }

  /// Whether a time can tell when the verb happened: of "signed a paper on using the sea in April"
  /// it is the signing.
  private func isAnchorable(_ predicate: Predicate) -> Bool {
    predicate.isFinite || predicate.tense == .participle
  }

  /// Whether an expression that begins at `index` names a time before the meeting.
  private func isPast(at index: Int, in sentence: Range<Int>) -> Bool {
    let token = passage.tokens[index]
    if token.isOne(of: .previously, .ago) { return true }
    if token.isWord(.last) || token.isWord(.previous) {
      let isNamed = !passage.isWord(.the, at: index - 1)
      return isNamed && passage.hasAny([.timeUnit, .month], at: index + 1)
        && !passage.isWord(.week, at: index + 1)
    }
    if token.isWord(.earlier) { return isEarlier(at: index, in: sentence) }
    if token.hasAny(.month) { return isPastMonth(at: index) }
    if token.shape.contains(.digits), let year = passage.year(at: index), let date {
      let isPart = passage.hasAny(.yearPart, at: index - 1)
      let before = isPart ? index - 2 : index - 1
      let isBound = passage.isWord(.in_, at: before) || passage.isWord(.since, at: before)
      return isBound && year < date.year
    }
    return false
  }

  /// Whether a date with its year lies more than a week behind the meeting: what happened then is no
  /// part of it either.
  private func isLater(at index: Int) -> Bool {
    guard let date, passage.hasAny(.month, at: index) else { return false }
    let hasYear =
      passage.year(at: index + 1) != nil
      || passage.day(at: index + 1) != nil && passage.year(at: index + 3) != nil
      || passage.day(at: index + 1) != nil && passage.year(at: index + 2) != nil
    guard hasYear, let day = passage.date(ofMonthAt: index, near: date) else { return false }
    return day.daysSince1970 > date.daysSince1970 + 7
  }

  private func isEarlier(at index: Int, in sentence: Range<Int>) -> Bool {
    if passage.isWord(.this, at: index + 1) {
      return !passage.isWord(.day, at: index + 2) && !passage.isWord(.week, at: index + 2)
    }
    return passage.hasAny(.timeUnit, at: index - 1)
      || passage.isMark(",", at: index + 1)
        && passage.tokens[index].shape.contains(.opensSentence)
  }

  /// Whether "March", "12 March", "March 12, 2021" lies before the meeting.
  private func isPastMonth(at index: Int) -> Bool {
    guard let date, let month = passage.lexicon.value(of: passage.tokens[index].word) else {
      return false
    }
    let next = passage.isMark(",", at: index + 2) ? index + 3 : index + 2
    let dayAfter = passage.day(at: index + 1)
    let dayBefore = passage.day(at: index - 1)
    var start = index
    if dayBefore != nil { start -= 1 }
    if passage.isWord(.the, at: start - 1) { return false }
    let year = passage.year(at: index + 1) ?? (dayAfter != nil ? passage.year(at: next) : nil)
    if passage.isWord(.of, at: start - 1) { return false }
    guard
      dayAfter != nil || dayBefore != nil || year != nil
        || passage.isWord(.in_, at: index - 1) || passage.isWord(.since, at: index - 1)
    else { return false }
    let last = CalendarDate.days(inMonth: month, of: year ?? date.year)
    let day = min(dayAfter ?? dayBefore ?? last, last)
    guard let other = CalendarDate(year: year ?? date.year, month: month, day: max(day, 1)) else {
      return false
    }
    return other.daysSince1970 < date.daysSince1970 - 7
  }
}
