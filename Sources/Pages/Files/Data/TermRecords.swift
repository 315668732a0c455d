package import Briefing
package import Text

/// A participant, party, pillar or topic as its data file tells of it.
struct TermRow: Sendable {
  let page: TermPage
  let index: SiteIndex

  /// What the file of one kind of term holds.
  static func summary(of term: Term) -> String {
    switch term {
    case .participants: "All persons who took part in a meeting, by name"
    case .parties: "All states and organisations, by name"
    case .pillars: "All items of frameworks, by name"
    case .topics: "All topics, by name"
    }
  }

  static func record(of term: Term) -> Record<TermRow> {
    switch term {
    case .participants: participants
    case .parties: parties
    case .pillars: pillars
    case .topics: topics
    }
  }

  private static let participants = Record<TermRow>(
    "participant", "A person who took part in a meeting.",
    members + [
      .optionalText("country", "The state or organisation they act for, as their page tells it.") {
        $0.index.country(of: $0.page)?.name
      },
      .list("titles", "The titles held, from the register.") { $0.page.entry?.titles ?? [] },
      wikidata,
    ])

  private static let parties = Record<TermRow>(
    "party", "A state or organisation.",
    members + [
      .optionalText("country", "Where it belongs to, from the register.") {
        $0.page.entry?.country
      },
      wikidata,
    ])

  private static let pillars = Record<TermRow>(
    "pillar", "One item of a framework, whoever declared it.", members)

  private static let topics = Record<TermRow>(
    "topic", "A matter that was on an agenda.", members)

  private static let members: [Member<TermRow>] = [
    .texts("briefs", "The `slug` of each brief, newest first.") { row in
      row.page.appearances.map { row.index.briefs[$0.brief].slug }
    },
    .text("name", "The name.") { $0.page.name },
    .texts("names", "Other spellings, from the register.") { $0.page.entry?.names ?? [] },
    .text("slug", "The last part of its address, by which briefs name it.") { $0.page.slug },
    .address("url", "Its page.") { $0.index.address(at: $0.page.path).url },
  ]

  private static let wikidata = Member<TermRow>.optionalText(
    "wikidata", "The item of Wikidata, from the register."
  ) { $0.page.entry?.wikidata }
}

extension RegisterEntry.Title: Recorded {
  package static let record = Record<RegisterEntry.Title>(
    "title", "A title and the days on which it was held.",
    [
      .optionalDate("from", "The first day; `null` where it is not told.") { $0.from?.iso },
      .text("title", "The title.") { $0.title },
      .optionalDate("to", "The last day; `null` where it is still held.") { $0.to?.iso },
    ])
}
