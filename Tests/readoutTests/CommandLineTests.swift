import Testing

@testable import readout

/// How the words of a command line are understood, and what is said of those that are not.
@Suite struct CommandLineTests {
  private func site() throws -> Program {
    let program = try Program()
    try program.write("readout: 1\nbase_url: https://example.org/\n", to: "site/readout.yaml")
    try program.write(
      "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n", to: "site/content/briefs/one.md")
    return program
  }

  @Test(arguments: [
    ["-s", "site", "build"], ["--source=site", "-q", "build"], ["-qs", "site", "build"],
    ["-ssite", "build", "-q"], ["--color", "never", "-q", "build", "-s", "site"],
  ])
  func `flags of every command may stand before its name`(words: [String]) throws {
    let program = try site()
    let outcome = try program.run(words)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(try program.text(of: "site/public/index.html").contains("<title>"))
  }

  @Test(arguments: [
    (["bild"], "unknown command 'bild'; did you mean 'build'?", "help"),
    (["man"], "unknown command 'man'; did you mean 'help'?", "help"),
    (["xyzzy"], "unknown command 'xyzzy'; 'readout help' lists all commands", "help"),
    (["-D", "build"], "'-D' belongs behind the command: readout build -D", "help"),
    (["--strict"], "'--strict' belongs behind the command: readout check --strict", "help"),
    (["-s"], "'--source' needs a value: --source DIR", "help"),
    (["--", "build"], "'build' is no command", "help"),
    (["build", "-S", "."], "unknown flag '-S'; did you mean '-s', which is '--source'?", "build"),
    (["build", "--darfts"], "unknown flag '--darfts'; did you mean '--drafts'?", "build"),
    (["build", "-o"], "'--output' needs a value: --output DIR", "build"),
    (["build", "-o="], "'--output' names no folder; is a variable empty?", "build"),
    (["build", "--drafts=no"], "'--drafts' takes no value", "build"),
    (["build", "-j0"], "'--jobs 0' is not a number from 1 to 256", "build"),
    (["build", "--color", "nevr"], "'--color nevr' is unknown; did you mean 'never'?", "build"),
    (
      ["build", "--now=soon"],
      "'--now soon' is neither a day nor an RFC 3339 time; write it as YYYY-MM-DD", "build"
    ),
    (
      ["build", "site"],
      "'build' takes no operand, but 'site' was given; name the site with --source site", "build"
    ),
    (["version", "1"], "'version' takes no operand, but '1' was given", "version"),
    (["help", "a", "b"], "'help' explains one command, but 2 were named", "help"),
    (
      ["help", "a\u{1B}[1m"], "unknown command 'a\\u{1B}[1m'; 'readout help' lists all commands",
      "help"
    ),
  ])
  func `wrong usage ends with 2, a message and a way out, and writes nothing`(
    words: [String], message: String, topic: String
  ) throws {
    let program = try site()
    let outcome = try program.run(words)
    #expect(outcome.status == 2 && outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.first.map(String.init) == "readout: error: \(message)")
    let help = topic == "help" && words.first != "help" ? "readout help" : "readout help \(topic)"
    #expect(lines.last.map(String.init) == "try '\(help)'" && lines.count == 2)
    #expect(throws: (any Error).self) { try program.text(of: "site/public/index.html") }
  }

  @Test func `without a command the overview is printed, and the status tells a script`() throws {
    let overview = try Program().run(["help"])
    #expect(overview.status == 0)
    #expect(overview.output.contains("\nTo begin with:\n"))
    #expect(try Program().run([]).output == overview.output)
    #expect(try Program().run([]).status == 2)
    #expect(try Program().run(["-q", "--help"]).status == 0)
    #expect(try Program().run(["-V"]).output == "readout \(readout.version)\n")
  }

  @Test(arguments: Command.all.map(\.name))
  func `help and --help say the same, in lines that fit`(name: String) throws {
    let help = try Program().run(["help", name])
    #expect(help.status == 0 && help.output.hasPrefix("usage: readout \(name)"))
    #expect(try Program().run([name, "--help"]).output == help.output)
    let lines = help.output.split(separator: "\n").map(String.init)
    #expect(lines.dropFirst().filter { $0.count > 80 }.isEmpty)
  }

  @Test(arguments: [
    ("DIR", "folder"), ("[FILE]", "file"), ("FILE…", "file"), ("TITLE", "text"), ("N", "text"),
    ("CODE|FILE|URL", "file"), ("URL", "address"), ("[COMMAND]", "command"), ("DATE", "date"),
    ("json|text", #"choice(["json", "text"])"#),
  ])
  func `what stands for a value says what it is`(word: String, kind: String) {
    #expect("\(ValueKind(shownAs: word))" == kind)
  }
}
