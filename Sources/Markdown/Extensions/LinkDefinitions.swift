internal import CCMark
internal import Text

/// The link definitions of a document, `[label]: address`, as text for what is parsed apart.
///
/// libcmark resolves them and leaves no trace in its tree, so they are looked for in the file.
struct LinkDefinitions {
  /// By normalized label; the first of a label counts.
  private var texts: [String: Range<Int>] = [:]
  private let file: SourceFile
  /// How many more bytes of definitions may be given to texts that are parsed apart.
  ///
  /// libcmark has such a limit for each text, lest many short links to one long address become a big
  /// page.
  private var room: Int

  /// Finds the definitions in `body`, but not in the code and raw HTML of the tree.
  init(in file: SourceFile, body: Range<Int>, root: OpaquePointer) {
    self.file = file
    room = max(1_000_000, body.count)
    let scanner = LinkScanner(bytes: file.bytes, end: body.upperBound)
    var verbatim: LineRanges?
    for (number, line) in file.numberedLines(of: body) {
      guard let label = Self.label(in: file, line: line) else { continue }
      let lines = unsafe verbatim ?? Self.verbatimLines(of: root)
      verbatim = lines
      let key = normalizedLabel(file.bytes[label])
      if texts[key] == nil, !lines.contains(number),
        let next = scanner.definitionEnd(from: label.lowerBound - 1)
      {
        texts[key] = label.lowerBound - 1..<next
      }
    }
  }

  /// Appends the definitions that `text` may refer to, as long as there is room for all its links.
  mutating func append(for text: [UInt8], to output: inout [UInt8]) {
    guard !texts.isEmpty else { return }
    var appended: Set<String> = []
    var start: Int?
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "[") {
        start = index + 1
      } else if byte == UInt8(ascii: "]"), let from = start {
        start = nil
        let key = normalizedLabel(text[from..<index])
        guard let range = texts[key], room >= range.count else { continue }
        room -= range.count
        guard appended.insert(key).inserted else { continue }
        output += [0x0A]
        for line in file.bytes[range].split(separator: 0x0A) {
          output += line.drop { isBlank($0) || $0 == UInt8(ascii: ">") }
          output += [0x0A]
        }
      }
    }
  }

  /// Returns the label that a line begins with, where a colon follows it; footnotes have others.
  private static func label(in file: SourceFile, line: Range<Int>) -> Range<Int>? {
    let bytes = file.bytes
    var index = startOfText(in: bytes, line: line)
    // The text of a note may begin with a definition.
    if index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: "^") {
      let label = footnoteLabel(in: bytes, from: index + 2, to: line.upperBound)
      index = startOfText(
        in: bytes, line: min(label.upperBound + 2, line.upperBound)..<line.upperBound)
    }
    guard index < line.upperBound, bytes[index] == UInt8(ascii: "[") else { return nil }
    let start = index + 1
    guard let close = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
      close > start, bytes[start] != UInt8(ascii: "^"), close + 1 < line.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return start..<close
  }

  private static func verbatimLines(of root: OpaquePointer) -> LineRanges {
    var lines = LineRanges()
    guard let walk = unsafe cmark_iter_new(root) else { return lines }
    while case let step = unsafe cmark_iter_next(walk), step != CMARK_EVENT_DONE {
      guard step == CMARK_EVENT_ENTER, let node = unsafe cmark_iter_get_node(walk) else { continue }
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
        let start = unsafe Int(cmark_node_get_start_line(node))
        lines.append(start...max(start, unsafe Int(cmark_node_get_end_line(node))))
      default: break
      }
    }
    return lines
  }
}

/// Ranges of lines, in order.
private struct LineRanges {
  private var ranges: [ClosedRange<Int>] = []

  mutating func append(_ range: ClosedRange<Int>) { ranges.append(range) }

  func contains(_ line: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(line)
  }
}

/// Returns a label as labels are compared: without regard to case, white space as single spaces.
func normalizedLabel(_ label: ArraySlice<UInt8>) -> String {
  String(decoding: label, as: UTF8.self).lowercased()
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
