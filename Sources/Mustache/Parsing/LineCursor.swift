internal import Text

/// What stands beside a tag on its line.
struct Surroundings {
  /// What precedes the tag and has not been taken yet.
  var lead: Range<Int>
  /// Whether the tag is the first on its line, with only white space before it.
  var isLeading: Bool
  /// The start of the next line, where only white space follows the tag.
  var after: Int?

  /// Whether the tag has its line for itself.
  var isStandalone: Bool { isLeading && after != nil }
}

/// The place up to which a file has been turned into text nodes, line by line.
struct LineCursor {
  private let file: SourceFile
  private(set) var offset: Int
  /// The start of the line that `offset` is on; they are equal while nothing of it was taken.
  private(set) var lineStart: Int

  init(_ file: SourceFile) {
    self.file = file
    offset = file.textStart
    lineStart = offset
  }

  /// Takes the lines that end before `end`.
  mutating func wholeLines(upTo end: Int) -> [Node] {
    var nodes: [Node] = []
    var index = offset
    while index < end {
      if file.bytes[index] == 0x0A {
        nodes.append(.text(offset..<index + 1, startsLine: offset == lineStart))
        move(to: index + 1)
      }
      index += 1
    }
    return nodes
  }

  /// Takes what is left of the file.
  mutating func rest() -> [Node] {
    let end = file.bytes.count
    let lines = wholeLines(upTo: end)
    return offset == end ? lines : lines + [.text(offset..<end, startsLine: offset == lineStart)]
  }

  /// Returns what stands beside the tag; all whole lines before it must have been taken.
  func surroundings(of tag: Range<Int>) -> Surroundings {
    let lead = offset..<tag.lowerBound
    let isLeading = offset == lineStart && file.bytes[lead].allSatisfy(isBlank)
    return Surroundings(lead: lead, isLeading: isLeading, after: nextLine(from: tag.upperBound))
  }

  /// Takes what precedes a tag, and the tag.
  mutating func keep(_ line: Surroundings, before tag: Range<Int>) -> [Node] {
    let startsLine = offset == lineStart
    offset = tag.upperBound
    return line.lead.isEmpty && !startsLine ? [] : [.text(line.lead, startsLine: startsLine)]
  }

  /// Goes to the end of a tag and leaves out what precedes it.
  mutating func pass(_ tag: Range<Int>) { offset = tag.upperBound }

  /// Goes to the next line and leaves out all of this one.
  mutating func drop(_ line: Surroundings) {
    if let after = line.after { move(to: after) }
  }

  /// Goes to `start`, where a line begins.
  mutating func move(to start: Int) {
    offset = start
    lineStart = start
  }

  /// Returns the white space at the start of the first line in `range` that has more than that.
  func indentation(of range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    for index in range {
      if file.bytes[index] == 0x0A {
        start = index + 1
      } else if !isWhite(file.bytes[index]) {
        return start..<index
      }
    }
    return nil
  }

  private func nextLine(from start: Int) -> Int? {
    var index = start
    while index < file.bytes.count, isBlank(file.bytes[index]) { index += 1 }
    if index == file.bytes.count { return index }
    if file.bytes[index] == 0x0D { index += 1 }
    return index < file.bytes.count && file.bytes[index] == 0x0A ? index + 1 : nil
  }
}
