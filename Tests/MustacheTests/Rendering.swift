import Mustache

import Testing
import Text

/// Returns the library of templates whose texts are given by name.
func library(
  _ texts: [String: String], reporting diagnostics: inout [Diagnostic]
) -> TemplateLibrary {
  var templates: [String: Template] = [:]
  for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
    let file = SourceFile(path: "\(name).mustache", text: text)
    templates[name] = Template.parse(file, reporting: &diagnostics)
  }
  return TemplateLibrary(templates)
}

/// Returns the template `main` rendered with data that has no shape.
func rendered(_ texts: [String: String], _ value: Value = .nothing) -> String {
  var diagnostics: [Diagnostic] = []
  var output: [UInt8] = []
  let library = library(texts, reporting: &diagnostics)
  library.render("main", with: value, into: &output, reporting: &diagnostics)
  #expect(diagnostics == [])
  return String(decoding: output, as: UTF8.self)
}

/// Returns the template `main` bound to the type of `subject` and rendered with it.
func rendered<Subject: Shaped>(_ texts: [String: String], with subject: Subject) -> String {
  var diagnostics: [Diagnostic] = []
  let library = library(texts, reporting: &diagnostics)
  let program = library.bind("main", to: Subject.self, reporting: &diagnostics)
  #expect(diagnostics.filter(\.isError) == [])
  var output: [UInt8] = []
  program?.render(subject, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// Returns what is wrong with templates, one line each, as the program shows it; `main` is bound
/// to `subject` if all can be parsed.
func faults<Subject: Shaped>(_ texts: [String: String], _ subject: Subject.Type) -> [String] {
  var diagnostics: [Diagnostic] = []
  let library = library(texts, reporting: &diagnostics)
  if diagnostics.isEmpty {
    let program = library.bind("main", to: subject, reporting: &diagnostics)
    #expect((program == nil) == diagnostics.hasErrors)
  }
  return diagnostics.sorted().map(line)
}
