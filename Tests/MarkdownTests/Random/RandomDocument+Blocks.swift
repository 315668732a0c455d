import Text

// Paragraphs, headings, tables and what is no prose.
extension RandomDocument {
  mutating func blocks(_ count: Int, in place: Place) -> [Line] {
    var lines: [Line] = []
    var place = place
    for number in 0..<count {
      if number > 0 {
        lines.append(Line(text: dice.pick(["", "", "", "  "])))
        place.isFirst = false
      }
      lines += block(in: place)
    }
    return lines
  }

  private mutating func block(in place: Place) -> [Line] {
    let kind = dice.roll(100)
    defer { endsWithTable = 77..<86 ~= kind }
    var inner = place
    inner.depth += 1
    switch kind {
    case 40..<48: return heading(in: place)
    case 48..<53: return underlined(in: place)
    case 53..<63 where place.depth < 4: return quotation(in: inner)
    case 63..<77 where place.depth < 4: return list(in: inner)
    case 77..<86: return table(in: place)
    case 86..<89: return fence()
    case 89..<90: return [Line(text: "<div>"), Line(text: copy()), Line(text: "</div>")]
    case 90..<95 where place.depth < 3 && !isHidden && !(place.isInNote && place.isFirst):
      return note(in: inner)
    case 95..<97: return definitions()
    case 97..<98 where !place.isFirst:
      return [Line(text: "***"), Line(text: "    [^n]: \(copy())"), Line(text: "    > \(copy())")]
    default: return paragraph(in: place)
    }
  }

  private mutating func text(_ count: Int, _ place: Place, block: Int) -> [Line] {
    let lines = inlines(count, place, block: block).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      Line(text: String(line), kind: number == 0 ? .own : .continuation)
    }
  }

  mutating func paragraph(in place: Place) -> [Line] {
    var lines: [Line] = dice.chance(8) ? definitions() : []
    let hasDefinitions = !lines.isEmpty
    var text = text(dice.roll(12), place, block: openBlock(.paragraph, place))
    if !place.isFirst, mayBeIndented, !hasDefinitions, dice.chance(10) {
      text[0].text = dice.pick([" ", "   "]) + text[0].text
    }
    if hasDefinitions { text[0].kind = .continuation }
    if dice.chance(10) { text[text.count - 1].text += " " }
    lines += text
    return lines
  }

  private mutating func heading(in place: Place) -> [Line] {
    var place = place
    place.canBreak = false
    let level = 1 + dice.roll(6)
    let text = inlines(dice.roll(5), place, block: openBlock(.heading(level: level), place))
    let marks = String(repeating: "#", count: level)
    return [
      Line(text: marks + dice.pick([" ", "  ", "\t"]) + text + dice.pick(["", " #", " ## "]))
    ]
  }

  private mutating func underlined(in place: Place) -> [Line] {
    let level = 1 + dice.roll(2)
    let text = text(dice.roll(5), place, block: openBlock(.heading(level: level), place))
    return text + [Line(text: level == 1 ? "===" : "---")]
  }

  mutating func definitions() -> [Line] {
    var lines: [Line] = []
    for _ in 0...dice.roll(2) {
      let label = dice.pick(["L0", "L1", "Lé 2", "other"])
      missingLabels.removeAll { $0 == label }
      switch dice.roll(3) {
      case 0: lines.append(Line(text: "[\(label)]: /\(copy())"))
      case 1: lines.append(Line(text: "[\(label)]: <\(copy())> \"\(copy())\""))
      default:
        lines.append(Line(text: "[\(label)]:"))
        lines.append(Line(text: "/\(copy())", kind: .continuation))
        lines.append(Line(text: "'\(copy()) \(copy())'", kind: .continuation))
      }
    }
    return lines
  }

  private mutating func fence() -> [Line] {
    let fence = dice.pick(["```", "~~~~"])
    let lines = [
      copy(), "[^n]: \(copy())", "[L0]: \(copy())", "| a | \(copy()) |", "|---|---|", "- \(copy())",
      "",
    ]
    let start = dice.roll(lines.count)
    return [Line(text: fence + dice.pick(["", copy()]))] + lines[start...].map { Line(text: $0) }
      + [Line(text: fence)]
  }

  private mutating func table(in place: Place) -> [Line] {
    var lines: [Line] = []
    var place = place
    place.isFirst = true
    if dice.chance(15) { lines = paragraph(in: place) }
    place.canBreak = false
    place.isInCell = true
    let columns = 1 + dice.roll(3)
    lines.append(Line(text: row(0, columns, columns, in: place)))
    let marks = (0..<columns).map { _ in dice.pick(["--", ":-", "-:", ":-:", "---"]) }
    lines.append(Line(text: "|" + marks.joined(separator: "|") + "|"))
    for number in 0..<dice.roll(4) {
      lines.append(Line(text: row(number + 1, 1 + dice.roll(columns + 1), columns, in: place)))
    }
    return lines
  }

  /// Writes a row; cells beyond the columns of the table are not shown.
  private mutating func row(_ number: Int, _ count: Int, _ columns: Int, in place: Place) -> String
  {
    var cells: [String] = []
    for column in 0..<count {
      let isOutside = column >= columns
      let block = openBlock(.cell(table: 0, row: number, column: column), place)
      let outer = isHidden
      isHidden = outer || isOutside
      cells.append(dice.chance(8) ? "" : inlines(dice.roll(4), place, block: block))
      isHidden = outer
    }
    let text = cells.joined(separator: dice.pick(["|", " | ", "\t|  "]))
    return dice.chance(60) || cells[0].isEmpty || cells.count == 1 && number == 0
      || cells[count - 1].isEmpty
      ? "| " + text + " |" : text
  }
}
