internal import Text

/// The words of one block, with what of their markup Markdown can say.
struct MarkdownInlines {
  private var pieces: [Piece] = []
  /// What is open, with the address of a link.
  private var open: [(name: String, address: String?)] = []
  /// How many more are open than are written: each is written again in every paragraph.
  private var unwritten = 0

  mutating func add(_ text: String) {
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  mutating func breakLine() { pieces.append(.lineBreak) }

  mutating func open(_ element: HTMLElement) {
    guard open.count < 8 else {
      unwritten += 1
      return
    }
    let address = element.attributes["href"].flatMap(safeAddress)
    open.append((element.name, address))
    if element.name == "a" {
      if address != nil { pieces.append(.linkStart) }
    } else {
      pieces.append(.mark(mark(of: element.name), isOpening: true))
    }
  }

  mutating func close(_ name: String) {
    guard unwritten == 0 else {
      unwritten -= 1
      return
    }
    guard let place = open.lastIndex(where: { $0.name == name }) else { return }
    let (_, address) = open.remove(at: place)
    if name == "a" {
      if address != nil { pieces.append(.linkEnd(address)) }
    } else {
      pieces.append(.mark(mark(of: name), isOpening: false))
    }
  }

  mutating func clear() {
    pieces = open.compactMap { name, address in
      if name == "a" {
        address.map { _ in .linkStart }
      } else {
        .mark(mark(of: name), isOpening: true)
      }
    }
  }

  /// Returns the lines of the block and begins a new one; what is open stays open.
  mutating func finished(isHeading: Bool = false) -> [String] {
    for (name, address) in open.reversed() {
      if name == "a" {
        if address != nil { pieces.append(.linkEnd(address)) }
      } else {
        pieces.append(.mark(mark(of: name), isOpening: false))
      }
    }
    defer { clear() }
    var lines: [[Piece]] = [[]]
    for piece in pieces {
      if case .lineBreak = piece { lines.append([]) } else { lines[lines.count - 1].append(piece) }
    }
    // Markup that goes over a break is left out, and the words stay.
    return lines.map { line(of: lines.count > 1 ? $0.filter(\.isText) : $0, isHeading: isHeading) }
      .filter { !$0.isEmpty }
  }

  /// Returns the words as one line for a cell of a table.
  mutating func cell() -> String { finished().joined(separator: " ") }

  private func line(of pieces: [Piece], isHeading: Bool) -> String {
    // White space is one blank, and stands outside the marks.
    var parts: [(piece: Piece, text: String)] = []
    var isBlank = true
    for piece in pieces {
      guard case .text(let text) = piece else {
        parts.append((piece, ""))
        continue
      }
      var words = ""
      for scalar in text.unicodeScalars {
        if isWhite(scalar) {
          if !isBlank { words.append(" ") }
          isBlank = true
        } else if scalar.value >= 0x20, scalar.value != 0x7F {
          words.unicodeScalars.append(scalar)
          isBlank = false
        }
      }
      parts.append((piece, words))
    }
    let fitting = fittingMarks(in: parts)
    var markdown = ""
    var plain = ""
    for place in parts.indices {
      switch parts[place].piece {
      case .text: break
      case .lineBreak: continue
      case .mark(let mark, _):
        if fitting.contains(place) {
          flush(&plain, into: &markdown, isHeading: isHeading)
          markdown += mark
        }
        continue
      case .linkStart:
        flush(&plain, into: &markdown, isHeading: isHeading)
        // "![" begins an image.
        if markdown.utf8.last == UInt8(ascii: "!") {
          markdown.unicodeScalars.removeLast()
          markdown += "\\!"
        }
        markdown += "["
        continue
      case .linkEnd(let address):
        flush(&plain, into: &markdown, isHeading: isHeading)
        markdown += "](\(address ?? ""))"
        continue
      }
      plain += parts[place].text
    }
    flush(&plain, into: &markdown, isHeading: isHeading)
    while markdown.last == " " { markdown.removeLast() }
    return markdown
  }

  private func flush(_ plain: inout String, into markdown: inout String, isHeading: Bool) {
    guard !plain.isEmpty else { return }
    let lead = plain.hasPrefix(" ") ? " " : ""
    let tail = plain.hasSuffix(" ") && plain.count > 1 ? " " : ""
    let isFirst = markdown.isEmpty
    // Only what begins the line can be taken for a block.
    let text =
      isFirst
      ? markdownLine(plain, isHeading: isHeading)
      : String(
        markdownLine("x" + plain.drop { $0 == " " }, isHeading: isHeading).dropFirst())
    markdown += (isFirst ? "" : lead) + text + tail
    plain = ""
  }

  /// Returns the places of the marks that would be read as such: next to words inside, to none or
  /// to a blank outside.
  private func fittingMarks(in parts: [(piece: Piece, text: String)]) -> Set<Int> {
    let worded = parts.indices.filter { !parts[$0].text.isEmpty }
    var fitting: Set<Int> = []
    // Marks that are open, with how many parts with text stand before each.
    var open: [String: [(place: Int, texts: Int)]] = [:]
    var texts = 0
    for place in parts.indices {
      if !parts[place].text.isEmpty { texts += 1 }
      guard case .mark(let mark, let isOpening) = parts[place].piece else { continue }
      if isOpening {
        open[mark, default: []].append((place, texts))
      } else if let start = open[mark]?.popLast(), start.texts < texts {
        let inner = (parts[worded[start.texts]].text, parts[worded[texts - 1]].text)
        let before = start.texts > 0 ? parts[worded[start.texts - 1]].text : ""
        let after = texts < worded.count ? parts[worded[texts]].text : ""
        if beginsWithWord(inner.0), endsWithWord(inner.1), !endsWithWord(before),
          !beginsWithWord(after)
        {
          fitting.formUnion([start.place, place])
        }
      }
    }
    return fitting
  }

  private func beginsWithWord(_ text: String) -> Bool {
    text.unicodeScalars.first.map(isWord) ?? false
  }

  private func endsWithWord(_ text: String) -> Bool {
    text.unicodeScalars.last.map(isWord) ?? false
  }

  private func mark(of name: String) -> String { name == "strong" || name == "b" ? "**" : "*" }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{C}"
  }
}

/// A part of a block.
private enum Piece {
  case text(String)
  case lineBreak
  /// The beginning or end of `*` or `**`.
  case mark(String, isOpening: Bool)
  case linkStart
  case linkEnd(String?)

  var isText: Bool { if case .text = self { true } else { false } }
}

/// Returns an address as Markdown writes it, or `nil` for one that does not lead to the web.
///
/// An address without a host leads nowhere once the text stands on another site.
private func safeAddress(_ address: String) -> String? {
  let trimmed = onOneLine(address)
  let lowered = trimmed.lowercased()
  guard ["http://", "https://", "mailto:"].contains(where: lowered.hasPrefix),
    !trimmed.contains(" ")
  else { return nil }
  var escaped = ""
  for scalar in trimmed.unicodeScalars {
    if "<>()\\\"`*_[]".unicodeScalars.contains(scalar), scalar != "_", scalar != "*" {
      escaped += "%" + String(scalar.value, radix: 16, uppercase: true)
    } else {
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
