internal import Text

/// Which documents of a collection hold each of its words.
struct Postings: Sendable {
  /// One document that holds a word, and whether the word counts for more there.
  struct Entry: Sendable {
    /// The document's number, doubled, and 1 more where the word is weighty.
    fileprivate let bits: UInt32

    var document: Int { Int(bits >> 1) }
    var isWeighty: Bool { bits & 1 == 1 }
  }

  let words: WordTable
  /// The words that are looked for, in the order of their bytes; stop words are none of them.
  let order: [Int]
  /// Of what the documents say; another site has another one.
  let fingerprint: UInt64
  private let entries: [Entry]
  /// Where the entries of each word end.
  private let ends: [Int]
  private let sizes: [Int]

  fileprivate init(_ builder: borrowing PostingsBuilder) {
    words = builder.words
    fingerprint = builder.fingerprint.value
    sizes = builder.sizes
    var places: [Int] = []
    var total = 0
    for count in builder.counts {
      places.append(total)
      total += count
    }
    var entries = [Entry](repeating: Entry(bits: 0), count: total)
    var first = 0
    for (document, end) in builder.documentEnds.enumerated() {
      for note in builder.notes[first..<end] {
        let word = Int(note >> 1)
        entries[places[word]] = Entry(bits: UInt32(document) << 1 | note & 1)
        places[word] += 1
      }
      first = end
    }
    self.entries = entries
    ends = places
    let words = words
    let keys = (0..<words.count).map { head(of: words[$0]) }
    order = (0..<words.count).filter { builder.counts[$0] > 0 }.sorted {
      keys[$0] != keys[$1]
        ? keys[$0] < keys[$1] : words[$0].lexicographicallyPrecedes(words[$1])
    }
  }

  /// Returns the documents of a word, oldest first.
  func entries(of word: Int) -> ArraySlice<Entry> {
    entries[(word == 0 ? 0 : ends[word - 1])..<ends[word]]
  }

  /// About how many bytes a word takes in a file.
  func size(of word: Int) -> Int { sizes[word] + words[word].count + 8 }
}

/// Returns the first eight bytes of a word as a number that is greater where the word comes later.
private func head(of word: ArraySlice<UInt8>) -> UInt64 {
  var head: UInt64 = 0
  for offset in 0..<8 {
    head = head << 8 | (offset < word.count ? UInt64(word[word.startIndex + offset]) : 0)
  }
  return head
}

/// Notes the words of documents, one document after the other, oldest first.
struct PostingsBuilder {
  fileprivate private(set) var words = WordTable()
  /// For each word: how many documents have it, how many bytes they take, and the last of them.
  fileprivate private(set) var counts: [Int] = []
  fileprivate private(set) var sizes: [Int] = []
  private var last: [Int] = []
  /// The words of the documents, each doubled, and 1 more where it is weighty.
  fileprivate private(set) var notes: [UInt32] = []
  fileprivate private(set) var documentEnds: [Int] = []
  fileprivate private(set) var fingerprint = FNVHash()
  private let stopCount: Int

  /// Creates a builder that leaves out stop words.
  init(without stopWords: [String]) {
    for word in stopWords {
      var hash = FNVHash()
      for byte in word.utf8 { hash.add(byte) }
      _ = words.number(of: 0..<word.utf8.count, in: word.utf8Span.span, hash: hash.value)
    }
    stopCount = words.count
    counts = Array(repeating: 0, count: stopCount)
    sizes = counts
    last = counts
  }

  /// The postings of all documents so far.
  var postings: Postings { Postings(self) }

  /// Adds words of the document that is next to be ended, each followed by a zero byte.
  ///
  /// Those that count for more come first: a word counts as it came first.
  mutating func add(_ text: [UInt8], isWeighty: Bool = false) {
    let text = text.span
    var start = 0
    var hash = FNVHash()
    for offset in text.indices {
      guard text[offset] == 0 else {
        hash.add(text[offset])
        continue
      }
      note(words.number(of: start..<offset, in: text, hash: hash.value), isWeighty)
      start = offset + 1
      hash = FNVHash()
    }
  }

  /// Ends a document, which readers find at `path`.
  mutating func endDocument(at path: String) {
    documentEnds.append(notes.count)
    for byte in path.utf8 { fingerprint.add(byte) }
  }

  private mutating func note(_ word: Int, _ isWeighty: Bool) {
    guard word >= stopCount else { return }
    if word == counts.count {
      counts.append(0)
      sizes.append(0)
      last.append(-1)
    }
    let document = documentEnds.count
    guard last[word] != document else { return }
    let note = UInt32(truncatingIfNeeded: word) << 1 | (isWeighty ? 1 : 0)
    notes.append(note)
    fingerprint.add(UInt64(note))
    counts[word] += 1
    sizes[word] += DocumentSteps.size(of: document - last[word])
    last[word] = document
  }
}
