/// What a word can be, by the lexicons: one bit for each class.
///
/// A word may be of many classes at once ("Jordan" is a country and a given name); the stages
/// decide by its neighbours.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let country = WordClass(bit: 0)
  static let demonym = WordClass(bit: 1)
  static let capital = WordClass(bit: 2)
  static let city = WordClass(bit: 3)
  static let organisation = WordClass(bit: 4)
  static let month = WordClass(bit: 5)
  static let weekday = WordClass(bit: 6)
  static let givenName = WordClass(bit: 7)
  static let familyFirst = WordClass(bit: 8)
  static let title = WordClass(bit: 9)
  static let titleModifier = WordClass(bit: 10)
  static let honorific = WordClass(bit: 11)
  static let spouse = WordClass(bit: 12)
  static let spokesperson = WordClass(bit: 13)
  static let particle = WordClass(bit: 14)
  static let nameSuffix = WordClass(bit: 15)
  static let institution = WordClass(bit: 16)
  static let placeHead = WordClass(bit: 17)
  static let stop = WordClass(bit: 18)
  static let be = WordClass(bit: 19)
  static let have = WordClass(bit: 20)
  static let doing = WordClass(bit: 21)
  static let will = WordClass(bit: 22)
  static let modal = WordClass(bit: 23)
  static let negation = WordClass(bit: 24)
  static let pronoun = WordClass(bit: 25)
  static let they = WordClass(bit: 26)
  static let determiner = WordClass(bit: 27)
  static let subordinator = WordClass(bit: 28)
  static let relative = WordClass(bit: 29)
  static let preposition = WordClass(bit: 30)
  static let adverb = WordClass(bit: 31)
  static let timeUnit = WordClass(bit: 32)
  static let quantifier = WordClass(bit: 33)
  /// A noun for those who met: "the two sides", "the ministers".
  static let party = WordClass(bit: 34)
  /// A noun for all who met: "the leaders agreed".
  static let jointly = WordClass(bit: 35)
  static let meeting = WordClass(bit: 36)
  static let instrument = WordClass(bit: 37)
  static let result = WordClass(bit: 38)
  static let evaluative = WordClass(bit: 39)
  /// What a meeting can be about: "fisheries".
  static let subject = WordClass(bit: 40)
  static let money = WordClass(bit: 41)
  static let personNoun = WordClass(bit: 42)
  static let number = WordClass(bit: 43)
  static let ordinal = WordClass(bit: 44)
  static let frameworkNoun = WordClass(bit: 45)
  static let frameworkKind = WordClass(bit: 46)
  static let outcomeHeading = WordClass(bit: 47)
  static let attendanceHeading = WordClass(bit: 48)
  static let negatedHeading = WordClass(bit: 49)
  /// Any known form of a verb; `Lexicon.verb(of:)` says which.
  static let verb = WordClass(bit: 50)
  /// A noun whose "of" names a host: "at the invitation of".
  static let hosting = WordClass(bit: 52)
  /// A common noun that is a family name too, behind a given name.
  static let nameToo = WordClass(bit: 53)
  /// A means of speaking from afar: "in a letter", "on television".
  static let remote = WordClass(bit: 54)
  /// A noun for a decision: "made a pledge to".
  static let deciding = WordClass(bit: 55)
  /// Who explains meetings without being there: "analyst", "professor".
  static let expert = WordClass(bit: 56)
  /// Where such people work: "institute", "consultancy".
  static let academy = WordClass(bit: 57)
  /// Who runs a meeting or speaks for a side: "host", "chairman", "delegate".
  static let officer = WordClass(bit: 58)
  /// A noun whose "is to" tells what it is, no plan: "the aim is to".
  static let purpose = WordClass(bit: 59)
  /// What parties give up or grant: "ban", "tariff", "prisoners".
  static let concession = WordClass(bit: 60)
  /// What one side puts to another: "invitation", "offer".
  static let proposal = WordClass(bit: 61)
  /// "early", "mid", "late" before a month or year.
  static let yearPart = WordClass(bit: 62)
  /// "reporting by", "photo:": who wrote or took it, no part of the text.
  static let credit = WordClass(bit: 51)
  /// Those who stand for a country without a name: "delegation", "negotiators".
  static let team = WordClass(bit: 63)

  /// Classes that hold of a word only where it has a capital.
  static let proper: WordClass = [
    .country, .demonym, .capital, .city, .organisation, .month, .givenName, .familyFirst,
    .honorific, .institution, .placeHead, .titleModifier, .nameSuffix,
  ]
  /// Classes of words that are places.
  static let place: WordClass = [.country, .capital, .city]

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Whether the word is of one of `classes` at least.
  func hasAny(_ classes: WordClass) -> Bool { !isDisjoint(with: classes) }

  /// The classes by the names that the lexicon files use.
  static let byName: [String: WordClass] = [
    "stop": .stop, "be": .be, "have": .have, "do": .doing, "will": .will, "modal": .modal,
    "negation": .negation, "pronoun": .pronoun, "they": .they, "determiner": .determiner,
    "subordinator": .subordinator, "relative": .relative, "preposition": .preposition,
    "adverb": .adverb, "timeunit": .timeUnit, "weekday": .weekday, "quantifier": .quantifier,
    "party": .party, "jointly": .jointly, "meeting": .meeting, "instrument": .instrument,
    "result": .result, "evaluative": .evaluative, "money": .money,
    "person-noun": .personNoun, "outcome": .outcomeHeading, "attendance": .attendanceHeading,
    "negated": .negatedHeading, "hosting": .hosting, "remote": .remote,
    "deciding": .deciding, "expert": .expert, "academy": .academy, "officer": .officer,
    "purpose": .purpose, "concession": .concession, "proposal": .proposal,
    "year-part": .yearPart, "credit": .credit, "team": .team,
  ]
}
