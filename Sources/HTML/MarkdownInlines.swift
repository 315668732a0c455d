internal import Text

/// The words of one block, with what of their markup Markdown can say.
struct MarkdownInlines {
  private var pieces: [Piece] = []
  /// What is open, with the address of a link.
  private var open: [(name: String, address: String?)] = []

  mutating func add(_ text: String) {
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  mutating func breakLine() { pieces.append(.lineBreak) }

  mutating func open(_ element: HTMLElement) {
    let address = element.attributes["href"].flatMap(safeAddress)
    open.append((element.name, address))
    if element.name == "a" {
      if address != nil { pieces.append(.linkStart) }
    } else {
      pieces.append(.mark(mark(of: element.name), isOpening: true))
    }
  }

  mutating func close(_ name: String) {
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
    var markdown = ""
    var plain = ""
    for place in parts.indices {
      switch parts[place].piece {
      case .text: break
      case .lineBreak: continue
      case .mark(let mark, let isOpening):
        if fits(place, isOpening: isOpening, in: parts) {
          flush(&plain, into: &markdown, isHeading: isHeading)
          markdown += mark
        }
        continue
      case .linkStart:
        flush(&plain, into: &markdown, isHeading: isHeading)
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

  /// Whether a mark would be read as one: next to words inside, to none or to a blank outside.
  private func fits(_ place: Int, isOpening: Bool, in parts: [(piece: Piece, text: String)]) -> Bool
  {
    guard let pair = pair(of: place, in: parts) else { return false }
    let (start, end) = (min(place, pair), max(place, pair))
    let inner = parts[start...end].map(\.text).joined()
    let before = parts[..<start].map(\.text).joined().unicodeScalars.last
    let after = parts[end...].map(\.text).joined().unicodeScalars.first
    guard let first = inner.unicodeScalars.first, let last = inner.unicodeScalars.last else {
      return false
    }
    return isWord(first) && isWord(last) && (before.map { !isWord($0) } ?? true)
      && (after.map { !isWord($0) } ?? true)
  }

  /// Returns the place of the mark that belongs to one.
  private func pair(of place: Int, in parts: [(piece: Piece, text: String)]) -> Int? {
    guard case .mark(let mark, let isOpening) = parts[place].piece else { return nil }
    var depth = 0
    let places = isOpening ? Array(place..<parts.count) : Array((0...place).reversed())
    for other in places {
      guard case .mark(mark, let opens) = parts[other].piece else { continue }
      depth += opens == isOpening ? 1 : -1
      if depth == 0 { return other }
    }
    return nil
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
