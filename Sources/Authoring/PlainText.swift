internal import Text

/// The paragraphs of a plain text, and Markdown that says the same.
///
/// Blank lines part paragraphs, and lines that were broken by hand stay together. Where a line has
/// more than 120 characters, lines were not broken by hand, and each is a paragraph. A line that
/// begins like an item of a list keeps its place below the one before.
struct PlainText {
  /// The lines of each paragraph, without blanks at their ends.
  private(set) var paragraphs: [[String]] = []

  /// The longest line that somebody, or some program, breaks a text into.
  private static let longest = 120

  init(_ text: String) {
    let lines = Self.lines(of: text)
    let isUnbroken = lines.contains { $0.unicodeScalars.count > Self.longest }
    var open: [String] = []
    for line in lines + [""] {
      if line.isEmpty || isUnbroken {
        if !open.isEmpty { paragraphs.append(open) }
        open = line.isEmpty ? [] : [line]
      } else {
        open.append(line)
      }
    }
    if !open.isEmpty { paragraphs.append(open) }
  }

  /// The text as Markdown, without some paragraphs.
  func markdown(without dropped: Int? = nil) -> String {
    let blocks = paragraphs.indices.filter { $0 != dropped }.map { place in
      let lines = paragraphs[place]
      return lines.indices.map { line in
        let breaks = line + 1 < lines.count && beginsListItem(lines[line + 1])
        return markdownLine(lines[line]) + (breaks ? "\\" : "")
      }.joined(separator: "\n")
    }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  /// Returns the lines of a text without the blanks at their ends and without control characters; a
  /// form feed, as between the pages of a printed text, parts paragraphs.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var isAfterReturn = false
    func trimmed(_ line: String) -> String {
      var line = line.unicodeScalars[...]
      while let last = line.last, last.properties.isWhitespace { line.removeLast() }
      while let first = line.first, first.properties.isWhitespace { line.removeFirst() }
      return String(line)
    }
    for scalar in text.unicodeScalars {
      let follows = isAfterReturn && scalar == "\n"
      isAfterReturn = scalar == "\r"
      if follows { continue }
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028:
        lines.append(trimmed(line))
        line = ""
      case 0x0B, 0x0C, 0x2029:
        lines += [trimmed(line), ""]
        line = ""
      case 0x09: line.unicodeScalars.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0xFEFF: break
      default: line.unicodeScalars.append(scalar)
      }
    }
    return lines + [trimmed(line)]
  }
}
