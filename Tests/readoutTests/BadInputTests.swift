import Foundation
import Testing

@testable import readout

/// What each command says of files that are missing, are folders, or stand in the way.
@Suite struct BadInputTests {
  private func place() throws -> Program {
    let program = try Program()
    try program.write(
      "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n", to: "site/content/briefs/one.md")
    try program.write("{}", to: "data.json")
    try program.write("x", to: "file")
    return program
  }

  @Test(arguments: [
    ["extract", "none.txt"], ["extract", "site"],
    ["markdown", "none.md"], ["markdown", "site"], ["render", "none.mustache", "data.json"],
    ["render", "site", "data.json"], ["build", "-s", "none"], ["build", "-s", "file"],
    ["build", "-s", "site", "-o", "file"], ["build", "-s", "site", "-o", "site/content"],
    ["clean", "-s", "site", "-o", "file"], ["clean", "-s", "none"],
    ["list", "briefs", "-s", "file"],
    ["list", "drafts", "-s", "none"], ["explain", "/none/", "-s", "site"], ["init", "file"],
    ["init", "site"], ["explain", "/briefs/", "-s", "none"],
  ])
  func `what cannot be used is named, with a way out, in five lines at most`(
    words: [String]
  ) throws {
    let program = try place()
    let before = files(of: program)
    let outcome = try program.run(words)
    #expect(outcome.status == 1 && outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect((2...5).contains(lines.count))
    // A quoted name, a semicolon before the way out, and a code.
    #expect(lines.first?.contains("'") == true && lines.first?.contains("; ") == true)
    #expect(lines.first?.hasSuffix("]") == true, "\(outcome.errors)")
    #expect(files(of: program) == before)
  }

  @Test(arguments: Command.all.map(\.name))
  func `every command refuses an unknown flag and a word too few or too many`(
    name: String
  ) throws {
    let program = try place()
    let before = files(of: program)
    var lines = [[name, "--xyzzy"], [name, "-Z"], [name, "--color"]]
    let command = try Command.named(name)
    if command.operandKind == nil { lines.append([name, "operand"]) }
    for flag in command.flags where flag.value != nil { lines.append([name, "--\(flag.name)"]) }
    for words in lines {
      let outcome = try program.run(words)
      #expect(outcome.status == 2 && outcome.output == "", "\(words)")
      #expect(outcome.errors.hasSuffix("\ntry 'readout help \(name)'\n"))
      #expect(outcome.errors.split(separator: "\n").count <= 5)
    }
    #expect(files(of: program) == before)
  }

  private func files(of program: Program) -> [String] {
    let walk = FileManager.default.enumerator(atPath: program.folder.path)
    let runs: Set = [".in", ".out", ".err"]
    return (walk?.compactMap { $0 as? String } ?? []).filter { !runs.contains($0) }.sorted()
  }
}
