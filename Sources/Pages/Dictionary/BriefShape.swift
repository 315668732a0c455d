package import Briefing
package import Mustache

extension BriefView: Shaped {
  package static let shape = Shape<BriefView>("brief", placeFields + wordFields + contentFields)

  /// What it is called, where it stands and when it was.
  private static let placeFields: [Field<BriefView>] =
    [.text("title", "The title.", example: "Biden and Xi meet") { $0.brief.title }]
    + Field.addresses(of: "Its page", example: "briefs/woodside/") + [
      .text("slug", "The last part of its address.", example: "woodside") { $0.brief.slug },
      .object("date", "The day of the meeting, the first one of several.") { $0.brief.date },
      .object("endDate", "The last day; absent where the front matter gives none.") {
        $0.brief.endDate
      },
      .text("days", "The day or days in words.", example: "14–15 November 2023") { $0.days },
      .object("updated", "The day of the last change; absent where none is told.") { $0.updated },
      .flag("isUpcoming", "Whether the meeting is still to come.") { $0.isUpcoming },
      .flag("isDraft", "Whether this is a draft, in a build that shows drafts.") {
        $0.brief.visibility.isDraft
      },
    ]

  /// What a list of briefs may say of it.
  private static let wordFields: [Field<BriefView>] = [
    .text(
      "summary", "The bottom line, or else the first sentence; empty where there is no text.",
      example: "The two agreed to resume talks."
    ) { $0.brief.summary },
    .text("event", "The occasion; empty where none is given.", example: "APEC summit") {
      $0.brief.event
    },
    .text("location", "The place; empty where none is given.", example: "Woodside, California") {
      $0.brief.location
    },
    .choice(
      "kind", of: Brief.Kind.allCases.map(\.rawValue),
      "The kind of meeting, as in front matter; empty where none is given."
    ) { $0.brief.kind?.rawValue },
    .text("kindLabel", "The kind of meeting for readers.", example: "Bilateral meeting") {
      $0.kindLabel
    },
    .text("language", "The language of the text, as a tag.", example: "en") { $0.language },
    .text(
      "foreignLanguage", "The same where it is not that of the site, and else empty.",
      example: "es"
    ) { $0.foreignLanguage },
  ]

  /// What the brief says.
  private static let contentFields: [Field<BriefView>] = [
    .text(
      "who", "Who took part, in one line, three names at the most; empty where nobody is known.",
      example: "Joe Biden, Xi Jinping"
    ) { $0.who },
    .list("participants", "Who took part.") { $0.participants },
    .list("mentioned", "Persons named in the text who took no part.") { $0.mentioned },
    .list("parties", "The states and organisations that were there, each once.") { $0.parties },
    .list("frameworks", "The frameworks that were declared, with their pillars.") {
      $0.frameworks
    },
    .list("outcomes", "What came of the meeting.") { $0.outcomes },
    .list("topics", "What was on the agenda.") { $0.topics },
    .list("sources", "What the brief rests on.") { $0.brief.sources },
    .list("updates", "The correction log, in the author's order.") { $0.brief.updates },
    .text(
      "titleID", "The id of the title's element; empty where the title proves nothing.",
      example: "s-1"
    ) { $0.titleID },
    .object("newer", "The next newer brief; absent on the newest.") { $0.newer },
    .object("older", "The next older brief; absent on the oldest.") { $0.older },
    .object("citation", "How to cite it.") { Citation($0) },
    .open("extra", "The author's own values, under `extra` in the front matter.") {
      $0.brief.extra.value
    },
  ]
}

extension Reference: Shaped {
  package static let shape = Shape<Reference>(
    "source",
    [
      .text(
        "label", "The title, or else the publisher, or else the address.", example: "Readout"
      ) { $0.title ?? $0.publisher ?? $0.url },
      .text("title", "The title; empty where none is given.", example: "Readout") { $0.title },
      .text(
        "publisher", "Who published it; empty where nobody is given.", example: "The White House"
      ) { $0.publisher },
      .text(
        "url", "Its address on the web; empty where none is given.",
        example: "https://www.example.org/readout"
      ) { $0.url },
      .object("date", "The day of publication; absent where none is given.") { $0.date },
      .text(
        "party", "The party that published it; empty where none is given.",
        example: "United States"
      ) { $0.party },
    ])
}

extension Update: Shaped {
  package static let shape = Shape<Update>(
    "update",
    [
      .object("date", "The day of the correction.") { $0.date },
      .text("note", "What was corrected.", example: "Corrected the day of the talks.") { $0.note },
      .flag("isMajor", "Whether readers should read the brief again.") { $0.isMajor },
    ])
}
