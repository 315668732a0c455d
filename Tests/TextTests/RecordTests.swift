import Testing
import Text

private struct Meeting: Recorded {
  struct Guest: Recorded {
    var name: String

    static let record = Record<Guest>(
      "guest", "Who came.", [.text("name", "The name.") { $0.name }])
  }

  enum Mood: String, CaseIterable {
    case good, bad
  }

  var title = "Talks"
  var mood: Mood?
  var guests: [Guest] = []

  static let record = Record<Meeting>(
    "meeting", "A meeting.",
    [
      .text("title", "What it is called.") { $0.title },
      .list("guests", "Who came.") { $0.guests },
      .optionalChoice("mood", "How it went.") { $0.mood },
      .optionalFraction("share", "How much of it.") { _ in nil },
      .aside("aside") { meeting, json in
        if meeting.title == "Loud" { json.member("aside", "yes") }
      },
    ])
}

@Suite struct RecordTests {
  private func json(_ meeting: Meeting) -> String {
    var json = JSONWriter()
    Meeting.record.write(meeting, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `members are written in the order of their names, empty ones too`() {
    #expect(json(Meeting()) == #"{"guests":[],"mood":null,"share":null,"title":"Talks"}"#)
  }

  @Test func `objects inside are written by their own record`() {
    let meeting = Meeting(mood: .bad, guests: [.init(name: "李明")])
    #expect(
      json(meeting) == #"{"guests":[{"name":"李明"}],"mood":"bad","share":null,"title":"Talks"}"#)
  }

  @Test func `what is told aside stands in its place and in no outline`() {
    #expect(json(Meeting(title: "Loud")).hasPrefix(#"{"aside":"yes","guests":"#))
    #expect(Meeting.record.outline.members.map(\.name) == ["guests", "mood", "share", "title"])
  }

  @Test func `a record may be part of a larger one`() {
    let record = Record<(meeting: Meeting, place: String)>(
      "report", "More.",
      [
        Member.text("title", "What it is called.") { (meeting: Meeting) in meeting.title }
          .of { $0.meeting },
        .text("place", "Where it was.") { $0.place },
      ])
    var json = JSONWriter()
    record.write((Meeting(), "Sofia"), to: &json)
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"place":"Sofia","title":"Talks"}"#)
  }

  @Test func `a schema requires every member and allows no other`() {
    let schema = JSONSchema(
      id: "https://example.org/s.json", title: "Meetings", listOf: Meeting.record.outline)
    let text = String(decoding: schema.bytes(), as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined()
    #expect(
      text == """
        {"$defs":{"guest":{"additionalProperties":false,"description":"Whocame.","properties":\
        {"name":{"description":"Thename.","type":"string"}},"required":["name"],"type":"object"},\
        "meeting":{"additionalProperties":false,"description":"Ameeting.","properties":\
        {"guests":{"description":"Whocame.","items":{"$ref":"#/$defs/guest"},"type":"array"},\
        "mood":{"description":"Howitwent.","enum":["good","bad",null],"type":["string","null"]},\
        "share":{"description":"Howmuchofit.","maximum":1,"minimum":0,"type":["number","null"]},\
        "title":{"description":"Whatitiscalled.","type":"string"}},\
        "required":["guests","mood","share","title"],"type":"object"}},\
        "$id":"https://example.org/s.json",\
        "$schema":"https://json-schema.org/draft/2020-12/schema",\
        "items":{"$ref":"#/$defs/meeting"},"title":"Meetings","type":"array"}
        """)
  }
}
