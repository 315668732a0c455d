internal import Briefing

/// A full date in a text.
struct FoundDay: Hashable {
  let day: CalendarDate
  /// The place of its first word among the words of the text, and that behind its last.
  let words: Range<Int>
}

/// The words of a text in lower case, with what stands between them, and the full dates among them.
///
/// A date is full with its year: "November 15, 2023", "15th of Nov. 2023", "2023-11-15". Others, and
/// such as 11/15/2023, which could mean two days, are none.
struct DayFinder {
  private(set) var words: [String] = []
  /// What stands behind each word, up to the next one.
  private(set) var gaps: [String] = []
  private(set) var days: [FoundDay] = []

  init(_ text: String) {
    var word = ""
    var gap = ""
    for character in text {
      if character.isLetter || character.isNumber {
        if !gap.isEmpty || word.isEmpty, !words.isEmpty || !word.isEmpty || !gap.isEmpty {
          close(&word, &gap)
        }
        word.append(character)
      } else {
        gap.append(character)
      }
    }
    close(&word, &gap)
    var place = 0
    while place < words.count {
      if let found = day(at: place) {
        days.append(found)
        place = found.words.upperBound
      } else {
        place += 1
      }
    }
  }

  private mutating func close(_ word: inout String, _ gap: inout String) {
    if !word.isEmpty {
      words.append(word.lowercased())
      gaps.append(gap)
    }
    word = ""
    gap = ""
  }

  private func day(at place: Int) -> FoundDay? {
    guard place + 2 < words.count else { return nil }
    // 2023-11-15
    if words[place].count == 4, gaps[place] == "-", gaps[place + 1] == "-",
      let day = CalendarDate(
        iso: words[place...(place + 2)].map { String($0.prefix(4)) }.joined(separator: "-"))
    {
      return FoundDay(day: day, words: place..<place + 3)
    }
    // 15 November 2023, 15th of November 2023
    if let number = number(words[place]) {
      let month = words[place + 1] == "of" ? place + 2 : place + 1
      if month + 1 < words.count,
        let day = date(number, words[month], words[month + 1], isNear: place..<month + 1)
      {
        return FoundDay(day: day, words: place..<month + 2)
      }
    }
    // November 15, 2023
    if let number = number(words[place + 1]),
      let day = date(number, words[place], words[place + 2], isNear: place..<place + 2)
    {
      return FoundDay(day: day, words: place..<place + 3)
    }
    return nil
  }

  private func date(
    _ day: Int, _ month: String, _ year: String, isNear places: Range<Int>
  ) -> CalendarDate? {
    guard year.utf8.count == 4, let year = Int(year), (1800...2999).contains(year),
      places.allSatisfy({ gaps[$0].count <= 2 }), month.count >= 3,
      let number = CalendarDate.monthNames.firstIndex(where: {
        $0.lowercased() == month || month == "sept" && $0 == "September"
          || month.count == 3 && $0.lowercased().hasPrefix(month)
      })
    else { return nil }
    return CalendarDate(year: year, month: number + 1, day: day)
  }

  /// The day of a month: "15", "15th".
  private func number(_ word: String) -> Int? {
    let digits = word.prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count), let number = Int(digits), (1...31).contains(number),
      ["", "st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count)))
    else { return nil }
    return number
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
