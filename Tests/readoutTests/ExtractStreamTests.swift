import Briefing
import Content
import Extraction
import Foundation
import JSON
import TestSupport
import Testing
import Text

@testable import Publishing
@testable import readout

@Suite struct ExtractStreamTests {
  @Test(arguments: [
    "\"a\"", "\"\"", "0", "-1.50", "1e2", "123456789012345678901234567890", "true", "false", "null",
    "[1,[],{}]", "{\"b\":1,\"a\":[null,\"é\\n\"]}",
  ])
  func `an id of any type is echoed`(id: String) throws {
    let answer = answer(to: "{\"text\":\"x\", \"id\": \(id)}")
    #expect(answer.hasPrefix("{\"id\":\(id),\"mentioned\":[],\"outcomes\":["))
    #expect(answer.hasSuffix("]}\n"))
    let bad = self.answer(to: "{\"id\": \(id)}", number: 4)
    #expect(bad.hasPrefix("{\"error\":\"line 4, column 1: 'text' is missing; "))
    #expect(bad.hasSuffix(",\"id\":\(id)}\n"))
  }

  @Test func `a line without an id is known by its number`() {
    #expect(answer(to: "{\"text\":\"x\"}", number: 17).hasPrefix("{\"id\":17,"))
  }

  @Test(arguments: [
    (" nul", "line 3, column 2: 'nul' is no value; put text in double quotation marks"),
    ("  [1]", "line 3, column 3: an array stands where an object is expected; write "),
    ("{\"text\":[]}", "line 3, column 1: 'text' is an array and no text; write "),
    ("{\"text\":\"\\u0000\"}", "line 3, column 9: '\\\\u0000' is no character of a text; "),
    ("{\"text\":\"\\ud800\"}", "line 3, column 9: the text holds one half of a surrogate pair; "),
    ("{\"text\":\"a", "line 3, column 11: a text is never closed; "),
    ("{\"text\":\"\",\"text\":\"\"}", "line 3, column 12: the key '\\\"text\\\"' stands twice "),
    ("{\"text\":\"---\\nx\"}", "line 3, in its text at line 1, column 1: '---' opens "),
    (
      "{\"text\":\"---\\ntitle: T\\ndate: x\\n---\\n\"}",
      "line 3, in its text at line 3, column 7: 'x' is not a date"
    ),
  ])
  func `a line that cannot be read tells where and why`(line: String, error: String) {
    let answer = answer(to: line, number: 3)
    #expect(answer.hasPrefix("{\"error\":\"\(error)"), "\(answer)")
  }

  @Test func `offsets count the bytes of the decoded text`() throws {
    let escaped =
      "caf\\u00e9 \\ud83d\\ude00\\n\\n\\\"They\\\" slept. They signed a treaty on rail links."
    let value = try JSONValue.parse(Array(answer(to: "{\"text\":\"\(escaped)\"}").utf8))
    let marked = Marked("café 😀\n\n\"They\" slept. «They signed a treaty on rail links.»")
    guard case .array(let outcomes) = value.value(of: "outcomes"),
      case .array(let evidence) = outcomes.first?.value(of: "evidence")
    else {
      Issue.record("no outcome")
      return
    }
    let range = try #require(marked.ranges.first)
    #expect(evidence.first?.value(of: "start") == .number("\(range.lowerBound)"))
    #expect(evidence.first?.value(of: "end") == .number("\(range.upperBound)"))
    #expect(evidence.first?.value(of: "quote")?.string == marked.file.text(in: range))
  }

  @Test func `a text with front matter is a brief`() {
    let head = "---\\ntitle: T\\ndate: 2023-11-15\\ntopics: [visas]\\n---\\n"
    #expect(answer(to: "{\"text\":\"\(head)They met.\"}").contains("\"source\":\"declared\""))
  }

  @Test func `reasons and refusals come when asked for, doubtful facts likewise`() {
    let line = "{\"text\":\"They agreed to open a port. They did not agree to sign a treaty.\"}"
    let plain = answer(to: line)
    #expect(plain.contains("\"pillars\":[],\"topics\":[]"))
    let explained = answer(to: line, options: ExtractOptions(explains: true))
    #expect(explained.contains("\"reasons\":[{\"name\":\"trigger\",\"words\":\"agreed\"}]"))
    #expect(explained.contains("\"pillars\":[],\"refused\":[{\"evidence\":{"))
    let strict = answer(to: line, threshold: 0.95)
    #expect(strict.contains("\"outcomes\":[]"))
    #expect(answer(to: line, options: ExtractOptions(showsAll: true), threshold: 0.95) == plain)
  }

  @Test(arguments: [1, 2, 8, 64])
  func `answers come in the order of the lines, blank ones left out`(jobs: Int) throws {
    let lines = (1...600).map { number -> String in
      switch number % 5 {
      case 0: return " \t\r"
      case 1: return "bad"
      default:
        let text = String(repeating: "They met. ", count: number % 7 == 0 ? 20 : number % 3)
        return "{\"id\":\(number),\"text\":\"\(text)\"}"
      }
    }
    let (output, tally) = try run(lines.joined(separator: "\n"), jobs: jobs)
    let answers = output.split(separator: "\n")
    #expect(answers.count == 480 && tally.lines == 480 && tally.unreadable == 120)
    let numbers = (1...600).filter { $0 % 5 != 0 }
    for (number, answer) in zip(numbers, answers) {
      #expect(
        answer.hasPrefix(
          number % 5 == 1 ? "{\"error\":\"line \(number), " : "{\"id\":\(number),"))
    }
  }

  @Test func `a file that cannot be read has its error among the answers`() {
    var tally = ExtractStream.Tally()
    var output: [UInt8] = []
    stream(jobs: 1).run("/no/such/file", into: &tally) { output += $0 }
    #expect(
      String(decoding: output, as: UTF8.self)
        == "{\"error\":\"'/no/such/file' cannot be read: no such file or directory; name a file\","
        + "\"file\":\"/no/such/file\"}\n")
    #expect(tally.diagnostics.map(\.code) == ["unreadable"])
  }

  private func stream(
    jobs: Int, options: ExtractOptions = ExtractOptions(), threshold: Double = 0.5
  ) -> ExtractStream {
    var settings = Settings(now: Moment(secondsSince1970: 0))
    settings.extractionThreshold = threshold
    return ExtractStream(
      reader: ContentReader(
        settings: settings, extractor: Extractor(explains: options.explains)),
      options: options, jobs: jobs)
  }

  private func answer(
    to line: String, number: Int = 1, options: ExtractOptions = ExtractOptions(),
    threshold: Double = 0.5
  ) -> String {
    let answer = stream(jobs: 1, options: options, threshold: threshold)
      .result(of: LineStream.Line(number: number, bytes: Array(line.utf8)))
    return String(decoding: answer.json, as: UTF8.self)
  }

  /// Runs a stream over a file with some text.
  private func run(_ text: String, jobs: Int) throws -> (String, ExtractStream.Tally) {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "readout-stream-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var tally = ExtractStream.Tally()
    var output: [UInt8] = []
    stream(jobs: jobs).run(file.path(), into: &tally) { output += $0 }
    return (String(decoding: output, as: UTF8.self), tally)
  }
}
