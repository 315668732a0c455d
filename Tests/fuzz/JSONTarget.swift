import JSON
import Mustache
import Text

@testable import Publishing
@testable import readout

extension FuzzTarget {
  /// JSON as `render` and `extract --ndjson` take it: a fault has its place, a value that is written
  /// and read again is the same, and each line gets a line of JSON.
  static let json = FuzzTarget(name: "json") { bytes in
    do throws(JSONFault) {
      expectWritten(try JSONValue.parse(bytes))
    } catch {
      expect(error.offset <= bytes.count, "the place is in the text")
      let file = SourceFile(path: "a.json", bytes: bytes)
      expect(file.position(of: error.offset) == error.position, "the place is where it says")
      expect((1...longest).contains(error.message.utf8.count), "a message is short")
    }
    for line in bytes.split(separator: 0x0A).prefix(20) {
      let line = LineStream.Line(number: 1, bytes: Array(line))
      let answer = stream.result(of: line)
      if line.isBlank { continue }
      expect(answer.json.last == 0x0A, "an answer is a line")
      expect(answer.json.dropLast().allSatisfy { $0 != 0x0A }, "an answer is one line")
      let result = try? JSONValue.parse(answer.json)
      expect(result != nil, "an answer is JSON")
      expect((result?.value(of: "error") != nil) == answer.isError, "an error is told")
      let given = (try? JSONValue.parse(Array(line.bytes ?? [])))?.value(of: "id")
      if let given { expect(result?.value(of: "id") == given, "the id is kept") }
    }
  }

  private static let stream = ExtractStream(
    reader: reader, options: ExtractOptions(isJSON: true, explains: true, showsAll: true), jobs: 1)

  private static func expectWritten(_ value: JSONValue) {
    for indentation in [nil, 2] {
      var json = JSONWriter(indentedBy: indentation)
      value.write(to: &json)
      expect((try? JSONValue.parse(json.bytes)) == value, "what is written is what was read")
    }
    var json = JSONWriter()
    Value(value).write(to: &json)
    expect((try? JSONValue.parse(json.bytes)) != nil, "a template's data is JSON")
  }
}
