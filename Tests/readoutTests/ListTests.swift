import Testing

@Suite struct ListTests {
  private func site() throws -> Program {
    let program = try Program()
    func brief(_ name: String, _ title: String, _ date: String, _ keys: String = "") throws {
      let text =
        "---\ntitle: \(title)\ndate: \(date)\n\(keys)---\n"
        + "President Ana Bell of Chad met Prime Minister Omar Said of Oman.\n"
      try program.write(text, to: "site/content/briefs/\(name).md")
    }
    try brief("past", "Past \u{9}talks", "2024-01-02")
    try brief("older", "Older talks", "2023-01-02")
    try brief("coming", "Coming talks", "2024-07-02")
    try brief("draft", "Draft talks", "2024-01-03", "draft: true\n")
    try brief("later", "Later talks", "2024-01-04", "embargo: 2024-06-09T07:00:00+02:00\n")
    try brief("soon", "Soon talks", "2024-01-05", "embargo: 2024-06-02\n")
    return program
  }

  private func list(_ words: String..., of program: Program) throws -> Program.Outcome {
    try program.run(["list"] + words + ["-s", "site", "--now", "2024-06-01"])
  }

  @Test(arguments: [
    (
      "briefs",
      [
        "2024-07-02\tsite/content/briefs/coming.md\tComing talks",
        "2024-01-02\tsite/content/briefs/past.md\tPast talks",
        "2023-01-02\tsite/content/briefs/older.md\tOlder talks",
      ]
    ),
    ("drafts", ["2024-01-03\tsite/content/briefs/draft.md\tDraft talks"]),
    ("upcoming", ["2024-07-02\tsite/content/briefs/coming.md\tComing talks"]),
    (
      "embargoed",
      [
        "2024-06-02\tsite/content/briefs/soon.md\tSoon talks",
        "2024-06-09T05:00:00Z\tsite/content/briefs/later.md\tLater talks",
      ]
    ),
    ("participants", ["3\tana-bell\tAna Bell\tChad", "3\tomar-said\tOmar Said\tOman"]),
  ])
  func `each list has its lines, with tabs where a program reads`(
    name: String, lines: [String]
  ) throws {
    let outcome = try list(name, of: site())
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output == lines.map { $0 + "\n" }.joined())
  }

  @Test func `JSON is an array of objects with sorted keys`() throws {
    let program = try site()
    #expect(
      try list("embargoed", "--format", "json", of: program).output == """
        [
        {"date":"2024-01-05","draft":false,"embargo":"2024-06-02",\
        "path":"site/content/briefs/soon.md","slug":"soon","title":"Soon talks"},
        {"date":"2024-01-04","draft":false,"embargo":"2024-06-09T05:00:00Z",\
        "path":"site/content/briefs/later.md","slug":"later","title":"Later talks"}
        ]

        """)
    #expect(
      try list("participants", "--format=json", of: program).output.hasPrefix(
        "[\n{\"briefs\":3,\"country\":\"Chad\",\"name\":\"Ana Bell\",\"slug\":\"ana-bell\"},\n"))
  }

  @Test func `files with errors are told, and the others are listed`() throws {
    let program = try site()
    try program.write("---\ntitle: Broken\n---\n", to: "site/content/briefs/broken.md")
    let outcome = try list("upcoming", of: program)
    #expect(outcome.status == 1 && outcome.output.hasPrefix("2024-07-02\t"))
    #expect(outcome.errors.hasPrefix("site/content/briefs/broken.md:1:1: error: "))
  }

  @Test(arguments: [
    ([], "'list' needs one of briefs, drafts, upcoming, embargoed, participants"),
    (["brief"], "'brief' is unknown; did you mean 'briefs'?"),
    (["briefs", "drafts"], "'list' prints one list, but 2 were named"),
    (["briefs", "--format", "xml"], "'--format xml' is unknown; use one of text, json"),
  ])
  func `wrong usage says what can be listed`(words: [String], message: String) throws {
    let outcome = try Program().run(["list"] + words)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors == "readout: error: \(message)\ntry 'readout help list'\n")
  }

  @Test func `a folder that is no site is told with the way out`() throws {
    let outcome = try Program().run(["list", "briefs"])
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("name the site's folder with --source or make one with"))
  }
}
