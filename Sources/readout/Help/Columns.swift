/// A paragraph of a description: prose, or lines that stay as they are because they are indented.
struct Paragraph {
  let text: Substring

  /// Returns the paragraphs, between which lines are empty.
  static func all(in text: String) -> [Paragraph] {
    text.split(separator: "\n\n").map { Paragraph(text: $0) }
  }

  var isIndented: Bool { text.hasPrefix("  ") }

  /// Returns prose in lines of at most `width` characters, and anything else unchanged.
  func lines(to width: Int) -> String {
    isIndented ? String(text) : wrapped(text, to: width).joined(separator: "\n")
  }
}

/// Returns lines of two columns, indented by two blanks and at most 80 characters long.
///
/// The second column begins at `width` or behind the longest entry of the first, but never far
/// to the right: below a longer entry it has a line of its own.
func table(of rows: [(String, String)], width: Int = 0) -> String {
  let longest = rows.map { $0.0.count + 2 }.max() ?? 0
  let column = max(width, longest <= 36 ? longest : 8)
  return rows.map { first, second in
    let lines = wrapped(second, to: 78 - column)
    let indentation = String(repeating: " ", count: column + 2)
    let isBeside = first.count + 2 <= column
    let start =
      isBeside
      ? "  " + first + String(repeating: " ", count: column - first.count)
      : "  \(first)\n\(indentation)"
    return start + lines.joined(separator: "\n\(indentation)") + "\n"
  }.joined()
}

/// Returns the lines of a text, each as long as it may be.
func wrapped(_ text: some StringProtocol, to width: Int) -> [String] {
  var lines = [""]
  for word in text.split(whereSeparator: \.isWhitespace) {
    let line = lines.removeLast()
    if line.isEmpty {
      lines.append(String(word))
    } else if line.count + 1 + word.count <= width {
      lines.append("\(line) \(word)")
    } else {
      lines += [line, String(word)]
    }
  }
  return lines
}
