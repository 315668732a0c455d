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
  private let search: Program<Context<SearchContent>>
  private let plain: Program<Context<PlainContent>>
  private let redirect: Program<Context<RedirectContent>>
  private let notFound: Program<Context<NoContent>>

  /// Parses and binds the template of every kind of page, or reports all faults.
  ///
  /// `files` are the templates by their paths: `templates/brief.mustache` is the template
  /// `brief`, `templates/partials/card.mustache` the partial `card`. Of the site's `own`, those
  /// that no page uses are told.
  package init?(
    _ files: [SourceFile], own: Set<String> = [], assets: AssetPaths,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    let templates = Self.templates(files, reporting: &found)
    // Without one of its templates, the others would be blamed for naming it.
    guard !found.hasErrors else { return nil }
    for template in templates.values { found += unknownAssets(in: template, known: assets.keys) }
    let known = KnownNames(assets.keys) { [keys = assets.keys] name, file, offset in
      .unknownAsset(name, in: file, at: offset, known: keys)
    }
    var binder = Binding(library: TemplateLibrary(templates, knowing: ["assets": known]))
    let home = binder.bind(.home, to: Context<HomeContent>.self)
    let briefs = binder.bind(.briefs, to: Context<ListPage<BriefView>>.self)
    let brief = binder.bind(.brief, to: Context<BriefContent>.self)
    let indexes: [PageKind] = [.participants, .parties, .pillars, .topics]
    let terms = indexes.map { binder.bind($0, to: Context<ListPage<TermLink>>.self) }
    let single: [PageKind] = [.participant, .party, .pillar, .topic]
    let term = single.map { binder.bind($0, to: Context<TermContent>.self) }
    let outcomes = binder.bind(.outcomes, to: Context<ListPage<OutcomeView>>.self)
    let timeline = binder.bind(.timeline, to: Context<TimelineContent>.self)
    let search = binder.bind(.search, to: Context<SearchContent>.self)
    let plain = binder.bind(.page, to: Context<PlainContent>.self)
    let redirect = binder.bind(.redirect, to: Context<RedirectContent>.self)
    let notFound = binder.bind(.notFound, to: Context<NoContent>.self)
    found += binder.diagnostics + assets.diagnostics
    guard !found.hasErrors, let home, let briefs, let brief, let outcomes, let timeline,
      let search, let plain, let redirect, let notFound
    else { return nil }
    // Only now is it known what each template leads to.
    let used = binder.library.templates(reachableFrom: binder.templates)
    found += unusedTemplates(among: files.filter { own.contains($0.path) }, used: used)
    self.home = home
    self.briefs = briefs
    self.brief = brief
    self.terms = zip(indexes, terms).reduce(into: [:]) { $0[$1.0] = $1.1 }
    self.term = zip(single, term).reduce(into: [:]) { $0[$1.0] = $1.1 }
    self.outcomes = outcomes
    self.timeline = timeline
    self.search = search
    self.plain = plain
    self.redirect = redirect
    self.notFound = notFound
  }

  /// Returns the bytes of a page.
  package func render(_ page: Page) -> [UInt8] {
    var outlet = Outlet()
    render(page, into: &outlet)
    return outlet.bytes
  }

  /// Writes the bytes of a page; those of a long list are handed on part by part.
  package func render(_ page: Page, into outlet: inout Outlet) {
    switch page.content {
    case .data(let bytes): outlet.bytes = bytes()
    case .list(let write): write(&outlet)
    default:
      outlet.bytes.reserveCapacity(Self.usualSize)
      renderTemplate(page.content, into: &outlet.bytes)
    }
  }

  private func renderTemplate(_ content: Page.Content, into output: inout [UInt8]) {
    switch content {
    case .home(let context): home.render(context, into: &output)
    case .briefs(let context): briefs.render(context, into: &output)
    case .brief(let context): brief.render(context, into: &output)
    case .terms(let context): terms[context.frame.kind]?.render(context, into: &output)
    case .term(let context): term[context.frame.kind]?.render(context, into: &output)
    case .outcomes(let context): outcomes.render(context, into: &output)
    case .timeline(let context): timeline.render(context, into: &output)
    case .search(let context): search.render(context, into: &output)
    case .plain(let context): plain.render(context, into: &output)
    case .redirect(let context): redirect.render(context, into: &output)
    case .notFound(let context): notFound.render(context, into: &output)
    case .data, .list: break
    }
  }

  /// The room that most pages need, so that their bytes need not move while they are written.
  private static let usualSize = 24 << 10

  /// Parses templates and returns them by the names under which tags know them.
  static func templates(
    _ files: [SourceFile], reporting diagnostics: inout [Diagnostic]
  ) -> [String: Template] {
    var templates: [String: Template] = [:]
    for file in files {
      guard let template = Template.parse(file, reporting: &diagnostics) else { continue }
      let name = name(of: file.path)
      if let other = templates.updateValue(template, forKey: name) {
        diagnostics.append(.templateNameTaken(name, by: other.file, and: file))
      }
    }
    return templates
  }

  /// Returns the name under which tags know the template in a file.
  static func name(of path: String) -> String {
    var name = path.dropFirst("templates/".count)
    if name.hasPrefix("partials/") { name = name.dropFirst("partials/".count) }
    return String(name.dropLast(".mustache".count))
  }
}

/// Reports the dotted names of assets that the theme has not, wherever they stand.
private func unknownAssets(in template: Template, known: [String]) -> [Diagnostic] {
  template.names(below: "assets").filter { !known.contains($0.name) }.map {
    .unknownAsset($0.name, in: template.file, at: $0.offset, known: known)
  }
}

/// Reports the templates of the site's own that no page uses.
private func unusedTemplates(among own: [SourceFile], used: Set<String>) -> [Diagnostic] {
  // A name that is used but not yet the site's may be the one that was meant.
  let meant = (PageKind.allCases.map(\.rawValue) + used.sorted()).filter { name in
    !own.contains { Theme.name(of: $0.path) == name }
  }
  return own.filter { !used.contains(Theme.name(of: $0.path)) }.map {
    .unusedTemplate(Theme.name(of: $0.path), in: $0, meant: meant)
  }
}

/// Binds templates one after the other and keeps what is to be reported, each fault once.
private struct Binding {
  let library: TemplateLibrary
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the templates that the programs are made of.
  private(set) var templates: Set<String> = []

  init(library: TemplateLibrary) {
    self.library = library
  }

  mutating func bind<Subject: Shaped>(
    _ kind: PageKind, to subject: Subject.Type
  ) -> Program<Subject>? {
    let program = library.bind(kind.rawValue, to: subject, reporting: &diagnostics)
    templates.formUnion(program?.templates ?? [])
    return program
  }
}
