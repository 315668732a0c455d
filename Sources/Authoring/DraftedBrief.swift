package import Briefing
package import Content
internal import HTML
package import Text

/// A brief made of a raw text: its title and date, its text as Markdown, and the facts found in it.
package struct DraftedBrief: Sendable {
  package let title: String
  package let date: CalendarDate
  package let bytes: [UInt8]
  /// How many facts stand in the front matter that were found in the text.
  package let factCount: Int

  /// What the user says of the brief, over what the text says.
  package struct Wishes: Sendable {
    package var title: String?
    package var date: CalendarDate?
    package var schema: String?

    package init(title: String? = nil, date: CalendarDate? = nil, schema: String? = nil) {
      self.title = title
      self.date = date
      self.schema = schema
    }
  }

  /// Makes a brief, or reports what it lacks.
  package init?(
    _ raw: RawText, _ wishes: Wishes, with reader: ContentReader,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let plain: [UInt8]?
    switch raw.kind {
    case .plain: plain = Self.fromPlain(raw, wishes, reporting: &diagnostics)
    case .markdown:
      plain = Self.fromMarkdown(
        Array(raw.file.bytes[raw.file.textStart...]), named: nil, pageDays: [], wishes, of: raw,
        reporting: &diagnostics)
    case .html: plain = Self.fromHTML(raw, wishes, reporting: &diagnostics)
    case .brief: plain = Self.fromBrief(raw, wishes, reporting: &diagnostics)
    }
    guard let plain else { return nil }
    let file = SourceFile(path: raw.file.path, bytes: plain)
    guard let review = BriefReview(file, with: reader, reporting: &diagnostics),
      let splices = review.splices(
        accepting: review.proposals, quotes: true, reporting: &diagnostics)
    else { return nil }
    title = review.title
    date = review.date
    bytes = splices.applied(to: plain)
    factCount = review.proposals.count
  }

  private static func fromPlain(
    _ raw: RawText, _ wishes: Wishes, reporting diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    let text = PlainText(raw.file.text(in: 0..<raw.file.bytes.count))
    let blocks = text.paragraphs.map { $0.joined(separator: " ") }
    guard let date = date(wishes, blocks: blocks, of: raw, reporting: &diagnostics) else {
      return nil
    }
    // A day may stand above the heading.
    let place = text.paragraphs.prefix(2).firstIndex { $0.count == 1 && isHeadline($0[0]) }
    let headline = place.flatMap { $0 + 1 < blocks.count ? blocks[$0] : nil }
    let title = wishes.title ?? headline ?? titleFromSentence(of: blocks.first ?? "")
    let isTaken = headline.map { folded($0) == folded(title) } ?? false
    let head = BriefHead(title: title, date: date, schema: wishes.schema)
    return Array((head.plain + "\n" + text.markdown(without: isTaken ? place : nil)).utf8)
  }

  private static func fromHTML(
    _ raw: RawText, _ wishes: Wishes, reporting diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    guard let article = HTMLArticle(raw.file.bytes) else {
      diagnostics.append(.nestedTooDeep(raw.file.path))
      return nil
    }
    guard !article.markdown.isEmpty else {
      diagnostics.append(.noText(raw.file.path))
      return nil
    }
    return fromMarkdown(
      Array(article.markdown.utf8), named: article.title,
      pageDays: article.days.compactMap(CalendarDate.init(iso:)), wishes, of: raw,
      reporting: &diagnostics)
  }

  private static func fromMarkdown(
    _ body: [UInt8], named name: String?, pageDays: [CalendarDate], _ wishes: Wishes,
    of raw: RawText, reporting diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    guard let text = MarkdownBody(body, path: raw.file.path, reporting: &diagnostics),
      let date = date(
        wishes, blocks: text.blocks, pageDays: pageDays, of: raw, reporting: &diagnostics)
    else { return nil }
    let title =
      wishes.title ?? name ?? text.heading ?? titleFromSentence(of: text.blocks.first ?? "")
    let isTaken = text.heading.map { folded($0) == folded(title) } ?? false
    let head = BriefHead(title: title, date: date, schema: wishes.schema)
    return Array((head.plain + "\n").utf8) + (isTaken ? text.withoutHeading : body)
  }

  private static func date(
    _ wishes: Wishes, blocks: [String], pageDays: [CalendarDate] = [], of raw: RawText,
    reporting diagnostics: inout [Diagnostic]
  ) -> CalendarDate? {
    if let date = wishes.date { return date }
    let meeting = MeetingDay(blocks: blocks, pageDays: pageDays)
    if meeting.day == nil { diagnostics.append(.unsureDate(raw.file.path, meeting.named)) }
    return meeting.day
  }

  private static func fromBrief(
    _ raw: RawText, _ wishes: Wishes, reporting diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    let file = raw.file
    guard let brief = BriefKeys(file, reporting: &diagnostics) else { return nil }
    guard
      let text = MarkdownBody(
        Array(file.bytes[brief.frontMatter.body]), path: file.path, reporting: &diagnostics)
    else { return nil }
    var wanted = wishes
    if wanted.title == nil, !brief.has("title") {
      wanted.title = text.heading ?? titleFromSentence(of: text.blocks.first ?? "")
    }
    if wanted.date == nil, !brief.has("date") {
      guard let date = date(wishes, blocks: text.blocks, of: raw, reporting: &diagnostics) else {
        return nil
      }
      wanted.date = date
    }
    return brief.splices(title: wanted.title, date: wanted.date).applied(to: file.bytes)
  }
}
