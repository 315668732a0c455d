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

/// Appends a cell, in quotes where it needs them, with an apostrophe before what a spreadsheet would
/// take for a formula.
private func appendCell(_ text: String, to csv: inout [UInt8]) {
  let bytes = Array(text.utf8)
  let isPlain = bytes.indices.allSatisfy {
    !",\"\r\n".utf8.contains(bytes[$0]) && !beginsFormula(at: $0, in: bytes)
  }
  guard !isPlain else {
    csv += bytes
    return
  }
  csv.append(UInt8(ascii: "\""))
  for (index, byte) in bytes.enumerated() {
    if beginsFormula(at: index, in: bytes) { csv.append(UInt8(ascii: "'")) }
    if byte == UInt8(ascii: "\"") { csv.append(byte) }
    csv.append(byte)
  }
  csv.append(UInt8(ascii: "\""))
}

/// Whether a spreadsheet may take what stands at a place for a formula: `=`, `+`, `-`, `@` or a wide
/// form of them, or where a cell begins a tab or carriage return.
///
/// Where numbers have a decimal comma, cells are parted at semicolons, and some programs part them at
/// tabs; then quotes in the midst of a cell mean nothing, and a line break ends the row. So the place
/// behind any of these counts as a beginning, quotes before the sign or not.
private func beginsFormula(at index: Int, in text: [UInt8]) -> Bool {
  guard index == 0 || ";\t\r\n".utf8.contains(text[index - 1]) else { return false }
  let former = index == 0 ? UInt8(ascii: ";") : text[index - 1]
  switch text[index] {
  case UInt8(ascii: "\t"): if former != UInt8(ascii: "\t") { return true }
  case UInt8(ascii: "\r"): if former == UInt8(ascii: ";") { return true }
  default: break
  }
  let sign = text[index...].drop { $0 == UInt8(ascii: "\"") }
  return ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains { sign.starts(with: $0.utf8) }
}
