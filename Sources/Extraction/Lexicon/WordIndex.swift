/// Values for some of the lexicon's words, found by the number of the word without hashing.
struct WordIndex<Value: Sendable>: Sendable {
  private var places: [Int16]
  private var values: [Value] = []

  /// Creates the index of at most 32,767 values for the first `count` words.
  init(_ entries: [Int32: Value], count: Int) {
    places = Array(repeating: -1, count: count)
    for (word, value) in entries.sorted(by: { $0.key < $1.key }) {
      places[Int(word)] = Int16(values.count)
      values.append(value)
    }
  }

  /// Returns the value of a word, or `nil` for a word without one or from beyond the lexicon.
  subscript(word: Int32) -> Value? {
    guard word >= 0, Int(word) < places.count else { return nil }
    let place = places[Int(word)]
    return place < 0 ? nil : values[Int(place)]
  }
}
