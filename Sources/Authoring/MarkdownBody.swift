internal import Briefing
internal import Content
internal import Text

/// The text of a brief before it has front matter: its first heading and its blocks without markup.
struct MarkdownBody {
  private(set) var heading: String?
  private(set) var blocks: [String] = []
  private let body: [UInt8]
  /// Where the heading stands, if it is the first thing in the text.
  private var headingLines: Range<Int>?

  /// Reads a text, or reports why it cannot be read.
  init?(_ body: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]) {
    self.body = body
    let head = Array("---\ntitle: x\ndate: 2000-01-01\nextract: false\n---\n".utf8)
    let file = SourceFile(path: path, bytes: head + body)
    let reader = ContentReader(settings: Settings(now: Moment(secondsSince1970: 0)))
    var faults: [Diagnostic] = []
    guard let prose = reader.readBrief(file, reporting: &faults)?.prose else {
      // The places are those of the text itself.
      diagnostics += faults.filter(\.isError).map {
        Diagnostic($0.code, path: path, $0.message)
      }
      return nil
    }
    for (place, block) in prose.blocks.dropFirst().enumerated() {
      let text = onOneLine(prose.string(in: block.range))
      guard case .heading(let level) = block.kind else {
        blocks.append(text)
        continue
      }
      guard heading == nil else { continue }
      heading = text
      if place == 0, level == 1, let range = prose.sourceRange(of: block.range) {
        headingLines = lines(
          of: range.lowerBound - head.count..<range.upperBound - head.count)
      }
    }
  }

  /// The text without the heading, if that is the first thing in it.
  var withoutHeading: [UInt8] {
    guard let headingLines else { return body }
    return Array(body[headingLines.upperBound...].drop { $0 == 0x0A || $0 == 0x0D })
  }

  /// Returns the lines of a heading, with the one that underlines it.
  private func lines(of range: Range<Int>) -> Range<Int> {
    var end = nextLine(after: range.upperBound)
    let start = body[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isMarked = body[start..<end].drop { $0 == 0x20 }.first == UInt8(ascii: "#")
    let below = body[end..<nextLine(after: end)]
    if !isMarked, below.contains(UInt8(ascii: "=")),
      below.allSatisfy({ [0x20, 0x0A, 0x0D, UInt8(ascii: "=")].contains($0) })
    {
      end = below.endIndex
    }
    return start..<end
  }

  private func nextLine(after offset: Int) -> Int {
    body[min(offset, body.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.count
  }
}
