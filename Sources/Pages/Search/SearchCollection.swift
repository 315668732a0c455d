/// Documents that readers search together, numbered from 0, oldest first.
///
/// So a new brief, which mostly is the newest, adds to the files of its words and changes no other.
struct SearchCollection: Sendable {
  /// The name of its folder below `search/`.
  let name: String
  /// The name in the search form.
  let label: String
  let count: Int
  let postings: Postings
  let facets: [SearchFacet]
  /// What a result shows of a document.
  let record: @Sendable (Int) -> SearchRecord

  /// Words that nearly every English text has: they tell nothing apart.
  static let stopWords = [
    "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "of",
    "on", "or", "that", "the", "their", "to", "was", "were", "which", "will", "with",
  ]
}

/// A result as readers see it.
struct SearchRecord: Sendable {
  let title: String
  /// From the root of the site, percent-encoded.
  let path: String
  let date: String
  let days: String
  /// What stands beside the days: a place, a status.
  let note: String?
  let text: String
  /// The language, where it is not that of the site.
  let language: String?
}

/// Something by which readers narrow what they found.
struct SearchFacet: Sendable {
  /// One of its values, with the documents that have it, in ascending order.
  struct Entry: Sendable {
    /// The name in addresses: a slug, a year.
    let key: String
    let label: String
    let documents: [Int]
  }

  let name: String
  let label: String
  let values: [Entry]
}
