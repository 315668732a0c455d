internal import Briefing
internal import Text

/// Collects the appearances of one kind of term while the briefs are gone through, newest first.
///
/// Spellings are compared by their slugs, so that case and diacritics do not part them. What the
/// register knows has its name already.
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
  /// The slug of the page of each entry, by the slug of its name, which may be another.
  private var registered: [String: String] = [:]
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]
  /// The slug of the page that each spelling belongs to.
  private(set) var slugs: [String: String] = [:]

  init(_ term: Term, register: [RegisterEntry]) {
    self.term = term
    self.register = register.filter { $0.term == term }
    for entry in self.register {
      registered[slug(for: entry.name)] = entry.slug
      slugs[entry.name] = entry.slug
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
      if registered.map({ hasStrangers(entry, $0) }) ?? entry.hasSeveralSpellings {
        diagnostics.append(
          .severalSpellings(names, of: term, in: briefs[entry.appearances[0].brief].path))
      }
      let countries = countries(of: entry, registered)
      if countries.count > 1 {
        diagnostics.append(
          .severalCountries(
            countries, of: page.name, entry: registered?.path,
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

  /// Whether a name that the register does not resolve falls on the page of an entry.
  private func hasStrangers(_ entry: Entry, _ registered: RegisterEntry) -> Bool {
    let own = slug(for: registered.name)
    return entry.spellings.keys.contains { slug(for: $0) != own }
  }

  /// Returns the countries that one page has, each in one spelling.
  ///
  /// An entry of the register without a country is one person whatever the country.
  private func countries(of entry: Entry, _ registered: RegisterEntry?) -> [String] {
    if let registered, registered.country == nil { return [] }
    let all = entry.countries.union([registered?.country].compactMap { $0 })
    return Dictionary(all.sorted().map { (slug(for: $0), $0) }, uniquingKeysWith: { one, _ in one })
      .values.sorted()
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
