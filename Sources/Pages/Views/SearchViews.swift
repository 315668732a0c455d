internal import Briefing

/// The page on which readers search the site.
package struct SearchContent: Sendable {
  let heading: String
  let introduction: [UInt8]
  /// What the author keeps under `extra` of the introduction.
  let extra: Extra
  let searched: Later<[SearchCollection]>
  /// The ways in for readers without JavaScript.
  let sections: [SectionLink]

  var collections: [CollectionView] {
    searched.value.map {
      CollectionView(
        name: $0.name, label: $0.label, count: $0.count,
        facets: $0.facets.map { FacetView(name: $0.name, label: $0.label) })
    }
  }
}

/// Something that readers search: the briefs, or the outcomes.
package struct CollectionView: Sendable {
  let name: String
  let label: String
  let count: Int
  let facets: [FacetView]
}

/// Something by which the results of a search are narrowed.
package struct FacetView: Sendable {
  let name: String
  let label: String
}
