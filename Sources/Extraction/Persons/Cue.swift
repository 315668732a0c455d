/// A named reason to count a person among the participants, or not to.
enum Cue: String, CaseIterable, Sendable {
  /// Subject, object or "with" phrase of a verb of meeting.
  case met
  /// "the talks between A and B", "A's meeting with B".
  case meeting
  /// Named in the list of those present.
  case listed
  /// Subject of a verb of speech, agreement or action at the meeting.
  case acted
  /// Acted more than once.
  case actedAgain = "acted-again"
  /// Named in the title of the brief.
  case titled
  /// Named in the first sentence.
  case opening
  /// "Pelosi's visit"
  case possessive
  /// In a line without a verb: "For Kenya: A. Otieno".
  case line
  /// In a clause about an earlier time.
  case background
  /// "launched by X"
  case agent
  /// "former", "late", "then"
  case former
  /// "will visit"
  case future
  /// "the X Administration"
  case institutional
  /// "In Ramallah, X said"
  case elsewhere
  /// A spokesman, an analyst.
  case spokesperson
  /// "did not attend"
  case absent

  /// What the cue adds to the sum; a participant needs 0.6.
  var weight: Double {
    switch self {
    case .met: 2
    case .meeting: 1.5
    case .listed: 2
    case .acted: 0.9
    case .actedAgain: 0.3
    case .titled: 0.8
    case .opening: 0.4
    case .line: 0.8
    case .possessive: -0.1
    case .background: -0.15
    case .agent: -0.2
    case .former: -0.3
    case .future: -0.2
    case .institutional: -0.4
    case .elsewhere: -1.5
    case .spokesperson: -3
    case .absent: -3
    }
  }
}

/// The cues of one person, each counted once.
struct Cues: Sendable {
  private(set) var found: [Cue] = []
  private var seen: UInt32 = 0

  mutating func add(_ cue: Cue) {
    if cue == .acted, contains(.acted) { return add(.actedAgain) }
    guard !contains(cue) else { return }
    seen |= 1 << cue.bit
    found.append(cue)
  }

  func contains(_ cue: Cue) -> Bool { seen & 1 << cue.bit != 0 }

  var sum: Double { found.reduce(0) { $0 + $1.weight } }
}

extension Cue {
  fileprivate var bit: UInt32 { UInt32(Cue.allCases.firstIndex(of: self) ?? 0) }
}
