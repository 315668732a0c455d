import Briefing
import Testing
import Text

@testable import Pages

@Suite struct CalendarTests {
  private func calendar(_ briefs: Brief...) throws -> String {
    let site = try render(SiteContent(briefs: briefs), settings: try settings())
    return try #require(site.files["calendar.ics"])
  }

  /// The lines of a calendar, unfolded.
  private func lines(of calendar: String) -> [String] {
    let unfolded = calendar.unicodeScalars.map(String.init).joined()
      .replacing("\r\n ", with: "").replacing("\r\n", with: "\n")
    return unfolded.split(separator: "\n").map { String($0) }
  }

  @Test func `a meeting takes whole days, its last one too`() throws {
    var brief = try brief("one", on: "2023-12-30")
    #expect(
      try calendar(brief).contains("DTSTART;VALUE=DATE:20231230\r\nDTEND;VALUE=DATE:20231231\r\n"))
    brief.endDate = try day("2023-12-31")
    #expect(
      try calendar(brief).contains("DTSTART;VALUE=DATE:20231230\r\nDTEND;VALUE=DATE:20240101\r\n"))
    brief.date = try day("9999-12-31")
    brief.endDate = nil
    #expect(try !calendar(brief).contains("DTEND"))
  }

  @Test func `its stamp is the last change that the author tells of`() throws {
    var brief = try brief("one", on: "2023-12-30")
    #expect(try calendar(brief).contains("DTSTAMP:20231230T000000Z\r\n"))
    brief.updates = [Update(date: try day("2024-02-01"), note: "A comma.")]
    #expect(try calendar(brief).contains("DTSTAMP:20240201T000000Z\r\n"))
  }

  @Test func `it keeps its name when its day, its title or the site's address changes`() throws {
    var brief = try brief("one", on: "2023-12-30")
    let before = try calendar(brief).firstMatch(of: /UID:(.*)\r\n/)?.1
    brief.date = try day("2023-12-31")
    brief.title = "Another title"
    var settings = try settings()
    settings.baseURL = "https://elsewhere.example/"
    let files = try render(SiteContent(briefs: [brief]), settings: settings).files
    #expect(files["calendar.ics"]?.firstMatch(of: /UID:(.*)\r\n/)?.1 == before)
    #expect(before == "briefs/one@readout")
  }

  @Test func `it has the place, the kind, the topics, the bottom line and the address`() throws {
    var brief = try brief("one", on: "2023-12-30", topic: "a, b; c")
    brief.location = "Sofia; Bulgaria"
    brief.kind = .call
    let lines = lines(of: try calendar(brief))
    #expect(lines.contains(#"LOCATION:Sofia\; Bulgaria"#))
    #expect(lines.contains(#"CATEGORIES:Telephone call,a\, b\; c"#))
    #expect(lines.contains("DESCRIPTION:They met & agreed."))
    #expect(lines.contains("URL:https://example.org/briefs/one/"))
  }

  @Test func `hostile words stay one text on one line`() throws {
    var brief = try brief("one", on: "2023-12-30")
    brief.title = hostile
    #expect(
      lines(of: try calendar(brief)).contains(
        "SUMMARY:=A \"q\" 'r' ]]> \\\\ {b} %&#$_^~ \\;\\,: <i>\\n@line\tend "
          + "李明 محمد \u{200F}\u{1F91D}\u{1F3FD} |"))
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\r", "\n", "\r\n"])
  func `a line break of any kind is no line of the calendar`(lineBreak: String) throws {
    var brief = try brief("one", on: "2023-12-30")
    brief.title = "One\(lineBreak)BEGIN:VEVENT\u{9B}2J"
    #expect(lines(of: try calendar(brief)).contains(#"SUMMARY:One\nBEGIN:VEVENT2J"#))
  }

  @Test(arguments: 0..<80)
  func `lines are folded at 75 bytes, between characters`(shift: Int) throws {
    var brief = try brief("one", on: "2023-12-30")
    let title = String(repeating: "x", count: shift) + String(repeating: "会谈🤝é", count: 40)
    brief.title = title
    let text = try calendar(brief)
    for line in text.split(separator: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.unicodeScalars.contains("\u{FFFD}"))
    }
    #expect(lines(of: text).contains("SUMMARY:\(title)"))
  }

  @Test func `a site without briefs has an empty calendar`() throws {
    let lines = lines(of: try calendar())
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
    #expect(!lines.contains("BEGIN:VEVENT"))
  }
}
