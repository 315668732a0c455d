import JSON
import Mustache
import Text

@testable import readout

extension FuzzTarget {
  /// A template, two partials and data, parted by lines of `%%`: faults have their place, and what is
  /// rendered once is rendered the same way again, with data and with the shape of a page.
  static let mustache = FuzzTarget(name: "mustache") { bytes in
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n%%\n", maxSplits: 3, omittingEmptySubsequences: false)
    var templates: [String: Template] = [:]
    for (name, text) in zip(["main", "a", "b"], parts) {
      let file = SourceFile(path: "\(name).mustache", text: String(text))
      var diagnostics: [Diagnostic] = []
      templates[name] = Template.parse(file, reporting: &diagnostics)
      expectPlaced(diagnostics, in: file)
      expect(
        (templates[name] == nil) == diagnostics.hasErrors, "a template that is refused has a fault")
    }
    guard templates["main"] != nil else { return }
    let library = TemplateLibrary(templates)
    let json = parts.count > 3 ? try? JSONValue.parse(Array(parts[3].utf8)) : nil
    let data = json.map { Value($0) } ?? .nothing
    let first = rendering(library, data)
    expect(first == rendering(library, data), "a second rendering gives the same bytes")
    expectBound(library)
  }

  private static func rendering(_ library: TemplateLibrary, _ data: Value) -> [UInt8] {
    var diagnostics: [Diagnostic] = []
    var output: [UInt8] = []
    library.render("main", with: data, into: &output, reporting: &diagnostics)
    return diagnostics.hasErrors ? [] : output
  }

  private static func expectBound(_ library: TemplateLibrary) {
    var diagnostics: [Diagnostic] = []
    let program = library.bind("main", to: Meeting.self, reporting: &diagnostics)
    expect((program == nil) == diagnostics.hasErrors, "a template that does not fit has a fault")
    var output: [UInt8] = []
    program?.render(Meeting.sample, into: &output)
  }
}

/// A page with a field of every kind.
private struct Meeting: Shaped {
  var title: String
  var names: [String] = []
  var next: [Meeting] = []

  static let sample = Meeting(
    title: "A & B", names: ["C", "<D>"], next: [Meeting(title: ""), Meeting(title: "E")])

  static let shape = Shape<Meeting>(
    "meeting",
    [
      .text("t", "A text.") { $0.title },
      .html("h", "HTML.") { Array("<p>\($0.title.count)</p>".utf8) },
      .flag("f", "A flag.") { $0.names.isEmpty },
      .number("n", "A number.", example: 3) { $0.names.count },
      .texts("s", "Texts.", example: "x") { $0.names },
      .list("l", "Meetings.") { $0.next },
      .open("o", "Open data.") { _ in .object(["a": .list([.number("1"), .text("<")])]) },
    ])
}
