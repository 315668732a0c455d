package import Briefing

/// A fact of the text that could stand in the front matter.
package struct ProposedFact: Hashable, Sendable {
  /// What is claimed, of the four kinds that an author can declare.
  package enum Claim: Hashable, Sendable {
    case participant(Participant)
    case pillar(Pillar)
    case outcome(Outcome)
    case topic(Topic)
  }

  package var claim: Claim
  /// Whether what the text leaves open is written out: a person's `kind`, `parties: []`.
  ///
  /// Otherwise the text would fill it, with something else than it fills it with now.
  var isExplicit = false
  /// The id of an outcome, where its text alone would not give it.
  var id: String?

  package init(_ claim: Claim) {
    self.claim = claim
  }

  /// The key of the front matter.
  package var field: FactField {
    switch claim {
    case .participant: .participants
    case .pillar: .pillars
    case .outcome: .outcomes
    case .topic: .topics
    }
  }

  /// The name or the text of the fact.
  package var text: String {
    switch claim {
    case .participant(let participant): participant.name
    case .pillar(let pillar): pillar.text
    case .outcome(let outcome): outcome.text
    case .topic(let topic): topic.text
    }
  }

  /// The first sentence that proves the fact.
  package var evidence: Evidence? { grounds.evidence.first }

  /// Whether two proposals claim the same of the same.
  func isSame(as other: ProposedFact) -> Bool {
    field == other.field && folded(text) == folded(other.text) && framework == other.framework
  }

  /// The framework of a pillar and who declared it, which stand above its items.
  var framework: [String?]? {
    if case .pillar(let pillar) = claim { [pillar.framework, pillar.by] } else { nil }
  }

  private var grounds: Grounds {
    switch claim {
    case .participant(let participant): participant.grounds
    case .pillar(let pillar): pillar.grounds
    case .outcome(let outcome): outcome.grounds
    case .topic(let topic): topic.grounds
    }
  }
}

extension Facts {
  /// The facts of one kind, as they could stand in the front matter.
  func proposed(_ field: FactField) -> [ProposedFact] {
    switch field {
    case .participants: participants.map { ProposedFact(.participant($0)) }
    case .mentioned: []
    case .pillars: pillars.map { ProposedFact(.pillar($0)) }
    case .outcomes: outcomes.map { ProposedFact(.outcome($0)) }
    case .topics: topics.map { ProposedFact(.topic($0)) }
    }
  }
}

extension FactField {
  /// The keys of the front matter that hold facts, in the order in which they are written.
  static let declarable: [FactField] = [.participants, .pillars, .outcomes, .topics]
}
