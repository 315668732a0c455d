/// The words of a collection, parted into files that a query loads one by one.
///
/// A shard holds the words that begin with its key and with no longer key. All words are one
/// shard, with the empty key, until that is larger than `limit`; then the largest group of words
/// with one more character leaves it, and so on, each group parted in the same way. Only a word
/// that is too large alone gives a larger file.
struct WordShards {
  struct Shard: Sendable {
    let key: String
    /// Places in the order of the words.
    fileprivate(set) var ranges: [Range<Int>]
  }

  /// How many bytes a shard has at the most, about.
  static let limit = 16 << 10

  private let postings: Postings
  /// The bytes of all words before each place in the order.
  private let offsets: [Int]
  private(set) var shards: [Shard] = []

  init(_ postings: Postings) {
    self.postings = postings
    offsets = postings.order.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + postings.size(of: $1))
    }
    split(postings.order.indices, prefix: 0)
    shards.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private func size(of range: Range<Int>) -> Int {
    offsets[range.upperBound] - offsets[range.lowerBound]
  }

  private func word(at place: Int) -> ArraySlice<UInt8> { postings.words[postings.order[place]] }

  private mutating func split(_ range: Range<Int>, prefix: Int) {
    guard let first = range.first else { return }
    let key = String(decoding: word(at: first).prefix(prefix), as: UTF8.self)
    var rest = groups(of: range, prefix: prefix)
    var size = size(of: range)
    while size > Self.limit,
      let largest = rest.indices.filter({ rest[$0].prefix > prefix })
        .max(by: { self.size(of: rest[$0].range) < self.size(of: rest[$1].range) })
    {
      let group = rest.remove(at: largest)
      size -= self.size(of: group.range)
      split(group.range, prefix: group.prefix)
    }
    if !rest.isEmpty { shards.append(Shard(key: key, ranges: rest.map(\.range))) }
  }

  /// Groups words by what they have after `prefix` bytes: one character more, or nothing.
  private func groups(
    of range: Range<Int>, prefix: Int
  ) -> [(range: Range<Int>, prefix: Int)] {
    var groups: [(range: Range<Int>, prefix: Int)] = []
    var last: ArraySlice<UInt8> = []
    for place in range {
      let word = word(at: place)
      let head = word.prefix(prefix + characterSize(of: word.dropFirst(prefix).first))
      if groups.isEmpty || head != last {
        groups.append((place..<place, head.count))
        last = head
      }
      groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<place + 1
    }
    return groups
  }
}

/// How many bytes of UTF-8 a character has, by its first byte.
private func characterSize(of byte: UInt8?) -> Int {
  switch byte {
  case nil: 0
  case .some(..<0x80): 1
  case .some(..<0xE0): 2
  case .some(..<0xF0): 3
  case .some: 4
  }
}
