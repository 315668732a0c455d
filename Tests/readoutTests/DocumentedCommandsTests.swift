import Foundation
import TestSupport
import Testing

@testable import readout

/// Every command and flag stands in help, manual page, completions and `docs/commands`.
///
/// The variable `GOLDEN` has the tables of the pages written anew; the difference is for a review.
@Suite(.serialized) struct DocumentedCommandsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/commands")

  @Test(arguments: Command.all.map(\.name))
  func `every command has a page with a table of its flags`(name: String) throws {
    let command = try Command.named(name)
    let page = WrittenSection(
      "flags", of: Self.folder.appending(path: "\(name).md"), saying: "")
    let rows = command.flags.map { row("`\($0.usage.drop { $0 == " " })`", $0.summary) }
    let table =
      rows.isEmpty
      ? "None of its own; see [the flags of every command](README.md#flags-of-every-command).\n"
      : "| Flag | What it does |\n| --- | --- |\n" + rows.joined()
        + "\nSee also [the flags of every command](README.md#flags-of-every-command).\n"
    #expect(try page.text(orWriting: table) == table)
    let text = try String(contentsOf: page.file, encoding: .utf8)
    #expect(text.hasPrefix("# `readout \(name)`\n"))
  }

  @Test func `the index lists commands, common flags, exit statuses and variables`() throws {
    let file = Self.folder.appending(path: "README.md")
    let groups = Command.groups.map { title, commands in
      "| **\(title)** | |\n"
        + commands.map { row("[`\($0.name)`](\($0.name).md)", $0.summary) }.joined()
    }
    let failure = "an error in content or templates, or on the disk; the command's page says more"
    let tables = [
      ("commands", "Command", groups.joined()),
      (
        "flags", "Flag",
        Command.common.map { row("`\($0.usage.drop { $0 == " " })`", $0.summary) }.joined()
      ),
      (
        "statuses", "Status",
        ExitStatus.all(failure: failure).map { row("\($0.number)", $0.help) }.joined()
      ),
      (
        "variables", "Variable",
        EnvironmentVariable.all.map { row("`\($0.name)`", $0.help) }.joined()
      ),
    ]
    for (name, heading, rows) in tables {
      let table = "| \(heading) | What it does |\n| --- | --- |\n" + rows
      #expect(try WrittenSection(name, of: file, saying: "").text(orWriting: table) == table)
    }
  }

  @Test(arguments: Command.all.map(\.name))
  func `help, manual page and completions know every flag`(name: String) throws {
    let command = try Command.named(name)
    let help = try Program().run(["help", name]).output
    let manual = try Program().run(["help", "--man"]).output.replacing("\\-", with: "-")
    let start = try #require(manual.firstRange(of: ".SS \"readout \(name)"))
    let section = manual[start.upperBound...].prefix(
      upTo: manual[start.upperBound...]
        .firstRange(of: "\n.S")?.lowerBound ?? manual.endIndex)
    let scripts = try ["bash", "zsh", "fish"].map {
      try Program().run(["completions", $0]).output
    }
    for script in scripts { #expect(script.contains(name)) }
    let bash = scripts[0].split(separator: "\n").filter { $0.contains(" \(name):-*)") }.joined()
    let zsh = scripts[1].split(separator: "\n").filter { $0.contains(" \(name)) _arg") }.joined()
    let fish = scripts[2].split(separator: "\n").filter { $0.contains("'__readout_is \(name)'") }
    for flag in command.flags {
      #expect(help.contains("--\(flag.name)") && section.contains("--\(flag.name)"))
      #expect(bash.contains("--\(flag.name)") && zsh.contains("--\(flag.name)"))
      #expect(fish.contains { $0.contains(" -l \(flag.name) ") })
    }
    for example in command.examples { #expect(help.contains(example.line)) }
  }

  private func row(_ name: String, _ text: String) -> String {
    "| \(name.replacing("|", with: "\\|")) | \(text.replacing("|", with: "\\|")) |\n"
  }
}
