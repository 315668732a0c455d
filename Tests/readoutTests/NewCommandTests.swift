import Foundation
import Testing

@testable import readout

@Suite struct NewCommandTests {
  private func site() throws -> Program {
    let program = try Program()
    try program.write("readout: 1\ntitle: Desk\n", to: "site/readout.yaml")
    try program.write("A desk.\n", to: "site/content/index.md")
    return program
  }

  private static let text = "Talks in Sofia\n\nPresident Ana Petrova of Bulgaria met Kenji Sato.\n"

  @Test func `a new brief is a draft, and its path alone is printed`() throws {
    let program = try site()
    let made = try program.run(["new", "-s", "site", "Talks in Geneva", "--now", "2024-05-02"])
    #expect(made.status == 0 && made.errors == "")
    #expect(made.output == "site/content/briefs/2024-05-02-talks-in-geneva.md\n")
    let text = try program.text(of: String(made.output.dropLast()))
    #expect(text.hasPrefix("---\ntitle: Talks in Geneva\ndate: 2024-05-02\ndraft: true  # "))
    let built = try program.run(["build", "-s", "site", "--strict"])
    #expect(
      built.status == 0
        && !FileManager.default.fileExists(
          atPath: program.folder.appending(path: "site/public/briefs/2024-05-02-talks-in-geneva")
            .path)
    )
  }

  @Test func `the schema is named where the site has it`() throws {
    let program = try site()
    try program.write("{}", to: "site/schemas/brief.json")
    let path = try program.run(["new", "-s", "site", "X", "--date=2024-05-02"]).output.dropLast()
    #expect(
      try program.text(of: String(path)).contains(
        "---\n# yaml-language-server: $schema=../../schemas/brief.json\ntitle: X\n"))
  }

  @Test func `a pasted text goes to a strict build in three commands`() throws {
    let program = try site()
    let made = try program.run(
      ["new", "-s", "site", "--from", "-", "--date", "2024-05-02"], input: Self.text)
    #expect(made.status == 0)
    #expect(made.errors == "readout: 'Talks in Sofia' on 2024-05-02, with 2 facts from the text\n")
    let path = String(made.output.dropLast())
    #expect(path == "site/content/briefs/2024-05-02-talks-in-sofia.md")
    #expect(try program.run(["review", "-s", "site", "--accept", path]).status == 0)
    let built = try program.run(["build", "-s", "site", "--strict"])
    #expect(built.status == 0 && built.errors == "")
    let page = try program.text(of: "site/public/briefs/2024-05-02-talks-in-sofia/index.html")
    #expect(page.contains("met Kenji Sato."))
  }

  @Test(arguments: [
    (["Talks"], "2024-05-02-TALKS.md", "", "'content/briefs/2024-05-02-talks.md' would have"),
    (["Talks"], "2024-05-02-talks.md", "", "the brief is there already"),
    (["Talks"], "2024-05-02-talks/index.md", "", "would have"),
    (["Talks"], "other.md", "slug: 2024-05-02-talks\n", "would have"),
  ])
  func `nothing is overwritten, nor an address taken`(
    words: [String], name: String, keys: String, message: String
  ) throws {
    let program = try site()
    let old = "---\ntitle: Old\ndate: 2024-01-01\n\(keys)---\nOld.\n"
    try program.write(old, to: "site/content/briefs/\(name)")
    let made = try program.run(["new", "-s", "site", "--date", "2024-05-02"] + words)
    #expect(made.status == 1 && made.output == "")
    #expect(made.errors.hasPrefix("site/content/briefs/\(name): error: "))
    #expect(made.errors.contains(message) && made.errors.contains("[brief-exists]"))
    #expect(try program.text(of: "site/content/briefs/\(name)") == old)
  }

  @Test(arguments: [
    ([], "'new' needs a title"), ([""], "the title is empty"), ([" \n"], "the title is empty"),
    (["a", "b"], "readout new 'a b'"), (["a", "--title", "b"], "given twice"),
    (["--from", ""], "names no file"), (["--from"], "'--from' needs a value"),
    (["a", "--date", "2023-02-30"], "February 2023 has 28 days"),
    (["a", "--date", "2 May 2024"], "write 2024-05-02"), (["a", "--edit"], "needs a terminal"),
    (["a", "--titel"], "did you mean '--title'?"),
  ])
  func `wrong usage ends with 2, and nothing is written`(words: [String], message: String) throws {
    let program = try site()
    let made = try program.run(["new", "-s", "site"] + words)
    #expect(
      made.status == 2 && made.output == "" && made.errors.contains(message), "\(made.errors)")
    #expect(made.errors.split(separator: "\n").count <= 5)
    #expect(
      !FileManager.default.fileExists(
        atPath: program.folder.appending(path: "site/content/briefs").path))
  }

  @Test(arguments: [
    ("missing.txt", "no such file", "unreadable"), ("site", "is a directory", "unreadable"),
    ("empty.txt", "no text in it", "no-text"), ("latin.txt", "byte 0xE9", "not-utf8"),
    ("nul.txt", "NUL byte", "nul-byte"), ("undated.txt", "give it with --date", "unsure-date"),
    ("locked.txt", "permission denied", "unreadable"),
  ])
  func `a text of which no brief can be made is told, and nothing is written`(
    name: String, message: String, code: String
  ) throws {
    let program = try site()
    try program.write("", to: "empty.txt")
    try program.write("They met.", to: "undated.txt")
    try Data([0x63, 0xE9]).write(to: program.folder.appending(path: "latin.txt"))
    try program.write("a\0b", to: "nul.txt")
    try program.write("They met.", to: "locked.txt")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: program.folder.appending(path: "locked.txt").path)
    // Who may read everything has nothing locked.
    if name == "locked.txt", getuid() == 0 { return }
    let made = try program.run(["new", "-s", "site", "--from", name])
    #expect(made.status == 1 && made.output == "", "\(made.errors)")
    #expect(made.errors.contains(message) && made.errors.contains("[\(code)]"), "\(made.errors)")
    #expect(
      !FileManager.default.fileExists(
        atPath: program.folder.appending(path: "site/content/briefs").path))
  }

  @Test func `where there is no site, it says how to make one`() throws {
    for words in [["new", "X"], ["new", "X", "-s", "nowhere"], ["review"]] {
      let made = try Program().run(words)
      #expect(made.status == 1 && made.errors.contains("readout init"), "\(made.errors)")
    }
  }

  @Test func `an editor that is not set or fails leaves the brief`() throws {
    let terminal = try Program(URL(filePath: "/usr/bin/script"))
    try terminal.write("A desk.\n", to: "content/index.md")
    for (title, editor, message) in [
      ("One", "", "no editor is set"), ("Two", "VISUAL=false", "the editor failed"),
      ("Three", "EDITOR='printf edited:'", "edited:content/briefs/2024-05-02-three.md"),
    ] {
      let command = "\(editor) \(Program.readout.path) new --edit --date 2024-05-02 \(title)"
      let made = try terminal.run(["-qec", command, "/dev/null"])
      #expect(made.output.contains(message), "\(made.output)")
      #expect(made.status == (title == "Three" ? 0 : 1))
      #expect(
        try terminal.text(
          of: "content/briefs/2024-05-02-\(title.lowercased()).md"
        ).contains("title: \(title)\n"))
    }
  }
}
