import Authoring
import Briefing
import Content
import Text

@testable import HTML

extension FuzzTarget {
  /// A page of the web, as text and as a brief that is drafted of it.
  static let html = FuzzTarget(name: "html") { bytes in
    let text = utf8HTML(bytes)
    if let article = HTMLArticle(text) {
      let again = HTMLArticle(text)
      expect(again?.markdown == article.markdown, "a second reading gives the same text")
      expect(again?.title == article.title && again?.days == article.days, "and the same title")
    }
    expectDraft(of: bytes, named: "page.html")
  }

  /// Plain text, Markdown and briefs, of which briefs are drafted.
  static let drafts = FuzzTarget(name: "drafts") { bytes in
    for name in ["a.txt", "a.md"] { expectDraft(of: bytes, named: name) }
  }

  private static let plainReader = ContentReader(settings: Settings(now: now))

  /// Drafts a brief: it can be read without a fault, and a review has nothing to add to it.
  private static func expectDraft(of bytes: [UInt8], named name: String) {
    var diagnostics: [Diagnostic] = []
    let raw = RawText(bytes, name: name, reporting: &diagnostics)
    let wishes = DraftedBrief.Wishes(date: CalendarDate(iso: "2024-05-02"))
    let draft = raw.flatMap {
      DraftedBrief($0, wishes, with: plainReader, reporting: &diagnostics)
    }
    guard let draft else {
      return expect(diagnostics.hasErrors, "a text that is refused has a fault")
    }
    var faults: [Diagnostic] = []
    let file = SourceFile.reading(
      draft.bytes, path: "content/briefs/a.md", reporting: &faults)
    let review = file.flatMap { BriefReview($0, with: plainReader, reporting: &faults) }
    expect(review != nil, "a draft can be read: \(faults.first?.message ?? "")")
    expect(review?.proposals.isEmpty ?? true, "a review has nothing to add to a draft")
    expect(!draft.title.isEmpty, "a draft has a title")
    if let file, let brief = plainReader.readBrief(file, reporting: &faults) {
      expectProved(brief.facts, in: file)
    }
  }
}
