internal import Briefing

/// A stretch of text that may be a result, before the filters.
struct OutcomeCandidate: Sendable {
  /// The words that tell the result.
  var text: Range<Int>
  var sentence: Int
  /// The sentence that makes a list item a result, where there is one.
  var leadIn: Int?
  var rule: OutcomeRule
  var status: Outcome.Status
  /// Countries and organisations bound, as indices into the lexicon's places.
  var parties: [Int16] = []
}

/// The rules that find outcomes; their names stand in the facts.
enum OutcomeRule: String, CaseIterable, Sendable {
  /// "agreed to open a consulate"
  case committed = "outcome.committed"
  /// "signed a treaty", "a treaty was signed"
  case performed = "outcome.performed"
  /// "announced a new line of credit"
  case announced = "outcome.announced"
  /// "will provide $4 million"
  case funded = "outcome.funded"
  /// "the parties will …" in a joint text
  case willed = "outcome.willed"
  /// "the next round will be held in May"
  case scheduled = "outcome.scheduled"
  /// "the outcomes included …", "culminated in …"
  case listed = "outcome.listed"
  /// "agreement was reached on …"
  case reached = "outcome.reached"
  /// An item below a heading or sentence that announces results.
  case item = "outcome.item"

  var confidence: Double {
    switch self {
    case .committed: 0.9
    case .performed: 0.84
    case .announced: 0.8
    case .funded: 0.82
    case .willed: 0.66
    case .scheduled: 0.76
    case .listed: 0.93
    case .reached: 0.88
    case .item: 0.85
    }
  }
}
