package import Mustache

extension ListPage: PageContent where Item: ListItem {
  package static var contextShape: Shape<Context<ListPage<Item>>> { Item.listShape }
}

/// What pages of lists are made of.
package protocol ListItem: Sendable {
  static var listShape: Shape<Context<ListPage<Self>>> { get }
}

/// The fields of a page of a list, but for its items.
private func listFields<Item>(heading: String) -> [Field<Context<ListPage<Item>>>] {
  [
    .text("heading", "What the list holds.", example: heading) { $0.content.heading },
    .html(
      "introduction", "The text of the section's index.md, on its first page only."
    ) { $0.content.introduction },
    .open(
      "extra",
      "The author's own values, under `extra` in the section's index.md; none on narrower lists."
    ) {
      $0.content.extra.value
    },
    .object("pager", "The place of this page in the list.") { $0.content.pager },
    .list("filters", "Narrower lists of the same things.") { $0.content.filters },
  ]
}

extension BriefView: ListItem {
  package static let listShape = Shape<Context<ListPage<BriefView>>>(
    "list of briefs",
    frameFields() + listFields(heading: "Briefs of 2023") + [
      .list("items", "The briefs of this page, newest first.") { $0.content.items },
      .html("jsonLD", "The list for search engines, as JSON-LD.") {
        PageData(frame: $0.frame, briefs: $0.content.items).bytes()
      },
    ])
}

extension OutcomeView: ListItem {
  package static let listShape = Shape<Context<ListPage<OutcomeView>>>(
    "list of outcomes",
    frameFields() + listFields(heading: "Outcomes of 2023") + [
      .list("items", "The outcomes of this page, those of the newest brief first.") {
        $0.content.items
      }
    ])
}

extension TermLink: ListItem {
  package static let listShape = Shape<Context<ListPage<TermLink>>>(
    "list of terms",
    frameFields() + listFields(heading: "Participants") + [
      .list("items", "The terms of this page, by name.") { $0.content.items },
      .object(
        "network", "Who met whom, as a picture; only on the first page of all participants."
      ) { $0.content.network(on: $0.frame) },
    ])
}

extension FilterGroup: Shaped {
  package static let shape = Shape<FilterGroup>(
    "filter group",
    [
      .text("heading", "What the lists differ in.", example: "Year") { $0.heading },
      .list("links", "The narrower lists.") { $0.links },
    ])
}

extension FilterLink: Shaped {
  package static let shape = Shape<FilterLink>(
    "filter",
    [.text("label", "What the list holds.", example: "2023") { $0.label }]
      + Field.addresses(of: "Its page", example: "briefs/2023/") + [
        .number(
          "count", "How many entries it has; 0 where the page does not tell.", example: 12
        ) { $0.count ?? 0 },
        .flag("isCurrent", "Whether this is the list that is shown.") { $0.isCurrent },
      ])
}

extension Pager: Shaped {
  package static let shape = Shape<Pager>(
    "pager",
    [
      .number("number", "The number of this page, from 1.", example: 2) { $0.number },
      .number("count", "How many pages the list has.", example: 4) { $0.count },
      .number("total", "How many entries the list has.", example: 180) { $0.total },
      .flag("hasSeveralPages", "Whether the list goes over more than one page.") {
        $0.hasSeveralPages
      },
      .object("newer", "The page before this one; absent on the first.") { $0.newer },
      .object("older", "The page after this one; absent on the last.") { $0.older },
    ])
}

extension PagerLink: Shaped {
  package static let shape = Shape<PagerLink>(
    "pager link",
    [.number("number", "The number of the page.", example: 3) { $0.number }]
      + Field.addresses(of: "The page", example: "briefs/page/3/"))
}
