internal import Briefing
internal import Extraction
internal import Markdown
internal import Text

/// Measures extraction against a loop that counts the full stops in the same bytes.
func measureExtraction() {
  print("extraction                     texts   words     ms each   MB/s   × counting full stops")
  for (words, count) in [(400, 2_000), (150, 4_000), (2_600, 300), (41_000, 20), (165_000, 5)] {
    measureExtraction(words: words, count: count)
  }
}

private func measureExtraction(words: Int, count: Int) {
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
