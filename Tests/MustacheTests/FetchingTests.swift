import Mustache
import Testing
import Text

/// Partials that are not at hand and are asked for by name.
@Suite struct FetchingTests {
  @Test func `a partial is asked for once, and only when a template that is used names it`() {
    #expect(
      asked("{{>a}}{{>a}}{{#list}}{{>*name}}{{/list}}", ["a": "{{>b}}", "c": "{{>d}}", "e": ""])
        == ["a", "b", "c", "d", "none"])
  }

  @Test func `a name that leads out is never asked for`() {
    #expect(asked("{{>../a}}", [:]) == [])
    #expect(asked("{{>/a}}", [:]) == [])
    #expect(asked("{{>b/../../a}}", [:]) == [])
    #expect(asked("{{>..a}}{{>b/...}}", [:]) == ["..a", "b/..."])
  }

  /// Returns the names of the partials that rendering asked for, in their order.
  private func asked(_ main: String, _ partials: [String: String]) -> [String] {
    var diagnostics: [Diagnostic] = []
    var output: [UInt8] = []
    var asked: [String] = []
    let data = Value.object([
      "list": .list(["c", "none", "c", "none"].map { .object(["name": .text($0)]) })
    ])
    let library = library(["main": main], reporting: &diagnostics)
    library.render("main", with: data, into: &output, reporting: &diagnostics) { name in
      asked.append(name)
      var faults: [Diagnostic] = []
      let file = partials[name].map { SourceFile(path: name, text: $0) }
      let template = file.flatMap { Template.parse($0, reporting: &faults) }
      return template.map { .template($0) } ?? .nothing
    }
    return asked
  }
}
