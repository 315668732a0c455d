/// A day of the proleptic Gregorian calendar, without a time or a zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// Creates a date, or `nil` where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates a date from `YYYY-MM-DD` (RFC 3339, full-date).
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Creates the UTC day that holds a moment.
  ///
  /// - Parameter seconds: Seconds since the first of January 1970, as POSIX counts them.
  package init?(secondsSince1970 seconds: Int) {
    self.init(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
  }

  /// Creates the day that lies so many days after the first of January 1970.
  package init?(daysSince1970 days: Int) {
    guard (-800_000...3_000_000).contains(days) else { return nil }
    // Years are counted from March, so that the leap day is a year's last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The days from the first of January 1970 to this one.
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The number of days that a month has.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The English names of the months, January first.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The date as `2023-11-15`.
  package var iso: String {
    let hyphen = UInt8(ascii: "-")
    let bytes: InlineArray<10, UInt8> = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), hyphen,
      digit(month / 10), digit(month), hyphen, digit(day / 10), digit(day),
    ]
    guard let text = try? UTF8Span(validating: bytes.span) else { return "" }
    return String(copying: text)
  }

  /// The date as `15 November 2023`.
  package var long: String { "\(day) \(monthName) \(year)" }

  /// The date as `15 Nov 2023`.
  package var short: String { "\(day) \(monthName.prefix(3)) \(year)" }

  /// The English name of the month.
  package var monthName: String { Self.monthNames[month - 1] }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

/// Returns the last digit of a number.
private func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }

/// Returns the number that ASCII digits write, or `nil` where one byte is no digit.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}
