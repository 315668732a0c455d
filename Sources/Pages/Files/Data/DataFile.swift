internal import Text

/// A JSON file of facts: a list of objects that one record writes.
struct DataFile: Sendable {
  /// The name below `data/`, without an ending.
  let name: String
  /// What it holds, in one sentence.
  let summary: String
  let outline: RecordOutline
  let bytes: @Sendable () -> [UInt8]

  /// Creates a file of what `elements` gives when the file is written.
  init<Elements: Sequence & SendableMetatype>(
    _ name: String, _ summary: String, _ record: Record<Elements.Element>,
    of elements: @escaping @Sendable () -> Elements
  ) {
    self.name = name
    self.summary = summary
    outline = record.outline
    bytes = { list(of: elements(), record) }
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

/// Returns a JSON array with one object a line, so that a change of one is a change of one line.
private func list<Subject>(
  of elements: some Sequence<Subject>, _ record: Record<Subject>
) -> [UInt8] {
  var bytes = Array("[".utf8)
  var isFirst = true
  for element in elements {
    bytes.append(isFirst ? "\n" as StaticString : ",\n")
    isFirst = false
    JSONWriter.append(to: &bytes) { record.write(element, to: &$0) }
  }
  bytes.append("\n]\n" as StaticString)
  return bytes
}
