package import Text

extension Extractor {
  /// Returns where the first sentence of the first paragraph stands, without seeking any facts.
  ///
  /// That needs only the marks between sentences, so it does for other languages too.
  package func firstSentence(of prose: Prose) -> Range<Int>? {
    Passage(prose, lexicon: lexicon).firstSentence
  }
}
