internal import Briefing

/// A participant or a person mentioned, in one brief.
package struct ParticipantView: Addressed, Sendable {
  let brief: BriefView
  /// All those of the brief, and the ids of their elements.
  private let list: [Participant]
  private let ids: [String]
  private let number: Int
  private let pages: NamedPages.People

  init(
    brief: BriefView, list: [Participant], ids: [String], pages: NamedPages.People, number: Int
  ) {
    self.brief = brief
    self.list = list
    self.ids = ids
    self.pages = pages
    self.number = number
  }

  var participant: Participant { list[number] }
  var id: String { ids[number] }
  /// The page of the person or party, if there is one.
  var page: TermPage? { pages.names[number] }
  package var address: Address? { page.map { brief.index.address(at: $0.path) } }
  var title: String? { participant.title }

  var country: TermLink? {
    guard list[number].kind == .person, let country = list[number].country else { return nil }
    return TermLink(name: country, to: pages.countries[number], in: brief.index)
  }

  var proof: ProofView { ProofView(of: participant.grounds, in: brief) }
}

/// A framework that was declared, with its pillars.
package struct FrameworkView: Sendable {
  let brief: BriefView
  /// The places of its pillars among those of the brief.
  var range: Range<Int>

  private var first: Pillar { brief.brief.facts.pillars[range.lowerBound] }
  var name: String? { first.framework }
  var by: String? { first.by }

  /// Whether the next pillar of the brief is one of the same framework.
  func holds(_ number: Int) -> Bool {
    let (first, pillar) = (first, brief.brief.facts.pillars[number])
    return pillar.framework == first.framework && pillar.by == first.by
  }

  /// The name with a capital, ready to head a list.
  var heading: String { name?.capitalizedFirst ?? "Pillars" }

  var pillars: Items<FrameworkView, PillarView> {
    Items(of: self, count: range.count) {
      PillarView(brief: $0.brief, number: $0.range.lowerBound + $1)
    }
  }
}

package struct PillarView: Addressed, Sendable {
  let brief: BriefView
  let number: Int

  var pillar: Pillar { brief.brief.facts.pillars[number] }
  var id: String { brief.proofs.ids.pillars[number] }
  var page: TermPage? { brief.names.pillars[number] }
  package var address: Address? { page.map { brief.index.address(at: $0.path) } }
  var proof: ProofView { ProofView(of: pillar.grounds, in: brief) }
}

package struct TopicView: Addressed, Sendable {
  let brief: BriefView
  let number: Int

  var topic: Topic { brief.brief.facts.topics[number] }
  var id: String { brief.proofs.ids.topics[number] }
  var page: TermPage? { brief.names.topics[number] }
  package var address: Address? { page.map { brief.index.address(at: $0.path) } }
  var proof: ProofView { ProofView(of: topic.grounds, in: brief) }
}

/// An outcome, on the page of its brief and in the ledger.
package struct OutcomeView: Addressed, Sendable {
  let brief: BriefView
  let number: Int

  init(brief: BriefView, number: Int) {
    self.brief = brief
    self.number = number
  }

  /// Creates the view of an entry of the ledger.
  init(of entry: SiteIndex.LedgerEntry, in index: SiteIndex) {
    self.init(brief: BriefView(index: index, place: entry.brief), number: entry.outcome)
  }

  var outcome: Outcome { brief.brief.facts.outcomes[number] }
  var id: String { brief.proofs.ids.outcomes[number] }
  var statusLabel: String? { outcome.status?.label }
  var isOpen: Bool { outcome.status?.isOpen ?? true }
  var proof: ProofView { ProofView(of: outcome.grounds, in: brief) }

  /// The element that shows the outcome on the page of its brief.
  package var address: Address? { brief.index.address(at: brief.path, part: id) }

  /// The list of outcomes with this status.
  var statusAddress: Address? { outcome.status.map { brief.index.address(at: $0.path) } }

  var parties: Items<OutcomeView, TermLink> {
    Items(of: self, count: outcome.parties.count) {
      TermLink(
        name: $0.outcome.parties[$1], to: $0.brief.names.parties[$0.number][$1],
        in: $0.brief.index)
    }
  }
}

extension Outcome.Status {
  /// The status as readers see it.
  var label: String {
    switch self {
    case .agreed: "Agreed"
    case .announced: "Announced"
    case .signed: "Signed"
    case .launched: "Launched"
    case .resumed: "Resumed"
    case .pledged: "Pledged"
    case .scheduled: "Scheduled"
    case .reaffirmed: "Reaffirmed"
    case .completed: "Completed"
    case .overdue: "Overdue"
    case .lapsed: "Lapsed"
    }
  }

  /// The way to the list of outcomes with the status.
  fileprivate var path: String {
    let place = Self.allCases.firstIndex(of: self) ?? 0
    return Self.paths[place]
  }

  private static let paths = allCases.map { LedgerFilter.status($0).route.encodedPath }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
