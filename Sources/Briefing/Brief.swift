package import Text

/// One meeting as its page shows it: what the author declared and what the prose says, merged.
package struct Brief: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case bilateral, multilateral, call, visit, ministerial, statement
  }

  /// The file, relative to the source folder: `content/briefs/2023-11-15-biden-xi.md`.
  package var path: String
  package var slug: String
  package var title: String
  /// The day of the meeting, the first one where it took several.
  package var date: CalendarDate
  package var endDate: CalendarDate?
  /// The bottom line: declared, or else the first sentence of the text; may be empty.
  package var summary: String
  package var event: String?
  package var location: String?
  package var kind: Kind?
  package let facts: Facts
  /// How the page refers to the facts.
  package let proofs: ProofTable
  package var sources: [Reference]
  /// The correction log, as the author ordered it.
  package var updates: [Update]
  package var visibility: Visibility
  /// Old addresses of the page, from the root of the site: `/2023/woodside/`.
  package var aliases: [Alias]
  /// A BCP 47 language tag, or `nil` for the language of the site.
  package var language: String?
  package var updated: CalendarDate?
  package var extra: Extra
  package var body: HTMLFragment
  /// What readers find the brief by, but for the names of its terms.
  package let words: SearchWords

  package init(
    path: String, slug: String, title: String, date: CalendarDate, endDate: CalendarDate? = nil,
    summary: String = "", event: String? = nil, location: String? = nil, kind: Kind? = nil,
    facts: Facts = Facts(), proofs: ProofTable? = nil, sources: [Reference] = [],
    updates: [Update] = [],
    visibility: Visibility = Visibility(), aliases: [Alias] = [], language: String? = nil,
    updated: CalendarDate? = nil, extra: Extra = .empty, body: HTMLFragment = HTMLFragment(),
    words: SearchWords = SearchWords()
  ) {
    self.path = path
    self.slug = slug
    self.title = title
    self.date = date
    self.endDate = endDate
    self.summary = summary
    self.event = event
    self.location = location
    self.kind = kind
    self.facts = facts
    self.proofs = proofs ?? ProofTable(facts)
    self.sources = sources
    self.updates = updates
    self.visibility = visibility
    self.aliases = aliases
    self.language = language
    self.updated = updated
    self.extra = extra
    self.body = body
    self.words = words
  }

  /// The last day of the meeting.
  package var lastDay: CalendarDate { endDate ?? date }

  /// The day of the newest change that the author told of.
  package var lastChange: CalendarDate {
    max(updated ?? lastDay, updates.map(\.date).max() ?? lastDay)
  }

  /// The day since which there is something that readers should know; minor corrections do not
  /// count.
  package var lastNews: CalendarDate {
    max(lastDay, updates.filter(\.isMajor).map(\.date).max() ?? lastDay)
  }
}

/// A publication that a brief rests on.
package struct Reference: Hashable, Sendable {
  package var title: String?
  package var publisher: String?
  package var url: String?
  package var date: CalendarDate?
  /// The party that published it.
  package var party: String?

  package init(
    title: String? = nil, publisher: String? = nil, url: String? = nil,
    date: CalendarDate? = nil, party: String? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.url = url
    self.date = date
    self.party = party
  }
}

/// A correction made after publication.
package struct Update: Hashable, Sendable {
  package var date: CalendarDate
  package var note: String
  /// Whether readers who read the brief before should read it again.
  package var isMajor: Bool

  package init(date: CalendarDate, note: String, isMajor: Bool = false) {
    self.date = date
    self.note = note
    self.isMajor = isMajor
  }
}

/// An old address that leads to a page, and where the author wrote it.
package struct Alias: Hashable, Sendable {
  package var url: String
  package var position: Position?

  package init(url: String, position: Position? = nil) {
    self.url = url
    self.position = position
  }
}

/// Whether and from when readers may see a page.
package struct Visibility: Hashable, Sendable {
  package var isDraft: Bool
  /// Nothing of the page may be seen before this moment.
  package var embargo: Moment?

  package init(isDraft: Bool = false, embargo: Moment? = nil) {
    self.isDraft = isDraft
    self.embargo = embargo
  }

  /// Whether the page is in no output of a build at `now`.
  package func isHidden(at now: Moment, showingDrafts: Bool) -> Bool {
    if isDraft, !showingDrafts { return true }
    guard let embargo else { return false }
    return now < embargo
  }
}
