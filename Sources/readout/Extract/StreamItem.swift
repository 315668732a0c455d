internal import Content
internal import JSON
internal import Publishing
internal import Text

/// One line of a stream: a text with an id, or why it is none.
struct StreamItem: Sendable {
  /// What the result is known by: the id of the line, else the line's number; `null` where it
  /// cannot be told.
  let id: JSONValue
  let text: Result<String, Unreadable>

  /// Why a line could not be read, and where.
  struct Unreadable: Error {
    let message: String

    init(_ message: String, line: Int, column: Int) {
      self.message = "line \(line), column \(column): \(message)"
    }

    /// Tells a fault inside the text that a line holds.
    init(_ diagnostic: Diagnostic?, line: Int) {
      let place = diagnostic?.position.map { " at line \($0.line), column \($0.column)" } ?? ""
      message = "line \(line), in its text\(place): \(diagnostic?.message ?? "unreadable")"
    }
  }

  /// Reads `{"id":…,"text":…}`; other members may stand there and are passed over.
  init(_ line: LineStream.Line) {
    guard let bytes = line.bytes else {
      let limit = LineStream.longest >> 20
      let message = "the line has more than \(limit) MiB; split the text"
      self.init(.null, Unreadable(message, line: line.number, column: 1))
      return
    }
    do throws(JSONFault) {
      self.init(try JSONValue.parse(bytes), line: line)
    } catch {
      let position = error.position
      self.init(
        .null, Unreadable(error.message, line: line.number, column: position.column))
    }
  }

  private init(_ value: JSONValue, line: LineStream.Line) {
    let example = "{\"id\": …, \"text\": \"…\"}"
    let id = value.value(of: "id") ?? .number(String(line.number))
    let text = value.value(of: "text")
    if value.members == nil {
      let message = "\(value.noun) stands where an object is expected; write \(example)"
      self.init(.null, Unreadable(message, line: line.number, column: line.column))
    } else if let text = text?.string {
      self.init(id: id, text: .success(text))
    } else {
      let found = text.map { "'text' is \($0.noun) and no text" } ?? "'text' is missing"
      self.init(
        id, Unreadable("\(found); write \(example)", line: line.number, column: line.column))
    }
  }

  private init(_ id: JSONValue, _ fault: Unreadable) {
    self.init(id: id, text: .failure(fault))
  }

  private init(id: JSONValue, text: Result<String, Unreadable>) {
    self.id = id
    self.text = text
  }
}

extension LineStream.Line {
  /// Whether the line holds nothing but white space.
  var isBlank: Bool { bytes?.allSatisfy(isWhiteSpace) == true }

  /// The column of the first byte that is no white space.
  fileprivate var column: Int { (bytes?.firstIndex { !isWhiteSpace($0) } ?? 0) + 1 }
}

private func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0D
}
