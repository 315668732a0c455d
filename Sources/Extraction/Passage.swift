internal import Text

/// The prose of a brief with its tokens and sentences: what every later stage reads.
///
/// One object that never changes, which the stages share.
final class Passage: Sendable {
  /// One block of the prose and where its tokens and sentences stand.
  struct Block: Sendable {
    var kind: Prose.Kind
    var tokens: Range<Int>
    var sentences: Range<Int>
    /// The list that the block is an entry of.
    var entry: Entry?
    /// What the heading above the block announces.
    var section: Section
  }

  /// The place of a block in a list.
  struct Entry: Hashable, Sendable {
    /// The list; lists count up in the order of the text.
    var list: Int
    /// The place in the list, from 0.
    var ordinal: Int
    /// Whether this is a task that is still to be done.
    var isToDo = false
  }

  /// What a block is, without its place in a table or the level of its heading.
  enum Kind: Sendable {
    case title, heading, paragraph, cell
  }

  /// What a part of a brief is about, by its heading.
  enum Section: Sendable {
    case body, outcomes, attendance, other
  }

  /// One sentence, never across a block.
  struct Sentence: Sendable {
    var block: Int
    var tokens: Range<Int>
    var kind: Kind
    /// Whether every word may have a capital, so that capitals tell nothing.
    var isTitleCase: Bool
  }

  let lexicon: Lexicon
  let prose: Prose
  let tokens: TokenList
  let blocks: [Block]
  let sentences: [Sentence]
  /// No word of the passage has this number or a higher one.
  let wordCount: Int

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
        sentences.append(
          Sentence(
            block: blocks.count, tokens: sentence, kind: Kind(block.kind),
            isTitleCase: block.kind.isTitleCase || hasTitleCase(sentence, of: tokens)))
      }
      if case .heading = block.kind { section = .init(heading: tokens[range]) }
      blocks.append(
        Block(
          kind: block.kind, tokens: range, sentences: first..<sentences.count,
          entry: block.item.map {
            Entry(
              list: prose.items[$0].list, ordinal: prose.items[$0].ordinal,
              isToDo: prose.items[$0].isToDo)
          }, section: section))
    }
    self.tokens = TokenList(tokens)
    wordCount = Int(tokens.reduce(-1) { max($0, $1.word) }) + 1
    self.blocks = LabelledList.entered(blocks, tokens: tokens, in: prose)
    self.sentences = sentences
  }

  /// Whether the text can be English.
  ///
  /// At least one in five of its small words is one of English grammar; a text of a few words is
  /// given the benefit of the doubt.
  var isEnglish: Bool {
    var words = 0
    var known = 0
    for token in tokens where token.isWord && !token.isCapital && !token.shape.contains(.digits) {
      words += 1
      if token.hasAny(.stop) { known += 1 }
    }
    return words < 12 || known * 5 >= words
  }

  /// Returns the kind of the block that a sentence stands in.
  func kind(of sentence: Int) -> Kind { sentences[sentence].kind }

  /// Whether every word of a sentence may have a capital: a title, a heading, a line set like one.
  func isTitleCase(_ sentence: Int) -> Bool { sentences[sentence].isTitleCase }

  /// Whether a sentence belongs to the body: no title, no cell, no dateline or short line.
  func isOfBody(_ sentence: Int) -> Bool {
    kind(of: sentence) == .paragraph && sentences[sentence].tokens.count > 6
  }

  /// Returns the place in the prose of some tokens.
  func proseRange(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Returns the text of some tokens.
  func text(of range: Range<Int>) -> String { prose.string(in: proseRange(of: range)) }

  /// Whether the token at `index` is this keyword; false outside the text.
  func isWord(_ keyword: Keyword, at index: Int) -> Bool {
    tokens[index].word == keyword.rawValue
  }

  /// Whether the token at `index` is the word of this number; false outside the text.
  func isWord(_ word: Int32, at index: Int) -> Bool {
    tokens[index].word == word
  }

  /// Whether the token at `index` is of one of `classes`; false outside the text.
  func hasAny(_ classes: WordClass, at index: Int) -> Bool {
    tokens[index].hasAny(classes)
  }

  /// Whether the token at `index` is this mark; false outside the text.
  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    tokens[index].isMark(mark)
  }

  /// Returns the verb whose form the word at `index` may be.
  func verb(at index: Int) -> Verb? {
    hasAny(.verb, at: index) ? lexicon.verb(of: tokens[index].word) : nil
  }
}

/// Whether nearly all longer words of a line have capitals: a caption, a subtitle.
private func hasTitleCase(_ sentence: Range<Int>, of tokens: [Token]) -> Bool {
  guard sentence.count < 40, !tokens[sentence.upperBound - 1].isMark(".") else { return false }
  var words = 0
  var capitals = 0
  for index in sentence {
    let token = tokens[index]
    guard token.isWord, token.end - token.start > 3, !token.shape.contains(.digits) else {
      continue
    }
    words += 1
    if token.isCapital { capitals += 1 }
  }
  return words > 4 && capitals * 10 > words * 8
}

extension Passage.Kind {
  init(_ kind: Prose.Kind) {
    self =
      switch kind {
      case .title: .title
      case .heading: .heading
      case .paragraph: .paragraph
      case .cell: .cell
      }
  }
}

extension Prose.Kind {
  /// Whether every word of such a block may have a capital.
  var isTitleCase: Bool {
    switch self {
    case .title, .heading: true
    case .paragraph, .cell: false
    }
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
