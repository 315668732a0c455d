package import Text

/// What the author knows of a participant, party, pillar or topic beyond any one brief.
package struct RegisterEntry: Sendable {
  /// A title and the days on which it was held.
  package struct Title: Hashable, Sendable {
    package var title: String
    package var from: CalendarDate?
    package var to: CalendarDate?

    package init(title: String, from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.title = title
      self.from = from
      self.to = to
    }
  }

  package var path: String
  package var term: Term
  package var name: String
  /// Other spellings that mean the same.
  package var names: [String]
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
    path: String, term: Term, name: String, names: [String] = [], slug: String,
    kind: Participant.Kind = .person, titles: [Title] = [], country: String? = nil,
    wikidata: String? = nil, aliases: [Alias] = [], extra: Extra = .empty,
    body: HTMLFragment = HTMLFragment()
  ) {
    self.path = path
    self.term = term
    self.name = name
    self.names = names
    self.slug = slug
    self.kind = kind
    self.titles = titles
    self.country = country
    self.wikidata = wikidata
    self.aliases = aliases
    self.extra = extra
    self.body = body
  }

  /// The title held on a day, or `nil` where the register knows none.
  package func title(on day: CalendarDate) -> String? {
    titles.first { ($0.from ?? day) <= day && day <= ($0.to ?? day) }?.title
  }
}

/// What briefs have in common and what has a page of its own for it.
package enum Term: String, CaseIterable, Sendable {
  case participants, parties, pillars, topics
}
