package import Briefing
package import Text

/// Everything that the author's files say, before it is put in order.
package struct SiteContent: Sendable {
  package var briefs: [Brief]
  package var register: [RegisterEntry]
  package var pages: [PlainPage]
  package var introductions: [Introduction]
  /// The files that are published as they stand, hidden ones too.
  var copies: [CopiedFile] = []

  package init(
    briefs: [Brief] = [], register: [RegisterEntry] = [], pages: [PlainPage] = [],
    introductions: [Introduction] = []
  ) {
    self.briefs = briefs
    self.register = register
    self.pages = pages
    self.introductions = introductions
  }
}

/// The visible part of the site in order: briefs by day, and what they have in common.
///
/// A reference type, because every page looks at the same index; nothing in it ever changes.
package final class SiteIndex: Sendable {
  /// An outcome, by its brief and its place there.
  package struct LedgerEntry: Hashable, Sendable {
    package let brief: Int
    package let outcome: Int
  }

  package let settings: Settings
  /// The day of the build.
  let today: CalendarDate
  /// Who publishes the site, as JSON-LD, which every page of a brief holds twice.
  let publisher: [UInt8]
  /// Newest first; on one day by slug.
  package let briefs: [Brief]
  /// How to point to each of `briefs`.
  private let signs: [Later<Signpost>]
  /// The years that have briefs, newest first, each with the places of its briefs.
  let years: [(year: Int, briefs: Range<Int>)]
  /// The briefs of the future, nearest first, as places in `briefs`.
  package let upcoming: [Int]
  package let participants: [TermPage]
  package let parties: [TermPage]
  package let pillars: [TermPage]
  package let topics: [TermPage]
  /// All outcomes, newest brief first.
  package let ledger: [LedgerEntry]
  /// The newest outcomes that bind each party, by its slug.
  let outcomesOfParties: [String: [LedgerEntry]]
  /// How many outcomes the page of a party or participant shows.
  static let outcomesOfTerm = 10
  let register: [RegisterEntry]
  /// Plain pages, by location.
  package let pages: [PlainPage]
  let menuEntries: [MenuEntry]
  let introductions: [Introduction]
  let copies: [CopiedFile]
  /// The pages that the facts of each of `briefs` lead to.
  private let names: [Later<NamedPages>]
  private let terms: TermTable
  private let places: [Term: [String: Int]]

  /// Puts a site in order; hidden briefs and pages leave no trace in it.
  package init(
    _ content: SiteContent, settings: Settings, reporting diagnostics: inout [Diagnostic]
  ) {
    self.settings = settings
    today = settings.today
    publisher = settings.publisher
    let briefs = briefsInOrder(content.briefs, settings: settings)
    self.briefs = briefs
    signs = briefs.indices.map { place in Later { Signpost(to: briefs[place], settings: settings) }
    }
    years = placesByYear(of: briefs)
    upcoming = briefs.indices.reversed().filter { settings.isUpcoming(briefs[$0]) }
    pages = content.pages.filter { !settings.hides($0.visibility) }
      .sorted { $0.location < $1.location }
    introductions = content.introductions
    copies = content.copies
    register = content.register

    var collectors = Term.allCases.map { TermCollector($0, register: content.register) }
    var ledger: [LedgerEntry] = []
    // Here and below, no brief is taken out of the array: each is large to copy.
    for place in briefs.indices {
      collectTerms(of: briefs[place].facts, at: place, into: &collectors)
      ledger += briefs[place].facts.outcomes.indices.map { LedgerEntry(brief: place, outcome: $0) }
    }
    self.ledger = ledger
    outcomesOfParties = newestEntries(of: ledger, in: briefs, slugs: collectors[1].slugs)
    var pagesOfTerms: [[TermPage]] = []
    for collector in collectors {
      pagesOfTerms.append(collector.pages(of: briefs, reporting: &diagnostics))
    }
    participants = pagesOfTerms[0]
    parties = pagesOfTerms[1]
    pillars = pagesOfTerms[2]
    topics = pagesOfTerms[3]
    let terms = TermTable(collectors, pages: pagesOfTerms)
    self.terms = terms
    names = briefs.indices.map { place in Later { NamedPages(of: briefs[place].facts, in: terms) } }
    places = Dictionary(
      uniqueKeysWithValues: zip(Term.allCases, pagesOfTerms).map { term, pages in
        (term, Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.slug, $0) }))
      })
    let counts: [Section: Int] = [
      .briefs: briefs.count, .outcomes: ledger.count, .participants: participants.count,
      .parties: parties.count, .pillars: pillars.count, .topics: topics.count,
      .timeline: briefs.count, .search: briefs.count,
    ]
    menuEntries = MenuEntry.entries(
      sections: Section.allCases.filter { counts[$0, default: 0] > 0 }, pages: pages,
      order: settings.navigation,
      hidden: content.pages.filter { settings.hides($0.visibility) }.map(\.location),
      reporting: &diagnostics)
  }

  /// Returns the pages of one kind of term.
  package func terms(_ term: Term) -> [TermPage] {
    switch term {
    case .participants: participants
    case .parties: parties
    case .pillars: pillars
    case .topics: topics
    }
  }

  /// Returns how to point to a brief.
  func sign(of brief: Int) -> Signpost { signs[brief].value }

  /// Returns the pages that the facts of a brief lead to.
  func names(of brief: Int) -> NamedPages { names[brief].value }

  /// Returns the page of a name, or `nil` where it has none.
  func page(of name: String, _ term: Term) -> TermPage? { terms.page(of: name, term) }

  /// Returns the page of a term, or `nil` where nothing visible names it.
  func termPage(_ slug: String, _ term: Term) -> TermPage? {
    places[term]?[slug].map { terms(term)[$0] }
  }

  /// Returns the author's text on top of a section, or of the home page.
  func introduction(to section: Section?) -> Introduction? {
    introductions.first { $0.section == section }
  }
}

/// Returns the briefs that can be seen, newest first, on one day by slug.
///
/// Their places are sorted, for a brief is large to move about.
private func briefsInOrder(_ briefs: [Brief], settings: Settings) -> [Brief] {
  let keys = briefs.indices.map { (date: briefs[$0].date, slug: briefs[$0].slug) }
  return briefs.indices.filter { !settings.hides(briefs[$0].visibility) }
    .sorted { (keys[$1].date, keys[$0].slug) < (keys[$0].date, keys[$1].slug) }
    .map { briefs[$0] }
}

/// Returns the years of briefs that are in order, each with their places.
private func placesByYear(of briefs: [Brief]) -> [(year: Int, briefs: Range<Int>)] {
  var years: [(year: Int, briefs: Range<Int>)] = []
  for place in briefs.indices {
    let year = briefs[place].date.year
    if let last = years.last, last.year == year {
      years[years.count - 1].briefs = last.briefs.lowerBound..<place + 1
    } else {
      years.append((year, place..<place + 1))
    }
  }
  return years
}

/// Returns the first entries of a ledger that bind each party, by its slug.
private func newestEntries(
  of ledger: [SiteIndex.LedgerEntry], in briefs: [Brief], slugs: [String: String]
) -> [String: [SiteIndex.LedgerEntry]] {
  var entries: [String: [SiteIndex.LedgerEntry]] = [:]
  for entry in ledger {
    let parties = briefs[entry.brief].facts.outcomes[entry.outcome].parties
    for slug in Set(parties.compactMap { slugs[$0] })
    where entries[slug, default: []].count < SiteIndex.outcomesOfTerm {
      entries[slug, default: []].append(entry)
    }
  }
  return entries
}

/// Notes the terms of one brief; the collectors are in the order of `Term.allCases`.
private func collectTerms(of facts: Facts, at place: Int, into collectors: inout [TermCollector]) {
  let participants = facts.participants
  for number in participants.indices {
    let isDeclared = participants[number].grounds.isDeclared
    switch participants[number].kind {
    case .person:
      let country = participants[number].country
      collectors[0].add(
        participants[number].name, country: country, isDeclared: isDeclared, brief: place,
        fact: number)
      if let country { collectors[1].add(country, brief: place, fact: nil) }
    case .party:
      collectors[1].add(
        participants[number].name, isDeclared: isDeclared, brief: place, fact: number)
    }
  }
  for number in facts.outcomes.indices {
    for party in facts.outcomes[number].parties {
      collectors[1].add(party, brief: place, fact: nil)
    }
  }
  for (number, pillar) in facts.pillars.enumerated() {
    collectors[2].add(
      pillar.text, isDeclared: pillar.grounds.isDeclared, brief: place, fact: number)
  }
  for (number, topic) in facts.topics.enumerated() {
    collectors[3].add(
      topic.text, isDeclared: topic.grounds.isDeclared, brief: place, fact: number)
  }
}
