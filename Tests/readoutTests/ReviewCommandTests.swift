import Authoring
import Foundation
import Testing
import Text

@testable import readout

@Suite struct ReviewCommandTests {
  private static let path = "content/briefs/a.md"
  private static let head = "---\ntitle: Talks\ndate: 2024-05-02\n---\n"
  private static let text =
    "President Ana Petrova of Bulgaria met Prime Minister Kenji Sato of Japan. "
    + "They agreed to reopen the Varna line.\n"
  private static let diff = """
    --- a/content/briefs/a.md
    +++ b/content/briefs/a.md
    @@ -1,5 +1,15 @@
     ---
     title: Talks
     date: 2024-05-02
    +participants:
    +  - name: Ana Petrova
    +    title: President
    +    country: Bulgaria
    +  - name: Kenji Sato
    +    title: Prime Minister
    +    country: Japan
    +outcomes:
    +  - text: agreed to reopen the Varna line
    +    status: agreed
     ---
     \(text)
    """

  private func site(_ executable: URL = Program.readout) throws -> Program {
    let program = try Program(executable)
    try program.write(Self.head + Self.text, to: Self.path)
    return program
  }

  @Test func `the facts are printed as a diff, and nothing is written`() throws {
    let program = try site()
    for words in [
      ["review", Self.path], ["review"], ["review", "-s", ".", "./content/../\(Self.path)"],
    ] {
      let run = try program.run(words)
      #expect(run.status == 0 && run.errors == "" && run.output == Self.diff, "\(run.output)")
    }
    #expect(try program.text(of: Self.path) == Self.head + Self.text)
  }

  @Test func `the diff does to the file what accepting does`() throws {
    let program = try site()
    let diff = try program.run(["review", Self.path]).output
    let patch = try site(URL(filePath: "/usr/bin/env"))
    guard try patch.run(["patch", "--version"]).status == 0 else { return }
    #expect(try patch.run(["patch", "-p1"], input: diff).status == 0)
    let accepted = try program.run(["review", "--accept", Self.path])
    #expect(accepted.status == 0 && accepted.output == "content/briefs/a.md: 3 facts written\n")
    #expect(try program.text(of: Self.path) == patch.text(of: Self.path))
    #expect(try program.run(["review"]).output == "Nothing to propose in 1 brief.\n")
    #expect(try program.run(["review", "-q"]).output == "")
  }

  @Test func `names of the register are written as pages show them`() throws {
    let program = try site()
    try program.write(
      "---\nname: Ana Maria Petrova\nnames: [Ana Petrova]\n---\n", to: "content/participants/ana.md"
    )
    #expect(try program.run(["review"]).output.contains("+  - name: Ana Maria Petrova\n"))
    #expect(try program.run(["review", "--accept"]).status == 0)
    #expect(try program.run(["review"]).output == "Nothing to propose in 1 brief.\n")
  }

  @Test func `a link stays a link, and the mode stays`() throws {
    let program = try site()
    let real = program.folder.appending(path: "real.md")
    try program.write(Self.head + Self.text, to: "real.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real.path)
    try program.link("content/briefs/b.md", to: "../../real.md")
    #expect(try program.run(["review", "--accept", "content/briefs/b.md"]).status == 0)
    #expect(try program.text(of: "real.md").contains("Ana Petrova\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: real.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: program.folder.appending(path: "content/briefs/b.md").path)
    #expect(link == "../../real.md")
  }

  @Test func `a file that may not be written is told and stays`() throws {
    let program = try site()
    let file = program.folder.appending(path: Self.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
    let run = try program.run(["review", "--accept"])
    #expect(
      run.status == 1 && run.errors.contains("\(Self.path): error: the file cannot be written"))
    #expect(try program.text(of: Self.path) == Self.head + Self.text)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: file.deletingLastPathComponent().path)
    #expect(names == ["a.md"])
  }

  @Test(arguments: [
    ("missing.md", "no such file or directory; name a brief"), ("readout.yaml", "is no brief of"),
    ("content/index.md", "is no brief of"), ("content", "is no brief of"),
    ("/etc/passwd", "is no brief of"),
  ])
  func `what is no brief of the site is told`(operand: String, message: String) throws {
    let program = try site()
    try program.write("readout: 1\n", to: "readout.yaml")
    try program.write("x\n", to: "content/index.md")
    let run = try program.run(["review", operand])
    #expect(run.status == 1 && run.output == "" && run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a brief with faults is reported and stays, the others go on`() throws {
    let program = try site()
    let faulty = "---\ntitel: Talks\ndate: 2024-05-02\n---\n" + Self.text
    try program.write(faulty, to: "content/briefs/b.md")
    let run = try program.run(["review", "--accept"])
    #expect(run.status == 1 && run.output == "content/briefs/a.md: 3 facts written\n")
    #expect(run.errors.contains("content/briefs/b.md:2:1: error: 'titel'"))
    #expect(try program.text(of: "content/briefs/b.md") == faulty)
  }

  @Test(arguments: [
    (["--interactive"], "needs a terminal"), (["--accept", "-i"], "give one of them"),
    ([""], "names no file"), (["--acept"], "did you mean '--accept'?"),
  ])
  func `wrong usage ends with 2`(words: [String], message: String) throws {
    let run = try site().run(["review"] + words)
    #expect(run.status == 2 && run.output == "" && run.errors.contains(message), "\(run.errors)")
  }

  @Test func `each fact is asked for, and what was decided is written`() throws {
    let terminal = try site(URL(filePath: "/usr/bin/script"))
    let run = try terminal.run(
      ["-qec", "\(Program.readout.path) review -i \(Self.path)", "/dev/null"],
      input: "x\ny\nn\ne\nVarna line reopened\nsinged\nsigned\n-\n")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("1 of 3, participants: President Ana Petrova, Bulgaria"))
    #expect(run.output.contains("Line 5: “They agreed to reopen the Varna line.”"))
    #expect(run.output.contains("'singed' is no status; did you mean 'signed'?"))
    #expect(run.output.contains("2 facts written, 1 refused."))
    #expect(
      try terminal.text(of: Self.path) == """
        ---
        title: Talks
        date: 2024-05-02
        participants:
          - name: Ana Petrova
            title: President
            country: Bulgaria
        outcomes:
          - text: Varna line reopened
            status: signed
        rejected:
          - field: participants
            text: Kenji Sato
            quote: President Ana Petrova of Bulgaria met Prime Minister Kenji Sato of Japan.
          - field: outcomes
            text: agreed to reopen the Varna line
            quote: They agreed to reopen the Varna line.
        ---
        \(Self.text)
        """)
    let again = try terminal.run(["-qec", "\(Program.readout.path) review", "/dev/null"])
    #expect(again.output.contains("Nothing to propose"), "\(again.output)")
  }

  @Test(arguments: [
    ("q\n", "Nothing is written."), ("y\nq\n", "The list of participants was left open"),
  ])
  func `a list that was begun is not written until all of it is decided`(
    input: String, message: String
  ) throws {
    let terminal = try site(URL(filePath: "/usr/bin/script"))
    let run = try terminal.run(
      ["-qec", "\(Program.readout.path) review -i", "/dev/null"], input: input)
    #expect(run.status == 0 && run.output.contains(message), "\(run.output)")
    #expect(try terminal.text(of: Self.path) == Self.head + Self.text)
  }

  @Test func `a diff has colours where they are asked for, and steers no terminal`() {
    let splice = Splice(0..<0, "a\u{1B}[2J\r\n")
    let diff = UnifiedDiff(of: Array("b\n".utf8), path: "x.md", splices: [splice])
    let shown = String(
      decoding: DiffText(diff, isColored: true, isForPerson: true).bytes, as: UTF8.self)
    #expect(shown.contains("\u{1B}[32m+a\\u{1B}[2J\u{1B}[0m\n"))
    #expect(DiffText(diff, isColored: false, isForPerson: false).bytes == diff.bytes)
  }
}
