package import Briefing
package import Text

extension BriefView: Recorded {
  package static let record = Record<BriefView>(
    "brief", "A brief about one meeting, with its facts.", placeMembers + wordMembers + factMembers)

  /// Where it stands and when it was.
  private static let placeMembers: [Member<BriefView>] = [
    .date("date", "The day of the meeting, the first one of several.") { $0.brief.date.iso },
    .flag("draft", "Whether this is a draft, in a build that shows drafts.") {
      $0.brief.visibility.isDraft
    },
    .optionalDate("end_date", "The last day; `null` where the front matter gives none.") {
      $0.brief.endDate?.iso
    },
    .text("slug", "The last part of its address, by which other files name it.") { $0.brief.slug },
    .flag("upcoming", "Whether the meeting was still to come on the day of the build.") {
      $0.isUpcoming
    },
    .optionalDate("updated", "The day of the last change; `null` where none is told.") {
      $0.updated?.iso
    },
    .address("url", "Its page.") { $0.url },
  ]

  /// What it is called and what kind of meeting it is about.
  private static let wordMembers: [Member<BriefView>] = [
    .optionalText("event", "The occasion.") { $0.brief.event },
    .optionalChoice("kind", "The kind of meeting.") { $0.brief.kind },
    .text("language", "The language of the text, as a BCP 47 tag.") { $0.language },
    .optionalText("location", "The place.") { $0.brief.location },
    .optionalText("summary", "The bottom line, or else the first sentence.") {
      $0.brief.summary.isEmpty ? nil : $0.brief.summary
    },
    .text("title", "The title.") { $0.brief.title },
  ]

  /// What it says.
  private static let factMembers: [Member<BriefView>] = [
    .list("mentioned", "Persons named in the text who took no part.") { $0.mentioned },
    .list("outcomes", "What came of the meeting.") { $0.outcomes },
    .list("participants", "Who took part.") { $0.participants },
    .texts("parties", "The states and organisations that were there, each once.") {
      $0.parties.map(\.name)
    },
    .list("pillars", "The items of the frameworks that were declared.") { $0.pillars },
    .list("sources", "What the brief rests on.") { $0.brief.sources },
    .list("topics", "What was on the agenda.") { $0.topics },
    .list("updates", "The correction log, in the author's order.") { $0.brief.updates },
  ]
}

extension BriefView {
  fileprivate var pillars: Items<BriefView, PillarView> {
    Items(of: self, count: brief.facts.pillars.count) { PillarView(brief: $0, number: $1) }
  }
}

extension Reference: Recorded {
  package static let record = Record<Reference>(
    "source", "A publication that a brief rests on.",
    [
      .optionalDate("date", "The day of publication.") { $0.date?.iso },
      .optionalText("party", "The party that published it.") { $0.party },
      .optionalText("publisher", "Who published it.") { $0.publisher },
      .optionalText("title", "The title.") { $0.title },
      .optionalText("url", "Its address on the web.") { $0.url },
    ])
}

extension Update: Recorded {
  package static let record = Record<Update>(
    "update", "A correction made after publication.",
    [
      .date("date", "The day of the correction.") { $0.date.iso },
      .flag("major", "Whether readers should read the brief again.") { $0.isMajor },
      .text("note", "What was corrected.") { $0.note },
    ])
}
