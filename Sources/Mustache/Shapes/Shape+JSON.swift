package import Text

extension Shape {
  /// Writes all that templates see of `subject` as one JSON object, in the order of the fields.
  ///
  /// HTML is a string of its text. Subjects may lead to each other without end: an object inside
  /// another one of the same shape holds `"…"` for the objects and lists that lead further on.
  package func write(_ subject: Subject, to json: inout JSONWriter) {
    write(subject, to: &json, inside: [])
  }

  /// Writes the subject, which is found inside objects of `shapes`.
  func write(_ subject: Subject, to json: inout JSONWriter, inside shapes: [Outline]) {
    let frame = SubjectFrame(subject)
    let isRepeated = shapes.contains(outline)
    json.object { json in
      for (entry, reader) in zip(outline.entries, readers) {
        json.key(entry.name)
        if isRepeated, entry.leadsOn {
          json.string("…")
        } else {
          reader.write(frame, to: &json, inside: shapes + [outline])
        }
      }
    }
  }
}

extension Outline.Entry {
  /// Whether it stands for objects that hold others, as a day of the calendar does not.
  fileprivate var leadsOn: Bool { nested?.entries.contains { $0.nested != nil } ?? false }
}
