internal import Text

/// A CSV file: its columns, and how each is had from a `Subject`.
///
/// - SeeAlso: RFC 4180; Table Schema, datapackage.org, for the types.
struct Table<Subject>: Sendable {
  struct Column: Sendable {
    enum Kind: String {
      case string, date, number
    }

    let name: String
    let kind: Kind
    /// One sentence.
    let summary: String
    /// Whether no cell is empty.
    var isRequired = false
    /// The words that a cell may hold; any text where there are none.
    var words: [String] = []
    let get: @Sendable (Subject) -> String?
  }

  let columns: [Column]
  /// The columns that together tell the rows apart.
  let key: [String]

  /// Writes the table with its head, in UTF-8 with CR LF behind each row.
  func write(_ rows: some Sequence<Subject>, to outlet: inout Outlet) {
    appendRow(columns.map(\.name), to: &outlet.bytes)
    for row in rows {
      appendRow(columns.map { $0.get(row) ?? "" }, to: &outlet.bytes)
      outlet.handOn()
    }
  }

  private func appendRow(_ cells: [String], to csv: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { csv.append(UInt8(ascii: ",")) }
      appendCell(cell, to: &csv)
    }
    csv.append("\r\n" as StaticString)
  }
}

/// Appends a cell, in quotes where it needs them.
///
/// Spreadsheets take a cell for a formula that begins with one of `=`, `+`, `-`, `@`, a tab or a
/// carriage return. Such a cell gets an apostrophe in front, which they do not show.
private func appendCell(_ text: String, to csv: inout [UInt8]) {
  let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  guard isFormula || text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
    csv.append(text)
    return
  }
  csv.append(UInt8(ascii: "\""))
  if isFormula { csv.append(UInt8(ascii: "'")) }
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\"") { csv.append(byte) }
    csv.append(byte)
  }
  csv.append(UInt8(ascii: "\""))
}
