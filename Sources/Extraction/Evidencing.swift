internal import Briefing
internal import Text

/// Turns tokens into evidence and grounds: the last step from annotations to facts.
struct Evidencing {
  let passage: Passage
  let file: SourceFile
  /// Whether grounds hold the reasons too.
  let explains: Bool

  /// Returns a sentence as evidence, or `nil` where it has no place in the file.
  func evidence(ofSentence sentence: Int) -> Evidence? {
    let proseRange = passage.proseRange(of: passage.sentences[sentence].tokens)
    guard let range = passage.prose.sourceRange(of: proseRange) else { return nil }
    return Evidence(range: range, proseRange: proseRange, quote: file.text(in: range))
  }

  /// Returns the grounds of a fact, or `nil` where no sentence proves it.
  ///
  /// The sentences come in the order of the text; only the first few are kept.
  func grounds(
    _ rule: String, confidence: Double, sentences: [Int],
    because reasons: @autoclosure () -> [Reason]
  ) -> Grounds? {
    var evidence: [Evidence] = []
    var last = -1
    for sentence in sentences where sentence != last && evidence.count < 8 {
      if let entry = self.evidence(ofSentence: sentence) { evidence.append(entry) }
      last = sentence
    }
    guard !evidence.isEmpty else { return nil }
    let rounded = (min(max(confidence, 0), 0.99) * 100).rounded() / 100
    return Grounds(
      source: .extracted, rule: rule, confidence: rounded, evidence: evidence,
      reasons: explains ? reasons() : [])
  }

  /// Returns a named reason that some tokens show.
  func reason(_ name: String, weight: Double? = nil, _ words: Range<Int>) -> Reason {
    let text = words.isEmpty ? "" : passage.text(of: words)
    return Reason(
      name: name, weight: weight,
      words: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
