package import Briefing
package import Mustache
internal import Text

extension Context: Shaped where Content: PageContent {
  package static var shape: Shape<Context<Content>> { Content.contextShape }
}

/// What one kind of page has beyond the frame.
package protocol PageContent: Sendable {
  static var contextShape: Shape<Context<Self>> { get }
}

extension HomeContent: PageContent {
  package static let contextShape = Shape<Context<HomeContent>>(
    "home",
    frameFields() + [
      .html("introduction", "The text of content/index.md.") { $0.content.introduction },
      .list("newest", "The newest briefs.") { $0.content.newest },
      .list("upcoming", "The next meetings that are announced.") { $0.content.upcoming },
      .list("openOutcomes", "The newest outcomes that still have to be kept.") {
        $0.content.openOutcomes
      },
      .list("sections", "The sections that hold something.") { $0.content.sections },
    ])
}

extension SectionLink: Shaped {
  package static let shape = Shape<SectionLink>(
    "section",
    [
      .text("label", "What it is called.", example: "Briefs") { $0.label },
      .text("path", "Its page, from the root of the site.", example: "briefs/") { $0.path },
      .number("count", "How much it holds.", example: 12) { $0.count },
      .text("unit", "What is counted.", example: "briefs") { $0.unit },
    ])
}

extension BriefContent: PageContent {
  package static let contextShape = Shape<Context<BriefContent>>(
    "brief",
    frameFields() + [
      .object("brief", "The brief.") { $0.content.view },
      .html("body", "The text, with evidence marks.") {
        $0.content.view.brief.body.append(root: $0.frame.root, to: &$1)
      },
      .list("related", "Briefs that a reader may want next.") { $0.content.related },
      .html("jsonLD", "The brief for search engines, as JSON-LD.") {
        StructuredData(view: $0.content.view).append(to: &$1)
      },
    ])
}

extension RelatedView: Shaped {
  package static let shape = Shape<RelatedView>(
    "related brief",
    [
      .object("brief", "The other brief.") { $0.brief },
      .text("reason", "Why it is named.", example: "Also with Xi Jinping") { $0.reason },
    ])
}

/// The fields of a page of a list, but for its items.
private func listFields<Item>() -> [Field<Context<ListPage<Item>>>] {
  [
    .text("heading", "What the list holds.", example: "Briefs of 2023") { $0.content.heading },
    .html("introduction", "The text of the section's index.md, on the first page.") {
      $0.content.introduction
    },
    .object("pager", "The place of this page in the list.") { $0.content.pager },
    .list("filters", "Narrower lists of the same things.") { $0.content.filters },
  ]
}

extension ListPage: PageContent where Item: ListItem {
  package static var contextShape: Shape<Context<ListPage<Item>>> { Item.listShape }
}

/// What pages of lists are made of.
package protocol ListItem: Sendable {
  static var listShape: Shape<Context<ListPage<Self>>> { get }
}

extension BriefView: ListItem {
  package static let listShape = Shape<Context<ListPage<BriefView>>>(
    "briefs",
    frameFields() + listFields() + [
      .list("items", "The briefs.") { $0.content.items },
      .html("jsonLD", "The list for search engines, as JSON-LD.") {
        PageData(frame: $0.frame, briefs: $0.content.items).bytes()
      },
    ])
}

extension OutcomeView: ListItem {
  package static let listShape = Shape<Context<ListPage<OutcomeView>>>(
    "outcomes",
    frameFields() + listFields() + [.list("items", "The outcomes.") { $0.content.items }])
}

extension TermLink: ListItem {
  package static let listShape = Shape<Context<ListPage<TermLink>>>(
    "terms",
    frameFields() + listFields() + [.list("items", "The terms, by name.") { $0.content.items }])
}

extension TermContent: PageContent {
  package static let contextShape = Shape<Context<TermContent>>(
    "term",
    frameFields() + [
      .text("name", "The name.", example: "Xi Jinping") { $0.content.page.name },
      .object("section", "The index that lists it.") { $0.content.sectionLink },
      .list("titles", "The titles held, from the register.") {
        $0.content.page.entry?.titles ?? []
      },
      .object("country", "The state, from the register or the newest brief.") {
        $0.content.country
      },
      .text("wikidata", "The item of Wikidata, from the register.", example: "Q15031") {
        $0.content.page.entry?.wikidata
      },
      .html("body", "The text of the register's file.") { $0.content.body },
      .list("appearances", "The briefs, newest first.") { $0.content.appearances },
      .object("pager", "The place of this page in the list of briefs.") { $0.content.pager },
      .list("counterparts", "Who was met most often.") { $0.content.counterparts },
      .list("outcomes", "The newest outcomes.") { $0.content.outcomes },
    ])
}

extension AppearanceView: Shaped {
  package static let shape = Shape<AppearanceView>(
    "appearance",
    [
      .object("brief", "The brief.") { $0.brief },
      .text("note", "What the term is in the brief.", example: "President") { $0.note },
    ])
}

extension RegisterEntry.Title: Shaped {
  package static let shape = Shape<RegisterEntry.Title>(
    "title",
    [
      .text("title", "The title.", example: "President") { $0.title },
      .text("span", "When it was held.", example: "since 14 March 2013") { $0.span },
    ])
}

extension TimelineContent: PageContent {
  package static let contextShape = Shape<Context<TimelineContent>>(
    "timeline",
    frameFields() + [
      .text("heading", "What the page shows.", example: "Timeline of 2023") {
        $0.frame.title
      },
      .html("introduction", "The text of content/timeline/index.md.") {
        $0.content.introduction
      },
      .list("upcoming", "Meetings that are announced, nearest first.") { $0.content.upcoming },
      .list("months", "The months of the year, newest first.") { $0.content.months },
      .list("years", "All years.") { $0.content.years },
    ])
}

extension MonthView: Shaped {
  package static let shape = Shape<MonthView>(
    "month",
    [
      .text("heading", "The month.", example: "November 2023") { $0.heading },
      .text("id", "An id for its heading.", example: "m-2023-11") { $0.id },
      .list("briefs", "Its briefs, newest first.") { $0.briefs },
    ])
}

extension PlainContent: PageContent {
  package static let contextShape = Shape<Context<PlainContent>>(
    "page",
    frameFields() + [
      .html("body", "The text.") { $0.content.body },
      .open("extra", "The author's own values, under `extra`.") { $0.content.page.extra.value },
    ])
}

extension RedirectContent: PageContent {
  package static let contextShape = Shape<Context<RedirectContent>>(
    "redirect",
    frameFields() + [
      .text("targetPath", "The new address, from the root of the site.", example: "briefs/x/") {
        $0.content.target.encodedPath
      },
      .text("targetURL", "The full new address.", example: "https://example.org/briefs/x/") {
        $0.content.target.url(under: $0.frame.index.settings.baseURL)
      },
    ])
}

extension NoContent: PageContent {
  package static let contextShape = Shape<Context<NoContent>>("404", frameFields())
}
