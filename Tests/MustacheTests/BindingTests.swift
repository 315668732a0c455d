import Mustache
import Testing
import Text

/// Templates bound to a shape: what they show.
@Suite struct BindingTests {
  static let card = Card(
    summary: "One <line>.", isDraft: true, visits: 2,
    outcomes: [
      Outcome(
        text: "talks", due: Day(iso: "2024-01-01", long: "1 January"), parties: ["US", "CN"]),
      Outcome(text: "pact", status: "signed"),
    ], aliases: ["/a/", "", "/b/"], related: [Card(title: "Other", related: [Card()])],
    extra: .object([
      "hero": .text("h.jpg"), "title": .text("mine"), "none": .nothing,
      "links": .list([
        .object(["url": .text("1"), "title": .text("one")]), .object(["url": .text("2")]),
      ]),
    ]))

  @Test(arguments: [
    ("{{title}} {{summary}}", "Biden &amp; Xi One &lt;line&gt;."),
    ("{{{body}}}{{&body}}", "<p>They met.</p><p>They met.</p>"),
    ("{{visits}} {{outcomes.count}} {{aliases.count}}", "2 2 3"),
    (
      "{{#outcomes.count}}{{#outcomes}}{{text}} {{/outcomes}}{{date.iso}}"
        + "{{#outcomes}} {{text}}{{/outcomes}}{{/outcomes.count}}",
      "talks pact 2023-11-15 talks pact"
    ),
    ("{{#isDraft}}draft{{/isDraft}}{{^isDraft}}done{{/isDraft}}", "draft"),
    ("{{date.iso}} {{#date}}{{long}}{{/date}}", "2023-11-15 15 November 2023"),
    (
      "{{#summary}}{{.}}|{{summary}}|{{title}}{{/summary}}",
      "One &lt;line&gt;.|One &lt;line&gt;.|Biden &amp; Xi"
    ),
    ("{{#body}}{{{.}}}{{/body}}", "<p>They met.</p>"),
    ("{{#outcomes.count}}{{.}}{{/outcomes.count}}", "2"),
    (
      "{{#outcomes}}{{text}}:{{due.iso}}{{^due}}-{{/due}};{{/outcomes}}", "talks:2024-01-01;pact:-;"
    ),
    (
      "{{#outcomes}}{{text}}{{^isLast}}, {{/isLast}}{{#isLast}} of {{title}}{{/isLast}}{{/outcomes}}",
      "talks, pact of Biden &amp; Xi"
    ),
    (
      "{{#outcomes}}{{#isFirst}}1{{/isFirst}}{{#parties}}{{.}}{{^isLast}}+{{/isLast}}{{/parties}}{{/outcomes}}",
      "1US+CN"
    ),
    ("{{#outcomes}}{{#due}}{{iso}}{{#isFirst}}!{{/isFirst}}{{/due}}{{/outcomes}}", "2024-01-01!"),
    ("{{#outcomes}}{{parties.count}}{{/outcomes}}", "20"),
    ("{{#aliases}}{{#.}}({{.}}){{/.}}{{^.}}?{{/.}}{{/aliases}}", "(/a/)?(/b/)"),
    (
      "{{#related}}{{title}}{{#related}}{{title}}{{summary}}{{/related}}{{/related}}",
      "OtherBiden &amp; Xi"
    ),
    ("{{^outcomes}}none{{/outcomes}}{{#outcomes}}{{>*status}}{{/outcomes}}", "(talks)[pact]"),
  ])
  func `a name shows what the shape gets for it`(template: String, expected: String) {
    let texts = ["main": template, "agreed": "({{text}})", "signed": "[{{text}}]"]
    #expect(rendered(texts, with: Self.card) == expected)
  }

  @Test(arguments: [
    ("{{extra.hero}} {{extra.no.such.thing}}|", "h.jpg |"),
    ("{{#extra}}{{hero}} {{title}} {{visits}}{{/extra}}", "h.jpg mine 2"),
    ("{{#extra}}{{none}}{{^none}}none{{/none}}{{/extra}}", "none"),
    (
      "{{#extra.links}}{{url}} {{title}}{{^isLast}}; {{/isLast}}{{/extra.links}}",
      "1 one; 2 Biden &amp; Xi"
    ),
    ("{{#extra.links}}{{#isFirst}}{{url}}{{/isFirst}}{{/extra.links}}{{extra.links.count}}", "12"),
    (
      "{{#extra.links}}{{#outcomes}}{{text}}{{url}}{{/outcomes}}{{/extra.links}}",
      "talks1pact1talks2pact2"
    ),
    ("{{#extra.hero}}{{.}}{{/extra.hero}}{{^extra.nothing}}!{{/extra.nothing}}", "h.jpg!"),
    ("{{#extra.links}}{{>p}}{{/extra.links}}", "1one2Biden &amp; Xi"),
    ("{{#extra.links}}{{date.iso}}{{/extra.links}}", "2023-11-152023-11-15"),
    ("{{#extra.links}}{{title.x}}{{anything}}{{/extra.links}}", ""),
    ("{{#extra.links}}{{{url}}}{{/extra.links}}", "12"),
  ])
  func `below open data every name is allowed, and others are still seen`(
    template: String, expected: String
  ) {
    let texts = ["main": template, "p": "{{url}}{{title}}"]
    #expect(rendered(texts, with: Self.card) == expected)
  }

  @Test func `what is nil or empty shows nothing and is false`() {
    let template = """
      ({{summary}}{{#summary}}1{{/summary}}{{#outcomes}}2{{/outcomes}}{{#visits}}3{{/visits}}\
      {{#aliases}}4{{/aliases}}{{#extra}}5{{/extra}}{{extra.x}}{{#body}}6{{/body}})\
      {{^summary}}1{{/summary}}{{^outcomes}}2{{/outcomes}}{{^visits}}3{{/visits}}\
      {{^aliases}}4{{/aliases}}{{^extra}}5{{/extra}}{{^body}}6{{/body}}
      """
    #expect(rendered(["main": template], with: Card(body: "")) == "()123456")
  }

  @Test func `a layout, its partials and its blocks are put together`() {
    let texts = [
      "layout": "<html>\n  {{>head}}\n  <main>\n    {{$content}}{{/content}}\n  </main>\n</html>\n",
      "head":
        "<title>{{$title}}{{title}}{{/title}} - Site</title>\n{{#isDraft}}\n<b>\n{{/isDraft}}\n",
      "main": """
      {{<layout}}
      {{$content}}
      {{#outcomes}}
      {{>item}}
      {{/outcomes}}
      {{/content}}
      {{/layout}}

      """,
      "item": "<li>\n  {{text}}\n</li>\n",
    ]
    let expected = """
      <html>
        <title>Biden &amp; Xi - Site</title>
        <b>
        <main>
          <li>
            talks
          </li>
          <li>
            pact
          </li>
        </main>
      </html>

      """
    #expect(rendered(texts, with: Self.card) == expected)
  }

  @Test func `a program tells which templates it is made of`() {
    var diagnostics: [Diagnostic] = []
    let library = library(
      ["main": "{{>b}}", "a": "", "b": "{{<c}}{{/c}}", "c": "", "d": ""], reporting: &diagnostics)
    let program = library.bind("main", to: Card.self, reporting: &diagnostics)
    #expect(program?.templates == ["b", "c", "main"])
  }

  @Test func `many threads may render one program at once`() async {
    var diagnostics: [Diagnostic] = []
    let library = library(
      ["main": "{{#outcomes}}{{text}}{{due.iso}}{{/outcomes}}"], reporting: &diagnostics)
    guard let program = library.bind("main", to: Card.self, reporting: &diagnostics) else {
      Issue.record("the template was not bound")
      return
    }
    await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<20 {
        group.addTask {
          var output: [UInt8] = []
          for _ in 0..<50 { program.render(Self.card, into: &output) }
          return output
        }
      }
      let expected = Array(String(repeating: "talks2024-01-01pact", count: 50).utf8)
      for await output in group { #expect(output == expected) }
    }
  }
}
