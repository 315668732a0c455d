internal import Text

/// The lines on which footnotes are defined, `[^label]: text`.
///
/// libcmark knows no footnotes, but a list item is continued, nested and ended by the same rules.
/// So it is given each definition as an item, with a bullet that the author does not use, and says
/// by its tree which lines are definitions: one that makes no item stands in code.
///
/// - SeeAlso: The footnotes of cmark-gfm, which has no written specification.
struct FootnoteDefinitions {
  struct Definition {
    var label: String
    /// Where the label stands in the file.
    var source: Int
    /// The brackets, the colon and the white space behind it, in the file.
    var marker: Range<Int>
    /// The line and the column in the text, from 1.
    var line: Int
    var column: Int
  }

  /// In the order of the text.
  private(set) var all: [Definition] = []
  private var places: [Int: Int] = [:]
  /// By which number of bytes the text of a changed line stands further on in the file.
  private(set) var shifts: [Int: Int] = [:]

  var isEmpty: Bool { all.isEmpty }
  var count: Int { all.count }

  /// Finds all lines that may be definitions.
  ///
  /// - Complexity: Lines without a caret are passed over at the speed of memchr(3).
  init(in file: SourceFile, body: Range<Int>) {
    let first = file.position(of: body.lowerBound).line
    var last = 0
    for caret in file.bytes.places(of: UInt8(ascii: "^"), in: body) {
      let line = file.position(of: caret).line
      guard line > last, let start = file.lines.start(ofLine: line) else { continue }
      last = line
      let end = min(file.lines.start(ofLine: line + 1) ?? .max, body.upperBound)
      guard
        let definition = Self.definition(
          in: file, line: max(start, body.lowerBound)..<end, number: line - first + 1)
      else { continue }
      all.append(definition)
    }
    index()
  }

  private mutating func index() {
    places = [:]
    shifts = [:]
    for (place, definition) in all.enumerated() {
      places[definition.line] = place
      shifts[definition.line] = definition.marker.count - Self.item
    }
  }

  init() {}

  /// What stands for the marker of a definition; as many columns as its text must be indented.
  private static let item = 4

  /// Returns what is defined on a line.
  func definition(onLine line: Int, column: Int) -> Definition? {
    places[line].flatMap { all[$0].column == column ? all[$0] : nil }
  }

  /// Takes the lines back that are no definitions.
  mutating func keep(_ lines: Set<Int>) {
    all.removeAll { !lines.contains($0.line) }
    index()
  }

  /// Returns the body with an item in the place of each definition.
  func rewritten(_ file: SourceFile, body: Range<Int>) -> [UInt8] {
    let mark = freeMark(in: file, body: body)
    var text: [UInt8] = []
    text.reserveCapacity(body.count)
    var start = body.lowerBound
    for definition in all {
      text += file.bytes[start..<definition.marker.lowerBound]
      text += mark.utf8
      start = definition.marker.upperBound
    }
    text += file.bytes[start..<body.upperBound]
    return text
  }

  /// Returns the mark of an item with a bullet that begins no line of the text, or else a number.
  private func freeMark(in file: SourceFile, body: Range<Int>) -> String {
    let isFree = { (bullet: UInt8) in
      !file.bytes.places(of: bullet, in: body).contains { place in
        let before = file.bytes[body.lowerBound..<place].last {
          !isBlank($0) && $0 != UInt8(ascii: ">")
        }
        return before == nil || before == 0x0A
      }
    }
    let bullet = "+*-".unicodeScalars.first { isFree(UInt8($0.value)) }
    return bullet.map { "\($0)   " } ?? "1)  "
  }

  private static func definition(
    in file: SourceFile, line: Range<Int>, number: Int
  ) -> Definition? {
    let bytes = file.bytes
    var index = startOfText(in: bytes, line: line)
    let start = index
    guard index + 4 < line.upperBound, bytes[index] == UInt8(ascii: "["),
      bytes[index + 1] == UInt8(ascii: "^")
    else { return nil }
    index += 2
    let label = footnoteLabel(in: file.bytes, from: index, to: line.upperBound)
    guard !label.isEmpty, label.upperBound + 1 < line.upperBound,
      bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    index = label.upperBound + 2
    while index < line.upperBound, isBlank(bytes[index]) { index += 1 }
    return Definition(
      label: normalizedLabel(bytes[label]), source: start, marker: start..<index, line: number,
      column: start - line.lowerBound + 1)
  }
}

/// Returns the label that begins at `start`, up to the bracket that closes it; empty for none.
func footnoteLabel(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
  var index = start
  while index < end {
    switch bytes[index] {
    case UInt8(ascii: "]"): return start..<index
    case UInt8(ascii: "["), 0...0x20: return start..<start
    default: index += 1
    }
  }
  return start..<start
}

/// The footnotes of a document, as they are met.
struct Footnotes {
  var definitions = FootnoteDefinitions()
  private(set) var all: [Footnote] = []
  /// The lines whose definitions libcmark has found.
  private(set) var found: Set<Int> = []
  private var places: [String: Int] = [:]
  private var open: [(footnote: Int, events: [Event], block: Int)] = []
  private var numbered = 0
  /// The blocks of the prose that each definition holds, in the order of their ends.
  private var blocks: [(footnote: Int, blocks: Range<Int>, isSecond: Bool)] = []

  init(_ definitions: FootnoteDefinitions = FootnoteDefinitions()) {
    self.definitions = definitions
    for definition in definitions.all where places[definition.label] == nil {
      places[definition.label] = all.count
      all.append(Footnote(label: definition.label, source: definition.source))
    }
  }

  /// Begins the text of a footnote; until its end, `events` are its own.
  mutating func open(
    _ definition: FootnoteDefinitions.Definition, aside events: inout [Event], block: Int
  ) {
    found.insert(definition.line)
    open.append((places[definition.label] ?? 0, events, block))
    events = []
  }

  mutating func close(backTo events: inout [Event], block: Int) {
    guard let (place, outer, start) = open.popLast() else { return }
    // A label that is defined twice keeps its first text.
    let isSecond = !all[place].events.isEmpty
    if !isSecond { all[place].events = events }
    blocks.append((place, start..<block, isSecond))
    events = outer
  }

  /// Returns the event that leads to a footnote, or `nil` where the label names none.
  mutating func reference(to label: String) -> Event? {
    guard let place = places[label] else { return nil }
    if all[place].number == nil {
      numbered += 1
      all[place].number = numbered
    }
    all[place].references += 1
    return .footnoteReference(place, occurrence: all[place].references)
  }

  /// Returns the blocks of the prose without those of footnotes that the page does not show.
  func shownBlocks(of prose: [Prose.Block]) -> [Prose.Block] {
    let hidden = blocks.filter { all[$0.footnote].number == nil || $0.isSecond }.map(\.blocks)
    guard !hidden.isEmpty else { return prose }
    let numbers = Set(hidden.joined())
    return prose.indices.filter { !numbers.contains($0) }.map { prose[$0] }
  }

  /// Reports references without footnote and footnotes without reference.
  func report(
    unknown: [(label: String, offset: Int)], in file: SourceFile,
    to diagnostics: inout [Diagnostic]
  ) {
    let known = all.map(\.label)
    var patience = Patience()
    for (label, offset) in unknown {
      let near = patience.spend(known.count) ? nearMiss(to: label, among: known) : nil
      diagnostics.append(.unknownFootnote(label, near: near, in: file, at: offset))
    }
    for footnote in all where footnote.number == nil {
      diagnostics.append(.unusedFootnote(footnote.label, in: file, at: footnote.source))
    }
    var first: [String: Int] = [:]
    for definition in definitions.all {
      guard let earlier = first[definition.label] else {
        first[definition.label] = definition.source
        continue
      }
      diagnostics.append(
        .duplicateFootnote(definition.label, in: file, at: definition.source, first: earlier))
    }
  }
}
