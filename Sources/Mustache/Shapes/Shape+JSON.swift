package import Text

extension Shape {
  /// Writes all that templates see of `subject` as one JSON object, in the order of the fields.
  ///
  /// HTML is a string of its text. Subjects may lead to each other without end, so what lies more
  /// than `depth` objects deep is `"…"`.
  package func write(_ subject: Subject, to json: inout JSONWriter, depth: Int = 6) {
    guard depth > 0 else { return json.string("…") }
    let frame = SubjectFrame(subject)
    json.object { json in
      for (entry, reader) in zip(outline.entries, readers) {
        json.key(named: entry.name)
        reader.write(frame, to: &json, depth: depth - 1)
      }
    }
  }
}
