internal import Text

/// A JSON file of facts: a list of objects that one record writes.
struct DataFile: Sendable {
  /// The name below `data/`, without an ending.
  let name: String
  /// What it holds, in one sentence.
  let summary: String
  let outline: RecordOutline
  let write: @Sendable (inout Outlet) -> Void

  /// Creates a file of what `elements` gives when the file is written.
  init<Elements: Sequence & SendableMetatype>(
    _ name: String, _ summary: String, _ record: Record<Elements.Element>,
    of elements: @escaping @Sendable () -> Elements
  ) {
    self.name = name
    self.summary = summary
    outline = record.outline
    write = { outlet in
      writeJSONLines(of: elements(), to: &outlet) { record.write($1, to: &$0) }
    }
  }

  /// The file, from the root of the output.
  var path: String { "data/\(name).json" }

  /// The file that says what this one holds.
  var schemaPath: String { "data/schema/\(name).json" }

  /// Returns the JSON Schema for a site with this address.
  func schema(under base: String) -> [UInt8] {
    JSONSchema(id: base + schemaPath, title: summary, listOf: outline).bytes()
  }
}
