internal import Briefing

/// Returns what to do about a text that is no date: the reason, or the date that was meant.
package func dateAdvice(for text: String) -> String {
  let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  if text.utf8.count > 10, let day = CalendarDate(iso: String(text.prefix(10))) {
    return "write the day alone, \(day.iso)"
  }
  if words.count == 3, words[0].count == 4, let numbers = numbers(words) {
    return advice(year: numbers[0], month: numbers[1], day: numbers[2])
  }
  if let day = dayWithMonthName(words) ?? dayFirst(words) { return "write \(day.iso)" }
  return "write it as YYYY-MM-DD"
}

private func advice(year: Int, month: Int, day: Int) -> String {
  if let date = CalendarDate(year: year, month: month, day: day) { return "write \(date.iso)" }
  if let date = CalendarDate(year: year, month: day, day: month) {
    return "there is no month \(month), did you mean \(date.iso)?"
  }
  if year == 0 { return "years count from 0001" }
  if !(1...12).contains(month) { return "months go from 01 to 12" }
  if day == 0 { return "days count from 01" }
  let name = CalendarDate.monthNames[month - 1]
  let when = month == 2 ? "\(name) \(year)" : name
  return "\(when) has \(CalendarDate.days(inMonth: month, of: year)) days"
}

/// Returns the day that "15 November 2023" or "Nov 15, 2023" names.
private func dayWithMonthName(_ words: [String]) -> CalendarDate? {
  guard words.count == 3, let year = Int(words[2]), words[2].count == 4 else { return nil }
  for (day, name) in [(words[0], words[1]), (words[1], words[0])] where name.count >= 3 {
    let month = CalendarDate.monthNames.firstIndex {
      $0.lowercased().hasPrefix(name.lowercased())
    }
    if let month, let day = Int(day) {
      return CalendarDate(year: year, month: month + 1, day: day)
    }
  }
  return nil
}

/// Returns the day that "15.11.2023" names, or "11/15/2023", where only one reading is possible.
private func dayFirst(_ words: [String]) -> CalendarDate? {
  guard words.count == 3, words[2].count == 4, let numbers = numbers(words),
    numbers[0] > 12 || numbers[1] > 12 || numbers[0] == numbers[1]
  else { return nil }
  return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    ?? CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
}

private func numbers(_ words: [String]) -> [Int]? {
  let numbers = words.compactMap { $0.count <= 4 ? Int($0) : nil }
  return numbers.count == words.count ? numbers : nil
}
