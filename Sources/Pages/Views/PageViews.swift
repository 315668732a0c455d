internal import Briefing
internal import Text

/// What every page knows: the site, and its own place in it.
///
/// A reference, because every name of a template that it looks up passes the frame on.
package final class PageFrame: Addressed, Sendable {
  let index: SiteIndex
  let route: Route
  /// The name of the template, which is also the kind of the page.
  let kind: PageKind
  let title: String
  let description: String
  /// A BCP 47 language tag.
  let language: String
  /// The way to the root of the site: relative, but for the page that stands for any address.
  let root: String
  /// The way from the root to the page, percent-encoded, and the whole address.
  let path: String
  let url: String
  /// The theme's assets.
  let assets: AssetPaths

  package var address: Address? { index.address(at: path) }

  init(
    index: SiteIndex, route: Route, kind: PageKind, title: String, description: String,
    language: String, assets: AssetPaths
  ) {
    self.index = index
    self.route = route
    self.kind = kind
    self.title = title
    self.description = description
    self.language = language
    self.assets = assets
    root = kind == .notFound ? index.settings.baseURL : route.root
    path = route.encodedPath
    url = index.settings.baseURL + path
  }

  /// The title of the window; that of a term names its section, for one name may be a pillar
  /// and a topic.
  var fullTitle: String {
    if kind == .home { return index.settings.title }
    let part = section.map { " · " + $0.heading } ?? ""
    return title + part + " · " + index.settings.title
  }

  /// The description; that of a term names its section too.
  var fullDescription: String {
    section.map { "\($0.heading): \(description)" } ?? description
  }

  /// The section whose index lists the page of a term.
  private var section: Section? {
    switch kind {
    case .participant: .participants
    case .party: .parties
    case .pillar: .pillars
    case .topic: .topics
    default: nil
    }
  }

  var menu: Items<PageFrame, MenuItem> {
    Items(of: self, count: index.menuEntries.count) { $0.index.menuEntries[$1].item(on: $0) }
  }
}

/// The kinds of pages, each with one template of that name.
package enum PageKind: String, CaseIterable, Sendable {
  case home, briefs, brief, participants, participant, parties, party, pillars, pillar, topics
  case topic, outcomes, timeline, search, page, redirect
  case notFound = "404"
}

/// A page of one kind: the frame that all pages share, and what only this kind has.
package struct Context<Content: Sendable>: Sendable {
  let frame: PageFrame
  let content: Content
}

/// One entry of the menu.
package struct MenuItem: Addressed, Sendable {
  let label: String
  package let address: Address?
  /// Whether the page that shows the menu belongs to the entry.
  let isCurrent: Bool
}

/// The first page: what is new, what is to come, what is open, and the ways in.
package struct HomeContent: Sendable {
  let introduction: [UInt8]
  /// What the author keeps under `extra` of the introduction.
  let extra: Extra
  let newest: [BriefView]
  let upcoming: [BriefView]
  let openOutcomes: [OutcomeView]
  let sections: [SectionLink]
}

/// A way into a section, with how much it holds.
package struct SectionLink: Addressed, Sendable {
  let label: String
  package let address: Address?
  let count: Int
  let unit: String
}

/// One page of a list.
package struct ListPage<Item: Sendable>: Sendable {
  let heading: String
  let introduction: [UInt8]
  /// What the author keeps under `extra` of the introduction.
  let extra: Extra
  let items: [Item]
  let pager: Pager
  /// Other lists of the same things: years, statuses, parties.
  let filters: [FilterGroup]
}

/// The place of a page in a list that goes over several.
package struct Pager: Sendable {
  let index: SiteIndex
  let first: Route
  let number: Int
  let count: Int
  /// How many entries the whole list has.
  let total: Int

  var newer: PagerLink? { number > 1 ? link(to: number - 1) : nil }
  var older: PagerLink? { number < count ? link(to: number + 1) : nil }
  var hasSeveralPages: Bool { count > 1 }

  private func link(to number: Int) -> PagerLink {
    PagerLink(number: number, address: index.address(of: first.page(number)))
  }
}

/// Another page of a list that goes over several.
package struct PagerLink: Addressed, Sendable {
  let number: Int
  package let address: Address?
}

/// A group of links to narrower lists.
package struct FilterGroup: Sendable {
  let heading: String
  let links: [FilterLink]
}

/// A narrower list.
package struct FilterLink: Addressed, Sendable {
  let label: String
  package let address: Address?
  let count: Int
  let isCurrent: Bool
}

/// One page of a term.
package struct TermContent: Sendable {
  let page: TermPage
  let index: SiteIndex
  let appearances: [AppearanceView]
  let pager: Pager
  let facts: TermFacts

  var body: [UInt8] { page.entry?.body.html(root: pager.first.root) ?? [] }

  var sectionLink: SectionLink {
    SectionLink(
      label: page.term.rawValue.capitalizedFirst,
      address: index.address(of: Route(page.term.rawValue + "/")),
      count: index.terms(page.term).count, unit: page.term.rawValue)
  }

  var country: TermLink? { facts.country }
  var counterparts: [TermLink] { facts.counterparts }
  var outcomes: [OutcomeView] { facts.outcomes }
}

/// A brief on the page of a term, with the part that the term has in it.
package struct AppearanceView: Sendable {
  let brief: BriefView
  /// What the term is in the brief: a participant's title, a pillar's framework.
  let note: String?
}

/// A year of the timeline.
package struct TimelineContent: Sendable {
  /// The year, or `nil` on the first page.
  let year: Int?
  let introduction: [UInt8]
  /// What the author keeps under `extra` of the introduction.
  let extra: Extra
  let upcoming: [BriefView]
  let months: [MonthView]
  let years: [FilterLink]
}

package struct MonthView: Sendable {
  let heading: String
  let id: String
  var briefs: [BriefView]
}

/// A brief on its own page.
package struct BriefContent: Sendable {
  let view: BriefView

  var related: [RelatedView] { view.index.related(to: view.place) }
}

/// Another brief, and why it is named.
package struct RelatedView: Sendable {
  let brief: BriefView
  /// What both briefs have.
  let term: TermPage

  var reason: String {
    term.term == .pillars ? "Also on “\(term.name)”" : "Also with " + term.name
  }
}

/// A page of the author's own.
package struct PlainContent: Sendable {
  let page: PlainPage

  var body: [UInt8] { page.body.html(root: Route(page.location + "/").root) }
}

/// A page that has nothing beyond the frame.
package struct NoContent: Sendable {}

extension RegisterEntry.Title {
  /// When the title was held, in words.
  var span: String {
    switch (from, to) {
    case (.some(let from), .some(let to)): "\(from.long) – \(to.long)"
    case (.some(let from), nil): "since \(from.long)"
    case (nil, .some(let to)): "until \(to.long)"
    case (nil, nil): ""
    }
  }
}

/// A page that sends its readers on.
package struct RedirectContent: Sendable {
  let target: Route
}
