package import Text

/// What the author knows of a participant, party, pillar or topic beyond any one brief.
package struct RegisterEntry: Sendable {
  /// A title and the days on which it was held.
  package struct Title: Hashable, Sendable {
    package var title: String
    /// The first day; `nil` where it lies before all that is told.
    package var from: CalendarDate?
    /// The last day; `nil` where the title is still held.
    package var to: CalendarDate?

    package init(title: String, from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.title = title
      self.from = from
      self.to = to
    }

    /// Whether it is told since when or until when the title was held.
    package var hasDays: Bool { from != nil || to != nil }

    /// Whether the title was held on a day, the first and the last one counted in.
    package func isHeld(on day: CalendarDate) -> Bool {
      (from ?? day) <= day && day <= (to ?? day)
    }
  }

  package var path: String
  package var term: Term
  package var name: String
  /// Other spellings that mean the same.
  package var names: [String]
  /// Where the name and each of `names` stand in the file, in this order.
  package var positions: [Position]
  package var slug: String
  package var kind: Participant.Kind
  package var titles: [Title]
  package var country: String?
  /// An item of Wikidata: `Q15031`.
  package var wikidata: String?
  package var aliases: [Alias]
  package var extra: Extra
  package var body: HTMLFragment

  package init(
    path: String, term: Term, name: String, names: [String] = [], positions: [Position] = [],
    slug: String, kind: Participant.Kind = .person, titles: [Title] = [], country: String? = nil,
    wikidata: String? = nil, aliases: [Alias] = [], extra: Extra = .empty,
    body: HTMLFragment = HTMLFragment()
  ) {
    self.path = path
    self.term = term
    self.name = name
    self.names = names
    self.positions = positions
    self.slug = slug
    self.kind = kind
    self.titles = titles
    self.country = country
    self.wikidata = wikidata
    self.aliases = aliases
    self.extra = extra
    self.body = body
  }

  /// The name and all other spellings.
  package var spellings: [String] { [name] + names }

  /// The title held on a day, or `nil` where the register knows none.
  ///
  /// The first one of the list that has days goes before those that have none.
  package func title(on day: CalendarDate) -> String? {
    let held = titles.filter { $0.isHeld(on: day) }
    return (held.first(where: \.hasDays) ?? held.first)?.title
  }
}

/// What briefs have in common and what has a page of its own for it.
package enum Term: String, CaseIterable, Sendable {
  case participants, parties, pillars, topics
}
