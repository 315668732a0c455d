import Mustache
import Testing

/// Parents and blocks, with data that has no shape.
@Suite struct InheritanceTests {
  @Test(arguments: [
    ("{{$b}}own{{/b}}", "own"),
    ("{{<p}}{{/p}}", "[default|other]"),
    ("{{<p}}{{$a}}new{{/a}}{{/p}}", "[new|other]"),
    ("{{<p}} ignored {{$b}}new{{/b}}{{! note }} {{/p}}", "[default|new]"),
    ("{{<p}}{{$missing}}new{{/missing}}{{/p}}", "[default|other]"),
    ("{{<missing}}{{$a}}new{{/a}}{{/missing}}", ""),
    ("{{<p}}{{$a}}{{<p}}{{$a}}in{{/a}}{{/p}}{{/a}}{{/p}}", "[[in|other]|other]"),
  ])
  func `a block shows what its user puts there`(template: String, expected: String) {
    let parent = "[{{$a}}default{{/a}}|{{$b}}other{{/b}}]"
    #expect(rendered(["main": template, "p": parent]) == expected)
  }

  @Test func `the outermost user has the last word`() {
    let templates = [
      "grand": "{{$a}}1{{/a}}{{$b}}1{{/b}}{{$c}}1{{/c}}",
      "parent": "{{<grand}}{{$a}}2{{/a}}{{$b}}2{{/b}}{{/grand}}",
      "main": "{{<parent}}{{$a}}3{{/a}}{{/parent}}",
    ]
    #expect(rendered(templates) == "321")
  }

  @Test func `a block may stand in a partial of the parent`() {
    let templates = [
      "head": "<title>{{$title}}Site{{/title}}</title>", "layout": "{{>head}}{{$title}}{{/title}}",
      "main": "{{<layout}}{{$title}}Page{{/title}}{{/layout}}",
    ]
    #expect(rendered(templates) == "<title>Page</title>Page")
  }

  @Test func `what a page puts into a block keeps the blocks of the page`() {
    let templates = [
      "layout": "{{$title}}{{/title}}:{{$body}}{{/body}}", "box": "<{{$title}}box{{/title}}>",
      "main": "{{<layout}}{{$title}}T{{/title}}{{$body}}{{>box}}{{/body}}{{/layout}}",
    ]
    #expect(rendered(templates) == "T:<box>")
  }

  @Test func `a block sees the data at the place where it is shown`() {
    let data = Value.object(["v": .text("out"), "in": .object(["v": .text("in")])])
    let templates = [
      "p": "{{#in}}{{$b}}{{/b}}{{/in}}", "main": "{{v}} {{<p}}{{$b}}{{v}}{{/b}}{{/p}}",
    ]
    #expect(rendered(templates, data) == "out in")
  }

  @Test(arguments: [
    ("<a>\n  {{$b}}{{/b}}\n</a>\n", "<a>\n  1\n    2\n</a>\n"),
    ("<a>\n  {{$b}}\n  {{/b}}\n</a>\n", "<a>\n  1\n    2\n</a>\n"),
    ("<a>\n{{$b}}\n    default\n{{/b}}\n</a>\n", "<a>\n    1\n      2\n</a>\n"),
    ("<a>{{$b}}{{/b}}</a>\n", "<a>1\n  2\n</a>\n"),
    ("{{>q}}\n", "<q>\n  1\n    2\n</q>\n"),
    ("  {{>q}}\n", "  <q>\n    1\n      2\n  </q>\n"),
  ])
  func `the lines of a block get the indentation of the place`(parent: String, expected: String) {
    let templates = [
      "main": "{{<p}}\n\n  {{$b}}\n  1\n    2\n  {{/b}}\n{{/p}}\n", "p": parent,
      "q": "<q>\n  {{$b}}x{{/b}}\n</q>\n",
    ]
    #expect(rendered(templates) == expected)
  }

  @Test(arguments: [
    ("  {{$b}}old{{/b}}\n", "  new\n"),
    ("  {{$b}}\n  old\n  {{/b}}\n", "  new"),
    ("x{{$b}}old{{/b}}y\n", "xnewy\n"),
  ])
  func `a block within a line stays within its line`(parent: String, expected: String) {
    #expect(rendered(["main": "{{<p}}{{$b}}new{{/b}}{{/p}}", "p": parent]) == expected)
  }

  @Test(arguments: [
    ("a\n  {{<p}}{{/p}}\nb\n", "a\n  1\n  2\nb\n"),
    ("a\n  {{<p}}\n  {{$x}}y{{/x}}\n  {{/p}}\nb\n", "a\n  1\n  2\nb\n"),
    ("a {{<p}}{{/p}}\nb\n", "a 1\n2\n\nb\n"),
    ("  {{<p}}{{/p}} b\n", "  1\n2\n b\n"),
  ])
  func `a parent with lines of its own is indented like a partial`(
    template: String, expected: String
  ) {
    #expect(rendered(["main": template, "p": "1\n2\n"]) == expected)
  }
}
