import Text

/// A random text in which each word is drawn as in `Marked`, so that its place is known.
///
/// A word with a number is there once, but for copies of it in addresses, titles, code and raw
/// HTML, which are no words of the prose and are meant to lead astray.
struct RandomDocument {
  struct Word {
    var shown: String
    /// The paragraph, heading or cell that holds it.
    var block: Int
    /// Whether it is prose: not crossed out, not in a note that nothing refers to.
    var isProse: Bool
  }

  struct Block {
    /// What the block is, or `nil` where that is not foretold; of a cell the table does not count.
    var kind: Prose.Kind?
    var isQuoted: Bool
  }

  /// A line of a block, which the marks of the elements around it come to precede.
  struct Line {
    enum Kind {
      /// The line has the marks of all that it stands in.
      case own
      /// It goes on with a paragraph, so that it may lack them.
      case continuation
      /// It must lack those of the innermost element, or it would be another thing.
      case lazy
    }

    var text: String
    var kind = Kind.own
  }

  var dice: Dice
  /// In the order of the text.
  var words: [Word] = []
  var blocks: [Block] = []
  /// Whether the text at hand is crossed out.
  var isDeleted = false
  /// Whether it stands in a note that nothing refers to, or in a cell too many.
  var isHidden = false
  /// Whether the last block is a table, and nothing else around it.
  var endsWithTable = false
  /// Whether paragraphs may begin with spaces.
  var mayBeIndented = true
  /// Whether the open block has backticks without a partner.
  var hasOddTicks = false
  private var number = 1000
  private let seed: Int
  /// The notes that something refers to, and those of them that are not defined yet.
  var notes: [String]
  var missingNotes: [String]
  /// The labels of links that are not defined yet.
  var missingLabels: [String] = []
  var hiddenNotes = 0
  /// The text, with the words drawn in it.
  private(set) var marked = ""
  /// Where the body begins, as a count of bytes.
  private(set) var bodyStart = 0

  init(seed: Int) {
    self.seed = seed
    dice = Dice(seed: seed)
    notes = Array(["n", "note", "ñ"].prefix(dice.roll(4)))
    missingNotes = notes
    compose()
  }

  private mutating func compose() {
    var lines: [Line] = []
    if !notes.isEmpty {
      let start = openBlock(.paragraph, Place())
      lines.append(
        Line(text: notes.map { word(Place(), block: start) + "[^\($0)]" }.joined(separator: " ")))
      lines.append(Line(text: ""))
    }
    lines += blocks(1 + dice.roll(6), in: Place())
    while let note = missingNotes.popLast() {
      lines += [Line(text: "")] + self.note(note, in: Place())
    }
    for label in missingLabels { lines += [Line(text: ""), Line(text: "[\(label)]: /\(copy())")] }
    let newline = dice.pick(["\n", "\n", "\r\n"])
    var head = dice.chance(20) ? "\u{FEFF}" : ""
    if dice.chance(30) { head += "---\(newline)title: \(copy())\(newline)---\(newline)" }
    bodyStart = head.utf8.count
    marked = head + lines.map(\.text).joined(separator: newline)
    if dice.chance(80) { marked += newline }
  }

  /// Begins a paragraph, heading or cell; returns its number.
  mutating func openBlock(_ kind: Prose.Kind?, _ place: Place) -> Int {
    blocks.append(Block(kind: kind, isQuoted: place.isQuoted))
    hasOddTicks = false
    return blocks.count - 1
  }

  /// Writes a word of the prose.
  mutating func word(_ place: Place, block: Int) -> String {
    if dice.chance(8) { return mark(WordForm(dice.pick(["the", "a", "to"])), block: block) }
    if place.emphasis == 0, dice.chance(4) {
      return mark(dice.pick(WordForm.marked).numbered(next()), block: block)
    }
    return mark(upcoming(next()), block: block)
  }

  /// Writes a word in one of some forms.
  mutating func word(_ forms: [WordForm], block: Int) -> String {
    mark(dice.pick(forms).numbered(next()), block: block)
  }

  mutating func mark(_ form: WordForm, block: Int) -> String {
    words.append(Word(shown: form.shown, block: block, isProse: !isDeleted && !isHidden))
    return "«\(form.written)»"
  }

  /// Returns what one of the next words will be, for a place that is no prose.
  mutating func copy() -> String {
    let form = upcoming(number + 1 + dice.roll(3))
    return form.isPlain ? form.written : dice.pick(["the", "a", "to"])
  }

  private mutating func next() -> Int {
    number += 1
    return number
  }

  private func upcoming(_ number: Int) -> WordForm {
    var dice = Dice(seed: seed &* 7919 &+ number)
    return dice.pick(dice.chance(50) ? Array(WordForm.text.prefix(5)) : WordForm.text)
      .numbered(number)
  }
}

/// Where something is written.
struct Place {
  /// How many quotations, lists and notes are around it.
  var depth = 0
  var isQuoted = false
  /// Whether the text stands in nothing, so that a tab goes as far as four spaces.
  var isAtMargin = true
  /// Whether the block is the first of the item or note that it stands in.
  var isFirst = false
  var isInNote = false
  var isInLink = false
  var isInCell = false
  /// Whether the text may take more than a line.
  var canBreak = true
  var emphasis = 0
  /// How many elements of a line are around it.
  var nesting = 0
}
