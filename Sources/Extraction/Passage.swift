internal import Text

/// The prose of a brief with its tokens and sentences: what every later stage reads.
struct Passage: Sendable {
  /// One block of the prose and where its tokens and sentences stand.
  struct Block: Sendable {
    var kind: Prose.Kind
    var tokens: Range<Int>
    var sentences: Range<Int>
    /// The list item that holds the block, as an index into the prose's items.
    var item: Int?
    /// What the heading above the block announces.
    var section: Section
  }

  /// What a part of a brief is about, by its heading.
  enum Section: Sendable {
    case body, outcomes, attendance, other
  }

  /// One sentence, never across a block.
  struct Sentence: Sendable {
    var block: Int
    var tokens: Range<Int>
  }

  let lexicon: Lexicon
  let prose: Prose
  let tokens: [Token]
  let blocks: [Block]
  let sentences: [Sentence]

  init(_ prose: Prose, lexicon: Lexicon) {
    self.lexicon = lexicon
    self.prose = prose
    var (tokens, ranges) = Tokenizer.tokens(
      of: prose.text, in: prose.blocks.map(\.range), lexicon: lexicon)
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var section = Section.body
    for (block, range) in zip(prose.blocks, ranges) {
      let first = sentences.count
      for sentence in sentenceRanges(in: range, of: tokens) {
        if tokens[sentence.lowerBound].isWord || sentence.count > 1 {
          let opener = tokens[sentence.lowerBound].isWord ? 0 : 1
          tokens[sentence.lowerBound + opener].shape.insert(.opensSentence)
        }
        sentences.append(Sentence(block: blocks.count, tokens: sentence))
      }
      if case .heading = block.kind { section = .init(heading: tokens[range]) }
      blocks.append(
        Block(
          kind: block.kind, tokens: range, sentences: first..<sentences.count, item: block.item,
          section: section))
    }
    self.tokens = tokens
    self.blocks = blocks
    self.sentences = sentences
  }

  /// Returns the kind of the block that a sentence stands in.
  func kind(of sentence: Int) -> Prose.Kind { blocks[sentences[sentence].block].kind }

  /// Returns the place in the prose of some tokens.
  func proseRange(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Returns the text of some tokens.
  func text(of range: Range<Int>) -> String { prose.string(in: proseRange(of: range)) }

  /// Whether the token at `index` is this keyword; false outside the text.
  func isWord(_ keyword: Keyword, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].word == keyword.rawValue
  }

  /// Whether the token at `index` is the word of this number; false outside the text.
  func isWord(_ word: Int32, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].word == word
  }

  /// Whether the token at `index` is of one of `classes`; false outside the text.
  func hasAny(_ classes: WordClass, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].hasAny(classes)
  }

  /// Whether the token at `index` is this mark; false outside the text.
  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(mark)
  }

  /// Returns the verb whose form the word at `index` may be.
  func verb(at index: Int) -> Verb? {
    hasAny(.verb, at: index) ? lexicon.verb(of: tokens[index].word) : nil
  }
}

extension Passage.Section {
  /// Classes a section by the words of its heading; a negated heading makes it `other`.
  init(heading: ArraySlice<Token>) {
    let classes = heading.reduce(into: WordClass()) { $0.formUnion($1.classes) }
    if classes.contains(.negatedHeading) {
      self = .other
    } else if classes.contains(.outcomeHeading) {
      self = .outcomes
    } else {
      self = classes.contains(.attendanceHeading) ? .attendance : .body
    }
  }
}
