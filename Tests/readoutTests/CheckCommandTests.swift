import Foundation
import JSON
import Testing

@testable import readout

@Suite struct CheckCommandTests {
  /// A site with an error, warnings, a note, and a place behind characters of several bytes.
  private func faultySite() throws -> Program {
    let program = try Program()
    try program.write(
      "---\ntitle: Talks\ndate: 2023-11-15\nevent: One\nevent: Two\n---\nThey met.\n",
      to: "content/briefs/100% a:b, c.md")
    try program.write(
      "---\ntitle: Talks\ndate: 2023-11-15\ntopics: [«é», \"\"]\nsources: []\n---\nThey met.\n",
      to: "content/briefs/b.md")
    try program.write(
      "---\ntitle: Talks\ndate: 2023-11-15\nsources: [{ title: R }]\n---\nThéy met.[^1] [x](gone.md)\n",
      to: "content/briefs/c.md")
    return program
  }

  private let lines = [
    "content/briefs/100% a:b, c.md:5:1: error: 'event' stands twice; keep one of the two "
      + "[duplicate-key]",
    "content/briefs/100% a:b, c.md:4:1: note: the first one is here",
    "content/briefs/b.md:4:18: error: an item of 'topics' is empty; fill it in or remove it "
      + "[empty-value]",
    "content/briefs/c.md:6:11: warning: '[^1]' leads to no footnote and is shown as it stands; add a "
      + "line '[^1]: …', or escape it, '\\[^1]' [unknown-footnote]",
    "content/briefs/c.md:6:16: error: 'gone.md' leads to no file of the site; name a file that is in "
      + "content/ [unknown-target]",
    "readout: 3 errors, 1 warning",
  ]

  @Test func `faults are told as text, in order, on standard error`() throws {
    let outcome = try faultySite().run(["check"])
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.split(separator: "\n").map(String.init) == lines)
  }

  @Test(arguments: [["check"], ["build"]])
  func `JSON has the same diagnostics, in the same order, on standard output`(
    words: [String]
  ) throws {
    let outcome = try faultySite().run(words + ["--format", "json", "--color", "always"])
    #expect(outcome.status == 1 && outcome.errors == "")
    let report = try JSONValue.parse(Array(outcome.output.utf8))
    #expect(
      report.value(of: "errors")?.number == "3" && report.value(of: "warnings")?.number == "1")
    var found: [String] = []
    for diagnostic in report.value(of: "diagnostics")?.elements ?? [] {
      found.append(
        "\(place(diagnostic)): \(diagnostic["severity"]): \(diagnostic["message"]) [\(diagnostic["code"])]"
      )
      for note in diagnostic.value(of: "notes")?.elements ?? [] {
        found.append("\(place(note)): note: \(note["message"])")
      }
    }
    #expect(found == Array(lines.dropLast()))
  }

  @Test func `GitHub is told of each in a line, with columns in characters`() throws {
    let outcome = try faultySite().run(["check", "--format=github"])
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(
      outcome.output.split(separator: "\n").map(String.init) == [
        "::error file=content/briefs/100%25 a%3Ab%2C c.md,line=5,col=1,title=duplicate-key::'event' "
          + "stands twice; keep one of the two%0Acontent/briefs/100%25 a:b, c.md:4: note: the first one is here",
        "::error file=content/briefs/b.md,line=4,col=15,title=empty-value::an item of 'topics' is "
          + "empty; fill it in or remove it",
        "::warning file=content/briefs/c.md,line=6,col=10,title=unknown-footnote::'[^1]' leads to no "
          + "footnote and is shown as it stands; add a line '[^1]: …', or escape it, '\\[^1]'",
        "::error file=content/briefs/c.md,line=6,col=15,title=unknown-target::'gone.md' leads to no "
          + "file of the site; name a file that is in content/",
      ])
  }

  @Test(arguments: ["text", "json", "sarif", "github"])
  func `no text of a brief steers the terminal or ends a line`(format: String) throws {
    let program = try Program()
    try program.write(
      "---\ntitle: T\ndate: 2023-11-15\n\u{202E}x\u{61C}: a\n---\n[a](<b%0A::error::\u{9B}2J.md>)\n",
      to: "content/briefs/a.md")
    let outcome = try program.run(["check", "--format", format])
    #expect(outcome.status == 1)
    let text = outcome.output + outcome.errors
    #expect(!text.unicodeScalars.contains { ["\u{202E}", "\u{61C}", "\u{9B}"].contains($0) })
    #expect(!text.contains("\n::error::"))
  }

  @Test(arguments: [
    "https://a.example/\u{1B}[2J", "https://a.example/\u{1}", "https://a.example//b/",
  ])
  func `no odd address of the site comes by a flag`(address: String) throws {
    let outcome = try faultySite().run(["build", "--base-url", address])
    #expect(outcome.status == 2)
    #expect(!outcome.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `SARIF has places in characters, rules with help, and related places`() throws {
    let outcome = try faultySite().run(["check", "--format", "sarif"])
    #expect(outcome.status == 1 && outcome.errors == "")
    let log = try JSONValue.parse(Array(outcome.output.utf8))
    let run = try #require(log.value(of: "runs")?.elements?.first)
    #expect(log["version"] == "2.1.0" && run["columnKind"] == "unicodeCodePoints")
    let rules = run.value(of: "tool")?.value(of: "driver")?.value(of: "rules")?.elements ?? []
    #expect(
      rules.map { $0["id"] } == [
        "duplicate-key", "empty-value", "unknown-footnote", "unknown-target",
      ])
    #expect(rules.allSatisfy { $0.value(of: "help")?["text"].contains(".") ?? false })
    let results = run.value(of: "results")?.elements ?? []
    #expect(results.map { $0["level"] } == ["error", "error", "warning", "error"])
    #expect(results.map { $0.value(of: "ruleIndex")?.number ?? "" } == ["0", "1", "2", "3"])
    let places = results.map {
      $0.value(of: "locations")?.elements?.first?.value(of: "physicalLocation")
    }
    #expect(
      places.map { $0?.value(of: "artifactLocation")?["uri"] } == [
        "content/briefs/100%25%20a%3Ab,%20c.md", "content/briefs/b.md", "content/briefs/c.md",
        "content/briefs/c.md",
      ])
    #expect(
      places.map { $0?.value(of: "region")?.value(of: "startColumn")?.number } == [
        "1", "15", "10", "15",
      ])
    #expect(results[0].value(of: "relatedLocations")?.elements?.count == 1)
  }

  @Test func `named files and folders restrict what is told`() throws {
    let program = try faultySite()
    let one = try program.run(["check", "content/briefs/c.md"])
    #expect(one.status == 1 && one.errors.split(separator: "\n").count == 3)
    let all = try program.run(["check", "content"])
    #expect(all.errors.split(separator: "\n").map(String.init) == lines)
    try program.write("A note.\n", to: "notes.md")
    for name in ["content/briefs/d.md", "notes.md", "/etc/passwd"] {
      let outcome = try program.run(["check", name])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("'\(name)' is no file of the site; "))
    }
  }

  @Test func `a clean site is told in a line, or in none`() throws {
    let program = try Program()
    try program.write(
      "---\ntitle: Talks\ndate: 2023-11-15\nsources: [{ title: R }]\n---\nThey met.\n",
      to: "site/content/briefs/a.md")
    let outcome = try program.run(["check", "-s", "site", "--strict"])
    #expect(outcome.status == 0 && outcome.output == "Checked 1 brief: nothing to mend\n")
    #expect(try program.run(["check", "-s", "site", "--quiet"]).output == "")
    #expect(try program.run(["check", "-s", "site", "site/content/briefs/a.md"]).status == 0)
    #expect(
      try program.run(["check", "-s", "site", "--format", "json"]).output
        == "{\"diagnostics\":[],\"errors\":0,\"warnings\":0}\n")
    #expect(
      !FileManager.default.fileExists(atPath: program.folder.appending(path: "site/public").path))
  }

  @Test func `of a meeting to come no source is expected`() throws {
    let program = try Program()
    try program.write(
      "---\ntitle: T\ndate: 2030-11-15\n---\nThey will meet.\n", to: "content/briefs/a.md")
    #expect(try program.run(["check", "--strict", "--now", "2026-01-01"]).errors == "")
    #expect(
      try program.run(["check", "--now", "2031-01-01"]).errors.contains("[no-sources]"))
  }

  @Test func `a broken link is told where it leads, not where its words stand`() throws {
    let program = try Program()
    try program.write(
      "---\ntitle: T\ndate: 2023-11-15\nsources: [{ title: R }]\n---\n"
        + "/nowhere <a href=\"/nowhere-else\">x</a> <a href=\"/nowhere\">y</a>\n",
      to: "content/briefs/a.md")
    try program.write("readout: 1\nunsafe_html: true\n", to: "readout.yaml")
    let errors = try program.run(["check"]).errors
    #expect(errors.contains("a.md:6:49: ") && errors.contains("a.md:6:19: "), "\(errors)")
  }

  @Test func `warnings are errors to --strict alone`() throws {
    let program = try Program()
    try program.write(
      "---\ntitle: T\ndate: 2023-11-15\n---\nThey met.\n", to: "content/briefs/a.md")
    let outcome = try program.run(["check"])
    #expect(outcome.status == 0 && outcome.errors.contains(": warning: "))
    let strict = try program.run(["check", "--strict", "--format", "json"])
    #expect(strict.status == 1 && strict.output.contains("\"errors\":1,\"warnings\":0"))
  }

  @Test func `a link of a template to nothing is told at its place, once`() throws {
    let program = try Program()
    for name in ["one", "two"] {
      try program.write("---\ntitle: \(name)\n---\nText.\n", to: "content/pages/\(name).md")
    }
    try program.write(
      "{{<layout}}\n{{$main}}\n<a href=\"/imprint/\">Imprint</a> {{{body}}}\n{{/main}}\n{{/layout}}\n",
      to: "templates/page.mustache")
    let outcome = try program.run(["check"])
    #expect(
      outcome.errors.hasPrefix(
        "templates/page.mustache:3:10: warning: '/imprint/' leads to no file of the site, on "
          + "'one/index.html' and 1 more page; correct the link [broken-link]\n"))
  }

  @Test(arguments: [
    (["--format", "jsn"], "'--format jsn' is unknown; did you mean 'json'?"),
    (["--format", "xml"], "'--format xml' is unknown; use one of text, json, sarif, github"),
    ([""], "'' names no file; is a variable empty?"),
    (["--strct"], "unknown flag '--strct'; did you mean '--strict'?"),
  ])
  func `wrong usage ends with 2 and a way out`(words: [String], message: String) throws {
    let outcome = try Program().run(["check"] + words)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors == "readout: error: \(message)\ntry 'readout help check'\n")
  }

  @Test func `without a site there is an error and no line of praise`() throws {
    let outcome = try Program().run(["check"])
    #expect(outcome.status == 1 && outcome.output == "" && outcome.errors.contains("[no-source]"))
  }

  private func place(_ value: JSONValue) -> String {
    "\(value["path"]):\(value.value(of: "line")?.number ?? ""):\(value.value(of: "column")?.number ?? "")"
  }
}

extension JSONValue {
  /// The text of a member; empty where there is none.
  fileprivate subscript(name: String) -> String { value(of: name)?.string ?? "" }

  fileprivate var elements: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  fileprivate var number: String? { if case .number(let digits) = self { digits } else { nil } }
}
