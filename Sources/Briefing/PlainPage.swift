package import Text

/// A page of the author's own: `content/pages/about.md`.
package struct PlainPage: Sendable {
  package var path: String
  /// Where the page stands, from the root, without slashes at the ends: `method/sources`.
  package var location: String
  package var title: String
  package var summary: String?
  /// Whether the page stands in the menu.
  package var isInNavigation: Bool
  package var visibility: Visibility
  package var aliases: [Alias]
  package var language: String?
  package var updated: CalendarDate?
  package var extra: Extra
  package var body: HTMLFragment

  package init(
    path: String, location: String, title: String, summary: String? = nil,
    isInNavigation: Bool = false, visibility: Visibility = Visibility(), aliases: [Alias] = [],
    language: String? = nil, updated: CalendarDate? = nil, extra: Extra = .empty,
    body: HTMLFragment = HTMLFragment()
  ) {
    self.path = path
    self.location = location
    self.title = title
    self.summary = summary
    self.isInNavigation = isInNavigation
    self.visibility = visibility
    self.aliases = aliases
    self.language = language
    self.updated = updated
    self.extra = extra
    self.body = body
  }
}

/// The author's text on top of the home page or of a section: `content/briefs/index.md`.
package struct Introduction: Sendable {
  package var path: String
  /// The section, or `nil` for the home page.
  package var section: Section?
  package var title: String?
  package var summary: String?
  package var extra: Extra
  package var body: HTMLFragment

  package init(
    path: String, section: Section?, title: String? = nil, summary: String? = nil,
    extra: Extra = .empty, body: HTMLFragment = HTMLFragment()
  ) {
    self.path = path
    self.section = section
    self.title = title
    self.summary = summary
    self.extra = extra
    self.body = body
  }
}

/// A part of the site that Readout makes, in the order of the menu.
package enum Section: String, CaseIterable, Sendable {
  case briefs, outcomes, participants, parties, pillars, topics, timeline, search

  /// The name in headings and in the menu.
  package var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
