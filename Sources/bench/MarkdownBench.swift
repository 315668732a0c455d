internal import CCMark
internal import Glibc
internal import Markdown
internal import Text

/// Measures parsing and rendering of Markdown against libcmark's own, on the same bytes.
enum MarkdownBench {
  static func run() {
    var samples = SampleMarkdown()
    let files = (0..<10_000).map { SourceFile(path: "\($0).md", bytes: Array(samples.text().utf8)) }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    var ours = Double.infinity
    var parse = Double.infinity
    var theirs = Double.infinity
    var written = 0
    for _ in 0..<5 {
      let start = processorSeconds()
      for file in files {
        var diagnostics: [Diagnostic] = []
        guard
          let document = MarkdownDocument.parse(
            file, body: 0..<file.bytes.count, reporting: &diagnostics)
        else { continue }
        var rendering = MarkdownDocument.Rendering(); rendering.isSmart = true;
        rendering.hasHeadingIDs = true; written += document.html(rendering).bytes.count
      }
      let middle = processorSeconds()
      for file in files {
        let html = unsafe file.bytes.withUnsafeBytes { buffer in
          unsafe cmark_markdown_to_html(
            buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, 0)
        }
        if let html = unsafe html { written += unsafe strlen(html) }
        unsafe free(html)
      }
      let third = processorSeconds()
      for file in files {
        var diagnostics: [Diagnostic] = []
        guard
          let document = MarkdownDocument.parse(
            file, body: 0..<file.bytes.count, reporting: &diagnostics)
        else { continue }
        written += document.prose.text.count
      }
      ours = min(ours, middle - start)
      theirs = min(theirs, third - middle)
      parse = min(parse, processorSeconds() - third)
    }
    print(bytes, written, "ours", ours, "(parse", parse, ") cmark", theirs, "ratio", ours / theirs)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
