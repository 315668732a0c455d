package import Text

extension Shape {
  /// Writes all that templates see of `subject` as one JSON object, in the order of the fields.
  ///
  /// HTML is a string of its text. Subjects may lead to each other without end, so what lies more
  /// than `depth` objects deep is `"…"`.
  package func write(_ subject: Subject, to json: inout JSONWriter, depth: Int = 6) {
    outline.write(SubjectFrame(subject), to: &json, depth: depth)
  }
}

extension Outline {
  /// Writes the item of a frame, of which this is the outline.
  fileprivate func write(_ frame: Frame, to json: inout JSONWriter, depth: Int) {
    guard depth > 0 else { return json.string("…") }
    json.object { json in
      for (entry, reader) in zip(entries, frame.readers) {
        json.key(named: entry.name)
        entry.write(reader, of: frame, to: &json, depth: depth - 1)
      }
    }
  }
}

extension Outline.Entry {
  /// Writes one field, with objects down to a depth.
  fileprivate func write(
    _ reader: Reader, of frame: Frame, to json: inout JSONWriter, depth: Int
  ) {
    switch kind {
    case .text, .choice, .open: reader.value(frame).write(to: &json)
    case .html: json.string(shown(reader, of: frame))
    case .number: json.number(shown(reader, of: frame))
    case .flag: json.boolean(reader.isTruthy(frame))
    case .texts: json.array(items(reader.frame(frame))) { $1.item.write(to: &$0) }
    case .list:
      json.array(items(reader.frame(frame))) { nested?.write($1, to: &$0, depth: depth) }
    case .object:
      guard let inner = reader.frame(frame) else { return json.null() }
      nested?.write(inner, to: &json, depth: depth)
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
