internal import Publishing
internal import Text

/// What is wrong with a site, as HTML: the lines of the terminal, each with the line that it means.
struct ProblemReport {
  /// How many are shown; nobody mends more at once.
  private static let limit = 100
  /// How many bytes before and behind a place are shown of a long line.
  private static let context = 160

  /// `1 error, 2 warnings`.
  let counts: String
  /// The items of the list.
  let list: [UInt8]
  private let hasErrors: Bool
  private let isEmpty: Bool

  /// Creates the report of diagnostics in their order; `shown` says how the terminal names a file.
  init(_ diagnostics: [Diagnostic], excerpts: Excerpts?, shownPath: (String) -> String) {
    hasErrors = diagnostics.hasErrors
    isEmpty = diagnostics.isEmpty
    counts = diagnostics.counts
    var html = Array("<ol>\n".utf8)
    for diagnostic in diagnostics.prefix(Self.limit) {
      html += "<li class=\"\(diagnostic.severity.rawValue)\">\n".utf8
      Self.append(
        place: diagnostic.path, diagnostic.position, severity: diagnostic.severity.rawValue,
        message: diagnostic.message, code: diagnostic.code, excerpts, shownPath, to: &html)
      for note in diagnostic.notes {
        Self.append(
          place: note.path, note.position, severity: "note", message: note.message, code: nil,
          excerpts, shownPath, to: &html)
      }
      html += "</li>\n".utf8
    }
    html += "</ol>\n".utf8
    if diagnostics.count > Self.limit {
      html += "<p>And \(diagnostics.count - Self.limit) more; the terminal has them all.</p>\n".utf8
    }
    list = html
  }

  /// The panel over a page; empty where nothing is wrong.
  var panel: [UInt8] {
    if isEmpty { return [] }
    var html = Array(
      """
      <div class="readout-problems">
      <button type="button" class="counts" aria-haspopup="dialog">\(counts)</button>
      <dialog class="\(hasErrors ? "has-errors" : "has-warnings")" aria-labelledby="counts">
      <h2 id="counts">\(counts)</h2>

      """.utf8)
    html += list
    html += "<button type=\"button\" class=\"close\">Close</button>\n</dialog>\n</div>".utf8
    return html
  }

  private static func append(
    place path: String?, _ position: Position?, severity: String, message: String, code: String?,
    _ excerpts: Excerpts?, _ shownPath: (String) -> String, to html: inout [UInt8]
  ) {
    var place = path.map { terminalSafe(shownPath($0)) } ?? "readout"
    if let position { place += ":\(position.line):\(position.column)" }
    html += "<p><span class=\"place\">".utf8
    appendHTMLEscaped(place, to: &html)
    html += "</span>: <span class=\"severity\">\(severity)</span>: ".utf8
    appendHTMLEscaped(terminalSafe(message), to: &html)
    if let code { html += " <span class=\"code\">[\(code)]</span>".utf8 }
    html += "</p>\n".utf8
    if let path, let position, let line = excerpts?.line(position.line, of: path) {
      append(line, markedAt: position.column - 1, to: &html)
    }
  }

  /// Appends a line with the character at an offset marked, or its end where the offset is behind it.
  private static func append(_ line: [UInt8], markedAt offset: Int, to html: inout [UInt8]) {
    let offset = start(ofCharacterAt: min(offset, line.count), in: line)
    let end = start(ofCharacterAfter: offset, in: line)
    let first = start(ofCharacterAt: max(0, offset - context), in: line)
    let last = start(ofCharacterAt: min(line.count, end + context), in: line)
    func append(_ range: Range<Int>) {
      appendHTMLEscaped(terminalSafe(String(decoding: line[range], as: UTF8.self)), to: &html)
    }
    html += "<pre><code>\(first > 0 ? "…" : "")".utf8
    append(first..<offset)
    html += "<mark>".utf8
    append(offset..<end)
    if offset == end { html.append(UInt8(ascii: " ")) }
    html += "</mark>".utf8
    append(end..<max(end, last))
    html += "\(last < line.count ? "…" : "")</code></pre>\n".utf8
  }

  private static func start(ofCharacterAt offset: Int, in line: [UInt8]) -> Int {
    var offset = max(0, offset)
    while offset > 0, offset < line.count, line[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func start(ofCharacterAfter offset: Int, in line: [UInt8]) -> Int {
    var offset = min(offset + 1, line.count)
    while offset < line.count, line[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension [Diagnostic] {
  /// How many there are of each kind: `1 error, 2 warnings`; empty where there is none.
  fileprivate var counts: String {
    let errors = count(where: \.isError)
    return [(errors, "error"), (count - errors, "warning")].filter { $0.0 > 0 }
      .map(counted).joined(separator: ", ")
  }
}
