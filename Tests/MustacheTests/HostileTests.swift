import Mustache
import Testing
import Text

/// Input that is made to hurt: no overflow, no quadratic time, an error in words.
@Suite struct HostileTests {
  static let many = 100_000
  /// Enough where each of them is a diagnostic.
  static let some = 10_000

  @Test(arguments: [
    String(repeating: "{{#a}}", count: many),
    String(repeating: "{{$a}}", count: many),
    String(repeating: "{{<a}}", count: many),
    String(repeating: "{{#a}}", count: many) + String(repeating: "{{/a}}", count: many),
    String(repeating: "{{#a}}{{#b}}{{/a}}", count: some),
    String(repeating: "{{/a}}", count: some),
    String(repeating: "{{", count: some),
    String(repeating: "{{{a}}", count: some),
    String(repeating: "{{{", count: some),
    String(repeating: "{{! ", count: some),
    String(repeating: "{{= ", count: some),
    String(repeating: "{{=| |", count: some),
    String(repeating: "{{ a ", count: some) + "}}",
    String(repeating: "{{#a}}{{b}", count: some),
  ])
  func `a storm of broken tags is refused in time`(text: String) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "x", text: text)
    #expect(Template.parse(file, reporting: &diagnostics) == nil)
    #expect(diagnostics.hasErrors)
  }

  @Test func `sections may be nested 200 levels deep and no more`() {
    func nested(_ count: Int) -> [String] {
      let text =
        String(repeating: "{{#title}}", count: count)
        + String(repeating: "{{/title}}", count: count)
      return faults(["main": text], Card.self)
    }
    #expect(nested(200) == [])
    #expect(
      nested(201) == [
        "main.mustache:1:2001: error: '{{#title}}' is nested more than 200 levels deep; "
          + "move some levels into a partial [too-deep]"
      ])
  }

  @Test func `many sections side by side are no storm`() {
    let text = String(repeating: "{{#a}}{{b}}{{/a}} \n \n", count: Self.some)
    let output = rendered(["main": text], .object(["a": .object(["b": .text("x")])]))
    #expect(output.utf8.count == 5 * Self.some)
  }

  @Test(arguments: ["{{>p}}", "{{#on}}\n  {{>p}}\n{{/on}}", "{{<p}}{{/p}}", "{{>*name}}"])
  func `partials without end are an error of rendering without a shape`(partial: String) {
    var diagnostics: [Diagnostic] = []
    var output: [UInt8] = []
    let library = library(["main": "{{>p}}", "p": partial], reporting: &diagnostics)
    let data = Value.object(["on": .flag(true), "name": .text("p")])
    library.render("main", with: data, into: &output, reporting: &diagnostics)
    #expect(diagnostics.map(\.code) == ["too-deep"])
    #expect(diagnostics.map(\.path) == ["p.mustache"])
  }

  @Test func `partials that double at every level do not double the code`() {
    var texts = ["main": "{{>p0}}", "p40": "{{title}}"]
    for level in 0..<40 {
      texts["p\(level)"] = "{{#isDraft}}{{>p\(level + 1)}}{{>p\(level + 1)}}{{/isDraft}}"
    }
    #expect(faults(texts, Card.self) == [])
  }

  @Test func `output without end is broken off where nobody knows the data`() {
    var texts = ["main": "{{>p0}}", "p40": String(repeating: "x", count: 10_000)]
    for level in 0..<40 { texts["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    var diagnostics: [Diagnostic] = []
    var output: [UInt8] = []
    let library = library(texts, reporting: &diagnostics)
    library.render("main", with: .nothing, into: &output, reporting: &diagnostics)
    #expect(diagnostics.map(\.code) == ["template-too-large"])
    #expect(output.count < 300 << 20)
  }

  @Test func `partials that differ wherever they stand end in an error`() {
    var texts = ["main": "{{>p0}}", "p40": "{{title}}"]
    for level in 0..<40 {
      let next = "{{>p\(level + 1)}}"
      texts["p\(level)"] = "{{#related}}\(next){{/related}}{{#date}}\(next){{/date}}"
    }
    #expect(
      faults(texts, Card.self) == [
        "main.mustache:1:1: error: the template is too large with all its partials in place; "
          + "let them use each other less often [template-too-large]"
      ])
  }

  @Test func `sections that data or shape may mean end in an error`() {
    let text =
      "{{#extra}}" + String(repeating: "{{#date}}", count: 50)
      + String(repeating: "{{/date}}", count: 50) + "{{/extra}}"
    #expect(
      faults(["main": text], Card.self) == [
        "main.mustache:1:1: error: the template is too large with all its partials in place; "
          + "let them use each other less often [template-too-large]"
      ])
  }

  @Test func `a long chain of partials ends in an error`() {
    var texts = ["main": "{{>p0}}", "p1000": "{{title}}"]
    for level in 0..<1000 { texts["p\(level)"] = "{{>p\(level + 1)}}" }
    #expect(
      faults(texts, Card.self) == [
        "p198.mustache:1:4: error: 'p199' stands below too many partials inside each other; "
          + "check that they do not use each other without end [too-deep]"
      ])
  }

  @Test func `deep data is written as JSON down to a depth`() {
    var value = Value.text("x")
    for _ in 0..<1000 { value = .list([value]) }
    var json = JSONWriter()
    value.write(to: &json)
    #expect(json.bytes.count == 64 * 2 + "\"…\"".utf8.count)
  }
}
