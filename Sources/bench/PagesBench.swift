internal import Pages
internal import Text

/// Measures rendering against one pass that escapes the same bytes for HTML.
///
/// The promise is for the pages of briefs: rendering takes at most four times the processor time
/// of the pass.
func measurePages() {
  print("pages                  briefs    pages   KB each   µs each    MB/s   × escaping the same")
  for count in [1_000, 10_000] {
    guard let site = SampleSite(briefs: count) else {
      preconditionFailure("the sample site has no faults")
    }
    let (briefs, others) = (site.pages.filter(\.isBrief), site.pages.filter(\.isList))
    measure(briefs, "pages of briefs", of: site, briefs: count)
    measure(others, "lists and terms", of: site, briefs: count)
  }
}

private func measure(_ pages: [Page], _ label: String, of site: SampleSite, briefs: Int) {
  var best = Double.infinity
  var yardstick = Double.infinity
  var bytes = 0
  for _ in 0..<5 {
    let (rendering, escaping, count) = round(pages, site.theme)
    best = min(best, rendering)
    yardstick = min(yardstick, escaping)
    bytes = count
  }
  let columns = [
    padded(label, 18, atEnd: true), padded("\(briefs)", 11), padded("\(pages.count)", 9),
    padded(decimal(Double(bytes / pages.count) / 1000, 1), 10),
    padded(decimal(best * 1e6 / Double(pages.count), 1), 10),
    padded(decimal(Double(bytes) / best / 1e6, 0), 8),
    padded(decimal(best / yardstick, 2), 10),
  ]
  print(columns.joined())
}

/// Renders all pages once and escapes what came of it, a few pages at a time, so that
/// neither side measures how the system hands out memory.
private func round(
  _ pages: [Page], _ theme: Theme
) -> (rendering: Double, escaping: Double, bytes: Int) {
  var total = (rendering: 0.0, escaping: 0.0, bytes: 0)
  var buffer: [UInt8] = []
  for start in stride(from: 0, to: pages.count, by: 4) {
    let slice = pages[start..<min(start + 4, pages.count)]
    let begin = processorSeconds()
    let rendered = slice.map { theme.render($0) }
    let middle = processorSeconds()
    for page in rendered {
      buffer.removeAll(keepingCapacity: true)
      appendHTMLEscaped(page[...], to: &buffer)
    }
    total.escaping += processorSeconds() - middle
    total.rendering += middle - begin
    total.bytes += rendered.reduce(0) { $0 + $1.count }
  }
  return total
}

extension Page {
  fileprivate var isBrief: Bool { if case .brief = content { true } else { false } }

  /// Whether the page is one of all others that are made with a template, but for redirects.
  fileprivate var isList: Bool {
    switch content {
    case .brief, .redirect, .data, .list: false
    default: true
    }
  }
}
