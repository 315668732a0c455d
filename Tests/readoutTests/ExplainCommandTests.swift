import JSON
import Testing

@testable import readout

@Suite struct ExplainCommandTests {
  private func site() throws -> Program {
    let program = try Program()
    try program.write(
      "---\ntitle: One\ndate: 2024-01-02\n---\nText.\n", to: "site/content/briefs/one.md")
    return program
  }

  @Test func `a page is printed as JSON, by its file as the shell completes it`() throws {
    let program = try site()
    let outcome = try program.run(["explain", "-s", "site", "./site/content/briefs/one.md"])
    #expect(outcome.status == 0 && outcome.errors == "")
    let page = try JSONValue.parse(Array(outcome.output.utf8))
    #expect(
      page.members?.map(\.key) == [
        "version", "url", "path", "file", "source", "template", "templates", "data",
      ])
    #expect(page.value(of: "url")?.string == "http://localhost:8080/briefs/one/")
    #expect(try program.run(["explain", "-s", "site", "/briefs/one/"]).output == outcome.output)
  }

  @Test func `errors of the site are reported, and the page is printed`() throws {
    let program = try site()
    try program.write("---\ntitle: Two\n---\n", to: "site/content/briefs/two.md")
    let outcome = try program.run(["explain", "/briefs/one/", "--source", "site"])
    #expect(outcome.status == 1 && outcome.output.hasPrefix("{\n"))
    #expect(outcome.errors.hasPrefix("site/content/briefs/two.md:1:1: error: "))
  }

  @Test func `an unknown page is told with its neighbour`() throws {
    let outcome = try site().run(["explain", "/breifs/one/", "--source", "site"])
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(
      outcome.errors == """
        readout: error: '/breifs/one/' is no page of the site; did you mean '/briefs/one/'? \
        [unknown-page]
        readout: 1 error

        """)
  }

  @Test(arguments: [[], ["a", "b"], [""]])
  func `wrong usage ends with 2 and a few lines`(words: [String]) throws {
    let outcome = try Program().run(["explain"] + words)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(
      outcome.errors == """
        readout: error: 'explain' needs one code, such as unknown-key, or one file or address of \
        a page, such as /briefs/woodside/
        try 'readout help explain'

        """)
  }

  @Test func `the help lists every command`() throws {
    let help = try Program().run(["help"]).output
    for command in Command.all { #expect(help.contains("\n  \(command.name) ")) }
    #expect(Set(Command.all.map(\.name)).isSuperset(of: ["build", "explain", "extract", "render"]))
  }
}
