internal import Briefing

/// A participant or a person mentioned, in one brief.
package struct ParticipantView: Addressed, Sendable {
  let brief: BriefView
  let participant: Participant
  let id: String

  var term: Term { participant.kind == .party ? .parties : .participants }
  package var address: Address? { brief.index.link(to: participant.name, term).address }

  var title: String? { participant.title }

  var country: TermLink? {
    guard participant.kind == .person else { return nil }
    return participant.country.map { brief.index.link(to: $0, .parties) }
  }

  var proof: ProofView { ProofView(brief: brief, grounds: participant.grounds) }
}

/// A framework that was declared, with its pillars.
package struct FrameworkView: Sendable {
  let name: String?
  let by: String?
  var pillars: [PillarView]

  /// The name with a capital, ready to head a list.
  var heading: String {
    guard let name else { return "Pillars" }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}

package struct PillarView: Addressed, Sendable {
  let brief: BriefView
  let pillar: Pillar
  let id: String

  package var address: Address? { brief.index.link(to: pillar.text, .pillars).address }
  var proof: ProofView { ProofView(brief: brief, grounds: pillar.grounds) }
}

package struct TopicView: Addressed, Sendable {
  let brief: BriefView
  let topic: Topic
  let id: String

  package var address: Address? { brief.index.link(to: topic.text, .topics).address }
  var proof: ProofView { ProofView(brief: brief, grounds: topic.grounds) }
}

/// An outcome, on the page of its brief and in the ledger.
package struct OutcomeView: Addressed, Sendable {
  let brief: BriefView
  let number: Int

  var outcome: Outcome { brief.brief.facts.outcomes[number] }
  var id: String { brief.proofs.ids.outcomes[number] }
  var statusLabel: String? { outcome.status.map { $0.rawValue.capitalizedFirst } }
  var isOpen: Bool { outcome.status?.isOpen ?? true }
  var parties: [TermLink] { outcome.parties.map { brief.index.link(to: $0, .parties) } }
  var proof: ProofView { ProofView(brief: brief, grounds: outcome.grounds) }

  /// The element that shows the outcome on the page of its brief.
  package var address: Address? { brief.index.address(of: brief.route, part: id) }

  /// The list of outcomes with this status.
  var statusAddress: Address? {
    outcome.status.map { brief.index.address(of: LedgerFilter.status($0).route) }
  }
}

/// What proves a fact, and who says it.
package struct ProofView: Sendable {
  let brief: BriefView
  let grounds: Grounds

  var isDeclared: Bool { grounds.isDeclared }
  var isExtracted: Bool { grounds.source != .declared }

  /// The source in words, for a reader.
  var sourceLabel: String {
    switch grounds.source {
    case .declared: "Stated by the author of this brief"
    case .extracted: "Found in the text"
    case .both: "Stated by the author and found in the text"
    }
  }

  /// The sentences that prove the fact, each once.
  var sentences: [SentenceView] {
    let numbering = brief.proofs.numbering
    var seen: Set<Int> = []
    return grounds.shownEvidence.compactMap { evidence in
      let number = numbering.number(of: evidence)
      guard number > 0, seen.insert(number).inserted else { return nil }
      return SentenceView(number: number, quote: evidence.quote)
    }
  }
}

/// A sentence that proves something.
package struct SentenceView: Sendable {
  let number: Int
  let quote: String

  var id: String { EvidenceNumbering.id(ofSentence: number) }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
