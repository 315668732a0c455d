package import Briefing
internal import Text

/// A participant, party, pillar or topic with all the briefs that it occurs in.
package struct TermPage: Sendable {
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

  package var route: Route { .term(term, slug) }
}
