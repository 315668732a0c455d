import Briefing
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("1600-02-29", -135_081), ("9999-12-31", 2_932_896),
    ("0001-01-01", -719_162), ("2023-11-15", 19_676),
  ])
  func `days are counted both ways`(iso: String, days: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.daysSince1970 == days)
    #expect(CalendarDate(daysSince1970: days) == date)
    #expect(date.iso == iso)
  }

  @Test(arguments: ["2023-11-31", "1900-02-29", "2023-13-01", "2023-1-01", "0000-01-01", "soon"])
  func `an impossible day is none`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2023-11-15", 1_700_006_400), ("2023-11-15T00:00:00Z", 1_700_006_400),
    ("2023-11-15T01:30:00+01:30", 1_700_006_400), ("2023-11-14 16:00:00.25-08:00", 1_700_006_400),
  ])
  func `a moment is a day or a time with its zone`(text: String, seconds: Int) {
    #expect(Moment(rfc3339: text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: ["2023-11-15T25:00:00Z", "2023-11-15T01:00:00", "2023-11-15T01:00Z", "x"])
  func `a time that is none is refused`(text: String) {
    #expect(Moment(rfc3339: text) == nil)
  }

  @Test func `an embargo ends when its day begins`() throws {
    let embargo = try #require(Moment(rfc3339: "2024-01-02"))
    let visibility = Visibility(embargo: embargo)
    let before = Moment(secondsSince1970: embargo.secondsSince1970 - 1)
    #expect(visibility.isHidden(at: before, showingDrafts: true))
    #expect(!visibility.isHidden(at: embargo, showingDrafts: false))
  }
}
