internal import Briefing
package import Mustache

extension SearchContent: PageContent {
  package static let contextShape = Shape<Context<SearchContent>>(
    "search page",
    frameFields() + [
      .text("heading", "What the page is called.", example: "Search") { $0.content.heading },
      .html("introduction", "The text of content/search/index.md.") { $0.content.introduction },
      .open("extra", "The author's own values, under `extra` in content/search/index.md.") {
        $0.content.extra.value
      },
      .list("collections", "What can be searched, each apart from the others.") {
        $0.content.collections
      },
      .list("sections", "The sections of the site that hold something.") { $0.content.sections },
    ])
}

extension CollectionView: Shaped {
  package static let shape = Shape<CollectionView>(
    "collection",
    [
      .text("name", "Its name in addresses.", example: "outcomes") { $0.name },
      .text("label", "What it is called.", example: "Outcomes") { $0.label },
      .number("count", "How much it holds.", example: 12) { $0.count },
      .list("facets", "What its results are narrowed by.") { $0.facets },
    ])
}

extension FacetView: Shaped {
  package static let shape = Shape<FacetView>(
    "facet",
    [
      .text("name", "Its name in addresses.", example: "party") { $0.name },
      .text("label", "What it is called.", example: "Party") { $0.label },
    ])
}
