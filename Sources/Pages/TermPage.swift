package import Briefing
internal import Text

/// A participant, party, pillar or topic with all the briefs that it occurs in.
package final class TermPage: Sendable {
  /// One fact of one brief that names the term.
  package struct Appearance: Hashable, Sendable {
    /// The brief, as its place in the index.
    package let brief: Int
    /// The fact, as its place in its list of the brief; `nil` where the brief only implies it.
    package let fact: Int?
  }

  package let term: Term
  package let slug: String
  /// The register's name, or else the most frequent spelling.
  package let name: String
  package let entry: RegisterEntry?
  /// Newest brief first, each brief once.
  package let appearances: [Appearance]

  package let route: Route
  /// The way to the page, percent-encoded.
  let path: String

  init(
    term: Term, slug: String, name: String, entry: RegisterEntry?, appearances: [Appearance]
  ) {
    self.term = term
    self.slug = slug
    self.name = name
    self.entry = entry
    self.appearances = appearances
    route = .term(term, slug)
    path = route.encodedPath
  }
}
