package import Text

/// All templates of a site by name: those of pages, and those that others use as partial or parent.
package struct TemplateLibrary: Sendable {
  let templates: [String: Template]
  /// Where partials stand, in the words of messages.
  let folder: String
  /// The names of open data, where they are known, by the field that holds it.
  let knownNames: [String: KnownNames]
  /// The templates inside each other that lenient rendering bears.
  private static let depthLimit = 500

  package init(
    _ templates: [String: Template], partialsIn folder: String = "templates/partials",
    knowing knownNames: [String: KnownNames] = [:]
  ) {
    self.templates = templates
    self.folder = folder
    self.knownNames = knownNames
  }

  /// Binds a template, with all that it uses, to the shape of its subjects.
  ///
  /// Here everything is strict: a name that the shape has not, a partial or block that is not
  /// there, partials that use themselves, a kind of value used as another. Each fault is reported
  /// once, where it stands, in whatever words another template has met it before.
  ///
  /// - Returns: `nil` where an error was reported; warnings do not count.
  package func bind<Subject: Shaped>(
    _ name: String, to subject: Subject.Type, reporting diagnostics: inout [Diagnostic]
  ) -> Program<Subject>? {
    var binder = Binder(self, isStrict: true)
    binder.bind(name, to: .subject(Subject.shape.outline, isItem: false))
    let reported = Set(diagnostics.map(Fault.init))
    diagnostics += binder.diagnostics.filter { !reported.contains(Fault($0)) }
    return binder.diagnostics.hasErrors ? nil : Program(binder.code, templates: binder.templates)
  }

  /// Returns the names of the templates that a template for these subjects is made of, in order.
  ///
  /// What cannot be bound is passed over.
  package func templates(of name: String, boundTo outline: Outline) -> [String] {
    var binder = Binder(self, isStrict: true)
    binder.bind(name, to: .subject(outline, isItem: false))
    return binder.templates
  }

  /// Returns these names, and those of all templates that they lead to, whether or not a page
  /// ever shows the part that names them.
  ///
  /// Names in data lead nowhere; what they may stand for is among a program's templates.
  package func templates(reachableFrom names: Set<String>) -> Set<String> {
    var found = names
    var waiting = Array(names)
    while let next = waiting.popLast() {
      let summary = Template.Summary(templates[next]?.nodes ?? [])
      for name in summary.templates where found.insert(name).inserted { waiting.append(name) }
    }
    return found
  }

  /// Renders a template with data that has no shape, as leniently as the specification.
  ///
  /// Names and partials that are not there show nothing, and partials may use themselves, down to
  /// some hundred levels. A partial that the library has not is asked of `fetch`, once, when a
  /// template that is used names it. After an error `output` holds what was rendered before it.
  package func render(
    _ name: String, with value: Value, into output: inout [UInt8],
    reporting diagnostics: inout [Diagnostic],
    fetching fetch: @escaping (String) -> FetchedTemplate = { _ in .nothing }
  ) {
    var binder = Binder(self, isStrict: false, fetching: fetch)
    binder.bind(name, to: .open(isItem: false))
    diagnostics += binder.diagnostics
    guard !binder.diagnostics.hasErrors else { return }
    var machine = Machine(
      ValueFrame(value), start: binder.code.starts[0],
      limits: Machine.Limits(depth: Self.depthLimit, steps: 50_000_000, output: 256 << 20))
    while true {
      switch machine.run(binder.code, into: &output) {
      case .done: return
      case .missing(let routine): binder.make(routine)
      case .named(let name, let choice):
        guard let routine = binder.routine(named: name, choice: choice) else { break }
        binder.make(routine)
        if !machine.call(binder.code.starts[routine]) {
          return diagnostics.append(binder.tooDeep(routine))
        }
      case .tooDeep(let routine): return diagnostics.append(binder.tooDeep(routine))
      case .tooLong:
        guard let file = templates[name]?.file else { return }
        return diagnostics.append(.outputTooLarge(in: file))
      }
      if binder.diagnostics.hasErrors { return diagnostics += binder.diagnostics }
    }
  }
}
