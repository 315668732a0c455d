internal import Text

/// The subjects of the lexicon that a text comes back to, or that its title names.
struct Subjects {
  struct Subject {
    /// Where the body names it first.
    var words: Range<Int>
    var sentences: [Int]
    var isTitled = false
  }

  /// How often the body must name a subject that the title does not.
  static let often = 3

  /// The subjects in the order of their first appearance in the body.
  let recurring: [Subject]

  init(_ passage: Passage) {
    var found: [[Int32]: Subject] = [:]
    var order: [[Int32]] = []
    var titled: Set<[Int32]> = []
    for (number, sentence) in passage.sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard passage.tokens[index].hasAny(.subject) else {
          index += 1
          continue
        }
        let end = Subjects.end(at: index, in: passage)
        defer { index = max(end, index + 1) }
        let token = passage.tokens[index]
        let isTitle = passage.kind(of: number) == .title
        // "the Clean Energy Forum" names a thing, no subject.
        let isName = token.isCapital && !token.shape.contains(.opensSentence) && !isTitle
        guard end > index, !isName else { continue }
        let words = (index..<end).map { passage.tokens[$0].word }
        if isTitle {
          titled.insert(words)
        } else if found[words] == nil {
          found[words] = Subject(words: index..<end, sentences: [number])
          order.append(words)
        } else {
          found[words]?.sentences.append(number)
        }
      }
    }
    recurring = order.compactMap { words in
      guard var subject = found[words] else { return nil }
      subject.isTitled = titled.contains(words)
      return subject.isTitled || subject.sentences.count >= Subjects.often ? subject : nil
    }
  }

  /// Returns the end of the subject that begins at `index`, or `index` where none does.
  private static func end(at index: Int, in passage: Passage) -> Int {
    let token = passage.tokens[index]
    guard token.hasAny(.subject) else { return index }
    guard token.shape.contains(.phrase) else { return index + 1 }
    var end = index
    while passage.tokens[end].shape.contains(.phrase), passage.tokens[end].hasAny(.subject) {
      end += 1
      if passage.tokens[end - 1].shape.contains(.endsPhrase) { break }
    }
    return end
  }
}
