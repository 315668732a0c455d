/// What rules, reasons and filters mean, in words: one table for all commands that explain.
///
/// The words of a reason complete "for being …", those of a filter "refused, because it is …".
/// A test holds the tables to the names that extraction uses.
enum RuleWords {
  /// Reasons to count a person among the participants, or not to.
  static let cues = [
    "absent": "said to have stayed away",
    "acted": "shown agreeing, signing or acting at the meeting",
    "addressed": "told, thanked or assured of something at the meeting",
    "again": "shown acting or speaking again",
    "agent": "named behind 'by' as the author of something",
    "background": "named in a clause about an earlier time",
    "clause": "named in a subordinate clause",
    "delegation": "named as the head of a delegation",
    "earlier": "shown in what had come before, which may be this meeting",
    "elsewhere": "shown at another place, or in writing",
    "expert": "called an analyst or a member of an institute",
    "former": "called former, late or then",
    "future": "shown in what is still to come",
    "governed": "named behind a preposition that no meeting governs",
    "institutional": "named only as part of an institution's name",
    "late": "named for the first time near the end",
    "line": "named in a line without a verb, as in a list of delegates",
    "listed": "named in the list of those present",
    "meeting": "named as a side of talks or of a meeting",
    "met": "shown meeting, hosting or receiving somebody",
    "moved": "shown arriving, leaving or travelling",
    "named": "named in the text, as most who took part are",
    "officer": "named as host, chair or delegate",
    "opening": "named in the first sentence",
    "opposition": "called a member of the opposition",
    "possessive": "named as the owner of a thing or an act",
    "predecessor": "called a predecessor",
    "present": "shown at somebody's side",
    "recurring": "named three times or more",
    "side": "acting for a side that the title or the first sentence names",
    "spoke": "shown speaking",
    "spokesperson": "called a spokesperson",
    "titled": "named in the title",
  ]

  /// Reasons to count a country or organisation among the participants.
  static let partyProofs = [
    "acted": "shown meeting, agreeing or announcing something",
    "again": "shown acting in a further sentence",
    "besides": "named beside a person as a side of the meeting",
    "jointly": "shown acting together with another",
    "listed": "one of three or more that met, attended or agreed",
    "met": "met through its delegation",
    "opening": "shown in the first sentence that tells an act",
    "paired": "named in the title together with another",
    "titled": "named in the title",
  ]

  /// The words that made a rule fit, where no weights are added up.
  static let triggers = [
    "subject": "a subject of the list", "agenda": "the verb of the agenda",
    "framework": "the framework's name",
    "trigger": "the words that tell it",
  ]

  /// Reasons why what looks like an outcome is none.
  static let filters = [
    "ask": "asked of others, not agreed",
    "background": "of an earlier time, not of this meeting",
    "hypothetical": "tied to a condition",
    "programme": "the programme of a meeting to come",
    "modality": "possible, wished or hoped for, not settled",
    "negation": "denied or declined",
    "other-agent": "told of something that took no part in the meeting",
    "talk": "talked about, not agreed",
    "view": "a view, not an act",
  ]

  /// Returns what a rule says about the facts that it finds, or `nil` where there is no such rule.
  static func meaning(ofRule rule: String) -> String? {
    let parts = rule.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let name = String(parts[1])
    switch parts[0] {
    case "participant": return cues[name].map { "took part, above all for being \($0)" }
    case "mentioned" where name == "named": return "named, and nothing shows that more is meant"
    case "mentioned": return cues[name].map { "only mentioned, above all for being \($0)" }
    case "party":
      return partyProofs[name].map {
        "took part without a person who is named for it, above all for being \($0)"
      }
    default: return others[rule]
    }
  }

  /// Returns what a reason for a fact that `rule` found says, or `nil` where there is none.
  static func meaning(ofReason name: String, under rule: String) -> String? {
    (rule.hasPrefix("party.") ? partyProofs : cues)[name] ?? triggers[name]
  }

  private static let others = [
    "outcome.announced": "somebody announced it",
    "outcome.committed": "somebody agreed, decided or promised it",
    "outcome.decided": "a decision or a pledge of it was made",
    "outcome.funded": "money is given for it",
    "outcome.item": "it stands in a list of results",
    "outcome.listed": "the text counts it among the results",
    "outcome.mandated": "somebody was instructed to do it",
    "outcome.performed": "it was done: signed, adopted, launched, opened",
    "outcome.planned": "its date or its sum is fixed, whoever does it",
    "outcome.reached": "an agreement or understanding on it was reached",
    "outcome.scheduled": "a further meeting is fixed",
    "outcome.willed": "the text says of the sides that they will do it",
    "pillar.counted": "the text counts the framework's items and names as many",
    "pillar.listed": "the items stand in a list or table that the framework's name opens",
    "pillar.named": "the items follow the framework's name, which counts them not",
    "pillar.ordinal": "the items are told one after another: the first, the second",
    "topic.discussed": "it was discussed, reviewed or raised",
    "topic.subject": "the text comes back to it, or the title names it too",
  ]
}
