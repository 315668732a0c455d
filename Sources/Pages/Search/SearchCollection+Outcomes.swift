internal import Briefing
internal import Text

extension SearchCollection {
  /// The outcomes of a site, each with the words of its own and the title of its brief.
  static func outcomes(
    of index: SiteIndex, by ledger: Ledger, naming names: TermWords
  ) -> SearchCollection {
    let count = index.ledger.count
    var builder = PostingsBuilder(without: stopWords)
    for entry in index.ledger.reversed() {
      let view = OutcomeView(of: entry, in: index)
      let parties = index.names(of: entry.brief).parties[entry.outcome].compactMap { $0 }
      var words = SearchWords()
      words.addWeighty(view.outcome.text)
      words.add(view.statusLabel)
      builder.add(words.weighty, isWeighty: true)
      for page in parties { builder.add(names[page], isWeighty: true) }
      builder.add(words.text)
      builder.add(index.briefs[entry.brief].words.weighty)
      builder.endDocument(at: index.sign(of: entry.brief).path)
    }
    return SearchCollection(
      name: "outcomes", label: "Outcomes", count: count, postings: builder.postings,
      facets: ledger.facets(in: index)
    ) { document in
      OutcomeView(of: index.ledger[count - 1 - document], in: index).record
    }
  }
}

extension Ledger {
  /// What outcomes are narrowed by: what the ledger has lists of.
  fileprivate func facets(in index: SiteIndex) -> [SearchFacet] {
    let last = index.ledger.count - 1
    return [
      ("status", "Status", statuses), ("party", "Party", parties), ("year", "Year", years),
    ].filter { !$0.2.isEmpty }.map { name, label, parts in
      SearchFacet(
        name: name, label: label,
        values: parts.map { part in
          SearchFacet.Entry(
            key: part.filter.key, label: part.filter.label(in: index),
            documents: part.places.reversed().map { last - $0 })
        })
    }
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
