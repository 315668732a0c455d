internal import Briefing

/// Extracted facts sorted by the declared text that says the same.
///
/// Two texts say the same where their folds are equal, or where they share three fifths of the
/// words that carry meaning. Each extracted fact goes to the nearest text; to the earlier one
/// where two are equally near, but the second of two facts with one fold goes to the second of two
/// such texts. Where there are thousands on both sides, only equal folds count.
struct TextMatching<Found: Fact> {
  /// For each declared text, the facts that match it, the nearest first.
  private(set) var groups: [[Found]]
  /// The facts that match none, in their order.
  private(set) var rest: [Found] = []

  init(of found: [Found], with texts: [String]) {
    groups = Array(repeating: [], count: texts.count)
    let declared = texts.map(Words.init)
    var places = Dictionary(grouping: declared.indices) { declared[$0].text }
    /// Takes the next of the texts that have the fold of a fact; the last one as often as needed.
    func next(_ text: String) -> Int? {
      guard let equal = places[text] else { return nil }
      if equal.count > 1 { places[text] = Array(equal.dropFirst()) }
      return equal.first
    }
    let isCrowd = texts.count * found.count > 1_000_000
    var near: [(index: Int, similarity: Double, fact: Found)] = []
    for fact in found {
      let words = Words(fact.claim)
      if let index = next(words.text) {
        near.append((index, 1, fact))
        continue
      }
      if isCrowd {
        rest.append(fact)
        continue
      }
      let similarities = declared.map { $0.similarity(to: words) }
      if let best = similarities.max(), best >= 0.6, let index = similarities.firstIndex(of: best) {
        near.append((index, best, fact))
      } else {
        rest.append(fact)
      }
    }
    // A stable sort: facts that are equally near keep the order of the text.
    let order = near.indices.sorted { (-near[$0].similarity, $0) < (-near[$1].similarity, $1) }
    for index in order { groups[near[index].index].append(near[index].fact) }
  }
}

/// The words of a text that carry meaning.
private struct Words {
  let text: String
  private let content: Set<Substring>

  init(_ text: String) {
    self.text = folded(text)
    content = Set(self.text.split(separator: " ")).subtracting(functionWords)
  }

  /// Returns the shared part of the words of two texts (Jaccard).
  func similarity(to other: Words) -> Double {
    let shared = content.intersection(other.content).count
    guard shared > 0 else { return 0 }
    return Double(shared) / Double(content.count + other.content.count - shared)
  }
}

/// English words that say how other words belong together.
let functionWords: Set<Substring> = [
  "a", "an", "and", "are", "as", "at", "be", "been", "both", "by", "for", "from", "has", "have",
  "her", "his", "in", "into", "is", "it", "its", "of", "on", "or", "s", "that", "the", "their",
  "this", "to", "was", "were", "which", "will", "with", "would",
]
