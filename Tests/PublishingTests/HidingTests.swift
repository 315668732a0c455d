import Briefing
import Foundation
import Publishing
import Testing
import Text

/// What is hidden is in no byte of the output and in no name of a file, whatever writes it.
@Suite struct HidingTests {
  private let draft = HiddenThing(mark: "qd", key: "draft: true")
  private let embargoed = HiddenThing(mark: "qe", key: "embargo: 2025-06-01T12:00:00Z")

  @Test func `nothing of a draft or an embargoed brief is anywhere in the output`() throws {
    let site = try site(with: [draft, embargoed])
    defer { site.remove() }
    let result = try site.build()
    try #require(result.report != nil, "\(result.diagnostics)")
    let output = try files(below: site.path + "/public")
    #expect(traces(of: draft.marks + embargoed.marks, in: output) == [])
    // The words of an author who may be read stay.
    let page = try #require(output["briefs/seen/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("See what <a>qlwords say</a>."))
    #expect(String(decoding: page, as: UTF8.self).contains("qlpictureqlpicture"))
    #expect(result.diagnostics.map(\.code) == Array(repeating: "hidden-target", count: 6))
  }

  @Test func `when the embargo is over, all of it is there`() throws {
    let site = try site(with: [draft, embargoed])
    defer { site.remove() }
    let result = try site.build { $0.now = Moment(rfc3339: "2025-06-01T12:00:00Z") ?? $0.now }
    try #require(result.report != nil, "\(result.diagnostics)")
    let output = try files(below: site.path + "/public")
    #expect(traces(of: draft.marks, in: output) == [])
    #expect(missing(embargoed.marks, in: output) == [])
    #expect(result.diagnostics.map(\.code) == Array(repeating: "hidden-target", count: 3))
  }

  @Test func `a build with drafts shows them, and takes them away again`() throws {
    let site = try site(with: [draft, embargoed])
    defer { site.remove() }
    let result = try site.build { $0.showsDrafts = true }
    try #require(result.report != nil, "\(result.diagnostics)")
    let preview = try files(below: site.path + "/public")
    #expect(missing(draft.marks, in: preview) == [])
    #expect(traces(of: embargoed.marks, in: preview) == [])
    #expect(try site.build().report != nil)
    let output = try files(below: site.path + "/public")
    #expect(traces(of: draft.marks + embargoed.marks, in: output) == [])
  }

  @Test func `what hidden and visible briefs share is told as if there were no hidden ones`() throws
  {
    let plain = try BriefSite()
    let site = try BriefSite()
    defer {
      plain.remove()
      site.remove()
    }
    for each in [plain, site] { try writeShared(to: each) }
    for (number, key) in ["draft: true", "embargo: 2030-01-01"].enumerated() {
      try site.write(
        "content/briefs/hidden-\(number).md",
        """
        ---
        title: Hidden talks in Sofia
        date: 2024-05-0\(number + 3)
        \(key)
        updated: 2024-12-31
        participants: [{ name: ANA PETROVA, country: Chad }, { name: Jo Sato, country: Japan }]
        pillars: [{ framework: Two-pillar plan, items: [Rail Links, energy] }]
        outcomes: [{ text: reopen the line, status: agreed, parties: [Bulgaria, Japan] }]
        topics: [Visas, trade]
        ---
        President Ana Petrova of Bulgaria met Prime Minister Jo Sato of Japan. They agreed to reopen the line.
        """)
    }
    let (expected, result) = (try plain.build(), try site.build())
    try #require(result.report != nil, "\(result.diagnostics)")
    #expect(result.diagnostics.map(\.message) == expected.diagnostics.map(\.message))
    let (before, after) = (
      try files(below: plain.path + "/public"), try files(below: site.path + "/public")
    )
    #expect(before.keys.sorted() == after.keys.sorted())
    for (path, bytes) in before { #expect(after[path] == bytes, "\(path)") }
  }

  @Test func `a menu may name a page that is still hidden`() throws {
    let site = try BriefSite()
    defer { site.remove() }
    try writeShared(to: site)
    try site.write("readout.yaml", "readout: 1\nnav: [soon]\n")
    try site.write("content/pages/soon.md", "---\ntitle: Soon\ndraft: true\n---\nText.\n")
    let result = try site.build()
    #expect(result.report != nil && !result.diagnostics.hasErrors)
    let output = try files(below: site.path + "/public")
    #expect(traces(of: ["soon"], in: output) == [])
  }

  @Test(arguments: [("embargo: 2030-01-01", ["same-url-later"]), ("draft: true", [])])
  func `an address that will be taken twice is told before the embargo ends`(
    key: String, codes: [String]
  ) throws {
    let site = try BriefSite()
    defer { site.remove() }
    try writeShared(to: site)
    try site.write(
      "content/briefs/new/one.md", "---\ntitle: New\ndate: 2024-06-01\n\(key)\n---\nText.\n")
    let result = try site.build()
    #expect(result.report != nil)
    #expect(result.diagnostics.map(\.code) == codes)
    #expect(result.diagnostics.allSatisfy { $0.path == "content/briefs/new/one.md" })
  }

  /// Writes two visible briefs and the entries of the register that they name.
  private func writeShared(to site: BriefSite) throws {
    for (number, slug) in ["one", "two"].enumerated() {
      try site.write(
        "content/briefs/\(slug).md",
        """
        ---
        title: Talks \(slug)
        date: 2024-05-0\(number + 1)
        pillars: [{ framework: Two-pillar plan, items: [rail links, energy] }]
        topics: [visas]
        ---
        President Ana Petrova of Bulgaria met Prime Minister Jo Sato of Japan. They agreed to reopen the line.
        """)
    }
    try site.write("content/participants/ana.md", "---\nname: Ana Petrova\n---\nShe is known.\n")
    try site.write("content/topics/visas.md", "---\nname: visas\n---\nPapers.\n")
  }

  /// Returns a site with hidden things and one visible brief and page that link to them.
  private func site(with hidden: [HiddenThing]) throws -> BriefSite {
    let site = try BriefSite()
    for thing in hidden { for (path, text) in thing.files { try site.write(path, text) } }
    let links = hidden.map { "[qlwords say](\($0.mark)folder/index.md)" }
    try site.write(
      "content/briefs/seen.md",
      """
      ---
      title: What may be seen
      date: 2024-05-03
      ---
      President Ana Petrova of Bulgaria met Prime Minister Jo Sato of Japan. They agreed to reopen the line.

      See what \(links.joined(separator: ". See what ")).
      \(hidden.map { "![qlpicture](\($0.mark)folder/\($0.mark)image.svg)" }.joined())
      """)
    try site.write(
      "content/briefs/index.md",
      "---\ntitle: All\n---\nFirst \(links.joined(separator: ", then ")).\n")
    return site
  }
}

/// A brief, a plain page and entries of the register in which every text holds a word of its own.
private struct HiddenThing {
  /// What the words begin with.
  let mark: String
  /// The line of front matter that hides.
  let key: String

  /// The words, and in one of them letters that addresses and slugs write in other ways.
  var marks: [String] {
    [
      "title", "slug", "alias", "summary", "event", "place", "person", "job", "role", "party",
      "pillar", "frame", "author", "outcome", "topic", "source", "press", "update", "body", "alt",
      "image", "host", "heading", "found", "entry", "pagetitle", "pagebody", "pagefile", "name",
    ].map { mark + $0 } + [mark + "žürich"]
  }

  var files: [(path: String, text: String)] {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n"
    let folder = "content/briefs/\(mark)folder"
    let entries = [
      "participants": "person", "parties": "party", "pillars": "pillar", "topics": "topic",
    ]
    return [
      (folder + "/index.md", brief), (folder + "/\(mark)image.svg", svg),
      (
        "content/pages/\(mark)page/index.md",
        """
        ---
        title: \(mark)pagetitle
        nav: true
        \(key.contains("draft") ? key : "embargo: 2025-06-01")
        ---
        \(mark)pagebody ![](\(mark)pagefile.svg)
        """
      ), ("content/pages/\(mark)page/\(mark)pagefile.svg", svg),
    ]
      + entries.sorted { $0.key < $1.key }.map { term, word in
        (
          "content/\(term)/\(mark)\(word).md",
          "---\nname: Vlad \(mark)\(word)\nnames: [\(mark)name]\n---\nText \(mark)entry.\n"
        )
      }
  }

  private var brief: String {
    """
    ---
    title: \(mark)title and \(mark)žürich
    date: 2024-05-04
    \(key)
    slug: \(mark)slug
    aliases: [/\(mark)alias/]
    summary: A \(mark)summary.
    event: The \(mark)event
    location: \(mark)place
    participants:
      - { name: Vlad \(mark)person, title: \(mark)job, country: Vlad \(mark)party, role: \(mark)role }
      - Vlad \(mark)žürich
    pillars: [{ framework: \(mark)frame, by: \(mark)author, items: [Vlad \(mark)pillar] }]
    outcomes: [{ text: \(mark)outcome, status: lapsed }]
    topics: [Vlad \(mark)topic]
    sources: [{ title: \(mark)source, publisher: \(mark)press, url: "https://\(mark)host.example/a" }]
    updates: [{ date: 2024-05-05, note: \(mark)update, major: true }]
    extra: { note: \(mark)extra }
    ---
    ## \(mark)heading

    The \(mark)body. ![\(mark)alt](\(mark)image.svg) ![](https://\(mark)host.example/b.png)
    [seen](../seen.md) President Zoltan \(mark.capitalized)found of Hungary met Ana Petrova.
    """
  }
}

/// Returns the files that hold one of the words, in their text or name, however it is written.
private func traces(of marks: [String], in output: [String: Data]) -> [String] {
  marks.flatMap { mark in
    output.filter { holds($0, mark) }.map { "\(mark) in \($0.key)" }
  }.sorted()
}

/// Returns the words that no file holds.
private func missing(_ marks: [String], in output: [String: Data]) -> [String] {
  marks.filter { mark in !output.contains { holds($0, mark) } }
}

private func holds(_ file: (key: String, value: Data), _ mark: String) -> Bool {
  let bytes = Array(file.value) + [0x0A] + Array(file.key.utf8)
  // Latin letters are folded as they stand, so that upper case is found in files that are no text.
  let text = String(decoding: bytes, as: UTF8.self).lowercased()
  let unicode = mark.utf16.map { $0 < 0x80 ? String(UnicodeScalar(UInt8($0))) : "\\u" + hex($0) }
  let forms = [mark, slug(for: mark), percentEncoded(mark).lowercased(), unicode.joined()]
  return forms.contains { text.utf8.contains($0) }
}

private func hex(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return String(repeating: "0", count: 4 - digits.count) + digits
}

extension String.UTF8View {
  fileprivate func contains(_ part: String) -> Bool {
    Data(self).range(of: Data(part.utf8)) != nil
  }
}
