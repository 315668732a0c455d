import Mustache
import Testing

/// The rules of the Mustache specification, with data that has no shape.
@Suite struct SpecificationTests {
  static let data = Value.object([
    "name": .text("Xi & \"Biden\""), "zero": .number("0"), "price": .number("1.50"),
    "yes": .flag(true), "no": .flag(false), "null": .nothing, "empty": .list([]),
    "letters": .list([.text("a"), .text("b")]),
    "pairs": .list([.list([.number("1"), .number("2")]), .list([.number("3")])]),
    "a": .object(["b": .object(["c": .text("deep")]), "name": .text("inner")]),
    "people": .list([
      .object(["name": .text("Joe")]), .object(["name": .nothing]), .object([:]),
    ]),
  ])

  @Test(arguments: [
    ("{{name}}", "Xi &amp; &quot;Biden&quot;"),
    ("{{{name}}} {{&name}} {{{ name }}}", "Xi & \"Biden\" Xi & \"Biden\" Xi & \"Biden\""),
    ("{{price}} {{yes}} {{no}}", "1.50 true false"),
    ("({{null}}{{missing}}{{missing.more}}{{a}}{{letters}})", "()"),
    ("{{a.b.c}} {{a.b.missing.c}}|{{a.missing}}", "deep |"),
    ("  {{name.length}}\n", "  \n"),
    ("{{letters.count}}", "2"),
  ])
  func `a variable shows its value, escaped unless told otherwise`(
    template: String, expected: String
  ) {
    #expect(rendered(["main": template], Self.data) == expected)
  }

  @Test(arguments: [
    ("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{#null}}3{{/null}}{{#empty}}4{{/empty}}", "1"),
    ("{{^yes}}1{{/yes}}{{^no}}2{{/no}}{{^null}}3{{/null}}{{^empty}}4{{/empty}}", "234"),
    ("{{#zero}}1{{/zero}}{{^zero}}2{{/zero}}{{#price}}3{{/price}}", "23"),
    ("{{#missing.x}}1{{/missing.x}}{{^missing.x}}2{{/missing.x}}", "2"),
    ("{{#letters}}<{{.}}>{{/letters}}", "<a><b>"),
    ("{{#pairs}}({{#.}}{{.}}{{/.}}){{/pairs}}", "(12)(3)"),
    ("{{#a}}{{name}} {{b.c}} {{price}}{{/a}}", "inner deep 1.50"),
    ("{{#people}}[{{name}}]{{/people}}", "[Joe][][Xi &amp; &quot;Biden&quot;]"),
    ("{{#a.b}}{{c}}{{/a.b}}", "deep"),
    ("{{#a}}{{#missing}}x{{/missing}}{{^missing}}y{{/missing}}{{/a}}", "y"),
  ])
  func `a section is rendered once for each item of what is true`(
    template: String, expected: String
  ) {
    #expect(rendered(["main": template], Self.data) == expected)
  }

  @Test(arguments: [
    ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
    ("a\r\n  {{#yes}}\t\r\nb\r\n{{/yes}}", "a\r\nb\r\n"),
    ("  {{#yes}} b {{/yes}}  \n", "   b   \n"),
    ("a\n  {{! note\n with {{ braces }}\nb", "a\nb"),
    ("a {{! note }} b", "a  b"),
    ("  {{=<% %>=}}\n{{name}} <%price%> <%{name}%>", "{{name}} 1.50 Xi & \"Biden\""),
    ("{{=| |=}}|price||={{ }}=|{{price}}", "1.501.50"),
    ("{{={{ }}=}}{{price}}", "1.50"),
    ("  {{price}}\n  {{{price}}}\n", "  1.50\n  1.50\n"),
    ("{{#yes}}{{/yes}}\n", "\n"),
    ("\u{FEFF}{{! first }}\nx", "x"),
    ("{{ # yes }}x{{ / yes }}", "x"),
  ])
  func `a tag alone on its line takes the line away`(template: String, expected: String) {
    #expect(rendered(["main": template], Self.data) == expected)
  }

  @Test(arguments: [
    ("[{{>p}}]", "1.50\n{{price}}", "[1.50\n1.50]"),
    ("a\n  {{>p}}\nb", "x\n{{{lines}}}y\n\nz", "a\n  x\n  1\n2y\n  \n  zb"),
    ("  {{>p}} \n", "{{#yes}}\n  x\n{{/yes}}\n", "    x\n"),
    ("  {{>p}}\n", "{{#yes}}x\n{{/yes}}y\n", "  x\n  y\n"),
    ("{{=<% %>=}}<%>p%>", "{{price}}<%price%>", "1.50<%price%>"),
    ("{{>missing}}|{{>p}}", "", "|"),
    ("{{#a}}{{>p}}{{/a}}", "{{name}}", "inner"),
    ("{{>dir/p.x}}", "", ""),
  ])
  func `a partial is put in place with its indentation`(
    template: String, partial: String, expected: String
  ) {
    var data = Self.data
    if case .object(var members) = data {
      members["lines"] = .text("1\n2")
      data = .object(members)
    }
    #expect(rendered(["main": template, "p": partial], data) == expected)
  }

  @Test func `partials may use themselves as deep as the data goes`() {
    let tree = Value.object([
      "v": .text("1"),
      "kids": .list([
        .object(["v": .text("2"), "kids": .list([.object(["v": .text("3"), "kids": .list([])])])]),
        .object(["v": .text("4"), "kids": .list([])]),
      ]),
    ])
    let node = "{{v}}\n{{#kids}}\n  {{>node}}\n{{/kids}}\n"
    #expect(rendered(["main": "{{>node}}", "node": node], tree) == "1\n  2\n    3\n  4\n")
  }

  @Test(arguments: [
    ("{{>*which}}", "first"), ("{{> * where.which }}", "second"), ("{{>*missing}}", ""),
    ("{{>*none}}", ""), ("{{<*which}}{{$b}}new{{/b}}{{/*which}}", "first"),
    ("{{<*where.which}}{{$b}}new{{/b}}{{/ * where.which}}", "new"),
  ])
  func `data may name a partial`(template: String, expected: String) {
    let data = Value.object([
      "which": .text("one"), "where": .object(["which": .text("two")]), "none": .text("three"),
    ])
    let templates = ["main": template, "one": "first", "two": "{{$b}}second{{/b}}"]
    #expect(rendered(templates, data) == expected)
  }
}
