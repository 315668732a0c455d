import Briefing
import Content
import Testing
import Text

@testable import Authoring

@Suite struct FrontMatterSplicesTests {
  private static let head = "title: Talks\ndate: 2024-05-02\n"
  private static let text =
    "Ana Petrova of Bulgaria met Kenji Sato of Japan. They agreed to trade.\n"

  /// Front matter as people write it, and what the list of participants is once two are there.
  @Test(arguments: [
    ("participants: [Ana Petrova]\n", "participants: [Ana Petrova, { name: Kenji Sato"),
    ("participants: [ Ana Petrova, ] # x\n", "participants: [ Ana Petrova, { name: Kenji Sato"),
    ("participants:\n- Ana Petrova\n", "- Ana Petrova\n- name: Kenji Sato\n"),
    (
      "participants:\n    -   Ana Petrova # x\n\n# y\n",
      "    -   Ana Petrova # x\n    - name: Kenji Sato\n"
    ),
    (
      "participants:\n  - { name: Ana Petrova }\nlang: en\n",
      "  - { name: Ana Petrova }\n  - name: Kenji Sato\n"
    ),
    (
      "participants:\n  - name: Ana Petrova\n    role:\nlang: en\n",
      "    role:\n  - name: Kenji Sato\n"
    ),
    (
      "participants:\n  - >-\n    Ana\n    Petrova\n\nlang: en\n",
      "    Petrova\n  - name: Kenji Sato\n"
    ),
    ("participants:\n  - \"Ana\n    Petrova\"\n", "    Petrova\"\n  - name: Kenji Sato\n"),
    ("participants:\n", "participants:\n  - name: Ana Petrova\n"),
    ("participants: # x\nlang: en\n", "participants: # x\n  - name: Ana Petrova\n"),
    ("participants: null # x\n", "participants: # x\n  - name: Ana Petrova\n"),
    ("participants: ~\n", "participants:\n  - name: Ana Petrova\n"),
    ("lang: en\n# last\n", "# last\nparticipants:\n  - name: Ana Petrova\n"),
    ("extra:\n  note: |+\n    x\n\n", "    x\n\nparticipants:\n  - name: Ana Petrova\n"),
    ("sources:\n- title: x\n", "participants:\n- name: Ana Petrova\n"),
    ("\"participants\" : \n", "\"participants\" : \n  - name: Ana Petrova\n"),
  ])
  func `an item goes where the list is, in the way of the list`(keys: String, expected: String)
    throws
  {
    for end in ["---\n", "...\n"] {
      for (line, mark) in [("\n", ""), ("\r\n", "\u{FEFF}")] {
        let text = (mark + "---\n" + Self.head + keys + end + Self.text)
          .replacing("\n", with: line)
        let accepted = try #require(
          try Accepted(SourceFile(path: "content/briefs/a.md", text: text)), "\(keys)")
        let result = accepted.result.text(in: 0..<accepted.result.bytes.count)
        #expect(result.contains(expected.replacing("\n", with: line)), "\(result)")
        #expect(result.split(separator: line).count > text.split(separator: line).count - 1)
        if line == "\r\n" { #expect(!result.replacing("\r\n", with: "").contains("\n")) }
        try accepted.expectSettled()
      }
    }
  }

  @Test(arguments: [
    ("---\n{ title: Talks, date: 2024-05-02 }\n---\n", "not-spliced"),
    ("---\ntitle: Talks\ndate: 2024-05-02\n? participants\n:\n---\n", "not-spliced"),
    ("---\ntitle: Talks\ndate: 2024-02-30\n---\n", "invalid-date"),
  ])
  func `what cannot be added to is told, and nothing is proposed`(head: String, code: String) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "content/briefs/a.md", text: head + Self.text)
    #expect(BriefReview(file, with: Accepted.reader, reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == [code])
  }

  @Test func `a body without a last line break, or none at all, stays so`() throws {
    for body in ["", "They met", "---"] {
      let file = SourceFile(
        path: "content/briefs/a.md",
        text: "---\n\(Self.head)---\(body.isEmpty ? "" : "\n")\(Self.text.dropLast())\(body)")
      if let accepted = try Accepted(file) { try accepted.expectSettled() }
    }
  }

  /// Odd front matter, made by a generator that gives the same every time.
  @Test func `whatever the front matter looks like, only what is added changes`() throws {
    var random = Dice(state: 7)
    for _ in 0..<400 {
      let text = random.brief(body: Self.text)
      let file = SourceFile(path: "content/briefs/a.md", text: text)
      guard let accepted = try Accepted(file) else {
        Issue.record("\(text)")
        continue
      }
      try accepted.expectSettled(sameFacts: false)
      let taken = accepted.splices.reduce(0) { $0 + $1.range.count }
      #expect(taken <= " null".count + 1, "\(text)")
      for splice in accepted.splices {
        let gone = file.text(in: splice.range)
        #expect(gone.isEmpty || gone.contains("participants") == false)
      }
    }
  }
}

/// Numbers that look like chance and are the same in every run.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func pick(_ texts: [String]) -> String { texts[roll(texts.count)] }

  mutating func brief(body: String) -> String {
    var keys = [
      pick(["title: Talks", "\"title\": 'Talks: two'", "title: >-\n  Talks\n  again"]),
      pick(["date: 2024-05-02", "date: \"2024-05-02\" # day"]),
    ]
    let lists = [
      "participants", "topics", "outcomes",
    ].flatMap { key -> [String] in
      switch roll(7) {
      case 0: ["\(key):"]
      case 1: ["\(key): ~ # none yet"]
      case 2: ["\(key): []"]
      case 3: ["\(key): [ \"Some: one\" , 'it''s' ]"]
      case 4:
        [
          "\(key):\n\(pick(["", "  ", "      "]))- \(pick(["Somebody", "\"Some # body\"", "|\n          Some\n          body"]))"
        ]
      case 5: ["\(key):\n  - Somebody # x\n  # y"]
      default: []
      }
    }
    for list in lists { keys.insert(list, at: roll(keys.count + 1)) }
    let blanks = ["", "", "# a comment\n", "\n", "\n# two\n\n"]
    var text = pick(["", "\u{FEFF}"]) + pick(["---\n", "--- \n"])
    for key in keys { text += key + "\n" + pick(blanks) }
    text += pick(["---\n", "...\n", "---  \n"]) + body
    return roll(3) == 0 ? text.replacing("\n", with: "\r\n") : text
  }
}
