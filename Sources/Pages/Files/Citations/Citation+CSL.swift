internal import Briefing
internal import Text

/// Citations for programs that format them by a style.
///
/// - SeeAlso: CSL-JSON, citationstyles.org.
extension Citation {
  /// The keys are those of CSL, which knows no `null`.
  static let record = Record<Citation>(
    "citation", "How to cite a brief.",
    [
      .address("URL", "Its page.") { $0.url },
      .text("abstract", "The bottom line; empty where there is none.") { $0.summary },
      .list("author", "Who publishes the site.") { [Author(name: $0.author)] },
      .text("container-title", "The title of the site.") { $0.site },
      .text("id", "What reference managers know it by.") { $0.key },
      .object("issued", "The day of the meeting.") {
        Issued(parts: [$0.date.year, $0.date.month, $0.date.day])
      },
      .text("language", "The language of the text, as a BCP 47 tag.") { $0.language },
      .text("title", "The title.") { $0.title },
      .text("type", "The kind of source, always `webpage`.") { _ in "webpage" },
    ])

  fileprivate struct Author: Recorded {
    let name: String

    static let record = Record<Author>(
      "author", "A name that is not parted into first and last.",
      [.text("literal", "The name.") { $0.name }])
  }

  fileprivate struct Issued: Recorded {
    let parts: [Int]

    static let record = Record<Issued>(
      "issued", "A day.",
      [.counts("date-parts", "One list: year, month, day.") { [$0.parts] }])
  }
}
