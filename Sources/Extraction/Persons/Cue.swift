/// A named reason to count a person among the participants, or not to.
enum Cue: Int, CaseIterable, Sendable {
  /// Named in the text: most whom a brief names took part.
  case named
  /// Subject, object or "with" phrase of a verb of meeting.
  case met
  /// "the talks between A and B", "A's meeting with B".
  case meeting
  /// Named in the list of those present.
  case listed
  /// "A was at their side", "alongside A".
  case present
  /// "the host, A", "A, chairman of the conference", "Kenya's delegate, A".
  case officer
  /// Subject of a verb of agreement or action at the meeting.
  case acted
  /// Subject of a verb of speech.
  case spoke
  /// Acted or spoke more than once.
  case again
  /// Somebody at the meeting told, thanked or assured A.
  case addressed
  /// "A's delegation", "led by A".
  case delegation
  /// Arrived, left, travelled.
  case moved
  /// Named in the title of the brief.
  case titled
  /// Named in the first sentence.
  case opening
  /// In a line without a verb: "For Kenya: A. Otieno".
  case line
  /// Acts for a country or organisation that the title or the first sentence names.
  case side
  /// Named three times or more.
  case recurring
  /// "A's visit"
  case possessive
  /// Behind "of", "under", "to" or another preposition that no meeting governs.
  case governed
  /// In a clause about an earlier time.
  case background
  /// "launched by A"
  case agent
  /// Subject of a relative or subordinate clause.
  case clause
  /// "former", "late", "then"
  case former
  /// "his predecessor A"
  case predecessor
  /// "had met": before something else, which may be this meeting.
  case earlier
  /// "will visit"
  case future
  /// "the A Administration"
  case institutional
  /// "In Ramallah, A said", "A wrote on Monday", "in a letter"
  case elsewhere
  /// "spokesman A".
  case spokesperson
  /// "analyst A", "A of the Institute of …".
  case expert
  /// "opposition leader A".
  case opposition
  /// "did not attend"
  case absent
  /// Named for the first time near the end.
  case late

  /// What the cue adds to the sum; a participant needs `threshold`.
  var weight: Double {
    switch self {
    case .named: 0.7
    case .met: 2.2
    case .meeting: 0.8
    case .listed: 2.4
    case .present: 1.5
    case .officer: 0.6
    case .acted: 1.5
    case .spoke: 1.4
    case .again: 0.5
    case .addressed: 0.3
    case .delegation: 0.5
    case .moved: -0.3
    case .titled: 1.5
    case .opening: 0.8
    case .line: 1.2
    case .side: 1.4
    case .recurring: 1.8
    case .possessive: -1.8
    case .governed: -1.5
    case .background: -2
    case .agent: -1
    case .clause: -0.2
    case .predecessor: -2.5
    case .earlier: 0.3
    case .former: -0.9
    case .future: -1
    case .institutional: -0.4
    case .elsewhere: -1.8
    case .spokesperson: -4
    case .expert: -4
    case .opposition: -2
    case .absent: -4
    case .late: -1.8
    }
  }

  /// The cue as rules and explanations call it.
  var name: String { Cue.names[rawValue] }

  private static let names = allCases.map { "\($0)" }

  /// Whether the clause only brings the person in: what else the place shows does not count.
  var isAside: Bool {
    switch self {
    case .governed, .possessive, .background, .earlier, .agent, .clause, .elsewhere, .future: true
    default: false
    }
  }

  /// The sum from which on a person took part.
  static let threshold = 0.0
}

/// A cue and the words that show it.
struct Sighting: Sendable {
  var cue: Cue
  var words: Range<Int>
}

/// The cues of one person, each counted once.
struct Cues: Sendable {
  private(set) var found: [Sighting] = []
  /// The country or organisation whose delegation the person led or spoke for, as an index into
  /// the lexicon's places; -1 for none.
  var representedPlace: Int16 = -1
  private var seen: UInt64 = 0

  mutating func add(_ cue: Cue, at words: Range<Int>) {
    let isAct = cue == .acted || cue == .spoke
    let cue = isAct && (contains(.acted) || contains(.spoke)) ? .again : cue
    guard !contains(cue) else { return }
    seen |= 1 << UInt64(cue.rawValue)
    found.append(Sighting(cue: cue, words: words))
  }

  func contains(_ cue: Cue) -> Bool { seen & 1 << UInt64(cue.rawValue) != 0 }

  var sum: Double { found.reduce(0) { $0 + $1.cue.weight } }

  /// Whether a person with these cues took part.
  var tellParticipation: Bool { sum >= Cue.threshold }
}
