/// One verb of a sentence with all that its neighbours say of it.
struct Predicate: Sendable {
  enum Tense: Sendable {
    case present, past, perfect, pluperfect, future, modal
    /// "to open", or a base form that goes on with one.
    case infinitive
    case gerund
    /// A participle behind its noun: "talks held in May".
    case participle
  }

  /// How the clause hangs in its sentence.
  enum Link: Sendable {
    case main
    /// After "that" or a verb of speech.
    case complement
    case relative
    /// After "while", "if", "because" …
    case subordinate
    case infinitive
  }

  /// The token of the verb itself.
  var token: Int
  /// The first token of the verb group, auxiliaries counted in.
  var groupStart: Int
  /// The end of the verb with the words that go with it: behind "put their names to".
  var end: Int
  var sentence: Int
  var verb: Verb
  var tense: Tense
  var link: Link
  var isPassive = false
  /// Whether it is "is providing".
  var isProgressive: Bool { isFinite && verb.forms.contains(.gerund) }
  var isNegated = false
  /// The clause speaks of a time before the meeting.
  var isBackground = false
  /// A word or date says so, not the tense alone.
  var isDated = false
  /// The predicate whose complement this one is, as an index.
  var governor: Int?
  /// The predicate whose subject this one shares, as an index: "met and agreed".
  var coordinate: Int?

  var classes: VerbClass { verb.classes }

  /// Whether the verb has a tense of its own.
  var isFinite: Bool {
    switch tense {
    case .infinitive, .gerund, .participle: false
    default: true
    }
  }

  /// Whether it tells what happened or holds: past, perfect or present.
  var isAsserted: Bool {
    switch tense {
    case .present, .past, .perfect: !isNegated
    default: false
    }
  }

  func isForm(of keyword: Keyword) -> Bool { verb.lemma == keyword.rawValue }

  /// Whether it tells who stands for a delegation: "led", "headed", "represented".
  var isLeading: Bool { isForm(of: .lead) || isForm(of: .head) || isForm(of: .represent) }
}

extension [Predicate] {
  /// Returns where the first predicate at `token` or behind it stands.
  ///
  /// - Complexity: O(log *n*): predicates come in the order of the text.
  func index(from token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the predicate whose verb is the token, or `nil` where there is none.
  func predicate(at token: Int) -> Predicate? {
    let index = index(from: token)
    return index < count && self[index].token == token ? self[index] : nil
  }

  /// Returns the predicate whose verb group begins at the token, or `nil` where there is none.
  func predicate(startingAt token: Int) -> Predicate? {
    let index = index(from: token)
    return index < count && self[index].groupStart == token ? self[index] : nil
  }

  /// Whether a finite verb stands at a token.
  func isFiniteVerb(at token: Int) -> Bool { predicate(at: token)?.isFinite ?? false }
}
