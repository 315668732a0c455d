import Mustache
import Testing
import Text

/// What documentation and `explain` learn from a shape.
@Suite struct ShapeTests {
  @Test func `an outline tells name, kind, meaning and example of each field`() {
    let outline = Card.shape.outline
    #expect(outline.name == "card")
    let title = outline.entries[0]
    #expect(title.name == "title" && title.kind == .text && title.nested == nil)
    #expect(title.summary == "The title of the brief." && title.example == "Biden and Xi meet")
    let kinds: [Outline.Kind] = [
      .text, .text, .html, .flag, .number, .object, .list, .texts, .list, .open,
    ]
    #expect(outline.entries.map(\.kind) == kinds)
    #expect(Outcome.shape.outline.entries[1].kind == .choice(["agreed", "signed"]))
  }

  @Test func `outlines may lead back to themselves`() {
    let related = Card.shape.outline.entries.first { $0.name == "related" }
    #expect(related?.nested == Card.shape.outline)
    #expect(Card.shape.outline.entries[5].nested?.entries.map(\.name) == ["iso", "long"])
  }

  @Test func `a subject is written as JSON in the order of its fields`() {
    let card = Card(
      isDraft: true, visits: 2,
      outcomes: [Outcome(text: "talks", parties: ["US"])], aliases: ["/a/"],
      extra: .object(["b": .number("1.50"), "a": .list([.flag(false), .nothing])]))
    var json = JSONWriter()
    Card.shape.write(card, to: &json)
    let expected = #"""
      {"title":"Biden & Xi","summary":null,"body":"\u003cp>They met.\u003c/p>","isDraft":true,\#
      "visits":2,"date":{"iso":"2023-11-15","long":"15 November 2023"},\#
      "outcomes":[{"text":"talks","status":"agreed","due":null,"parties":["US"]}],\#
      "aliases":["/a/"],"related":[],"extra":{"a":[false,null],"b":1.50}}
      """#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func `a subject inside one of its own kind is written without what leads further on`() {
    var json = JSONWriter()
    let inner = Card(outcomes: [Outcome(text: "talks")], related: [Card()])
    Card.shape.write(Card(related: [inner]), to: &json)
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(
      text.contains(
        #""related":[{"title":"Biden & Xi","summary":null,"body":"\u003cp>They met.\u003c/p>","#
          + #""isDraft":false,"visits":0,"date":{"iso":"2023-11-15","long":"15 November 2023"},"#
          + #""outcomes":"…","aliases":[],"related":"…","extra":null}]"#))
  }

  @Test(arguments: [
    (Value.nothing, false), (.flag(true), true), (.flag(false), false), (.text(""), false),
    (.text("0"), true), (.list([]), false), (.list([.nothing]), true), (.object([:]), true),
    (.number("0"), false), (.number("-0.00e7"), false), (.number("0.01"), true),
  ])
  func `a value is true or false`(value: Value, expected: Bool) {
    #expect(value.isTruthy == expected)
  }
}
