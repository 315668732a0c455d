import Text

// Quotations, lists and notes.
extension RandomDocument {
  mutating func quotation(in place: Place) -> [Line] {
    var place = place
    place.isQuoted = true
    place.isAtMargin = false
    place.isFirst = true
    var lines = blocks(1 + dice.roll(3), in: place)
    appendLazyLine(to: &lines, in: place)
    let mark = dice.pick([">", "> "])
    return lines.map { line in
      guard hasMark(line) else { return Line(text: line.text, kind: .continuation) }
      let isIndented = line.text.first == " " || line.text.first == "\t"
      return Line(
        text: (isIndented ? "> " : line.text.isEmpty ? ">" : mark) + line.text)
    }
  }

  mutating func list(in place: Place) -> [Line] {
    let isTight = dice.chance(50)
    let isAtMargin = place.isAtMargin
    var place = place
    place.isAtMargin = false
    place.isFirst = true
    let mark = dice.pick(["-", "*", "+", "1.", "12)"])
    var lines: [Line] = []
    for number in 0...dice.roll(3) {
      if number > 0, !isTight { lines.append(Line(text: "")) }
      let isBlank = number > 0 && dice.chance(6)
      let hasTab = isAtMargin && mark.count < 3 && !isBlank && dice.chance(10)
      let space = isBlank ? 1 : hasTab ? 4 - mark.count : 1 + dice.roll(4)
      let indentation = String(repeating: " ", count: mark.count + space)
      let tab = isAtMargin && indentation.count == 4 ? "\t" : indentation
      var content =
        !isBlank && dice.chance(20) ? task(in: place) : blocks(1 + dice.roll(2), in: place)
      appendLazyLine(to: &content, in: place)
      let first = mark + (hasTab ? "\t" : String(repeating: " ", count: space))
      if isBlank {
        lines.append(Line(text: mark))
      } else {
        lines.append(Line(text: first + content.removeFirst().text))
      }
      for line in content { lines.append(indented(line, by: dice.pick([indentation, tab]))) }
    }
    return lines
  }

  private mutating func task(in place: Place) -> [Line] {
    var place = place
    place.isFirst = true
    let block = openBlock(.paragraph, place)
    endsWithTable = false
    var lines = inlines(dice.roll(6), place, block: block)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { Line(text: String($0), kind: .continuation) }
    lines[0] = Line(text: dice.pick(["[ ] ", "[x] ", "[X]\t"]) + lines[0].text)
    return lines
  }

  mutating func note(in place: Place) -> [Line] {
    if let label = missingNotes.last, dice.chance(60) {
      missingNotes.removeLast()
      return note(label, in: place)
    }
    hiddenNotes += 1
    isHidden = true
    defer { isHidden = false }
    return note("hidden\(hiddenNotes)", in: place)
  }

  mutating func note(_ label: String, in place: Place) -> [Line] {
    let isAtMargin = place.isAtMargin
    var place = place
    place.isAtMargin = false
    place.isFirst = true
    place.isInNote = true
    let isBlank = dice.chance(5)
    // With its text on the next line a note takes a wider indentation for code.
    if isBlank { mayBeIndented = false }
    var content = blocks(1 + dice.roll(3), in: place)
    appendLazyLine(to: &content, in: place)
    var lines = [Line(text: "[^\(label)]:")]
    if !isBlank {
      lines[0].text += dice.pick([" ", "", "\t", "   "]) + content.removeFirst().text
    }
    for line in content {
      lines.append(indented(line, by: isAtMargin && dice.chance(30) ? "\t" : "    "))
    }
    return lines
  }

  /// Appends a line that goes on with the last paragraph or, after a table, is one.
  private mutating func appendLazyLine(to lines: inout [Line], in place: Place) {
    guard endsWithTable, dice.chance(20) else { return }
    lines.append(Line(text: word(place, block: openBlock(nil, place)), kind: .lazy))
  }

  private mutating func indented(_ line: Line, by indentation: String) -> Line {
    guard hasMark(line) else { return Line(text: line.text, kind: .continuation) }
    let isBlank = line.text.allSatisfy { $0 == " " }
    return Line(text: isBlank ? line.text : indentation + line.text, kind: line.kind)
  }

  private mutating func hasMark(_ line: Line) -> Bool {
    switch line.kind {
    case .own: true
    case .continuation: !dice.chance(20)
    case .lazy: false
    }
  }
}
