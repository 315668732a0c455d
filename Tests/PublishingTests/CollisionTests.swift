import Briefing
import Testing
import Text

@testable import Publishing

/// Files of a source that would stand at one address.
@Suite struct CollisionTests {
  /// What is written, and the file that is told and what its message names.
  struct Case: Sendable, CustomTestStringConvertible {
    let files: [String]
    let told: String
    let other: String
    var aliases: [String: String] = [:]
    var testDescription: String { files.joined(separator: ", ") }
  }

  static let cases = [
    Case(files: ["briefs/A.md", "briefs/a.md"], told: "briefs/a.md", other: "content/briefs/A.md"),
    Case(
      files: ["briefs/x/a.md", "briefs/y/a.md"], told: "briefs/y/a.md",
      other: "content/briefs/x/a.md"),
    Case(
      files: ["briefs/a.md", "briefs/a/index.md"], told: "briefs/a/index.md",
      other: "content/briefs/a.md"),
    Case(
      files: ["briefs/\u{E9}.md", "briefs/e\u{301}.md"], told: "briefs/\u{E9}.md",
      other: "content/briefs/e\u{301}.md"),
    Case(
      files: ["pages/About.md", "pages/about.md"], told: "pages/about.md",
      other: "content/pages/About.md"),
    Case(
      files: ["pages/x.md", "pages/x/index.md"], told: "pages/x/index.md",
      other: "content/pages/x.md"),
    Case(files: ["pages/briefs.md"], told: "pages/briefs.md", other: "a page that Readout makes"),
    Case(files: ["briefs/2024.md"], told: "briefs/2024.md", other: "a page that Readout makes"),
    Case(
      files: ["briefs/a.md", "pages/Briefs/A.md"], told: "pages/Briefs/A.md",
      other: "content/briefs/a.md"),
    // Files that are copied.
    Case(files: ["feed.xml"], told: "feed.xml", other: "a file that Readout makes"),
    Case(files: ["FEED.xml"], told: "FEED.xml", other: "'/feed.xml'"),
    Case(files: ["index.html"], told: "index.html", other: "a page that Readout makes"),
    Case(
      files: ["briefs/index.html"], told: "briefs/index.html", other: "a page that Readout makes"),
    Case(
      files: ["briefs/a.md", "briefs/a/index.html"], told: "briefs/a/index.html",
      other: "content/briefs/a.md"),
    Case(
      files: ["briefs/a/index.md", "briefs/a/INDEX.html"], told: "briefs/a/INDEX.html",
      other: "content/briefs/a/index.md"),
    Case(
      files: ["pages/about.md", "about/index.html"], told: "about/index.html",
      other: "content/pages/about.md"),
    Case(files: ["feed.xml/x.txt"], told: "feed.xml/x.txt", other: "a file that Readout makes"),
    Case(files: ["data"], told: "data", other: "a file that Readout makes"),
    Case(files: ["Assets"], told: "Assets", other: "a file of the theme"),
    Case(files: ["pages/about.md", "about"], told: "about", other: "content/pages/about.md"),
    Case(files: ["f.txt", "F.txt"], told: "f.txt", other: "content/F.txt"),
    Case(files: ["f/a.txt", "F"], told: "f/a.txt", other: "content/F"),
    Case(
      files: ["\u{E9}.txt", "e\u{301}.txt"], told: "\u{E9}.txt", other: "content/e\u{301}.txt"),
    Case(
      files: ["search/briefs/manifest.json"], told: "search/briefs/manifest.json",
      other: "a file that Readout makes"),
    // Old addresses.
    Case(
      files: ["pages/about.md"], told: "briefs/b.md", other: "content/pages/about.md",
      aliases: ["b": "/about/"]),
    Case(
      files: ["pages/about.md"], told: "briefs/b.md", other: "content/pages/about.md",
      aliases: ["b": "/About/"]),
    Case(
      files: [], told: "briefs/c.md", other: "an alias in content/briefs/b.md",
      aliases: ["b": "/old/", "c": "/old/"]),
    Case(
      files: [], told: "briefs/c.md", other: "an alias in content/briefs/b.md",
      aliases: ["b": "/Old/", "c": "/old/"]),
    Case(
      files: ["old/index.html"], told: "briefs/b.md", other: "content/old/index.html",
      aliases: ["b": "/old/"]),
    Case(files: ["old"], told: "briefs/b.md", other: "content/old", aliases: ["b": "/old/x/"]),
    Case(
      files: [], told: "briefs/b.md", other: "a file that Readout makes",
      aliases: ["b": "/feed.xml/x/"]),
    Case(
      files: [], told: "briefs/b.md", other: "the list of what a build made",
      aliases: ["b": "/.readout"]),
    Case(
      files: [], told: "briefs/b.md", other: "the list of what a build made",
      aliases: ["b": "/.readout/events/"]),
    Case(
      files: [], told: "briefs/b.md", other: "a page that Readout makes", aliases: ["b": "/"]),
    Case(
      files: [], told: "briefs/b.md", other: "a file that Readout makes",
      aliases: ["b": "/robots.txt"]),
  ]

  @Test(arguments: cases)
  func `what would stand at one address is told, both named, and nothing is published`(
    _ item: Case
  ) throws {
    let scratch = try site(item.files, aliases: item.aliases)
    let result = Build.run(request(scratch))
    let told = result.diagnostics.filter { ["same-url", "alias-taken"].contains($0.code) }
    #expect(told.count == 1, "\(result.diagnostics.map(\.message))")
    #expect(result.diagnostics.codes == told.codes)
    // Strings compare equal however their letters are composed; paths do not.
    #expect(told.first?.path.map { Array($0.utf8) } == Array("content/\(item.told)".utf8))
    #expect(
      told.first.map { Array($0.message.utf8).firstRange(of: item.other.utf8) != nil } == true,
      "\(told.map(\.message))")
    #expect(try scratch.status("public") == nil)
  }

  @Test(arguments: cases)
  func `check tells it once too`(_ item: Case) throws {
    let scratch = try site(item.files, aliases: item.aliases)
    let check = SiteCheck(request(scratch))
    let codes: Set = ["same-url", "alias-taken", "output-conflict"]
    #expect(check.diagnostics.count { codes.contains($0.code) } == 1)
  }

  @Test(arguments: [
    ["briefs/page.md", "briefs/feed.xml.md", "briefs/page/2/index.md"], ["robots.txt"],
    ["_headers", "_redirects"], ["About/x.txt", "pages/about.md"], ["topics/x.txt"],
    ["pages/404.md", "pages/feed.xml.md", "pages/robots.txt.md", "pages/data.md"],
    ["briefs/index/index.md"], ["f/A.txt", "F/b.txt"],
  ])
  func `names that only look taken are published`(files: [String]) throws {
    let scratch = try site(files, aliases: [:])
    let result = Build.run(request(scratch))
    #expect(!result.diagnostics.hasErrors, "\(result.diagnostics.map(\.message))")
    #expect(result.report != nil)
  }

  @Test func `persons, topics and parties with the names of pages have pages of their own`() throws
  {
    let scratch = try Scratch()
    let names = "[page, feed.xml, feed.json, index, index.html, \"2024\", \"..\", year, status]"
    try scratch.write(
      "readout: 1\nbase_url: https://example.org/\npage_size: 1\n", to: "readout.yaml")
    for number in 1...3 {
      try scratch.write(
        """
        ---
        title: Talks \(number)
        date: 2024-01-0\(number)
        participants: \(names)
        topics: \(names)
        pillars: \(names)
        outcomes: [{ text: Meet again, parties: \(names) }]
        ---
        They met.
        """, to: "content/briefs/\(number).md")
    }
    let result = Build.run(request(scratch))
    #expect(!result.diagnostics.hasErrors, "\(result.diagnostics.map(\.message))")
    for section in ["participants", "topics", "pillars", "parties"] {
      for name in ["page", "page/page/2", "feed-xml", "index", "u-2e-2e"] {
        #expect(
          try scratch.status("public/\(section)/\(name)/index.html") != nil, "\(section) \(name)")
      }
    }
    for name in ["party/page", "party/page/page/2", "status/agreed", "year/2024", "party/year"] {
      let isThere = try scratch.status("public/outcomes/\(name)/index.html") != nil
      #expect(isThere || name == "status/agreed", "\(name)")
    }
  }

  @Test func `two spellings of one name are two files`() throws {
    let scratch = try Scratch()
    for (name, slug) in [("\u{E9}", "one"), ("e\u{301}", "two")] {
      try scratch.write(
        "---\ntitle: Brief \(slug)\ndate: 2024-01-02\nslug: \(slug)\n---\nThey met.\n",
        to: "content/briefs/\(name).md")
    }
    let result = Build.run(request(scratch))
    #expect(result.report != nil, "\(result.diagnostics.map(\.message))")
    for slug in ["one", "two"] {
      #expect(try scratch.read("public/briefs/\(slug)/index.html").contains("Brief \(slug)"))
    }
  }

  private func site(_ files: [String], aliases: [String: String]) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("readout: 1\nbase_url: https://example.org/\n", to: "readout.yaml")
    try scratch.write(text("Always there", alias: nil), to: "content/briefs/always.md")
    for file in files {
      let isPage = file.hasPrefix("pages/")
      try scratch.write(
        !file.hasSuffix(".md")
          ? "x" : isPage ? "---\ntitle: A page\n---\nText.\n" : text("A brief", alias: nil),
        to: "content/" + file)
    }
    for (name, alias) in aliases {
      try scratch.write(text("Brief \(name)", alias: alias), to: "content/briefs/\(name).md")
    }
    return scratch
  }

  private func text(_ title: String, alias: String?) -> String {
    let line = alias.map { "aliases: [\($0)]\n" } ?? ""
    return "---\ntitle: \(title)\ndate: 2024-01-02\n\(line)---\nThey met.\n"
  }

  private func request(_ scratch: Scratch) -> Build.Request {
    Build.Request(source: scratch.path, now: Moment(secondsSince1970: 1_700_000_000), jobs: 1)
  }
}
