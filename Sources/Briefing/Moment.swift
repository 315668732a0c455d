/// A second of UTC.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since the first of January 1970, as POSIX counts them.
  package let secondsSince1970: Int

  package init(secondsSince1970 seconds: Int) {
    secondsSince1970 = seconds
  }

  /// Creates the first second of a day.
  package init(startOf day: CalendarDate) {
    secondsSince1970 = day.daysSince1970 * 86_400
  }

  /// Creates a moment from `YYYY-MM-DD`, or from a time such as `2023-11-15T18:30:00-08:00`.
  ///
  /// A day stands for its first second. Fractions of a second are dropped.
  ///
  /// - SeeAlso: RFC 3339, sections 5.6 and 5.7.
  package init?(rfc3339 text: String) {
    guard let day = CalendarDate(iso: String(text.prefix(10))) else { return nil }
    var rest = Array(text.utf8.dropFirst(10))[...]
    guard !rest.isEmpty else {
      self.init(startOf: day)
      return
    }
    guard let mark = rest.popFirst(), [UInt8]("Tt ".utf8).contains(mark),
      let hour = Self.twoDigits(&rest, upTo: 23), rest.popFirst() == UInt8(ascii: ":"),
      let minute = Self.twoDigits(&rest, upTo: 59), rest.popFirst() == UInt8(ascii: ":"),
      let second = Self.twoDigits(&rest, upTo: 60)
    else { return nil }
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard let offset = Self.zoneOffset(&rest), rest.isEmpty else { return nil }
    let clock = hour * 3600 + minute * 60 + min(second, 59)
    self.init(secondsSince1970: day.daysSince1970 * 86_400 + clock - offset)
  }

  /// The moment as RFC 3339 has it: `2023-11-16T06:00:00Z`; a day alone for its first second.
  package var rfc3339: String {
    let second = ((secondsSince1970 % 86_400) + 86_400) % 86_400
    guard let day, second > 0 else { return day?.iso ?? "" }
    let parts = [second / 3600, second / 60 % 60, second % 60].map {
      String(100 + $0).dropFirst()
    }
    return "\(day.iso)T\(parts.joined(separator: ":"))Z"
  }

  /// The UTC day that holds the moment, or `nil` beyond the years 1 to 9999.
  package var day: CalendarDate? { CalendarDate(secondsSince1970: secondsSince1970) }

  package static func < (one: Moment, other: Moment) -> Bool {
    one.secondsSince1970 < other.secondsSince1970
  }

  private static func twoDigits(_ bytes: inout ArraySlice<UInt8>, upTo limit: Int) -> Int? {
    guard let tens = bytes.popFirst(), let ones = bytes.popFirst(),
      (0x30...0x39).contains(tens), (0x30...0x39).contains(ones)
    else { return nil }
    let value = Int(tens - 0x30) * 10 + Int(ones - 0x30)
    return value <= limit ? value : nil
  }

  /// Reads `Z` or `+HH:MM`; returns the seconds that the zone is ahead of UTC.
  private static func zoneOffset(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.popFirst() else { return nil }
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = twoDigits(&bytes, upTo: 23), bytes.popFirst() == UInt8(ascii: ":"),
      let minutes = twoDigits(&bytes, upTo: 59)
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
