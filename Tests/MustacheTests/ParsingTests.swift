import Mustache
import TestSupport
import Testing
import Text

/// What is wrong with a template by itself: each fault where it stands, all in one run.
@Suite struct ParsingTests {
  @Test(arguments: [
    ("a «{{title", "'{{title' is never closed; add '}}' [unclosed-tag]"),
    ("«{{title <p>{{date}}</p>", "'{{title' is never closed; add '}}' [unclosed-tag]"),
    ("«{{{body}} x", "'{{{body' is never closed; add '}}}' [unclosed-tag]"),
    ("«{{{body x", "'{{{body' is never closed; add '}}}' [unclosed-tag]"),
    ("«{{! a note\nand {{more", "'{{!' is never closed; add '}}' [unclosed-tag]"),
    ("«{{=<% %>}} x", "'{{=<%' is never closed; add '=}}' [unclosed-tag]"),
    ("«{{}}", "'{{}}' names nothing; write a name in it or remove it [empty-tag]"),
    ("«{{# }}", "'{{# }}' names nothing; write a name in it or remove it [empty-tag]"),
    ("{{>«*}}", "'*' names nothing; write a name in it or remove it [empty-tag]"),
    (
      "«{{=<%=}}",
      "'{{=<%=}}' does not name two delimiters; write both with a space between, "
        + "as in {{=<% %>=}} [bad-delimiters]"
    ),
    (
      "{{«first name}}",
      "'first name' is not a name; write it without white space inside [bad-name]"
    ),
    (
      "{{«a..b}}",
      "'a..b' is not a name; put one dot between two parts and none at the ends [bad-name]"
    ),
    (
      "x\n  «{{#outcomes}}",
      "section 'outcomes' is opened here but never closed; add {{/outcomes}} [unclosed-section]"
    ),
    ("«{{^a.b}}", "section 'a.b' is opened here but never closed; add {{/a.b}} [unclosed-section]"),
    (
      "«{{<layout}}",
      "parent 'layout' is opened here but never closed; add {{/layout}} [unclosed-section]"
    ),
    (
      "«{{$title}}",
      "block 'title' is opened here but never closed; add {{/title}} [unclosed-section]"
    ),
    (
      "{{=<% %>=}}«<%#a%>",
      "section 'a' is opened here but never closed; add <%/a%> [unclosed-section]"
    ),
    (
      "{{#a}} {{#b}} «{{/a}}",
      "'{{/a}}' comes while section 'b' is still open; put {{/b}} before it [crossed-section] "
        + "(1:8 section 'b' was opened here)"
    ),
    (
      "{{#a}}{{#b}}«{{/a}}{{/b}}",
      "'{{/a}}' comes while section 'b' is still open; put {{/b}} before it [crossed-section] "
        + "(1:7 section 'b' was opened here)"
    ),
    ("x «{{/a}}", "'{{/a}}' closes nothing that is open; remove it [unopened-section]"),
    (
      "{{#outcomes}}x«{{/outcome}}",
      "'{{/outcome}}' closes nothing that is open; did you mean {{/outcomes}}? [unopened-section] "
        + "(1:1 section 'outcomes' was opened here)"
    ),
  ])
  func `a fault is told where it stands`(marked: String, expected: String) throws {
    // The mark stands at a fault's place only; so its end is of no interest.
    let marked = Marked(marked + "»")
    let file = SourceFile(path: "x", text: marked.text)
    var diagnostics: [Diagnostic] = []
    #expect(Template.parse(file, reporting: &diagnostics) == nil)
    let start = file.position(of: try #require(marked.ranges.first).lowerBound)
    #expect(diagnostics.map(line) == ["x:\(start.line):\(start.column): error: \(expected)"])
  }

  @Test func `all faults of a file are told in one run`() {
    let text = "{{#a}}\n{{}}\n{{b c}}\n{{/outcomes}}\n{{=1=}}\n{{{d}}\n{{e"
    var diagnostics: [Diagnostic] = []
    _ = Template.parse(SourceFile(path: "x", text: text), reporting: &diagnostics)
    let expected = [
      "unclosed-section", "empty-tag", "bad-name", "unopened-section", "bad-delimiters",
      "unclosed-tag", "unclosed-tag",
    ]
    #expect(diagnostics.sorted().map(\.code) == expected)
  }

  @Test func `a long quotation is cut`() {
    let text = "{{\(String(repeating: "a", count: 100))"
    var diagnostics: [Diagnostic] = []
    _ = Template.parse(SourceFile(path: "x", text: text), reporting: &diagnostics)
    let short = "{{" + String(repeating: "a", count: 38) + "…"
    #expect(diagnostics.map(\.message) == ["'\(short)' is never closed; add '}}'"])
  }
}
