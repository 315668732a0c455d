internal import CCMark
internal import Glibc
internal import Markdown
internal import Text

/// Measures parsing and rendering of Markdown against libcmark's own, on the same bytes.
///
/// Plain CommonMark is what libcmark does too; a page has more to it: footnotes, tables, curly
/// quotes, ids of headings.
func measureMarkdown() {
  print("markdown                   texts       MB    ms each    MB/s    × libcmark on the same")
  var samples = SampleMarkdown()
  let files = (0..<10_000).map { SourceFile(path: "\($0).md", bytes: Array(samples.text().utf8)) }
  measure(files, "plain CommonMark", .commonMark, MarkdownDocument.Rendering())
  var rendering = MarkdownDocument.Rendering()
  rendering.isSmart = true
  rendering.hasHeadingIDs = true
  measure(files, "as a page has it", .page, rendering)
}

private func measure(
  _ files: [SourceFile], _ label: String, _ syntax: MarkdownDocument.Syntax,
  _ rendering: MarkdownDocument.Rendering
) {
  let bytes = files.reduce(0) { $0 + $1.bytes.count }
  var (ours, theirs) = (0, 0)
  var best = Double.infinity
  var yardstick = Double.infinity
  for _ in 0..<5 {
    let start = processorSeconds()
    for file in files {
      var diagnostics: [Diagnostic] = []
      let document = MarkdownDocument.parse(
        file, body: 0..<file.bytes.count, syntax: syntax, reporting: &diagnostics)
      ours += document?.html(rendering).bytes.count ?? 0
    }
    let middle = processorSeconds()
    for file in files { theirs += countOfHTML(byLibcmarkOf: file.bytes) }
    best = min(best, middle - start)
    yardstick = min(yardstick, processorSeconds() - middle)
  }
  precondition(ours > bytes && theirs > bytes, "HTML is longer than Markdown")
  let columns = [
    padded(label, 20, atEnd: true), padded("\(files.count)", 12),
    padded(decimal(Double(bytes) / 1e6, 1), 9),
    padded(decimal(best * 1000 / Double(files.count), 4), 11),
    padded(decimal(Double(bytes) / best / 1e6, 1), 8), padded(decimal(best / yardstick, 2), 10),
  ]
  print(columns.joined())
}

/// Returns how many bytes of HTML libcmark makes of a text, with none of its options.
private func countOfHTML(byLibcmarkOf text: [UInt8]) -> Int {
  let html = unsafe text.withUnsafeBytes { buffer in
    unsafe cmark_markdown_to_html(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, 0)
  }
  guard let html = unsafe html else { return 0 }
  defer { unsafe free(html) }
  return unsafe strlen(html)
}
