package import Briefing
package import Mustache
internal import Text

/// The names that every template knows, whatever kind of page it makes.
func frameFields<Content>() -> [Field<Context<Content>>] {
  [
    .object("site", "What holds for the whole site.") { SiteView(index: $0.frame.index) },
    .object("page", "The page that is being made.") { $0.frame },
    .text(
      "root", "The way from the page to the root of the site, to stand before every `path`.",
      example: "../../"
    ) { $0.frame.root },
    .list("menu", "The entries of the menu.") { $0.frame.menu },
    .open("assets", "The paths of the files of `templates/assets/`, by their names.") {
      $0.frame.assets.value
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
      .text(
        "description", "What the site is about; empty where readout.yaml does not say.",
        example: "Briefings on meetings."
      ) { $0.index.settings.description },
      .text(
        "url", "The address of the site, with a slash at its end.",
        example: "https://briefings.example.org/"
      ) { $0.index.settings.baseURL },
      .text("language", "The language of the site, as a tag.", example: "en") {
        $0.index.settings.language
      },
      .text(
        "author", "Who publishes the site; empty where readout.yaml does not say.",
        example: "Briefing Room"
      ) { $0.index.settings.author },
      .flag("showsDrafts", "Whether the build shows drafts, so that search engines must keep off.")
      {
        $0.index.settings.showsDrafts
      },
      .open("extra", "The site's own values, under `extra` in readout.yaml.") {
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
        "fullTitle", "The title for the window, with that of the site.",
        example: "Biden and Xi meet · Briefing Room"
      ) { $0.fullTitle },
      .text(
        "description", "What the page is about, for search engines.",
        example: "The two agreed to resume talks."
      ) { $0.fullDescription },
    ] + Field.addresses(of: "The page itself", example: "briefs/woodside/") + [
      .text("language", "The language of the page, as a tag.", example: "en") { $0.language },
      .text("kind", "The name of the template that makes it.", example: "brief") {
        $0.kind.rawValue
      },
      .text(
        "locale",
        "The language with its territory, as Open Graph has it; empty where its tag has none.",
        example: "en_GB"
      ) { $0.locale },
      .flag("isHome", "Whether this is the home page.") { $0.kind == .home },
      .object(
        "image",
        "The picture that other sites show with a link to the page: share.png of the assets."
      ) { $0.image },
      .html("jsonLD", "The page for search engines, as JSON-LD.") { PageData(frame: $0).bytes() },
    ])
}

extension PageImage: Shaped {
  package static let shape = Shape<PageImage>(
    "page image",
    Field.addresses(of: "The file", example: "assets/share.0123456789.png") + [
      .number("width", "Its width in pixels; 0 where it cannot be told.", example: 1200) {
        $0.size?.width ?? 0
      },
      .number("height", "Its height in pixels; 0 where it cannot be told.", example: 630) {
        $0.size?.height ?? 0
      },
    ])
}

extension MenuItem: Shaped {
  package static let shape = Shape<MenuItem>(
    "menu entry",
    [.text("label", "What the entry is called.", example: "Briefs") { $0.label }]
      + Field.addresses(of: "Where it leads", example: "briefs/") + [
        .flag("isCurrent", "Whether the page is where it leads, or below.") { $0.isCurrent }
      ])
}

extension CalendarDate: Shaped {
  package static let shape = Shape<CalendarDate>(
    "date",
    [
      .text("iso", "The day for machines.", example: "2023-11-15") { $0.iso },
      .text("long", "The day for readers.", example: "15 November 2023") { $0.long },
      .text("short", "The day where space is scarce.", example: "15 Nov 2023") { $0.short },
      .number("year", "The year.", example: 2023) { $0.year },
      .text("month", "The name of the month.", example: "November") { $0.monthName },
      .number("day", "The day of the month.", example: 15) { $0.day },
    ])
}

extension TermLink: Shaped {
  package static let shape = Shape<TermLink>(
    "term",
    [.text("name", "The name.", example: "China") { $0.name }]
      + Field.addresses(of: "Its page", orEmptyWhere: "it has none", example: "parties/china/") + [
        .number("count", "How many briefs it is in; 0 where the list does not tell.", example: 3) {
          $0.count ?? 0
        }
      ])
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
