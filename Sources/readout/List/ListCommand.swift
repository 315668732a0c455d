internal import Publishing
internal import Text

extension Command {
  static let list = Command(
    name: "list", operands: Listings.allCases.map(\.rawValue).joined(separator: "|"),
    summary: "list briefs or participants, one a line",
    details: """
      Lists briefs that readers see, drafts, announced meetings, what is under embargo, or all
      participants. On a terminal the columns are aligned; elsewhere a tab stands between them:
      day, file and title of a brief; for an embargo its end, file and title; for a participant
      the number of briefs, slug, name and country.

      Files with errors are told on standard error, and all others are listed.
      """,
    examples: [
      Example("readout list drafts", "lists what is not published yet"),
      Example("readout list briefs | cut -f 2", "prints the files of all briefs"),
      Example("readout list participants --format json", "prints an array of objects"),
    ],
    failure: "some files have errors; all others are listed",
    flags: [
      Flag("format", value: "text|json", default: "text", "how to print the list"), .jobs,
    ],
    not: "ls"
  ) { invocation throws(UsageError) in
    let operands = invocation.arguments.operands
    if operands.count > 1 {
      throw UsageError(message: "'list' prints one list, but \(operands.count) were named")
    }
    guard let listing = operands.first.flatMap(Listings.init(rawValue:)) else {
      throw UsageError(
        message: "'list' needs one of \(Listings.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let request = try invocation.siteRequest()
    var diagnostics: [Diagnostic] = []
    let (stages, progress) = invocation.observers()
    let found = ContentList.reading(
      progress.following(request), observing: stages.begin, reporting: &diagnostics)
    progress.end()
    if let found {
      let isJSON = invocation.arguments.value("format") == "json"
      invocation.terminal.write(
        isJSON
          ? listing.json(of: found, source: request.source)
          : text(of: listing.rows(of: found, source: request.source)))
    }
    stages.report()
    invocation.terminal.report(diagnostics, source: request.source)
    return diagnostics.hasErrors ? 1 : 0
  }

  /// Returns rows as lines, with aligned columns for people and tabs for programs.
  private static func text(of rows: [[String]]) -> [UInt8] {
    let rows = rows.map { $0.map { terminalSafe($0.replacing("\t", with: " ")) } }
    guard Terminal.isOutputShown else {
      return Array(rows.map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
    }
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    let lines = rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }
    return Array(lines.joined().utf8)
  }
}
