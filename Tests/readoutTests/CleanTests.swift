import Foundation
import Testing

@Suite struct CleanTests {
  private func built() throws -> Program {
    let program = try Program()
    try program.write(
      "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n", to: "site/content/briefs/one.md")
    let outcome = try program.run(["build", "-q", "-s", "site", "--now", "2024-06-01"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return program
  }

  private func files(of program: Program) -> [String] {
    let walk = FileManager.default.enumerator(atPath: program.folder.appending(path: "site").path)
    return (walk?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test func `what builds made goes, and nothing else`() throws {
    let program = try built()
    try program.write("mine", to: "site/public/mine/notes.txt")
    try program.write("", to: "site/.readout/cache")
    let outcome = try program.run(["clean", "-s", "site"])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasSuffix(" files and the cache; 1 file that no build made stays\n"))
    #expect(
      files(of: program) == [
        "content", "content/briefs", "content/briefs/one.md", "public", "public/mine",
        "public/mine/notes.txt",
      ])
    #expect(
      try program.run(["clean", "-s", "site"]).output
        == "Nothing to remove; 1 file that no build made stays\n")
  }

  @Test func `an output that holds nothing else goes itself`() throws {
    let program = try built()
    #expect(try program.run(["clean", "-q", "-s", "site"]).output == "")
    #expect(files(of: program) == ["content", "content/briefs", "content/briefs/one.md"])
    #expect(try program.run(["clean", "-s", "site"]).output == "Nothing to remove\n")
  }

  @Test func `a dry run lists the files and removes none`() throws {
    let program = try built()
    let before = files(of: program)
    let outcome = try program.run(["clean", "--dry-run", "-s", "site"])
    #expect(outcome.output.contains("site/public/briefs/one/index.html\nsite/public/"))
    #expect(outcome.output.hasSuffix("site/public/.readout\n"))
    #expect(files(of: program) == before)
  }

  @Test(arguments: [
    (["-s", "site", "-o", "site"], "the output 'site' is the source folder itself; "),
    (["-s", "site", "-o", "site/content"], "the output 'site/content' lies in the source's own "),
    (["-s", "none"], "the source 'none' does not exist; "),
  ])
  func `an output that a build would not touch is not cleaned`(
    words: [String], error: String
  ) throws {
    let program = try built()
    let before = files(of: program)
    let outcome = try program.run(["clean"] + words)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("readout: error: \(error)"))
    #expect(files(of: program) == before)
  }
}
