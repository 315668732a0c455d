internal import Briefing

/// The pages that spellings mean, for each kind of term.
struct TermTable: Sendable {
  /// In the order of `Term.allCases`.
  private let pages: [[String: TermPage]]

  init(_ collectors: [TermCollector], pages: [[TermPage]]) {
    self.pages = zip(collectors, pages).map { collector, pages in
      let pages = Dictionary(uniqueKeysWithValues: pages.map { ($0.slug, $0) })
      return collector.slugs.compactMapValues { pages[$0] }
    }
  }

  /// Returns the page of a name, or `nil` where it has none.
  func page(of name: String, _ term: Term) -> TermPage? {
    switch term {
    case .participants: pages[0][name]
    case .parties: pages[1][name]
    case .pillars: pages[2][name]
    case .topics: pages[3][name]
    }
  }
}

/// The pages that the facts of one brief lead to, list by list.
///
/// They are looked up once for a brief, and not each time that a page shows one of the names.
struct NamedPages: Sendable {
  /// The pages of a list of participants and of their countries.
  struct People: Sendable {
    let names: [TermPage?]
    let countries: [TermPage?]

    init(_ people: [Participant], in table: TermTable) {
      names = people.map {
        table.page(of: $0.name, $0.kind == .party ? .parties : .participants)
      }
      countries = people.map { $0.country.flatMap { table.page(of: $0, .parties) } }
    }
  }

  let participants: People
  let mentioned: People
  let pillars: [TermPage?]
  let topics: [TermPage?]
  /// The parties of each outcome.
  let parties: [[TermPage?]]

  init(of facts: Facts, in table: TermTable) {
    participants = People(facts.participants, in: table)
    mentioned = People(facts.mentioned, in: table)
    pillars = facts.pillars.map { table.page(of: $0.text, .pillars) }
    topics = facts.topics.map { table.page(of: $0.text, .topics) }
    parties = facts.outcomes.map { $0.parties.map { table.page(of: $0, .parties) } }
  }
}
