internal import Embedded

/// What every diagnostic code means: `docs/troubleshooting.md`, which is built into the program.
struct Troubleshooting: Sendable {
  /// The explanation of one code.
  struct Section: Sendable {
    let code: String
    /// As it stands in the document, without its heading.
    let markdown: String

    /// What the code means, in one sentence.
    var firstSentence: String {
      let paragraph = markdown.split(separator: "\n\n").first ?? ""
      let line = paragraph.split(separator: "\n").joined(separator: " ")
      let end = line.firstRange(of: ". ").map { line.index(after: $0.lowerBound) } ?? line.endIndex
      return plain(line[..<end])
    }

    /// As a terminal shows it: examples set in, no marks of Markdown.
    var text: String {
      var lines: [String] = []
      var isExample = false
      for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") {
          let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
          if !isExample, words.count == 2 { lines += ["  \(words[1]):", ""] }
          isExample.toggle()
        } else if isExample {
          lines.append(line.isEmpty ? "" : "    " + line)
        } else if !line.hasPrefix("<!--") {
          lines.append(plain(line))
        }
      }
      return lines.joined(separator: "\n")
    }
  }

  /// In the order of the document.
  let sections: [Section]

  /// The document of this version of the program.
  static let standard = Troubleshooting(
    EmbeddedFile.files(under: "docs/troubleshooting.md").first.map {
      String(decoding: $0.bytes, as: UTF8.self)
    } ?? "")

  /// Reads the document: a heading of the second level that is a code in back quotes begins a section.
  init(_ document: String) {
    var sections: [Section] = []
    var code: String?
    var lines: [Substring] = []
    var isExample = false
    func end() {
      guard let code else { return }
      let text = lines.joined(separator: "\n")
      let trimmed = text.drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed()
      sections.append(Section(code: code, markdown: String(trimmed)))
    }
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isExample.toggle() }
      if !isExample, line.hasPrefix("## ") || line.hasPrefix("# ") {
        end()
        let title = line.hasPrefix("## ") ? line.dropFirst(3) : ""
        code =
          title.hasPrefix("`") && title.hasSuffix("`") ? String(title.dropFirst().dropLast()) : nil
        lines = []
      } else {
        lines.append(line)
      }
    }
    end()
    self.sections = sections
  }

  var codes: [String] { sections.map(\.code) }

  /// Returns the explanation of a code, or `nil` where there is no such code.
  func section(_ code: String) -> Section? { sections.first { $0.code == code } }
}

/// Returns a line of Markdown without back quotes, and of links the text alone.
private func plain(_ line: some StringProtocol) -> String {
  var text = ""
  var rest = Substring(line)
  while let open = rest.firstIndex(of: "[") {
    text += rest[..<open]
    rest = rest[rest.index(after: open)...]
    guard let middle = rest.firstRange(of: "]("),
      let end = rest[middle.upperBound...].firstIndex(of: ")")
    else {
      text += "["
      continue
    }
    text += rest[..<middle.lowerBound]
    rest = rest[rest.index(after: end)...]
  }
  text += rest
  return String(text.map { $0 == "`" ? "'" : $0 })
}
