// What stands in paragraphs, headings and cells.
extension RandomDocument {
  private struct Piece {
    var text: String
    /// Whether a reference to a note may follow, which an address would take for a part of itself.
    var mayHaveNote = true
  }

  /// Writes some pieces of text, the first and the last of which are no bare marks.
  mutating func inlines(_ count: Int, _ place: Place, block: Int) -> String {
    let isPlain = place.nesting == 0 && dice.chance(70)
    var text = isPlain ? word(place, block: block) : element(place, block: block).text
    for _ in 0..<count {
      // What stands before a piece is chosen first, for the words are in the order of the text.
      if place.canBreak, dice.chance(20) {
        text += lineBreak() + element(place, block: block).text
      } else if dice.chance(5) {
        text += " " + mark(place) + " " + word(place, block: block)
      } else {
        text += dice.pick([" ", " ", " ", " ", "  ", "\t", ", ", ". "])
        let piece = element(place, block: block)
        text += piece.text
        if piece.mayHaveNote, !place.isInLink, !notes.isEmpty, dice.chance(8) {
          text += "[^\(dice.pick(notes))]"
        }
      }
    }
    return text
  }

  private mutating func lineBreak() -> String {
    dice.pick(["\n", "\n", "\n", " \n", "  \n", "\\\n"])
      + dice.pick(["", "", "", "", " ", "   ", "     ", "\t"])
  }

  /// Writes a mark that marks nothing.
  private mutating func mark(_ place: Place) -> String {
    if !hasOddTicks, dice.chance(30) {
      hasOddTicks = true
      return "```"
    }
    if dice.chance(10) { return "<!-- \(copy()) -->" }
    return dice.pick(
      ["*", "_", "&", "\\", "<", "!", "\"", "~", "**", "—"] + (place.isInLink ? [] : ["[", "]"])
        + (place.isInCell ? [] : ["|"]))
  }

  private mutating func element(_ place: Place, block: Int) -> Piece {
    var inner = place
    inner.nesting += 1
    switch place.nesting < 3 ? dice.roll(100) : 0 {
    case 60..<67 where place.emphasis < 2:
      let mark = dice.pick(place.emphasis == 0 ? ["*", "**", "***"] : ["_", "__"])
      inner.emphasis += 1
      return Piece(text: mark + inlines(dice.roll(3), inner, block: block) + mark)
    // Behind odd backticks libcmark 0.30.2 finds the first code of a kind only.
    case 67..<74 where !hasOddTicks: return code(place, block: block)
    case 74..<81 where !place.isInLink:
      inner.isInLink = true
      return link(inner, block: block)
    case 81..<85: return Piece(text: "![\(copy())\(dice.pick(["", " *", "*"]))](\(target(place)))")
    case 85..<90 where !isDeleted:
      isDeleted = true
      defer { isDeleted = false }
      let mark = dice.pick(["~", "~~"])
      return Piece(text: mark + inlines(dice.roll(3), inner, block: block) + mark)
    case 90..<95 where !place.isInLink:
      if dice.chance(50) { return Piece(text: "<" + word(WordForm.address, block: block) + ">") }
      return Piece(text: word(WordForm.bareAddress, block: block), mayHaveNote: false)
    case 95..<98:
      let tag =
        place.canBreak && dice.chance(30)
        ? "<b title=\"\(copy())\"\nlang='\(copy())'>" : "<b title=\"\(copy())\">"
      return Piece(text: tag + inlines(dice.roll(3), inner, block: block) + "</b>")
    default: return Piece(text: word(place, block: block))
    }
  }

  private mutating func code(_ place: Place, block: Int) -> Piece {
    let ticks = dice.pick(["`", "`", "``"])
    let forms = place.isInCell ? WordForm.cellCode : WordForm.code
    let padding = dice.pick(["", "", " "])
    var text = ticks + padding + word(forms, block: block)
    for _ in 0..<dice.roll(3) {
      text +=
        place.canBreak && dice.chance(25) ? lineBreak() : dice.pick([" ", "  ", " * ", " ~~ "])
      // A mark of a quotation may not begin a line.
      text += word([WordForm("w%"), WordForm("&amp;%"), WordForm("é%")], block: block)
    }
    return Piece(text: text + padding + ticks)
  }

  private mutating func link(_ place: Place, block: Int) -> Piece {
    let label = dice.pick(["L0", "L1", "Lé 2"])
    switch dice.roll(4) {
    case 0:
      if !missingLabels.contains(label) { missingLabels.append(label) }
      let last = dice.pick(["", "[]"])
      return Piece(text: "[\(mark(WordForm(label), block: block))]\(last)")
    case 1:
      if !missingLabels.contains(label) { missingLabels.append(label) }
      return Piece(text: "[" + inlines(dice.roll(3), place, block: block) + "][\(label)]")
    default:
      let text = inlines(dice.roll(3), place, block: block)
      return Piece(text: "[" + text + "](\(target(place)))")
    }
  }

  /// Writes the address and the title of a link.
  private mutating func target(_ place: Place) -> String {
    let space = place.canBreak && dice.chance(20) ? "\n" : " "
    let address = dice.pick([
      "\(copy()).md", "<\(copy()) \(copy())>", "/\(copy())(\(copy()))", "#a\\*b",
    ])
    let title = dice.pick([
      "", "", "\"\(copy())\"", "'\(copy())\(space)\(copy())'", "(\(copy()) &amp;)",
    ])
    return title.isEmpty ? address : address + space + title
  }
}
