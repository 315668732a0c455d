import Briefing
import Content
import Testing
import Text

@testable import Authoring

@Suite struct BriefHeadTests {
  private let day = CalendarDate(iso: "2024-05-02")

  private func declared(_ text: String) throws -> DeclaredBrief {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "content/briefs/a.md", text: text)
    let frontMatter = try #require(FrontMatter(splitting: file, reporting: &diagnostics))
    let brief = DeclaredBrief.decode(frontMatter, of: file, reporting: &diagnostics)
    return try #require(brief, "\(diagnostics) \(text)")
  }

  @Test func `a new brief has every key that there is, and is a draft`() throws {
    let head = BriefHead(title: "Talks", date: try #require(day), schema: "../../x.json")
    let lines = head.skeleton.split(separator: "\n")
    for key in Schema.brief.keys {
      #expect(lines.count { $0.hasPrefix("\(key.name): ") || $0.hasPrefix("# \(key.name): ") } == 1)
    }
    #expect(lines[1] == "# yaml-language-server: $schema=../../x.json")
    #expect(try declared(head.skeleton).visibility.isDraft)
    #expect(!head.plain.contains("draft"))
  }

  @Test func `each commented key is right once its mark is gone`() throws {
    let head = BriefHead(title: "Talks", date: try #require(day))
    var text = head.skeleton
    for key in Schema.brief.keys {
      text = text.replacing("\n# \(key.name): ", with: "\n\(key.name): ")
    }
    let brief = try declared(text.replacing("date: 2024-05-02", with: "date: 2023-11-15"))
    #expect(brief.facts.participants?.count == 2 && brief.rejected.count == 1)
    #expect(!brief.extractsFacts)
  }

  @Test(arguments: [
    "Talks: \"in\" #Geneva 🎉", "'", "\"", "it's \"so\"", "- x", "--- x", "null", "~", "2024-01-02",
    "yes", "a\\nb", "[x]", "{x}", "&x", "*x", "!x", "|", ">", "%x", "@x", "`x`", "#", "a #b", "a:",
    "שלום: עולם", "\u{202E}abc", "\u{FEFF}x", "\u{FFFE}", "1:30", "0x1F", "x\u{A0}y", "?", "? x",
    "\u{7F}a b".replacing("\u{7F}", with: ""), String(repeating: "ü ", count: 150) + "end", "=",
    "<<",
  ])
  func `any title comes back as it was`(title: String) throws {
    let head = BriefHead(title: title, date: try #require(day))
    #expect(try declared(head.skeleton).title.value == title)
    #expect(try declared(head.plain).title.value == title)
  }

  @Test func `line breaks and control characters of a title become blanks`() throws {
    let head = BriefHead(title: " a\nb\u{0}\u{1B}c\u{2028}d ", date: try #require(day))
    #expect(try declared(head.plain).title.value == "a b c d")
  }
}
