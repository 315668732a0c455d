/// What a verb does in a diplomatic text; the classes of `verbs.tsv`.
struct VerbClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Its subject and object took part: "met", "hosted".
  static let meet = VerbClass(rawValue: 1 << 0)
  /// It binds its subject to what follows: "agreed to".
  static let commit = VerbClass(rawValue: 1 << 1)
  /// It brings its object into being: "signed", "launched".
  static let perform = VerbClass(rawValue: 1 << 2)
  static let announce = VerbClass(rawValue: 1 << 3)
  /// It gives money or means: "provide".
  static let fund = VerbClass(rawValue: 1 << 4)
  static let talk = VerbClass(rawValue: 1 << 5)
  static let view = VerbClass(rawValue: 1 << 6)
  static let ask = VerbClass(rawValue: 1 << 7)
  static let reaffirm = VerbClass(rawValue: 1 << 8)
  static let hope = VerbClass(rawValue: 1 << 9)
  static let refuse = VerbClass(rawValue: 1 << 10)
  static let move = VerbClass(rawValue: 1 << 11)
  /// It tells what something does or leads to, no act of a party: "enable", "include".
  static let effect = VerbClass(rawValue: 1 << 12)
  /// It makes a result only with an object that is one: "reach an agreement".
  static let weak = VerbClass(rawValue: 1 << 13)
  /// Its object was on the agenda: "discuss".
  static let agenda = VerbClass(rawValue: 1 << 14)
  /// It gives an order to those who work for the parties: "instruct".
  static let mandate = VerbClass(rawValue: 1 << 15)
  /// It says little itself; its object tells the act: "make a pledge", "reach an agreement".
  static let light = VerbClass(rawValue: 1 << 16)
  /// It gives or takes back something concrete: "lift the ban", "hand over the prisoners".
  static let grant = VerbClass(rawValue: 1 << 17)
  /// It only names the item of a list: "the first concerns trade".
  static let telling = VerbClass(rawValue: 1 << 18)
  /// It speaks from afar: "tweeted".
  static let remote = VerbClass(rawValue: 1 << 19)
  /// It passes on what holds, without stress: "said", "confirmed".
  static let report = VerbClass(rawValue: 1 << 20)

  static let byName: [Substring: VerbClass] = [
    "meet": .meet, "commit": .commit, "perform": .perform, "announce": .announce, "fund": .fund,
    "talk": .talk, "view": .view, "ask": .ask, "reaffirm": .reaffirm, "hope": .hope,
    "refuse": .refuse, "move": .move, "effect": .effect, "agenda": .agenda, "weak": .weak,
    "mandate": .mandate, "light": .light, "grant": .grant, "telling": .telling, "remote": .remote,
    "report": .report,
    "other": [],
  ]

  func hasAny(_ classes: VerbClass) -> Bool { !isDisjoint(with: classes) }
}

/// The forms that one spelling can be: "set" is base, past and participle.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForm(rawValue: 1)
  static let third = VerbForm(rawValue: 2)
  static let past = VerbForm(rawValue: 4)
  static let participle = VerbForm(rawValue: 8)
  static let gerund = VerbForm(rawValue: 16)
}

/// A spelling as a form of a verb.
struct Verb: Hashable, Sendable {
  /// The number of the lemma in the lexicon.
  var lemma: Int32
  var classes: VerbClass
  var forms: VerbForm
}

/// Returns all spellings of a regular or partly regular English verb with their forms.
///
/// - Parameters:
///   - lemma: The base form in small letters.
///   - irregular: Past and participle where they do not end in "-ed".
/// - Returns: Base, third person, past, participle and gerund, in this order.
func inflections(of lemma: String, irregular: [Substring]) -> [(spelling: String, form: VerbForm)] {
  let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
  let last = lemma.last ?? "x"
  let beforeLast = lemma.dropLast().last ?? "x"
  var stem = lemma
  var third = lemma + "s"
  if last == "e" {
    stem.removeLast()
  } else if last == "y", !vowels.contains(beforeLast) {
    third = lemma.dropLast() + "ies"
  } else if ["s", "x", "z"].contains(last) || lemma.hasSuffix("ch") || lemma.hasSuffix("sh") {
    third = lemma + "es"
  } else if lemma == "go" {
    third = "goes"
  } else if doubling.contains(lemma) {
    stem.append(last)
  }
  var past = last == "y" && !vowels.contains(beforeLast) ? lemma.dropLast() + "ied" : stem + "ed"
  var participle = past
  if irregular.count == 2 { (past, participle) = (String(irregular[0]), String(irregular[1])) }
  let gerund = lemma.hasSuffix("ee") ? lemma + "ing" : lemma == "die" ? "dying" : stem + "ing"
  let forms: [(spelling: String, form: VerbForm)] = [
    (lemma, .base), (third, .third), (past, .past), (participle, .participle), (gerund, .gerund),
  ]
  // "initialed" is "initialled" in British English.
  guard last == "l", vowels.contains(beforeLast), !doubling.contains(lemma), irregular.isEmpty
  else { return forms }
  return forms + [
    (lemma + "led", .past), (lemma + "led", .participle), (lemma + "ling", .gerund),
  ]
}

/// Verbs that double their last letter: "begin, beginning".
private let doubling: Set<String> = [
  "begin", "commit", "recommit", "admit", "permit", "submit", "transfer", "confer", "refer",
  "prefer", "deter", "control", "compel", "set", "put", "get", "sit", "cut", "win", "run", "plan",
  "stop", "stem", "tap", "chip", "ship", "drop", "swap", "scrap", "slip", "step", "clip", "wrap",
  "trim", "pin", "log", "map", "top", "tip", "nod", "let", "shut", "scan", "pen", "slot", "patrol",
  "ban", "equip", "label", "signal", "reset",
]
