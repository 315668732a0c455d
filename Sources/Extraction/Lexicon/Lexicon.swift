internal import Embedded

/// All that the extraction knows of words, compiled from the files in `Lexicons/`.
///
/// Words are numbers here: the table gives each spelling one, and the stages compare numbers.
/// One object that never changes, so that every stage can hold it at no cost.
package final class Lexicon: Sendable {
  /// An expression of several words: "Secretary of State", "New Zealand".
  struct Phrase: Sendable {
    var words: [Int32]
    var classes: WordClass
    var place: Int16
  }

  /// What goes with a verb and gives it a sense of its own: "set up", "put their names to".
  struct PhrasalVerb: Sendable {
    /// The words behind the verb, in order.
    var rest: [Int32]
    var classes: VerbClass
    /// The verb that means the same, or the first word itself.
    var lemma: Int32
  }

  /// The lexicon that is built into the program.
  package static let standard = Lexicon(files: EmbeddedFile.files(under: folder))

  static let folder = "Sources/Extraction/Lexicons/"

  /// The names of the files that the lexicon was compiled from.
  static var fileNames: [String] {
    EmbeddedFile.files(under: folder).map { String($0.path.dropFirst(folder.count)) }
  }

  let table: WordTable
  /// By the number of the word.
  let classes: [WordClass]
  /// What a word is beyond `classes` where it is written in capitals: "US", "WHO".
  let acronymClasses: [WordClass]
  /// The country or organisation that a word names, as an index into `places`; -1 for none.
  let places: [Int16]
  private let verbs: WordIndex<Verb>
  /// Verbs of several words by the lemma of the verb itself, longest first.
  let phrasalVerbs: WordIndex<[PhrasalVerb]>
  /// What number words, ordinals and months count.
  private let values: WordIndex<Int>
  /// Phrases by the number of their first word, longest first.
  let phrases: WordIndex<[Phrase]>
  /// Everyday names of countries and organisations.
  let placeNames: [String]

  init(files: [EmbeddedFile]) {
    var builder = LexiconBuilder()
    for keyword in Keyword.allCases { _ = builder.intern(keyword.spelling) }
    for file in files {
      builder.add(
        String(decoding: file.bytes, as: UTF8.self),
        named: String(file.path.dropFirst(Lexicon.folder.count)))
    }
    table = builder.table
    classes = builder.classes
    acronymClasses = builder.acronymClasses
    places = builder.places
    let count = builder.classes.count
    verbs = WordIndex(builder.verbs, count: count)
    phrasalVerbs = WordIndex(
      builder.phrasalVerbs.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }, count: count)
    values = WordIndex(builder.values, count: count)
    phrases = WordIndex(
      builder.phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }, count: count)
    placeNames = builder.placeNames
  }

  /// Returns the verb that a word is a form of.
  func verb(of word: Int32) -> Verb? { verbs[word] }

  /// Returns the number that a number word, ordinal or month stands for.
  func value(of word: Int32) -> Int? { values[word] }
}
