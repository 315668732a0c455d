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
  /// The participant, party, pillar or topic that the page is about.
  let term: TermPage?
  /// The day of the last change, where the author tells of one.
  let updated: CalendarDate?

  package var address: Address? { index.address(at: path) }

  init(
    index: SiteIndex, route: Route, kind: PageKind, title: String, description: String,
    language: String, assets: AssetPaths, term: TermPage? = nil, updated: CalendarDate? = nil
  ) {
    self.index = index
    self.route = route
    self.kind = kind
    self.title = title
    self.description = description
    self.language = language
    self.assets = assets
    self.term = term
    self.updated = updated
    root = kind == .notFound ? index.basePath : route.root
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

  /// The picture that other sites show with a link to the page.
  var image: PageImage? {
    assets.share.map { PageImage(address: index.address(at: $0.path), size: $0.size) }
  }

  /// The language with its territory as Open Graph names it, `en_GB`, where the tag has one.
  var locale: String? {
    // What follows a single letter tells of other things: `en-u-ca-gregory`.
    let parts = language.split(separator: "-").prefix { $0.utf8.count > 1 }
    guard let language = parts.first,
      let territory = parts.dropFirst().first(where: \.isTerritory)
    else { return nil }
    return "\(language.lowercased())_\(territory.uppercased())"
  }

  var menu: Items<PageFrame, MenuItem> {
    Items(of: self, count: index.menuEntries.count) { $0.index.menuEntries[$1].item(on: $0) }
  }
}

extension Substring {
  /// Whether a part of a language tag names a territory: two letters, or three digits.
  fileprivate var isTerritory: Bool {
    utf8.count == 2 || utf8.count == 3 && utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// A picture that stands for a page where other sites link to it.
package struct PageImage: Addressed, Sendable {
  package let address: Address?
  let size: ImageSize?
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
  /// How many entries it has; told on the first page of the list that holds all.
  let count: Int?
  let isCurrent: Bool
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

/// A page that sends its readers on.
package struct RedirectContent: Sendable {
  let target: Route
}
