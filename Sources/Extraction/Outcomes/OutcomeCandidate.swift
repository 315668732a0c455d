internal import Briefing

/// A stretch of text that looks like a result, with the filter that stops it, where one does.
struct OutcomeCandidate: Sendable {
  /// The words that tell the result.
  var text: Range<Int>
  var sentence: Int
  /// The sentence that makes a list item a result, where there is one.
  var leadIn: Int?
  var rule: OutcomeRule
  /// The words that made the rule fit: the verb group or the noun.
  var trigger: Range<Int>
  var status: Outcome.Status
  /// Countries and organisations bound, as indices into the lexicon's places.
  var parties: [Int16] = []
  var filter: OutcomeFilter?
}

/// The rules that find outcomes; their names stand in the facts.
enum OutcomeRule: String, CaseIterable, Sendable {
  /// "agreed to open a consulate"
  case committed = "outcome.committed"
  /// "made a pledge to", "took a decision on"
  case decided = "outcome.decided"
  /// "instructed their ministers to"
  case mandated = "outcome.mandated"
  /// "signed a treaty", "a treaty was signed"
  case performed = "outcome.performed"
  /// "announced a new line of credit"
  case announced = "outcome.announced"
  /// "will provide $4 million"
  case funded = "outcome.funded"
  /// "the parties will …" in a joint text
  case willed = "outcome.willed"
  /// "the ferries will run again from 1 June": fixed by its date or sum, whoever does it
  case planned = "outcome.planned"
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
    case .decided: 0.86
    case .mandated: 0.8
    case .performed: 0.84
    case .announced: 0.8
    case .funded: 0.82
    case .willed: 0.66
    case .planned: 0.6
    case .scheduled: 0.76
    case .listed: 0.93
    case .reached: 0.88
    case .item: 0.85
    }
  }
}
