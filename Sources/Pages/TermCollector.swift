internal import Briefing
internal import Text

/// Collects the appearances of one kind of term while the briefs are gone through, newest first.
///
/// Spellings are compared by their slugs, so that case and diacritics do not part them; the
/// register joins what is spelt differently.
struct TermCollector {
  private struct Entry {
    let slug: String
    var spellings: [String: Int] = [:]
    /// The spellings that authors chose, as against those that stand in the prose.
    var declared: Set<String> = []
    var countries: Set<String> = []
    var appearances: [TermPage.Appearance] = []

    /// Whether an author should choose between spellings; capitals in prose are no choice.
    var hasSeveralSpellings: Bool {
      declared.count > 1 || Set(spellings.keys.map { $0.lowercased() }).count > 1
    }
  }

  private let term: Term
  private let register: [RegisterEntry]
  /// The slug of the page that a slug of the register belongs to.
  private var registered: [String: String] = [:]
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]
  /// The slug of the page that each spelling belongs to.
  private(set) var slugs: [String: String] = [:]

  init(_ term: Term, register: [RegisterEntry]) {
    self.term = term
    self.register = register.filter { $0.term == term }
    for entry in self.register {
      for name in [entry.name] + entry.names { registered[slug(for: name)] = entry.slug }
    }
    for entry in self.register {
      for name in [entry.name] + entry.names { slugs[name] = slug(of: name) }
    }
  }

  /// Notes that a brief names a term, and whether its author declared it.
  mutating func add(
    _ name: String, country: String? = nil, isDeclared: Bool = false, brief: Int, fact: Int?
  ) {
    let slug = slug(of: name)
    let place = places[slug] ?? entries.count
    if place == entries.count {
      entries.append(Entry(slug: slug))
      places[slug] = place
    }
    entries[place].spellings[name, default: 0] += 1
    if isDeclared { entries[place].declared.insert(name) }
    if let country { entries[place].countries.insert(country) }
    if entries[place].appearances.last?.brief != brief {
      entries[place].appearances.append(TermPage.Appearance(brief: brief, fact: fact))
    }
  }

  /// Returns the pages, sorted by name, those of the register included.
  ///
  /// A doubt is told of the newest brief that names the term.
  func pages(of briefs: [Brief], reporting diagnostics: inout [Diagnostic]) -> [TermPage] {
    let known = Dictionary(register.map { ($0.slug, $0) }, uniquingKeysWith: { one, _ in one })
    var pages: [(key: String, page: TermPage)] = []
    for entry in entries {
      let names = entry.spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      let registered = known[entry.slug]
      let page = TermPage(
        term: term, slug: entry.slug, name: registered?.name ?? names[0], entry: registered,
        appearances: entry.appearances)
      pages.append((slug(for: page.name), page))
      if registered == nil, entry.hasSeveralSpellings {
        diagnostics.append(
          .severalSpellings(names, of: term, in: briefs[entry.appearances[0].brief].path))
      }
      if entry.countries.count > 1, registered?.country == nil {
        diagnostics.append(
          .severalCountries(
            entry.countries.sorted(), of: page.name,
            in: briefs[entry.appearances[0].brief].path))
      }
    }
    for entry in known.values where places[entry.slug] == nil {
      let page = TermPage(
        term: term, slug: entry.slug, name: entry.name, entry: entry, appearances: [])
      pages.append((slug(for: entry.name), page))
    }
    return pages.sorted { ($0.key, $0.page.slug) < ($1.key, $1.page.slug) }.map(\.page)
  }

  private mutating func slug(of name: String) -> String {
    if let slug = slugs[name] { return slug }
    let own = slug(for: name)
    let slug = registered[own] ?? own
    slugs[name] = slug
    return slug
  }

  private func slug(for name: String) -> String { Briefing.slug(for: name) }
}
