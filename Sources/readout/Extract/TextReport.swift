internal import Briefing
internal import Content

/// The facts of one file for a reader at a terminal: each with a sentence that proves it.
struct TextReport {
  let found: FoundFacts
  /// Whether doubtful facts are listed too.
  let showsAll: Bool

  var lines: [String] {
    var lines: [String] = []
    for section in FactSection.sections(of: showsAll ? found.all : found.likely) {
      lines.append(section.heading)
      for entry in section.entries {
        lines.append("  " + text(of: entry) + doubt(about: entry))
        if let quote = entry.grounds.evidence.first?.quote {
          lines.append("      “\(shortened(quote))”")
        }
      }
    }
    return lines.isEmpty ? ["No facts found."] : lines
  }

  private func text(of entry: FactSection.Entry) -> String {
    (entry.outcome?.status.map { "\($0.rawValue): " } ?? "") + entry.text
  }

  private func doubt(about entry: FactSection.Entry) -> String {
    guard let confidence = entry.grounds.confidence, confidence < found.threshold else { return "" }
    return " (doubtful: \(decimal(confidence)), below \(decimal(found.threshold)))"
  }

  /// A quotation on one line, cut where it is long.
  private func shortened(_ quote: String) -> String {
    let line = onOneLine(quote)
    return line.count <= 160 ? line : line.prefix(159) + "…"
  }
}
