/// Cuts text into tokens and gives each word its number and classes.
///
/// One pass over the bytes; any bytes do. A word takes in inner apostrophes and hyphens
/// ("O'Brien", "Jae-in", "five-pillar"), the full stops of "U.S." and of listed abbreviations; a
/// possessive "'s" is a token of its own, and so are the short verbs of "we'll" and "didn't".
struct Tokenizer {
  private let lexicon: Lexicon
  private let text: [UInt8]
  private var newWords = WordTable()
  private var tokens: [Token] = []

  init(_ text: [UInt8], lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    tokens.reserveCapacity(text.count / 4)
  }

  /// Returns the tokens of all blocks and for each block where its tokens stand.
  static func tokens(
    of text: [UInt8], in blocks: [Range<Int>], lexicon: Lexicon
  ) -> (tokens: [Token], blocks: [Range<Int>]) {
    var tokenizer = Tokenizer(text, lexicon: lexicon)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(blocks.count)
    for block in blocks {
      let first = tokenizer.tokens.count
      tokenizer.scan(block)
      tokenizer.markPhrases(from: first)
      ranges.append(first..<tokenizer.tokens.count)
    }
    return (tokenizer.tokens, ranges)
  }

  private mutating func scan(_ block: Range<Int>) {
    var index = block.lowerBound
    var isSpaced = true
    while index < block.upperBound {
      switch glyph(in: text, at: index, before: block.upperBound) {
      case .space(let width):
        index += width
        isSpaced = true
        continue
      case .letter, .digit:
        index = scanWord(from: index, before: block.upperBound, isSpaced: isSpaced)
      case .mark(let mark, let width):
        let isApostrophe = mark == UInt8(ascii: "'")
        if isApostrophe, !isSpaced, let end = possessiveEnd(at: index + width, block.upperBound) {
          append(index, end, mark: mark, shape: .possessive)
          index = end
        } else if isApostrophe, !isSpaced,
          isShortVerb(from: index + width, before: block.upperBound)
        {
          var end = index + width
          while end < block.upperBound, isWordByte(text[end]) { end += 1 }
          append(index + width, end, mark: 0, shape: [])
          index = end
        } else {
          append(index, index + width, mark: mark, shape: isSpaced ? .spaced : [])
          index += width
        }
      }
      isSpaced = false
    }
  }

  /// Returns the end of a possessive whose apostrophe ends at `index`, or `nil` if it is none.
  private func possessiveEnd(at index: Int, _ limit: Int) -> Int? {
    guard let last = tokens.last, last.isWord, Int(last.end) < index else { return nil }
    let after = index < limit ? text[index] : 0x20
    if after | 0x20 == UInt8(ascii: "s") {
      let next = index + 1 < limit ? text[index + 1] : 0x20
      return isWordByte(next) ? nil : index + 1
    }
    return !isWordByte(after) && text[Int(last.end) - 1] == UInt8(ascii: "s") ? index : nil
  }

  private mutating func scanWord(from start: Int, before limit: Int, isSpaced: Bool) -> Int {
    var shape: Shape = isSpaced ? .spaced : []
    var index = start
    var hasSmall = false
    var letters = 0
    if text[start] &- 0x30 < 10 {
      shape.insert(.digits)
    } else if isCapital(at: start, in: text, before: limit) {
      shape.insert(.capital)
    }
    while index < limit {
      let byte = text[index]
      if byte | 0x20 &- 0x61 < 26 && byte < 0x80 || byte &- 0x30 < 10 {
        if byte >= 0x61 { hasSmall = true }
        letters += 1
        index += 1
        continue
      }
      guard let next = innerEnd(at: index, wordStart: start, before: limit, &shape) else { break }
      if byte >= 0x80, !isCapital(at: index, in: text, before: limit) { hasSmall = true }
      letters += 1
      index = next
    }
    if let negation = negationStart(start..<index) { index = negation }
    if !hasSmall, letters > 1, shape.contains(.capital) { shape.insert(.allCapitals) }
    index = abbreviationEnd(start: start, end: index, before: limit, &shape)
    append(start, index, mark: 0, shape: shape)
    return index
  }

  /// Returns where a word goes on behind the byte at `index`, or `nil` where the word ends.
  private func innerEnd(
    at index: Int, wordStart: Int, before limit: Int, _ shape: inout Shape
  ) -> Int? {
    let glyph = glyph(in: text, at: index, before: limit)
    switch glyph {
    case .letter(let width): return index + width
    case .digit: return index + 1
    case .space: return nil
    case .mark(let mark, let width):
      let next = index + width
      guard next < limit, index > wordStart else { return nil }
      let after = text[next]
      switch mark {
      case UInt8(ascii: "'"):
        guard isWordByte(after) else { return nil }
        return isShortVerb(from: next, before: limit) ? nil : next
      case UInt8(ascii: "-"):
        guard isWordByte(after), width == 1 || !isEmDash(at: index, width),
          !isPair(wordStart..<index, next, before: limit)
        else { return nil }
        shape.insert(.hyphen)
        if after >= 0x61, after <= 0x7A { shape.insert(.smallAfterHyphen) }
        return next
      case UInt8(ascii: "."):
        let single =
          text[index - 1] < 0x80 && text[index - 1] | 0x20 &- 0x61 < 26
          && (index - 1 == wordStart || text[index - 2] == UInt8(ascii: "."))
        if shape.contains(.digits) { return after &- 0x30 < 10 ? next : nil }
        guard single, after < 0x80, after | 0x20 &- 0x61 < 26 else { return nil }
        shape.insert(.dotted)
        return next
      case UInt8(ascii: ","):
        return shape.contains(.digits) && after &- 0x30 < 10 ? next : nil
      default: return nil
      }
    }
  }

  /// Whether behind an apostrophe stands the end of "it's", "we'll", "they've", "you're", "I'd".
  private func isShortVerb(from start: Int, before limit: Int) -> Bool {
    var end = start
    while end < limit, end < start + 3, isWordByte(text[end]) { end += 1 }
    switch end - start {
    case 1: return [0x73, 0x64, 0x6D].contains(text[start] | 0x20)
    case 2:
      let pair = (text[start] | 0x20, text[start + 1] | 0x20)
      return pair == (0x6C, 0x6C) || pair == (0x76, 0x65) || pair == (0x72, 0x65)
    default: return false
    }
  }

  /// Returns where the "n't" of "didn't" begins, or `nil` where a word does not end so.
  private func negationStart(_ word: Range<Int>) -> Int? {
    let end = word.upperBound
    guard word.count > 4, text[end - 1] | 0x20 == UInt8(ascii: "t") else { return nil }
    let apostrophe = text[end - 2] == UInt8(ascii: "'") ? end - 2 : end - 4
    guard apostrophe > word.lowerBound + 1, text[apostrophe - 1] | 0x20 == UInt8(ascii: "n"),
      apostrophe == end - 2 || text[apostrophe] == 0xE2 && text[end - 2] == 0x99
    else { return nil }
    return apostrophe - 1
  }

  /// Whether a hyphen joins two places: "U.S.-Kenya", "EU-Norway".
  private func isPair(_ left: Range<Int>, _ start: Int, before limit: Int) -> Bool {
    guard isCapital(at: start, in: text, before: limit), isPlace(left) else { return false }
    var end = start
    while end < limit, isWordByte(text[end]) || text[end] == UInt8(ascii: ".") { end += 1 }
    return isPlace(start..<end) || isPlace(start..<end - 1)
  }

  private func isPlace(_ word: Range<Int>) -> Bool {
    guard !word.isEmpty,
      let number = lexicon.table.number(
        of: text, in: word, hash: foldedHash(of: text, in: word))
    else { return false }
    return lexicon.places[Int(number)] >= 0
  }

  private func isEmDash(at index: Int, _ width: Int) -> Bool {
    width == 3 && text[index + 2] >= 0x94
  }

  /// Returns the end of the word with its full stop where it is an initial or an abbreviation.
  private func abbreviationEnd(
    start: Int, end: Int, before limit: Int, _ shape: inout Shape
  ) -> Int {
    guard end < limit, text[end] == UInt8(ascii: "."), end - start < 12 else { return end }
    if shape.contains(.dotted) { return end + 1 }
    if shape.contains(.capital), end - start == 1 || (end - start == 2 && text[start] >= 0x80) {
      shape.formUnion([.initial, .dotted])
      return end + 1
    }
    if isKnown(start..<end + 1) {
      shape.insert(.dotted)
      return end + 1
    }
    if isDoubleInitial(start..<end, before: limit, shape) {
      shape.formUnion([.initial, .dotted])
      return end + 1
    }
    return end
  }

  /// Whether two letters and a full stop are an initial, as Russian names have them.
  private func isDoubleInitial(_ word: Range<Int>, before limit: Int, _ shape: Shape) -> Bool {
    let next = word.upperBound + 2
    return word.count == 2 && shape.contains(.capital) && !shape.contains(.allCapitals)
      && next < limit && text[next - 1] == UInt8(ascii: " ")
      && isCapital(at: next, in: text, before: limit)
      && Self.doubleInitials.contains(
        UInt16(text[word.lowerBound]) << 8 | UInt16(text[word.lowerBound + 1]))
  }

  /// The letters that stand for one in names from Cyrillic, such as "Yu" and "Zh".
  private static let doubleInitials: Set<UInt16> = Set(
    ["Ya", "Ye", "Yu", "Zh", "Ch", "Sh", "Ts", "Kh", "Dz"].map { (pair: String) in
      pair.utf8.reduce(0) { $0 << 8 | UInt16($1) }
    })

  private func isKnown(_ word: Range<Int>) -> Bool {
    lexicon.table.number(of: text, in: word, hash: foldedHash(of: text, in: word)) != nil
  }

  private mutating func append(_ start: Int, _ end: Int, mark: UInt8, shape: Shape) {
    var token = Token(
      start: Int32(start), end: Int32(end), word: -1, place: -1, shape: shape, classes: [],
      mark: mark)
    if mark == 0 {
      let range = start..<end
      let hash = foldedHash(of: text, in: range)
      if let word = lexicon.table.number(of: text, in: range, hash: hash) {
        token.word = word
        token.classes = classes(of: Int(word), as: shape)
        token.place =
          token.hasAny([.country, .demonym, .organisation])
          ? lexicon.places[Int(word)] : -1
      } else {
        token.word =
          Int32(lexicon.table.count) + newWords.intern(text, in: range, hash: hash)
      }
      if shape.contains(.digits) { token.classes.insert(.number) }
    }
    tokens.append(token)
  }

  /// Returns the classes that hold of a word written so: proper names need their capitals.
  private func classes(of word: Int, as shape: Shape) -> WordClass {
    let classes = lexicon.classes[word]
    if !shape.contains(.capital) { return classes.subtracting(.proper) }
    let isAcronym = shape.contains(.allCapitals) || shape.contains(.dotted)
    return isAcronym ? classes.union(lexicon.acronymClasses[word]) : classes
  }

  /// Marks the words of the longest expressions of the lexicon, left to right.
  private mutating func markPhrases(from first: Int) {
    var index = first
    while index < tokens.count {
      index += max(1, markPhrase(at: index))
    }
  }

  private mutating func markPhrase(at index: Int) -> Int {
    guard tokens[index].isWord, let phrases = lexicon.phrases[tokens[index].word] else { return 0 }
    for phrase in phrases {
      guard let end = end(of: phrase, at: index) else { continue }
      let isProper = !phrase.classes.isDisjoint(with: .proper)
      if isProper, !tokens[end - 1].isCapital { continue }
      for place in index..<end {
        tokens[place].classes.formUnion(phrase.classes)
        tokens[place].classes.remove(.givenName)
        tokens[place].shape.insert(.phrase)
        tokens[place].place = phrase.place
      }
      tokens[end - 1].shape.insert(.endsPhrase)
      return end - index
    }
    return 0
  }

  private func end(of phrase: Lexicon.Phrase, at index: Int) -> Int? {
    var place = index
    for word in phrase.words {
      while place > index, place < tokens.count, tokens[place].isMark(",") { place += 1 }
      guard place < tokens.count, tokens[place].word == word else { return nil }
      place += 1
    }
    return place
  }
}
