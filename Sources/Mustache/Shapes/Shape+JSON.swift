package import Text

extension Shape {
  /// Writes all that templates see of `subject` as one JSON object, in the order of the fields.
  ///
  /// HTML is a string of its text. Subjects may lead to each other without end: an object inside
  /// another one of the same shape holds `"…"` for the objects and lists that lead further on.
  package func write(_ subject: Subject, to json: inout JSONWriter) {
    outline.write(SubjectFrame(subject), to: &json, inside: [])
  }
}

extension Outline {
  /// Writes the item of a frame, of which this is the outline, found inside objects of `shapes`.
  fileprivate func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    let isRepeated = shapes.contains(self)
    json.object { json in
      for (entry, reader) in zip(entries, frame.readers) {
        json.key(named: entry.name)
        if isRepeated, entry.leadsOn {
          json.string("…")
        } else {
          entry.write(reader, of: frame, to: &json, inside: shapes + [self])
        }
      }
    }
  }
}

extension Outline.Entry {
  /// Whether it stands for objects that hold others, as a day of the calendar does not.
  fileprivate var leadsOn: Bool { nested?.entries.contains { $0.nested != nil } ?? false }

  /// Writes one field of an object, which is the last one of `shapes`.
  fileprivate func write(
    _ reader: Reader, of frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]
  ) {
    switch kind {
    case .text, .choice, .open: reader.value(frame).write(to: &json)
    case .html: json.string(shown(reader, of: frame))
    case .number: json.number(shown(reader, of: frame))
    case .flag: json.boolean(reader.isTruthy(frame))
    case .texts: json.array(items(reader.frame(frame))) { $1.item.write(to: &$0) }
    case .list:
      json.array(items(reader.frame(frame))) { nested?.write($1, to: &$0, inside: shapes) }
    case .object:
      guard let inner = reader.frame(frame) else { return json.null() }
      nested?.write(inner, to: &json, inside: shapes)
    }
  }

  private func shown(_ reader: Reader, of frame: Frame) -> String {
    var bytes: [UInt8] = []
    reader.append(frame, &bytes, false)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns a list's frame as often as it has items, each time with the next item.
  private func items(_ frame: Frame?) -> some Sequence<Frame> {
    sequence(state: frame) { frame in
      defer { frame = frame?.next() }
      return frame
    }
  }
}
