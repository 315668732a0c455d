import Content
import Foundation
import Testing

@Suite struct InitTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: [[], ["--templates"]])
  func `a new site builds at once, without a warning`(flags: [String]) throws {
    let program = try Program()
    let made = try program.run(["init", "desk/briefings"] + flags)
    #expect(made.status == 0 && made.errors == "")
    #expect(
      made.output.hasSuffix(
        "\nNext:\n\n  cd desk/briefings\n  readout serve --open\n  readout build\n"))
    let built = try program.run(["build", "--strict", "-q", "-s", "desk/briefings"])
    let checked = try program.run(["check", "--strict", "-q", "-s", "desk/briefings"])
    #expect(checked.status == 0 && checked.errors == "")
    #expect(built.status == 0 && built.errors == "")
    let page = try program.text(
      of: "desk/briefings/public/briefs/2025-05-14-varga-lindqvist-linz/index.html")
    for fact in ["Ilona Varga", "Erik Lindqvist", "memorandum", "safe passage", "flood protection"]
    {
      #expect(page.contains(fact))
    }
    #expect(try names(in: program, "desk") == ["briefings"])
    #expect(try names(in: program, "desk/briefings").contains("templates") == !flags.isEmpty)
  }

  @Test func `an empty folder and one with git's alone become sites`() throws {
    let program = try Program()
    try program.write("", to: "here/.git/HEAD")
    let made = try program.run(["init", "here"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try program.text(of: "here/.gitignore") == "/.readout/\n")
    #expect(try program.text(of: "here/schemas/brief.json").contains("\"title\""))
  }

  @Test(arguments: [
    (["full"], "'full' is not empty: it holds 'mine.txt'; "),
    (["full/mine.txt"], "'full/mine.txt' is not a folder, or lies in none; "),
    (["full/mine.txt/site"], "'full/mine.txt/site' is not a folder, or lies in none; "),
    (["/proc/site"], "'/proc/site' cannot be made: "),
  ])
  func `what stands there stays, and the way out is told`(words: [String], error: String) throws {
    let program = try Program()
    try program.write("mine", to: "full/mine.txt")
    let made = try program.run(["init"] + words)
    #expect(made.status == 1 && made.output == "")
    #expect(made.errors.hasPrefix("readout: error: \(error)"), "\(made.errors)")
    #expect(made.errors.split(separator: "\n").count <= 5)
    #expect(try names(in: program, "full") == ["mine.txt"])
  }

  @Test(arguments: [[], ["a", "b"], [""]])
  func `wrong usage ends with 2 and makes nothing`(words: [String]) throws {
    let program = try Program()
    let made = try program.run(["init"] + words)
    #expect(made.status == 2 && made.output == "")
    #expect(
      made.errors.hasPrefix("readout: error: 'init' needs one folder: readout init briefings"))
    #expect(try names(in: program, "") == [])
  }

  @Test func `every setting stands in the new readout.yaml, and each comment is the default`()
    throws
  {
    let program = try Program()
    _ = try program.run(["init", "a"])
    let text = try program.text(of: "a/readout.yaml")
    let lines = text.split(separator: "\n").map(String.init)
    for key in Schema.settings.keys {
      #expect(lines.count { $0.hasPrefix("# \(key.name): ") || $0.hasPrefix("\(key.name): ") } == 1)
    }
    #expect(lines.first == "# yaml-language-server: $schema=schemas/settings.json")
    _ = try program.run(["build", "-q", "-s", "a"])
    let before = try program.text(of: "a/public/index.html")
    // All that is a default may be said; the address, the description and the author are no defaults.
    let open = ["language", "nav", "page_size", "feed", "extraction", "unsafe_html", "extra"]
    let said = lines.map { line in
      open.contains { line.hasPrefix("# \($0): ") } ? String(line.dropFirst(2)) : line
    }
    try program.write(said.joined(separator: "\n") + "\n", to: "a/readout.yaml")
    let built = try program.run(["build", "--strict", "-s", "a"])
    #expect(built.output.hasPrefix("Nothing has changed"), "\(built.output)\(built.errors)")
    #expect(try program.text(of: "a/public/index.html") == before)
  }

  @Test func `the file for GitLab has what the page about publishing says`() throws {
    let program = try Program()
    _ = try program.run(["init", "a"])
    let page = try String(
      contentsOf: Self.root.appending(path: "docs/publishing.md"), encoding: .utf8)
    let start = try #require(page.firstRange(of: "```yaml\npages:\n"))
    let job = page[start.lowerBound...].dropFirst("```yaml\n".count).prefix { $0 != "`" }
    #expect(try program.text(of: "a/.gitlab-ci.yml").contains(job))
  }

  /// The names in a folder, without the files that a run of the program uses.
  private func names(in program: Program, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: program.folder.appending(path: folder).path
    ).filter { ![".in", ".out", ".err"].contains($0) }.sorted()
  }
}
