package import Briefing
package import Mustache
internal import Text

extension Context: Shaped, PageContext where Content: PageContent {
  package static var shape: Shape<Context<Content>> { Content.contextShape }
}

/// What the template of a page sees, whatever kind of page it is.
protocol PageContext: Shaped {
  var frame: PageFrame { get }
}

/// What one kind of page has beyond the frame.
package protocol PageContent: Sendable {
  static var contextShape: Shape<Context<Self>> { get }
}

extension HomeContent: PageContent {
  package static let contextShape = Shape<Context<HomeContent>>(
    "home page",
    frameFields() + [
      .html("introduction", "The text of content/index.md.") { $0.content.introduction },
      .open("extra", "The author's own values, under `extra` in content/index.md.") {
        $0.content.extra.value
      },
      .list("newest", "The newest briefs, ten at the most; none that are still to come.") {
        $0.content.newest
      },
      .list("upcoming", "The next meetings that are announced, ten at the most.") {
        $0.content.upcoming
      },
      .list("openOutcomes", "The newest outcomes that are open, eight at the most.") {
        $0.content.openOutcomes
      },
      .list("sections", "The sections of the site that hold something.") { $0.content.sections },
    ])
}

extension SectionLink: Shaped {
  package static let shape = Shape<SectionLink>(
    "section",
    [.text("label", "What it is called.", example: "Briefs") { $0.label }]
      + Field.addresses(of: "Its page", example: "briefs/") + [
        .number("count", "How much it holds.", example: 12) { $0.count },
        .text("unit", "What is counted.", example: "briefs") { $0.unit },
      ])
}

extension BriefContent: PageContent {
  package static let contextShape = Shape<Context<BriefContent>>(
    "brief page",
    frameFields() + [
      .object("brief", "The brief.") { $0.content.view },
      .html("body", "The text, with marks on the sentences that prove something.") {
        $0.content.view.brief.body.append(root: $0.frame.root, to: &$1)
      },
      .list("related", "Briefs that a reader may want next, four at the most.") {
        $0.content.related
      },
      .html("jsonLD", "The brief for search engines, as JSON-LD.") {
        BriefData(view: $0.content.view).append(to: &$1)
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

extension TermContent: PageContent {
  package static let contextShape = Shape<Context<TermContent>>(
    "term page",
    frameFields() + [
      .text("name", "The name.", example: "Xi Jinping") { $0.content.page.name },
      .texts("names", "Other spellings, from the register.", example: "习近平") {
        $0.content.page.entry?.names ?? []
      },
      .object("section", "The index that lists it.") { $0.content.sectionLink },
      .list("titles", "The titles held, from the register.") {
        $0.content.page.entry?.titles ?? []
      },
      .object("country", "The state of a participant; absent where none is known.") {
        $0.content.country
      },
      .text(
        "wikidata", "The item of Wikidata, from the register; empty where it gives none.",
        example: "Q15031"
      ) { $0.content.page.entry?.wikidata },
      .html("body", "The text of the register's file.") { $0.content.body },
      .open("extra", "The author's own values, under `extra` in the register's file.") {
        $0.content.page.entry?.extra.value ?? Extra.empty.value
      },
      .list("appearances", "The briefs of this page, newest first.") { $0.content.appearances },
      .list("years", "The same, year by year.") { $0.content.years },
      .object("pager", "The place of this page in the list of briefs.") { $0.content.pager },
      .list("counterparts", "Who was met most often, twelve at the most.") {
        $0.content.counterparts
      },
      .list("outcomes", "The newest outcomes of a participant or party, ten at the most.") {
        $0.content.outcomes
      },
      .object("ledger", "The list of all outcomes of a party; absent where it has none.") {
        $0.content.ledger
      },
      .list("feeds", "The feeds that tell of its new briefs; pillars have none.") {
        $0.content.feeds
      },
    ])
}

extension TermYearView: Shaped {
  package static let shape = Shape<TermYearView>(
    "year of a term",
    [
      .text("label", "The year.", example: "2023") { $0.label },
      .text("id", "An id for its heading.", example: "y-2023") { "y-" + $0.label },
      .list("appearances", "Its briefs on this page, newest first.") { $0.appearances },
    ])
}

extension FeedLink: Shaped {
  package static let shape = Shape<FeedLink>(
    "feed",
    [
      .text("label", "The format for readers.", example: "Atom") { $0.format.label },
      .text("type", "The media type of the format.", example: "application/atom+xml") {
        $0.format.mediaType
      },
    ] + Field.addresses(of: "The feed", example: "participants/xi-jinping/feed.xml"))
}

extension AppearanceView: Shaped {
  package static let shape = Shape<AppearanceView>(
    "appearance",
    [
      .object("brief", "The brief.") { $0.brief },
      .text(
        "note",
        "What the term is in the brief, or who was there for a party; empty where there is "
          + "nothing to say.", example: "President"
      ) { $0.note },
    ])
}

extension RegisterEntry.Title: Shaped {
  package static let shape = Shape<RegisterEntry.Title>(
    "title",
    [
      .text("title", "The title.", example: "President") { $0.title },
      .text(
        "span", "When it was held; empty where the register does not say.",
        example: "since 14 March 2013"
      ) { $0.span },
    ])
}

extension TimelineContent: PageContent {
  package static let contextShape = Shape<Context<TimelineContent>>(
    "timeline page",
    frameFields() + [
      .text("heading", "What the page shows.", example: "Timeline of 2023") { $0.frame.title },
      .html("introduction", "The text of content/timeline/index.md, on the first page.") {
        $0.content.introduction
      },
      .open(
        "extra", "The author's own values, under `extra` in content/timeline/index.md."
      ) { $0.content.extra.value },
      .list("upcoming", "Meetings that are announced, nearest first.") { $0.content.upcoming },
      .list("months", "The months that have briefs on this page, newest first.") {
        $0.content.months
      },
      .object("pager", "The place of this page among those of its year.") { $0.content.pager },
      .list("years", "All years, newest first.") { $0.content.years },
      .object("activity", "How many briefs each month or year has, as a picture.") {
        $0.content.activity
      },
    ])
}

extension MonthView: Shaped {
  package static let shape = Shape<MonthView>(
    "month",
    [
      .text("heading", "The month and the year.", example: "November 2023") { $0.heading },
      .text("id", "An id for its heading.", example: "m-2023-11") { $0.id },
      .list("briefs", "Its briefs, newest first.") { $0.briefs },
    ])
}

extension PlainContent: PageContent {
  package static let contextShape = Shape<Context<PlainContent>>(
    "plain page",
    frameFields() + [
      .html("body", "The text.") { $0.content.body },
      .object("updated", "The day of the last change; absent where the front matter gives none.") {
        $0.content.page.updated
      },
      .open("extra", "The author's own values, under `extra` in the front matter.") {
        $0.content.page.extra.value
      },
    ])
}

extension RedirectContent: PageContent {
  package static let contextShape = Shape<Context<RedirectContent>>(
    "redirect page",
    frameFields() + [
      .text(
        "targetPath", "The new address, from the root of the site.", example: "briefs/woodside/"
      ) { $0.frame.index.address(of: $0.content.target).path },
      .text(
        "targetURL", "The new address as a whole.",
        example: "https://briefings.example.org/briefs/woodside/"
      ) { $0.frame.index.address(of: $0.content.target).url },
    ])
}

extension NoContent: PageContent {
  package static let contextShape = Shape<Context<NoContent>>("404 page", frameFields())
}
