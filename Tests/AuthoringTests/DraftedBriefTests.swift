import Briefing
import Content
import Testing
import Text

@testable import Authoring

@Suite struct DraftedBriefTests {
  private func draft(
    _ text: String, name: String = "standard input", title: String? = nil, date: String? = nil
  ) -> (brief: DraftedBrief?, text: String, codes: [String]) {
    var diagnostics: [Diagnostic] = []
    let brief = RawText(Array(text.utf8), name: name, reporting: &diagnostics).flatMap {
      DraftedBrief(
        $0, DraftedBrief.Wishes(title: title, date: date.flatMap(CalendarDate.init(iso:))),
        with: Accepted.reader, reporting: &diagnostics)
    }
    return (brief, String(decoding: brief?.bytes ?? [], as: UTF8.self), diagnostics.map(\.code))
  }

  private static let talks =
    "President Ana Petrova of Bulgaria met Prime Minister Kenji Sato of Japan on 2 May 2024."

  @Test func `facts stand below their sentence, and a review has nothing to add`() throws {
    let made = draft("Talks in Sofia\n\n\(Self.talks)\n")
    #expect(
      made.text == """
        ---
        title: Talks in Sofia
        date: 2024-05-02
        participants:
          # “\(Self.talks)”
          - name: Ana Petrova
            title: President
            country: Bulgaria
          - name: Kenji Sato
            title: Prime Minister
            country: Japan
        ---

        \(Self.talks)

        """)
    #expect(made.brief?.factCount == 2)
    try #require(
      try Accepted(SourceFile(path: "content/briefs/a.md", text: made.text))
    ).expectSettled()
  }

  @Test(arguments: [
    ("a.txt", "<html>", RawText.Kind.plain), ("a.md", "x", .markdown), ("a.HTML", "x", .html),
    ("a.md", "---\nlang: en\n---\n", .brief), ("a.md", "\u{FEFF}---\r\nlang: en\n---\n", .brief),
    ("a", "\n<!doctype html><p>x", .html), ("a", "<p class=x>y", .html), ("a", "<3 you", .plain),
    ("a", "<pre>", .html), ("a", "<present>", .plain), ("a", "# Title", .markdown),
    ("a", "#1 in sales", .plain), ("a", "--- x", .plain), ("a", "---\nx: y\n---\n", .brief),
  ])
  func `how a text is written is told by its name, else by how it begins`(
    name: String, text: String, kind: RawText.Kind
  ) {
    var diagnostics: [Diagnostic] = []
    #expect(RawText(Array(text.utf8), name: name, reporting: &diagnostics)?.kind == kind)
  }

  @Test(arguments: ["", " \n\t", "\u{FEFF}"])
  func `an empty text is told`(text: String) {
    #expect(draft(text, date: "2024-05-02").codes == ["no-text"])
  }

  @Test(arguments: [
    // The day of the meeting.
    (talks, "2024-05-02"),
    ("They met on May 2nd, 2024, in Sofia, and had good talks there.", "2024-05-02"),
    ("Talks were held on Thursday, 2 May 2024.", "2024-05-02"),
    ("They met on 2024-05-02 in Sofia.", "2024-05-02"),
    // Dateline, line of its own.
    (
      "SOFIA, May 2, 2024 (Agency) — The two ministers met for talks here, officials said.",
      "2024-05-02"
    ),
    ("Talks\n\n2 May 2024\n\nThe ministers met.", "2024-05-02"),
    ("Talks\n\nDate: 2 Sept. 2024\n\nThe ministers met.", "2024-09-02"),
    // The dateline is older or younger than the meeting.
    (
      "SOFIA, May 3, 2024 — The ministers met on 2 May 2024 for two hours of talks in Sofia.",
      "2024-05-02"
    ),
    (
      "SOFIA, May 3, 2024 — The ministers met on Thursday for two hours of talks in Sofia, they said.",
      nil
    ),
    (
      "SOFIA, May 2, 2024 — The ministers met on Thursday for two hours of talks in Sofia, they said.",
      "2024-05-02"
    ),
    // Other days.
    ("The ministers met in Sofia after the summit on 2 May 2024.", nil),
    ("The ministers met. Relations broke down on 2 May 2020.", nil),
    ("The ministers will meet on 2 May 2024, it was announced after they met.", nil),
    ("They met on 2 May 2024 and met on 3 May 2024.", nil), ("They met on 5/2/2024.", nil),
    ("They met on 31 April 2024.", nil), ("They met in May 2024.", nil), ("They met.", nil),
    ("The text was adopted on 1 January 2020. They met.", nil),
  ])
  func `the day is taken where the text is sure of it`(text: String, day: String?) {
    let made = draft(text)
    #expect(made.brief?.date.iso == day)
    #expect(made.codes == (day == nil ? ["unsure-date"] : []))
  }

  @Test(arguments: [
    ("Talks in Sofia\n\nThey met.\n", "Talks in Sofia", "They met.\n"),
    ("Talks in Sofia.\n\nThey met.\n", "Talks in Sofia", "Talks in Sofia.\n\nThey met.\n"),
    ("2 May 2024\n\nTalks\n\nThey met.", "Talks", "2 May 2024\n\nThey met.\n"),
    ("# Talks *in* Sofia\n\nThey met.\n", "Talks in Sofia", "They met.\n"),
    ("# Talks\n", "Talks", ""),
    ("<title>X | Y</title><h1>Talks</h1><p>They met.", "Talks", "They met.\n"),
    ("<title>Talks</title><p>They met.", "Talks", "They met.\n"),
    (
      "They met at the seat of the government, which lies above the river, for two hours and a half and left again at noon.",
      "They met at the seat of the government, which lies above the river…",
      "They met at the seat of the government, which lies above the river, for two hours and a half and left again at noon.\n"
    ),
    (
      "They met at the seat of the government of the country which lies above the river for two hours and a half there.",
      "They met at the seat of the government of the country which lies above the river for two hours and a half…",
      "They met at the seat of the government of the country which lies above the river for two hours and a half there.\n"
    ),
  ])
  func `the title is the heading, else the first sentence`(
    text: String, title: String, body: String
  ) {
    let made = draft(text, date: "2024-05-02")
    #expect(made.brief?.title == title)
    #expect(made.text.hasSuffix("---\n\n\(body)"), "\(made.text)")
  }

  @Test func `a title that is given leaves the heading in the text`() {
    let made = draft("Talks\n\nThey met.", title: "Other", date: "2024-05-02")
    #expect(made.text.hasSuffix("title: Other\ndate: 2024-05-02\n---\n\nTalks\n\nThey met.\n"))
    #expect(
      draft("Talks\n\nThey met.", title: "talks", date: "2024-05-02").text.hasSuffix(
        "---\n\nThey met.\n"))
  }

  @Test func `a brief keeps its keys and its text byte for byte`() {
    let body = "\r\n# Talks\r\n\r\n\(Self.talks)  \r\n\r\n"
    let made = draft("---\r\nlang: en # x\r\ntopics:   [ a ]\r\n---\r\n\(body)")
    #expect(
      made.text.hasPrefix(
        "---\r\ntitle: Talks\r\ndate: 2024-05-02\r\nlang: en # x\r\ntopics:   [ a ]\r\nparticipants:\r\n"
      ))
    #expect(made.text.hasSuffix("---\r\n" + body))
    let own = draft(
      "---\ntitle: Own\ndate: 2020-01-02\n---\nx\n", title: "A: b", date: "2024-05-02")
    #expect(own.text == "---\ntitle: \"A: b\"\ndate: 2024-05-02\n---\nx\n")
    #expect(draft("---\n{lang: en}\n---\nx\n", date: "2024-05-02").codes == ["not-spliced"])
    #expect(
      draft("+++\ntitle = \"T\"\n+++\nx\n", date: "2024-05-02").codes == ["front-matter-toml"])
    #expect(draft("---\nlayout: post\n---\nx\n", date: "2024-05-02").codes == ["unknown-key"])
  }

  /// Plain text of all marks that Markdown knows, made by a generator.
  @Test func `the page says what a plain text says`() throws {
    var dice = Dice(state: 11)
    let parts = [
      "word", "Word", "*", "**", "_", "__", "`", "```", "#", "##", ">", "-", "---", "+", "1.",
      "12)",
      "=", "==", "[x]", "[^1]", "(y)", "]:", "<b>", "<", "&amp;", "&", "&#35;", "\\", "~~", "|",
      "| a | b |", "|---|", ":--", "!", "![", "\t", "    ", "a_b", "A&B;", ":", "***", "___", "[ ]",
      "’", "ü", "<!--", "<https://e.org>", "\\*",
    ]
    for _ in 0..<600 {
      var lines: [String] = []
      for _ in 0...dice.roll(5) {
        lines.append(
          (0...dice.roll(5)).map { _ in dice.pick(parts) + dice.pick(["", " ", "  "]) }.joined())
      }
      let text = lines.joined(separator: dice.pick(["\n", "\n\n", "\r\n", "\r"]))
      let markdown = PlainText(text).markdown()
      let file = SourceFile(
        path: "content/briefs/a.md", text: "---\ntitle: T\ndate: 2024-05-02\n---\n\n" + markdown)
      var diagnostics: [Diagnostic] = []
      let read = try #require(Accepted.reader.readBrief(file, reporting: &diagnostics))
      let blocks = read.prose.blocks.dropFirst()
      #expect(diagnostics.isEmpty && blocks.allSatisfy { $0.kind == .paragraph }, "\(markdown)")
      let said = blocks.map { read.prose.string(in: $0.range) }.joined(separator: " ")
      #expect(
        said.split(whereSeparator: \.isWhitespace) == text.split(whereSeparator: \.isWhitespace),
        "\(markdown)")
    }
  }

  @Test func `lines that were broken by hand stay, others become paragraphs`() {
    #expect(PlainText("a\nb\n\nc\u{C}d\n- e\n").markdown() == "a\nb\n\nc\n\nd\\\n\\- e\n")
    let long = String(repeating: "word ", count: 30)
    #expect(PlainText("a\n\(long)\nb").markdown() == "a\n\n\(long.dropLast())\n\nb\n")
    #expect(PlainText("a\u{1B}[1mb\u{7}").markdown() == "a\\[1mb\n")
  }
}
