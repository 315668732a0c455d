internal import Mustache
package import Text

/// The templates of a site, checked against what each kind of page has to show.
package struct Theme: Sendable {
  private let home: Program<Context<HomeContent>>
  private let briefs: Program<Context<ListPage<BriefView>>>
  private let brief: Program<Context<BriefContent>>
  private let terms: [PageKind: Program<Context<ListPage<TermLink>>>]
  private let term: [PageKind: Program<Context<TermContent>>]
  private let outcomes: Program<Context<ListPage<OutcomeView>>>
  private let timeline: Program<Context<TimelineContent>>
  private let plain: Program<Context<PlainContent>>
  private let redirect: Program<Context<RedirectContent>>
  private let notFound: Program<Context<NoContent>>

  /// Parses and binds the template of every kind of page, or reports all faults.
  ///
  /// `files` are the templates by their paths: `templates/brief.mustache` is the template
  /// `brief`, `templates/partials/card.mustache` the partial `card`.
  package init?(
    _ files: [SourceFile], assets: AssetPaths, reporting diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    var templates: [String: Template] = [:]
    for file in files {
      if let template = Template.parse(file, reporting: &found) {
        templates[Self.name(of: file.path)] = template
        found += unknownAssets(in: template, known: assets.keys)
      }
    }
    guard !found.hasErrors else { return nil }
    var binder = Binding(library: TemplateLibrary(templates))
    let home = binder.bind(.home, to: Context<HomeContent>.self)
    let briefs = binder.bind(.briefs, to: Context<ListPage<BriefView>>.self)
    let brief = binder.bind(.brief, to: Context<BriefContent>.self)
    let indexes: [PageKind] = [.participants, .parties, .pillars, .topics]
    let terms = indexes.map { binder.bind($0, to: Context<ListPage<TermLink>>.self) }
    let single: [PageKind] = [.participant, .party, .pillar, .topic]
    let term = single.map { binder.bind($0, to: Context<TermContent>.self) }
    let outcomes = binder.bind(.outcomes, to: Context<ListPage<OutcomeView>>.self)
    let timeline = binder.bind(.timeline, to: Context<TimelineContent>.self)
    let plain = binder.bind(.page, to: Context<PlainContent>.self)
    let redirect = binder.bind(.redirect, to: Context<RedirectContent>.self)
    let notFound = binder.bind(.notFound, to: Context<NoContent>.self)
    found += binder.diagnostics
    guard !found.hasErrors, let home, let briefs, let brief, let outcomes, let timeline,
      let plain, let redirect, let notFound
    else { return nil }
    self.home = home
    self.briefs = briefs
    self.brief = brief
    self.terms = zip(indexes, terms).reduce(into: [:]) { $0[$1.0] = $1.1 }
    self.term = zip(single, term).reduce(into: [:]) { $0[$1.0] = $1.1 }
    self.outcomes = outcomes
    self.timeline = timeline
    self.plain = plain
    self.redirect = redirect
    self.notFound = notFound
  }

  /// Returns the bytes of a page.
  package func render(_ page: Page) -> [UInt8] {
    if case .data(let bytes) = page.content { return bytes() }
    var output: [UInt8] = []
    output.reserveCapacity(Self.usualSize)
    switch page.content {
    case .home(let context): home.render(context, into: &output)
    case .briefs(let context): briefs.render(context, into: &output)
    case .brief(let context): brief.render(context, into: &output)
    case .terms(let context): terms[context.frame.kind]?.render(context, into: &output)
    case .term(let context): term[context.frame.kind]?.render(context, into: &output)
    case .outcomes(let context): outcomes.render(context, into: &output)
    case .timeline(let context): timeline.render(context, into: &output)
    case .plain(let context): plain.render(context, into: &output)
    case .redirect(let context): redirect.render(context, into: &output)
    case .notFound(let context): notFound.render(context, into: &output)
    case .data: break
    }
    return output
  }

  /// The room that most pages need, so that their bytes need not move while they are written.
  private static let usualSize = 24 << 10

  private static func name(of path: String) -> String {
    var name = path.dropFirst("templates/".count)
    if name.hasPrefix("partials/") { name = name.dropFirst("partials/".count) }
    return String(name.dropLast(".mustache".count))
  }
}

/// Reports the names of assets that the theme has not.
private func unknownAssets(in template: Template, known: [String]) -> [Diagnostic] {
  template.names(below: "assets").filter { !known.contains($0.name) }.map {
    .unknownAsset($0.name, in: template.file, at: $0.offset, known: known)
  }
}

/// Binds templates one after the other and keeps what is to be reported, each fault once.
private struct Binding {
  let library: TemplateLibrary
  private(set) var diagnostics: [Diagnostic] = []

  init(library: TemplateLibrary) {
    self.library = library
  }

  mutating func bind<Subject: Shaped>(
    _ kind: PageKind, to subject: Subject.Type
  ) -> Program<Subject>? {
    library.bind(kind.rawValue, to: subject, reporting: &diagnostics)
  }
}
