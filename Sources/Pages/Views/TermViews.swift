internal import Briefing
internal import Text

/// One page of a term.
package struct TermContent: Sendable {
  let page: TermPage
  let index: SiteIndex
  /// The briefs of this page.
  let slice: ArraySlice<TermPage.Appearance>
  let pager: Pager
  /// What all briefs say of the term; the pages of a term share it.
  let told: Later<TermFacts>

  var facts: TermFacts { told.value }

  var appearances: [AppearanceView] { slice.map { index.appearance($0, of: page) } }

  var body: [UInt8] { page.entry?.body.html(root: pager.first.root) ?? [] }

  var sectionLink: SectionLink {
    SectionLink(
      label: page.term.rawValue.capitalizedFirst,
      address: index.address(of: Route(page.term.rawValue + "/")),
      count: index.terms(page.term).count, unit: page.term.rawValue)
  }

  /// The briefs of this page, year by year.
  var years: [TermYearView] {
    var years: [TermYearView] = []
    for appearance in appearances {
      let label = String(appearance.brief.brief.date.year)
      if years.last?.label != label { years.append(TermYearView(label: label, appearances: [])) }
      years[years.count - 1].appearances.append(appearance)
    }
    return years
  }

  var country: TermLink? { facts.country }
  var counterparts: [TermLink] { facts.counterparts }
  var outcomes: [OutcomeView] { facts.outcomes }

  /// The list of all outcomes that bind a party.
  var ledger: TermLink? {
    guard page.term == .parties, !facts.outcomes.isEmpty else { return nil }
    let route = LedgerFilter.party(page.slug).route
    return TermLink(name: page.name, address: index.address(of: route))
  }
}

/// A brief on the page of a term, with the part that the term has in it.
package struct AppearanceView: Sendable {
  let brief: BriefView
  /// What the term is in the brief: a participant's title, a pillar's framework.
  let note: String?
}

/// The briefs of one year on the page of a term.
package struct TermYearView: Sendable {
  let label: String
  var appearances: [AppearanceView]
}

extension RegisterEntry.Title {
  /// When the title was held, in words.
  var span: String {
    switch (from, to) {
    case (.some(let from), .some(let to)): "\(from.long) – \(to.long)"
    case (.some(let from), nil): "since \(from.long)"
    case (nil, .some(let to)): "until \(to.long)"
    case (nil, nil): ""
    }
  }
}
