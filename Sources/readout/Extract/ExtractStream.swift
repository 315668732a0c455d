internal import Content
internal import JSON
internal import Publishing
internal import Text

/// Extraction over lines of JSON: one result line for each line, in their order.
///
/// Lines are taken in batches that are worked on in parallel and written before the next one is
/// read, so that memory does not grow with the stream. A batch never waits for lines that have
/// not come: whoever writes a line and waits gets its result.
struct ExtractStream: Sendable {
  let reader: ContentReader
  let options: ExtractOptions
  let jobs: Int

  /// How many lines a batch may have.
  private static let batchCount = 512
  /// After how many bytes a batch takes no further line.
  private static let batchSize = 4 << 20

  /// How many lines there were, and what could not be read.
  struct Tally {
    var lines = 0
    var unreadable = 0
    var diagnostics: [Diagnostic] = []
  }

  /// Reads the lines of a file, or of standard input for `-`, and writes their results.
  func run(_ path: String, into tally: inout Tally, write: ([UInt8]) -> Void) {
    do throws(DiskError) {
      var stream = try LineStream(path == "-" ? nil : path)
      while true {
        let lines = try stream.next(Self.batchCount, size: Self.batchSize)
        if lines.isEmpty { return }
        let results = parallelMap(lines, jobs: jobs) { result(of: $0) }
        write(results.flatMap(\.json))
        tally.lines += results.count { !$0.json.isEmpty }
        tally.unreadable += results.count(where: \.isError)
      }
    } catch {
      let diagnostic = Diagnostic.unreadable(error)
      tally.diagnostics.append(diagnostic)
      write(
        Self.line {
          $0.member("error", diagnostic.message)
          $0.member("file", path)
        })
    }
  }

  /// What comes of a line: one line of JSON, or no byte for a blank line.
  struct Answer: Sendable {
    var json: [UInt8]
    var isError = false
  }

  /// Returns the result of one line.
  func result(of line: LineStream.Line) -> Answer {
    if line.isBlank { return Answer(json: []) }
    let item = StreamItem(line)
    do throws(StreamItem.Unreadable) {
      let found = try facts(in: item.text.get(), line: line.number)
      return Answer(
        json: Self.line {
          $0.key("id")
          item.id.write(to: &$0)
          found.writeMembers(to: &$0, options)
        })
    } catch {
      return Answer(
        json: Self.line {
          $0.member("error", error.message)
          $0.key("id")
          item.id.write(to: &$0)
        }, isError: true)
    }
  }

  private func facts(
    in text: String, line: Int
  ) throws(StreamItem.Unreadable) -> FoundFacts {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "text", text: text)
    guard let found = reader.facts(of: file, reporting: &diagnostics) else {
      let first = diagnostics.sorted().first(where: \.isError)
      throw StreamItem.Unreadable(first, line: line)
    }
    return found
  }

  private static func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(members)
    return json.bytes + [0x0A]
  }
}
