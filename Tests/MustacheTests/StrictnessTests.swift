import Mustache
import TestSupport
import Testing
import Text

/// Templates bound to a shape: what is wrong with them, and where.
@Suite struct StrictnessTests {
  @Test(arguments: [
    (
      "{{«titel}}", "'titel' is not a name of the card; did you mean 'title'? [unknown-name]"
    ),
    (
      "{{#«isdraft}}x{{/isdraft}}",
      "'isdraft' is not a name of the card; did you mean 'isDraft'? [unknown-name]"
    ),
    (
      "{{^«outcome}}x{{/outcome}}",
      "'outcome' is not a name of the card; did you mean 'outcomes'? [unknown-name]"
    ),
    (
      "{{«zzzzzzzz}}",
      "'zzzzzzzz' is not a name of the card; use one of title, summary, body, isDraft, visits, "
        + "date, outcomes, aliases, related, extra [unknown-name]"
    ),
    (
      "{{#outcomes}}{{«zzzzzzzz}}{{/outcomes}}",
      "'zzzzzzzz' is not a name of the outcome or the card; 'readout explain PAGE' prints the "
        + "names that a page has [unknown-name]"
    ),
    (
      "{{#outcomes}}{{«txt}}{{/outcomes}}",
      "'txt' is not a name of the outcome or the card; did you mean 'text'? [unknown-name]"
    ),
    (
      "{{«isFirst}}",
      "'isFirst' is not a name of the card; use one of title, summary, body, isDraft, visits, date, outcomes, aliases, related, extra [unknown-name]"
    ),
    ("{{date.«isoo}}", "'isoo' is not a name of 'date'; did you mean 'iso'? [unknown-name]"),
    (
      "{{#date}}{{date.«day}}{{/date}}",
      "'day' is not a name of 'date'; use one of iso, long [unknown-name]"
    ),
    (
      "{{title.«x}}", "'title' is a text and has no 'x'; use it without what follows [unknown-name]"
    ),
    (
      "{{outcomes.«text}}",
      "'outcomes' is a list and has no 'text' but 'count'; open it as a section and use its items "
        + "[unknown-name]"
    ),
    (
      "{{outcomes.count.«x}}",
      "'outcomes.count' is a number and has no 'x'; use it without what follows [unknown-name]"
    ),
    ("{{«body}}", "'body' is HTML and would be escaped again; write {{{body}}} [escaped-html]"),
    (
      "{{#body}}{{«.}}{{/body}}",
      "'.' is HTML and would be escaped again; write {{{.}}} [escaped-html]"
    ),
    (
      "{{«isDraft}}",
      "'isDraft' is a flag and cannot be shown; open it as a section, {{#isDraft}} [not-text]"
    ),
    (
      "{{«date}}",
      "'date' is an object and cannot be shown; name one of its fields, as in {{date.iso}} [not-text]"
    ),
    (
      "{{{«outcomes}}}",
      "'outcomes' is a list and cannot be shown; open it as a section, {{#outcomes}} [not-text]"
    ),
    (
      "{{«aliases}}",
      "'aliases' is a list of texts and cannot be shown; open it as a section, {{#aliases}} [not-text]"
    ),
    ("{{«.}}", "'.' is an object and cannot be shown; name one of its fields [not-text]"),
    ("{{#«.}}x{{/.}}", "'.' is an object and cannot be shown; name one of its fields [not-text]"),
    ("{{>«hed}}", "'hed' is not a template; did you mean 'head'? [unknown-partial]"),
    (
      "{{<«zzzzzzzz}}{{/zzzzzzzz}}",
      "'zzzzzzzz' is not a template; use one of box, head, main [unknown-partial]"
    ),
    ("{{«iso}}", "'iso' is not a name of the card; did you mean 'date.iso'? [unknown-name]"),
    (
      "{{>«../secret}}",
      "'../secret' leads out of 'templates/partials', the only place of partials; put a copy "
        + "there and name that [outside-partial]"
    ),
    (
      "{{<«a/../../b}}{{/a/../../b}}",
      "'a/../../b' leads out of 'templates/partials', the only place of partials; put a copy "
        + "there and name that [outside-partial]"
    ),
    (
      "{{>«/etc/passwd}}",
      "'/etc/passwd' leads out of 'templates/partials', the only place of partials; put a copy "
        + "there and name that [outside-partial]"
    ),
    ("{{>«main}}", "'main' would use itself without end; remove this tag [recursive-partial]"),
    (
      "{{#outcomes}}{{#related}}{{>«main}}{{/related}}{{/outcomes}}",
      "'main' would use itself without end; remove this tag [recursive-partial]"
    ),
    (
      "{{<box}}{{$«contnet}}x{{/contnet}}{{/box}}",
      "'contnet' is not a block of 'box'; did you mean 'content'? [unknown-block]"
    ),
    (
      "{{<head}}{{$«content}}x{{/content}}{{/head}}",
      "'content' is not a block of 'head'; remove it [unknown-block]"
    ),
    (
      "{{<box}}{{$content}}x{{/content}}{{$«content}}y{{/content}}{{/box}}",
      "block 'content' is filled twice in one parent; remove one of the two [duplicate-block] "
        + "(1:12 block 'content' is filled here first)"
    ),
    (
      "{{>*«title}}",
      "'title' may be any text and cannot name a partial; use sections, each with a partial of its "
        + "own [open-partial-name]"
    ),
    (
      "{{>*«extra.x}}",
      "'extra.x' may be any text and cannot name a partial; use sections, each with a partial of "
        + "its own [open-partial-name]"
    ),
  ])
  func `a fault is told where it stands`(marked: String, expected: String) throws {
    let marked = Marked(marked + "»")
    let texts = ["main": marked.text, "head": "{{title}}", "box": "{{$content}}{{/content}}"]
    let file = SourceFile(path: "x", text: marked.text)
    let start = file.position(of: try #require(marked.ranges.first).lowerBound)
    #expect(
      faults(texts, Card.self) == [
        "main.mustache:\(start.line):\(start.column): error: \(expected)"
      ])
  }

  @Test(arguments: [
    (
      "{{{«title}}}",
      "'title' is plain text and would stand unescaped; write {{title}} [unescaped-text]"
    ),
    (
      "{{<box}} «stray {{$content}}x{{/content}}{{/box}}",
      "'stray ' stands inside {{<box}} but in no block, and is not shown; move it into one "
        + "[outside-block]"
    ),
    (
      "{{<box}}{{#«isDraft}}{{$content}}x{{/content}}{{/isDraft}}{{/box}}",
      "'isDraft' stands inside {{<box}} but in no block, and is not shown; move it into one "
        + "[outside-block]"
    ),
  ])
  func `a doubt is a warning`(marked: String, expected: String) throws {
    let marked = Marked(marked + "»")
    let start = try #require(marked.ranges.first).lowerBound + 1
    let texts = ["main": marked.text, "box": "{{$content}}{{/content}}"]
    #expect(faults(texts, Card.self) == ["main.mustache:1:\(start): warning: \(expected)"])
  }

  @Test(arguments: [
    ("{{#extra}}{{desk}}{{title}}{{#outcomes}}{{text}}{{desk}}{{/outcomes}}{{/extra}}", []),
    ("{{#extra}}{{#desk}}{{any}}{{/desk}}{{/extra}}", []),
    ("{{#extra}}{{#related}}{{#extra}}{{desk}}{{/extra}}{{/related}}{{/extra}}", []),
    ("{{#extra}}{{dsek}}{{/extra}}", ["1:13 'dsek'"]),
    (
      "{{#extra}}{{#dsek.x}}{{/dsek.x}}{{^dsek}}{{/dsek}}{{/extra}}",
      ["1:14 'dsek'", "1:36 'dsek'"]
    ),
    ("{{#extra}}{{>p}}{{/extra}}", ["1:3 'dseks'"]),
    ("{{#related}}{{#extra}}{{dsek}}{{/extra}}{{/related}}", ["1:25 'dsek'"]),
  ])
  func `open data of known names has no others`(text: String, expected: [String]) {
    var diagnostics: [Diagnostic] = []
    let templates = ["main": text, "p": "{{dseks}}"].compactMapValues {
      Template.parse(SourceFile(path: "t", text: $0), reporting: &diagnostics)
    }
    let known = KnownNames(["desk"]) { name, file, offset in
      Diagnostic("unknown", in: file, at: offset, "'\(name)'")
    }
    _ = TemplateLibrary(templates, knowing: ["extra": known])
      .bind("main", to: Card.self, reporting: &diagnostics)
    let found = diagnostics.map { diagnostic in
      let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(place) \(diagnostic.message)"
    }
    #expect(found == expected)
  }

  @Test func `a fault in a partial is told once, in the partial`() {
    let texts = [
      "main": "{{>p}}\n  {{>p}}\n{{#date}}{{>p}}{{/date}}{{#related}}{{>p}}{{/related}}",
      "p": "\n {{titel}}",
    ]
    #expect(
      faults(texts, Card.self) == [
        "p.mustache:2:4: error: 'titel' is not a name of the card; did you mean 'title'? "
          + "[unknown-name] (1:4 'p' is used here)"
      ])
  }

  @Test func `a fault that was reported by another page is not told again in other words`() {
    var diagnostics: [Diagnostic] = []
    let library = library(
      ["one": "{{>p}}", "two": " {{>p}}", "p": "{{titel}}"], reporting: &diagnostics)
    #expect(library.bind("one", to: Card.self, reporting: &diagnostics) == nil)
    #expect(library.bind("two", to: Outcome.self, reporting: &diagnostics) == nil)
    #expect(
      diagnostics.map(line) == [
        "p.mustache:1:3: error: 'titel' is not a name of the card; did you mean 'title'? "
          + "[unknown-name] (1:4 'p' is used here)"
      ])
  }

  @Test func `a name is known or not by the place where the partial is used`() {
    let texts = ["main": "{{#outcomes}}{{>p}}{{/outcomes}}{{>p}}", "p": "{{text}}"]
    #expect(
      faults(texts, Card.self) == [
        "p.mustache:1:3: error: 'text' is not a name of the card; use one of title, summary, body, "
          + "isDraft, visits, date, outcomes, aliases, related, extra [unknown-name] "
          + "(1:36 'p' is used here)"
      ])
  }

  @Test func `a circle of partials is told with its way`() {
    let texts = ["main": "{{>a}}", "a": "{{>b}}", "b": "{{#isDraft}}{{<a}}{{/a}}{{/isDraft}}"]
    #expect(
      faults(texts, Card.self) == [
        "b.mustache:1:16: error: 'a' would use itself through 'b' without end; remove this tag "
          + "[recursive-partial]"
      ])
  }

  @Test func `the content of a block is looked at where something replaces it, too`() {
    let texts = [
      "main": "{{<box}}{{$in}}x{{/in}}{{/box}}", "box": "[{{$in}}{{>p}} {{titel}}{{/in}}]",
      "p": "{{sumary}}{{<box}}{{$in}}y{{/in}}{{/box}}",
    ]
    #expect(
      faults(texts, Card.self) == [
        "box.mustache:1:18: error: 'titel' is not a name of the card; did you mean 'title'? "
          + "[unknown-name] (1:4 'box' is used here)",
        "p.mustache:1:3: error: 'sumary' is not a name of the card; did you mean 'summary'? "
          + "[unknown-name] (1:12 'p' is used here)",
      ])
    #expect(
      rendered(["main": texts["main"] ?? "", "box": "[{{$in}}{{title}}{{/in}}]"], with: Card())
        == "[x]")
  }

  @Test func `a template inside a block of itself is no circle`() {
    let texts = [
      "main": "{{<box}}{{$in}}{{<box}}{{$in}}x{{/in}}{{/box}}{{/in}}{{/box}}",
      "box": "[{{$in}}{{/in}}]",
    ]
    #expect(rendered(texts, with: Card()) == "[[x]]")
  }

  @Test func `each partial that a choice may name must be there`() {
    let texts = ["main": "{{#outcomes}}{{>*status}}{{/outcomes}}", "agreed": "{{txt}}"]
    #expect(
      faults(texts, Card.self) == [
        "agreed.mustache:1:3: error: 'txt' is not a name of the outcome or the card; "
          + "did you mean 'text'? [unknown-name] (1:17 'agreed' is used here)",
        "main.mustache:1:17: error: 'signed' is not a template; use one of agreed, main "
          + "[unknown-partial]",
      ])
  }

  @Test func `a template that is not there has no place`() {
    var diagnostics: [Diagnostic] = []
    let library = library(["brief": ""], reporting: &diagnostics)
    #expect(library.bind("breif", to: Card.self, reporting: &diagnostics) == nil)
    #expect(
      diagnostics.map(line) == [
        "-:-: error: 'breif' is not a template; did you mean 'brief'? [unknown-template]"
      ])
  }
}
