import Foundation
import Testing

/// Another program in the place of `curl` writes down what it was given, and answers as it likes.
@Suite struct ExternalLinksTests {
  /// Makes a site with links to other sites, and a `curl` with a script for its text.
  private func site(_ links: String, curl script: String) throws -> Program {
    let program = try Program()
    try program.write(
      "---\ntitle: T\ndate: 2023-11-15\nsources: [{ title: R }]\n---\n\(links)\n",
      to: "content/briefs/a.md")
    try program.write("#!/bin/sh\n\(script)\n", to: "bin/curl")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.folder.appending(path: "bin/curl").path)
    return program
  }

  private func run(_ program: Program, _ words: [String] = ["--external"]) throws -> Program.Outcome
  {
    try program.run(["check"] + words, path: "\(program.folder.path)/bin:/usr/bin:/bin")
  }

  @Test func `only what is not found or gone is told, at its place`() throws {
    let program = try site(
      "[a](https://a.org/) [b](https://b.org/#x) [c](https://c.org/) [d](https://d.org/) "
        + "[again](https://b.org/)",
      curl: """
        if grep -q '^head$'; then printf '0 200\\n1 404\\n2 405\\n'; else printf '0 404\\n1 200\\n'; fi
        """)
    let outcome = try run(program)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == """
        content/briefs/a.md:6:25: warning: 'https://b.org/' is gone, its server answers 404; correct \
        the address, or name a copy in an archive [gone-link]
        readout: 1 warning

        """)
    #expect(
      outcome.output == "Checked 1 brief; asked for 4 links to other sites, 1 gave no answer\n")
  }

  @Test func `no address stands on a command line, and none is a setting`() throws {
    let program = try site(
      #"[a](<https://a.org/"%0Aoutput=x>) [b](https://b.org/$(id)?--config)"#,
      curl: "echo \"$@\" > words; cat > config")
    #expect(try run(program).status == 0)
    #expect(try program.text(of: "words") == "--disable --config -\n")
    let lines = try program.text(of: "config").split(separator: "\n").map(String.init)
    #expect(lines.contains("proto = \"=http,https\"") && lines.contains("globoff"))
    #expect(lines.filter { $0.hasPrefix("url = \"https://") }.count == 2)
    #expect(
      lines.filter { $0.hasPrefix("output = ") }
        == Array(repeating: "output = \"/dev/null\"", count: 2))
  }

  @Test func `nobody is asked unless that is wanted, or where there are no links`() throws {
    let program = try site("[a](https://a.org/)", curl: "echo asked > asked")
    #expect(try run(program, []).status == 0)
    let without = try site("Nothing.", curl: "echo asked > asked")
    #expect(
      try run(without).output == "Checked 1 brief: nothing to mend; no links to other sites\n")
    for program in [program, without] {
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "asked").path))
    }
  }

  @Test func `without curl there is an error that says how to get it`() throws {
    let program = try site("[a](https://a.org/)", curl: "")
    let outcome = try program.run(["check", "--external"], path: "\(program.folder.path)/none")
    #expect(outcome.status == 1 && outcome.errors.contains("'apt install curl'"))
    #expect(outcome.errors.contains("[no-curl]"))
  }
}
