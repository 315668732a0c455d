/// Everything that a brief states, whoever found it.
package struct Facts: Hashable, Sendable {
  package var participants: [Participant]
  /// Persons named in the text who took no part.
  package var mentioned: [Participant]
  package var pillars: [Pillar]
  package var outcomes: [Outcome]
  package var topics: [Topic]

  package init(
    participants: [Participant] = [], mentioned: [Participant] = [], pillars: [Pillar] = [],
    outcomes: [Outcome] = [], topics: [Topic] = []
  ) {
    self.participants = participants
    self.mentioned = mentioned
    self.pillars = pillars
    self.outcomes = outcomes
    self.topics = topics
  }
}

extension Facts {
  /// Returns the facts of which extraction is sure enough; what was declared always is.
  package func above(_ threshold: Double) -> Facts {
    kept { $0.isAbove(threshold) }
  }

  /// Returns the facts of which extraction is not sure enough.
  package func below(_ threshold: Double) -> Facts {
    kept { !$0.isAbove(threshold) }
  }

  private func kept(_ isKept: (Grounds) -> Bool) -> Facts {
    Facts(
      participants: participants.filter { isKept($0.grounds) },
      mentioned: mentioned.filter { isKept($0.grounds) },
      pillars: pillars.filter { isKept($0.grounds) },
      outcomes: outcomes.filter { isKept($0.grounds) },
      topics: topics.filter { isKept($0.grounds) })
  }
}

/// A sentence of the file that proves a fact.
package struct Evidence: Hashable, Sendable {
  /// Where the sentence stands in the file.
  package var range: Range<Int>
  /// Where the sentence stands in the prose of the file.
  package var proseRange: Range<Int>
  /// The file's bytes in `range`, markup and line breaks and all.
  package var quote: String

  package init(range: Range<Int>, proseRange: Range<Int>, quote: String) {
    self.range = range
    self.proseRange = proseRange
    self.quote = quote
  }
}

/// Who says that something is a fact, how sure that is, and what proves it.
package struct Grounds: Hashable, Sendable {
  package enum Source: String, CaseIterable, Sendable {
    /// The author wrote it into the front matter.
    case declared
    /// Readout found it in the prose.
    case extracted
    /// Both.
    case both
  }

  package var source: Source
  /// The name of the rule that found the fact, or `nil` where none did.
  package var rule: String?
  /// From 0 to 1, or `nil` where the fact was declared.
  package var confidence: Double?
  /// In the order of the text; never empty where the fact was extracted.
  package var evidence: [Evidence]
  /// What speaks for the fact and against it; empty unless an explanation was asked for.
  package var reasons: [Reason]

  package init(
    source: Source, rule: String? = nil, confidence: Double? = nil, evidence: [Evidence] = [],
    reasons: [Reason] = []
  ) {
    self.source = source
    self.rule = rule
    self.confidence = confidence
    self.evidence = evidence
    self.reasons = reasons
  }

  /// Whether extraction is sure enough; a fact without a confidence is.
  package func isAbove(_ threshold: Double) -> Bool { (confidence ?? 1) >= threshold }

  /// Whether the author wrote the fact into the front matter.
  package var isDeclared: Bool { source != .extracted }

  /// The grounds of a fact that stands in the front matter.
  package static let declared = Grounds(source: .declared)
}

/// One named reason for a fact or against it, with the words that show it.
package struct Reason: Hashable, Sendable {
  package var name: String
  /// What the reason adds to the sum, or `nil` where it decides alone.
  package var weight: Double?
  /// The words of the text, on one line.
  package var words: String

  package init(name: String, weight: Double? = nil, words: String) {
    self.name = name
    self.weight = weight
    self.words = words
  }
}

/// A person or party that took part in a meeting, or that is named in the text.
package struct Participant: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case person, party
  }

  /// The fullest form of the name, without title.
  package var name: String
  package var kind: Kind
  package var title: String?
  /// The everyday ISO name of the state, or the organisation that the person acts for.
  package var country: String?
  package var role: String?
  package var grounds: Grounds

  package init(
    name: String, kind: Kind = .person, title: String? = nil, country: String? = nil,
    role: String? = nil, grounds: Grounds
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.country = country
    self.role = role
    self.grounds = grounds
  }
}

/// One item of a framework that a party or the parties declared.
package struct Pillar: Hashable, Sendable {
  package var text: String
  /// What the framework is called: "five-pillar strategy".
  package var framework: String?
  /// Who declared it.
  package var by: String?
  package var grounds: Grounds

  package init(text: String, framework: String? = nil, by: String? = nil, grounds: Grounds) {
    self.text = text
    self.framework = framework
    self.by = by
    self.grounds = grounds
  }
}

/// A concrete result of a meeting.
package struct Outcome: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case agreed, announced, signed, launched, resumed, pledged, scheduled
    /// Only an author can say the following.
    case reaffirmed, completed, overdue, lapsed

    /// Whether the result still has to be kept.
    package var isOpen: Bool { self != .completed && self != .lapsed }
  }

  /// A name that edits elsewhere in the brief leave alone: `o-` and six hexadecimal digits.
  package var id: String
  package var text: String
  package var status: Status?
  /// Everyday names of the states or organisations bound; empty where the text leaves it open.
  package var parties: [String]
  package var due: CalendarDate?
  package var grounds: Grounds

  package init(
    id: String, text: String, status: Status? = nil, parties: [String] = [],
    due: CalendarDate? = nil, grounds: Grounds
  ) {
    self.id = id
    self.text = text
    self.status = status
    self.parties = parties
    self.due = due
    self.grounds = grounds
  }
}

/// A matter that was on the agenda.
package struct Topic: Hashable, Sendable {
  package var text: String
  package var grounds: Grounds

  package init(text: String, grounds: Grounds) {
    self.text = text
    self.grounds = grounds
  }
}
