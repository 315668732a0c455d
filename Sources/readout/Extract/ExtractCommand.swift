internal import Briefing
internal import Content
internal import Extraction
internal import Publishing
internal import Text

extension Command {
  static let extract = Command(
    name: "extract", operands: "FILE…", summary: "print the facts that the prose states",
    details: """
      Reads briefs or plain texts, '-' for standard input, and prints who took part, who is only
      mentioned, what was declared and what came of it, each with the sentence that proves it.
      With --json, one JSON object a line; its start and end count UTF-8 bytes in the file.
      """,
    flags: [
      Flag("json", "print JSON, one object a line"),
      Flag("explain", "say why: reasons and weights, and what was refused"),
      Flag("jobs", short: "j", value: "N", "how many files to work on at once"),
    ]
  ) { invocation throws(UsageError) in
    let paths = invocation.arguments.operands
    guard !paths.isEmpty else {
      throw UsageError(message: "'extract' needs a file, or '-' for standard input")
    }
    let now = try invocation.environment.moment(flag: invocation.arguments.value("now"))
    let reader = ContentReader(
      settings: Settings(now: now),
      extractor: Extractor(explains: invocation.arguments.has("explain")))
    let asJSON = invocation.arguments.has("json")
    let extracts = parallelMap(paths, jobs: try invocation.jobs() ?? processorCount) {
      Extract(of: $0, with: reader)
    }
    for extract in extracts {
      invocation.terminal.write(asJSON ? extract.json : extract.text(isAlone: paths.count == 1))
    }
    invocation.terminal.report(extracts.flatMap(\.diagnostics), source: ".")
    return extracts.contains { $0.facts == nil } ? 1 : 0
  }
}

/// The facts of one file, or why there are none.
private struct Extract: Sendable {
  let path: String
  let facts: Facts?
  let diagnostics: [Diagnostic]

  init(of path: String, with reader: ContentReader) {
    var diagnostics: [Diagnostic] = []
    var facts: Facts?
    do throws(DiskError) {
      let bytes = try readInput(path == "-" ? nil : path)
      if let file = SourceFile.reading(
        bytes, path: path == "-" ? "standard input" : path, reporting: &diagnostics)
      {
        facts = reader.facts(of: file, reporting: &diagnostics)?.likely
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          "unreadable", path: nil, "'\(error.path)' cannot be read: \(error.reason); name a file"))
    }
    self.path = path
    self.facts = facts
    self.diagnostics = diagnostics
  }

  /// One line of JSON.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object {
      if let facts {
        $0.member("file", path)
        facts.writeMembers(to: &$0)
      } else {
        $0.member("error", diagnostics.first(where: \.isError)?.message ?? "unreadable")
        $0.member("file", path)
      }
    }
    return json.bytes + [0x0A]
  }

  /// The facts for a reader at a terminal.
  func text(isAlone: Bool) -> [UInt8] {
    guard let facts else { return [] }
    var lines: [String] = isAlone ? [] : ["\(path)"]
    func add(_ heading: String, _ entries: [(String, Grounds)]) {
      guard !entries.isEmpty else { return }
      lines.append(heading)
      for (entry, grounds) in entries {
        lines.append("  \(entry)")
        if let quote = grounds.evidence.first?.quote {
          lines.append("      “\(shortened(quote))”")
        }
      }
    }
    add("Participants", facts.participants.map { (described($0), $0.grounds) })
    add("Mentioned", facts.mentioned.map { (described($0), $0.grounds) })
    for (framework, pillars) in grouped(facts.pillars) {
      add(framework, pillars.map { ($0.text, $0.grounds) })
    }
    add(
      "Outcomes",
      facts.outcomes.map { ("\($0.status.map { "\($0.rawValue): " } ?? "")\($0.text)", $0.grounds) }
    )
    add("Topics", facts.topics.map { ($0.text, $0.grounds) })
    if lines.count == (isAlone ? 0 : 1) { lines.append("No facts found.") }
    let safe = lines.map { terminalSafe($0) }.joined(separator: "\n")
    return Array((safe + (isAlone ? "\n" : "\n\n")).utf8)
  }

  private func described(_ participant: Participant) -> String {
    let name = [participant.title, participant.name].compactMap { $0 }.joined(separator: " ")
    return [name, participant.country, participant.role].compactMap { $0 }.joined(separator: ", ")
  }

  /// The pillars under what their framework is called.
  private func grouped(_ pillars: [Pillar]) -> [(String, [Pillar])] {
    var groups: [(String, [Pillar])] = []
    for pillar in pillars {
      let by = pillar.by.map { " (\($0))" } ?? ""
      let heading = "Pillars: \(pillar.framework ?? "framework")\(by)"
      if groups.last?.0 == heading {
        groups[groups.count - 1].1.append(pillar)
      } else {
        groups.append((heading, [pillar]))
      }
    }
    return groups
  }

  /// A quotation on one line, cut where it is long.
  private func shortened(_ quote: String) -> String {
    let line = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 160 ? line : line.prefix(159) + "…"
  }
}
