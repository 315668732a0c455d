internal import Briefing
internal import Text

extension SearchCollection {
  /// The briefs of a site with all that their pages say.
  static func briefs(of index: SiteIndex, naming names: TermWords) -> SearchCollection {
    let count = index.briefs.count
    var builder = PostingsBuilder(without: stopWords)
    for place in index.briefs.indices.reversed() {
      let words = index.briefs[place].words
      builder.add(words.weighty, isWeighty: true)
      for page in index.names(of: place).weighty { builder.add(names[page], isWeighty: true) }
      builder.add(words.text)
      for page in index.names(of: place).pillars.lazy.compactMap(\.self) {
        builder.add(names[page])
      }
      builder.endDocument(at: index.sign(of: place).path)
    }
    return SearchCollection(
      name: "briefs", label: "Briefs", count: count, postings: builder.postings,
      facets: facets(of: index)
    ) { document in
      BriefView(index: index, place: count - 1 - document).record
    }
  }

  private static func facets(of index: SiteIndex) -> [SearchFacet] {
    let last = index.briefs.count - 1
    var byStatus: [Outcome.Status: [Int]] = [:]
    for place in index.briefs.indices.reversed() {
      for status in Set(index.briefs[place].facts.outcomes.compactMap(\.status)) {
        byStatus[status, default: []].append(last - place)
      }
    }
    let terms: [(term: Term, name: String, label: String)] = [
      (.participants, "participant", "Participant"), (.parties, "party", "Party"),
      (.topics, "topic", "Topic"), (.pillars, "pillar", "Pillar"),
    ]
    let years = index.years.map { year, briefs in
      SearchFacet.Entry(
        key: String(year), label: String(year), documents: briefs.reversed().map { last - $0 })
    }
    return
      (terms.map { term, name, label in
        SearchFacet(
          name: name, label: label,
          values: index.terms(term).filter { !$0.appearances.isEmpty }.map { page in
            SearchFacet.Entry(
              key: page.slug, label: page.name,
              documents: page.appearances.reversed().map { last - $0.brief })
          })
      } + [
        SearchFacet(name: "status", label: "Outcomes", values: entries(of: byStatus)),
        SearchFacet(name: "year", label: "Year", values: years),
      ]).filter { !$0.values.isEmpty }
  }

  /// The values of a facet by status, in the order of the statuses.
  static func entries(of documents: [Outcome.Status: [Int]]) -> [SearchFacet.Entry] {
    Outcome.Status.allCases.compactMap { status in
      documents[status].map {
        SearchFacet.Entry(key: status.rawValue, label: status.label, documents: $0)
      }
    }
  }
}

/// The words of the names of terms, the register's other spellings included, each folded once.
struct TermWords {
  private var words: [ObjectIdentifier: [UInt8]] = [:]

  init(_ index: SiteIndex) {
    for page in Term.allCases.flatMap({ index.terms($0) }) {
      var found = SearchWords()
      found.add(page.name)
      for name in page.entry?.names ?? [] { found.add(name) }
      words[ObjectIdentifier(page)] = found.text
    }
  }

  subscript(page: TermPage) -> [UInt8] { words[ObjectIdentifier(page)] ?? [] }
}

extension NamedPages {
  /// The participants, parties and topics.
  fileprivate var weighty: [TermPage] {
    (participants.names + participants.countries + topics + parties.joined()).compactMap { $0 }
  }
}

extension BriefView {
  /// The brief as a result of a search.
  fileprivate var record: SearchRecord {
    SearchRecord(
      title: brief.title, path: path, date: brief.date.iso, days: days, note: brief.location,
      text: brief.summary.shortened, language: brief.language)
  }
}

extension String {
  /// The text, cut between words where it is longer than a result should be.
  fileprivate var shortened: String {
    let limit = 280
    let head = unicodeScalars.prefix(limit)
    guard head.endIndex < unicodeScalars.endIndex else { return self }
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return String(head[..<end]) + "…"
  }
}
