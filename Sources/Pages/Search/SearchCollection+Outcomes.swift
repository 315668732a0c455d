internal import Briefing
internal import Text

extension SearchCollection {
  /// The outcomes of a site, each with the words of its own and the title of its brief.
  static func outcomes(of index: SiteIndex, naming names: TermWords) -> SearchCollection {
    let count = index.ledger.count
    var builder = PostingsBuilder(without: stopWords)
    var facets = OutcomeFacets()
    for (document, entry) in index.ledger.reversed().enumerated() {
      let view = OutcomeView(
        brief: BriefView(index: index, place: entry.brief), number: entry.outcome)
      let parties = index.names[entry.brief].parties[entry.outcome].compactMap { $0 }
      var words = SearchWords()
      words.addWeighty(view.outcome.text)
      words.add(view.statusLabel)
      builder.add(words.weighty, isWeighty: true)
      for page in parties { builder.add(names[page], isWeighty: true) }
      builder.add(words.text)
      builder.add(index.briefs[entry.brief].words.weighty)
      builder.endDocument(at: index.signs[entry.brief].path)
      facets.add(view, parties: parties, document: document)
    }
    return SearchCollection(
      name: "outcomes", label: "Outcomes", count: count, postings: builder.postings,
      facets: facets.facets(in: index)
    ) { document in
      let entry = index.ledger[count - 1 - document]
      return OutcomeView(
        brief: BriefView(index: index, place: entry.brief), number: entry.outcome
      ).record
    }
  }
}

/// Gathers what outcomes are narrowed by.
private struct OutcomeFacets {
  private var byStatus: [Outcome.Status: [Int]] = [:]
  private var byParty: [String: [Int]] = [:]
  private var byYear: [Int: [Int]] = [:]

  mutating func add(_ view: OutcomeView, parties: [TermPage], document: Int) {
    if let status = view.outcome.status { byStatus[status, default: []].append(document) }
    byYear[view.brief.brief.date.year, default: []].append(document)
    for slug in Set(parties.map(\.slug)) { byParty[slug, default: []].append(document) }
  }

  func facets(in index: SiteIndex) -> [SearchFacet] {
    let parties = index.parties.compactMap { page in
      byParty[page.slug].map {
        SearchFacet.Entry(key: page.slug, label: page.name, documents: $0)
      }
    }
    let years = byYear.sorted { $0.key > $1.key }.map {
      SearchFacet.Entry(key: String($0.key), label: String($0.key), documents: $0.value)
    }
    return [
      SearchFacet(
        name: "status", label: "Status", values: SearchCollection.entries(of: byStatus)),
      SearchFacet(name: "party", label: "Party", values: parties),
      SearchFacet(name: "year", label: "Year", values: years),
    ].filter { !$0.values.isEmpty }
  }
}

extension OutcomeView {
  /// The outcome as a result of a search.
  fileprivate var record: SearchRecord {
    let text = [brief.brief.title] + [outcome.parties.joined(separator: ", ")]
    return SearchRecord(
      title: outcome.text.capitalizedFirst, path: address?.path ?? "",
      date: brief.brief.date.iso, days: brief.days, note: statusLabel,
      text: text.filter { !$0.isEmpty }.joined(separator: " · "),
      language: brief.brief.language)
  }
}
