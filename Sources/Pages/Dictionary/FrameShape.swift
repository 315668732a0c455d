package import Briefing
package import Mustache

/// The names that every template knows, whatever kind of page it makes.
func frameFields<Content>() -> [Field<Context<Content>>] {
  [
    .object("site", "What holds for the whole site.") { SiteView(index: $0.frame.index) },
    .object("page", "The page that is being made.") { $0.frame },
    .text("root", "The way from the page to the root of the site.", example: "../../") {
      $0.frame.root
    },
    .list("menu", "The entries of the menu.") { $0.frame.menu },
    .open("assets", "Where the files of `templates/assets/` stand, by name.") {
      .object(
        Dictionary(
          uniqueKeysWithValues: $0.frame.assets.sorted.map { name, path in
            (AssetPaths.key(for: name), Value.text(path))
          }))
    },
  ]
}

/// The site as templates see it.
package struct SiteView: Sendable {
  let index: SiteIndex
}

extension SiteView: Shaped {
  package static let shape = Shape<SiteView>(
    "site",
    [
      .text("title", "The title of the site.", example: "Briefing Room") {
        $0.index.settings.title
      },
      .text("description", "What the site is about.", example: "Briefings on meetings.") {
        $0.index.settings.description
      },
      .text("url", "The address of the site.", example: "https://briefings.example.org/") {
        $0.index.settings.baseURL
      },
      .text("language", "The language of the site.", example: "en") {
        $0.index.settings.language
      },
      .text("author", "Who publishes the site.", example: "Briefing Room") {
        $0.index.settings.author
      },
      .open("extra", "The site's own settings, under `extra` in readout.yaml.") {
        $0.index.settings.extra.value
      },
    ])
}

extension PageFrame: Shaped {
  package static let shape = Shape<PageFrame>(
    "page",
    [
      .text("title", "The title of the page.", example: "Biden and Xi meet") { $0.title },
      .text(
        "fullTitle", "The title of the window.", example: "Biden and Xi meet · Briefing Room"
      ) { $0.fullTitle },
      .text("description", "One or two sentences for search engines.", example: "Who met.") {
        $0.fullDescription
      },
      .html("jsonLD", "The page for search engines, as JSON-LD.") {
        PageData(frame: $0).bytes()
      },
      .text(
        "url", "The full address of the page.",
        example: "https://briefings.example.org/briefs/woodside/"
      ) { $0.url },
      .text("path", "The address from the root of the site.", example: "briefs/woodside/") {
        $0.route.encodedPath
      },
      .text("language", "The language of the page.", example: "en") { $0.language },
      .text("kind", "The name of the template.", example: "brief") { $0.kind.rawValue },
      .flag("isHome", "Whether this is the home page.") { $0.kind == .home },
    ])
}

extension MenuItem: Shaped {
  package static let shape = Shape<MenuItem>(
    "menu entry",
    [
      .text("label", "What the entry is called.", example: "Briefs") { $0.label },
      .text("path", "Where it leads, from the root of the site.", example: "briefs/") { $0.path },
      .flag("isCurrent", "Whether the page belongs to this entry.") { $0.isCurrent },
    ])
}

extension CalendarDate: Shaped {
  package static let shape = Shape<CalendarDate>(
    "date",
    [
      .text("iso", "The day for machines.", example: "2023-11-15") { $0.iso },
      .text("long", "The day for readers.", example: "15 November 2023") { $0.long },
      .number("year", "The year.", example: 2023) { $0.year },
      .text("month", "The name of the month.", example: "November") { $0.monthName },
      .number("day", "The day of the month.", example: 15) { $0.day },
    ])
}

extension TermLink: Shaped {
  package static let shape = Shape<TermLink>(
    "term",
    [
      .text("name", "The name.", example: "China") { $0.name },
      .text("path", "Its page, from the root of the site.", example: "parties/china/") {
        $0.path
      },
      .number("count", "How many briefs it is in, where a list tells it.", example: 3) {
        $0.count ?? 0
      },
    ])
}

extension FilterGroup: Shaped {
  package static let shape = Shape<FilterGroup>(
    "filter group",
    [
      .text("heading", "What the links differ in.", example: "Year") { $0.heading },
      .list("links", "The narrower lists.") { $0.links },
    ])
}

extension FilterLink: Shaped {
  package static let shape = Shape<FilterLink>(
    "filter",
    [
      .text("label", "What the list holds.", example: "2023") { $0.label },
      .text("path", "Its page, from the root of the site.", example: "briefs/2023/") { $0.path },
      .number("count", "How many entries it has.", example: 12) { $0.count },
      .flag("isCurrent", "Whether this is the list that is shown.") { $0.isCurrent },
    ])
}

extension Pager: Shaped {
  package static let shape = Shape<Pager>(
    "pager",
    [
      .number("number", "The number of this page, from 1.", example: 1) { $0.number },
      .number("count", "How many pages the list has.", example: 4) { $0.count },
      .number("total", "How many entries the list has.", example: 180) { $0.total },
      .flag("hasSeveralPages", "Whether the list goes over more than one page.") {
        $0.hasSeveralPages
      },
      .text("newer", "The page before, from the root of the site.", example: "briefs/") {
        $0.newer?.encodedPath
      },
      .text("older", "The page after, from the root of the site.", example: "briefs/page/2/") {
        $0.older?.encodedPath
      },
    ])
}

extension AssetPaths {
  /// The name under which templates know an asset: `site.css` is `site-css`.
  static func key(for name: String) -> String {
    String(name.map { $0 == "." || $0 == "/" ? "-" : $0 })
  }
}

extension Extra {
  /// The author's own value as templates see it.
  var value: Value {
    switch self {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let items): .list(items.map(\.value))
    case .map(let members):
      .object(Dictionary(members.map { ($0.name, $0.value.value) }, uniquingKeysWith: { $1 }))
    }
  }
}
