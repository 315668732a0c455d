/// The rows of a table, and how Markdown writes them.
struct MarkdownTable {
  private var rows: [[String]] = []

  mutating func beginRow() { rows.append([]) }

  mutating func add(_ cell: String) {
    if rows.isEmpty { rows.append([]) }
    rows[rows.count - 1].append(cell)
  }

  /// The blocks to write: a table, or a paragraph a cell where there is but one column.
  var blocks: [[String]] {
    let rows = rows.filter { row in row.contains { !$0.isEmpty } }
    let width = rows.map(\.count).max() ?? 0
    guard width > 1, rows.count > 1, let header = rows.first else {
      return rows.joined().filter { !$0.isEmpty }.map { [$0] }
    }
    // A short row stays short: readers of Markdown fill it, and a hostile table would be the square
    // of its page.
    let filled = header + Array(repeating: "", count: width - header.count)
    let rule = line(Array(repeating: "---", count: width))
    return [[line(filled), rule] + rows.dropFirst().map(line)]
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
