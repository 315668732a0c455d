/// A place where the text names a person.
struct Mention: Sendable {
  /// The tokens of the name itself.
  var name: Range<Int>
  /// The tokens of the whole noun phrase, title and apposition counted in.
  var phrase: Range<Int>
  var sentence: Int
  /// The office as the text writes it here, as tokens.
  var title: Range<Int>?
  /// The country or organisation that the phrase gives, as an index into the lexicon's places.
  var place: Int16 = -1
  var signs: Signs = []

  /// What speaks for or against a person, seen on the phrase alone.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt16
    static let titled = Signs(rawValue: 1)
    static let spouse = Signs(rawValue: 2)
    static let spokesperson = Signs(rawValue: 4)
    static let former = Signs(rawValue: 8)
    /// "'s" follows: "Pelosi's visit".
    static let possessive = Signs(rawValue: 16)
    /// A noun for a thing follows: "the Ruiz Summit".
    static let institutional = Signs(rawValue: 32)
    /// The shape and the lexicons alone make it a person.
    static let certain = Signs(rawValue: 64)
    /// An analyst, a scholar.
    static let expert = Signs(rawValue: 128)
    /// Chairs, hosts or negotiates.
    static let officer = Signs(rawValue: 256)
    static let opposition = Signs(rawValue: 512)
    static let predecessor = Signs(rawValue: 1024)
  }
}

/// All mentions that mean one person.
struct Person: Sendable {
  /// In the order of the text.
  var mentions: [Mention]
  /// The mention with the fullest name.
  var fullest: Mention
}
