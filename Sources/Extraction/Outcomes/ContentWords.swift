/// The words that carry what a phrase says, verbs by their base forms: sorted, each once.
struct ContentWords: Equatable, Sendable {
  private let words: [Int32]

  var count: Int { words.count }

  init(of range: Range<Int>, in passage: Passage) {
    var words: [Int32] = []
    words.reserveCapacity(range.count)
    for index in range where passage.tokens[index].isWord {
      let token = passage.tokens[index]
      if token.hasAny([.stop, .be, .have, .will, .determiner, .preposition]) { continue }
      let word = token.hasAny(.verb) ? passage.verb(at: index)?.lemma ?? token.word : token.word
      if !words.contains(word) { words.append(word) }
    }
    self.words = words.sorted()
  }

  /// Whether two phrases share more than `part` of all their words.
  func overlaps(_ other: ContentWords, by part: Double) -> Bool {
    let (few, many) = (min(count, other.count), max(count, other.count))
    // No more than the fewer words can be common.
    guard Double(few) > part * Double(many) else { return false }
    var shared = 0
    var (left, right) = (0, 0)
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] {
        shared += 1
        left += 1
        right += 1
      } else if words[left] < other.words[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(shared) > part * Double(count + other.count - shared)
  }
}
