internal import Briefing
internal import Extraction
internal import Glibc
internal import Markdown
internal import Text

/// Measures extraction inside one process, against a loop over the same bytes.
///
/// Times are processor time of this thread. The loop that counts full stops is the yardstick:
/// machines differ, the ratio hardly does.
@main
struct Bench {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.contains("markdown") { return MarkdownBench.run() }
    if arguments.dropFirst().first == "storms" { return storms(Array(arguments.dropFirst(2))) }
    print("extraction                     texts   words     ms each   MB/s   × counting full stops")
    for (words, count) in [(400, 2_000), (150, 4_000), (2_600, 300), (41_000, 20), (165_000, 5)] {
      measure(words: words, count: count)
    }
  }

  /// `storms DIR` writes hostile texts; `storms DIR PROGRAM [NAME…]` runs the program on them.
  private static func storms(_ operands: [String]) {
    guard let folder = operands.first else { return }
    guard operands.count > 1 else { return StormRun.write(to: folder) }
    var run = StormRun(folder: folder, program: operands[1])
    if !run.run(Array(operands.dropFirst(2))) { exit(1) }
  }

  private static func measure(words: Int, count: Int) {
    var samples = SampleBriefs()
    let files = (0..<count).map { number in
      SourceFile(path: "\(number).md", bytes: Array(samples.text(words: words).utf8))
    }
    var diagnostics: [Diagnostic] = []
    let proses = files.compactMap {
      MarkdownDocument.parse($0, body: 0..<$0.bytes.count, reporting: &diagnostics)?.prose
    }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    let extractor = Extractor()
    let date = CalendarDate(iso: "2021-05-12")
    var facts = 0
    var stops = 0
    var best = Double.infinity
    var yardstick = Double.infinity
    for _ in 0..<5 {
      let start = processorSeconds()
      for (file, prose) in zip(files, proses) {
        facts += extractor.extract(from: prose, in: file, on: date).facts.outcomes.count
      }
      let middle = processorSeconds()
      for file in files {
        for byte in file.bytes where byte == UInt8(ascii: ".") { stops += 1 }
      }
      best = min(best, middle - start)
      yardstick = min(yardstick, processorSeconds() - middle)
    }
    precondition(facts > 0 && stops > 0, "the samples hold results and sentences")
    let columns = [
      padded("\(decimal(Double(bytes / count) / 1000, 1)) KB each", 24, atEnd: true),
      padded("\(count)", 12),
      padded("\(words)", 8), padded(decimal(best * 1000 / Double(count), 4), 12),
      padded(decimal(Double(bytes) / best / 1e6, 1), 7), padded(decimal(best / yardstick, 0), 10),
    ]
    print(columns.joined())
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func padded(_ text: String, _ width: Int, atEnd: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + space : space + text
  }

  private static func decimal(_ number: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number * scale).rounded())
    guard places > 0 else { return "\(whole)" }
    let fraction = String(whole % Int(scale) + Int(scale)).dropFirst()
    return "\(whole / Int(scale)).\(fraction)"
  }
}
