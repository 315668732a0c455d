import Briefing
import Content
import Extraction
import JSON
import Text

@testable import readout

extension FuzzTarget {
  /// A text as it is, and as the text of a brief: each sentence that proves a fact has the bytes of
  /// the file, the same text gives the same facts, and what is printed is JSON and plain lines.
  static let extraction = FuzzTarget(name: "extraction") { bytes in
    var faults: [Diagnostic] = []
    guard let plain = SourceFile.reading(bytes, path: "a.txt", reporting: &faults) else { return }
    expectRead(plain)
    let head = Array("---\ntitle: Talks in Oslo\ndate: 2024-05-02\n---\n".utf8)
    expectRead(SourceFile(path: "content/briefs/a.md", bytes: head + bytes))
  }

  /// The same for texts of words that extraction knows, one for each byte: sentences that a text
  /// changed byte by byte would hardly become.
  static let sentences = FuzzTarget(name: "sentences") { bytes in
    var text = bytes.map { fuzzWords[Int($0) % fuzzWords.count] }.joined(separator: " ")
    for mark in [",", ".", ":", ";", "’s", ")"] { text = text.replacing(" " + mark, with: mark) }
    expectRead(SourceFile(path: "a.txt", text: text))
  }

  private static let explainer = ContentReader(
    settings: Settings(now: now), extractor: Extractor(explains: true), checks: true)

  private static func expectRead(_ file: SourceFile) {
    var first: [Diagnostic] = []
    var second: [Diagnostic] = []
    let found = explainer.facts(of: file, reporting: &first)
    let again = explainer.facts(of: file, reporting: &second)
    expectPlaced(first, in: file)
    expect(found?.all == again?.all && first == second, "a second reading finds the same")
    expect(found != nil || first.hasErrors, "a text that is refused has a fault")
    guard let found else { return }
    expectProved(found.all, in: file)
    var json = JSONWriter()
    json.object { found.writeMembers(to: &$0, ExtractOptions(explains: true, showsAll: true)) }
    expect((try? JSONValue.parse(json.bytes)) != nil, "facts are written as JSON")
    let lines =
      Explanation(file: file, found: found, showsAll: true).lines
      + TextReport(found: found, showsAll: true).lines
    for line in lines { expect(!line.contains("\n"), "a line is one line: \(line)") }
  }
}

/// Words that lead into every rule, the marks between them, and breaks of lines and blocks.
private let fuzzWords = """
  President Prime Minister Foreign Secretary General Ambassador Chancellor King Dr. Mr. spokesperson
  Ana Petrova Omar Said Xi Jinping Joe Biden Ursula von der Leyen John Adu Jr. Kenya Norway Bulgaria
  China Japan the United States of America Oslo Geneva European Union ASEAN NATO delegation ministry
  government Council Commission two three five both sides parties countries leaders ministers
  met meet meeting talks spoke hosted received visited attended joined summit call held by with in at
  on agreed agree agreement signed sign launched launch announced announce resumed resume pledged
  pledge committed to will would could not no may had has have been was were is be said that who
  whose which and or but also as after before during since until under between from for a an its
  their his her he she they it pillars pillar principles priorities plan strategy framework first
  second third outcomes included include results : the of , . ; ( ) “ ” " ’s — – - / % $ 2024 2 May
  Monday 12 million next last week year treaty memorandum understanding trade security climate
  military communications border prices fentanyl production discussed raised urged called condemned
  supported opposed reached reopened open consulate embassy working group follow-up hotline fund
  """.split(whereSeparator: \.isWhitespace).map { String($0) } + [
    "\n", "\n\n", "\n- ", "\n1. ", "\n# ", "\n| a | b |\n|---|---|\n| ", " | ", "**", "\n> ",
    "\n\nOutcomes:\n\n- ",
  ]
