internal import Briefing
package import Text

extension ParticipantView: Recorded {
  package static let record = Record<ParticipantView>(
    "participant", "A person or party that took part, or a person mentioned.",
    Participant.members.map { $0.of { $0.participant } } + [
      .optionalText(
        "slug", "Their `slug` in `participants.json`, that of a party in `parties.json`."
      ) { $0.page?.slug }
    ])
}

extension PillarView: Recorded {
  package static let record = Record<PillarView>(
    "pillar", "One item of a framework that was declared.",
    Pillar.members.map { $0.of { $0.pillar } } + [
      .optionalText("slug", "Its `slug` in `pillars.json`.") { $0.page?.slug }
    ])
}

extension TopicView: Recorded {
  package static let record = Record<TopicView>(
    "topic", "A matter that was on the agenda.",
    Topic.members.map { $0.of { $0.topic } } + [
      .optionalText("slug", "Its `slug` in `topics.json`.") { $0.page?.slug }
    ])
}

extension OutcomeView: Recorded {
  package static let record = Record<OutcomeView>(
    "outcome", "A concrete result of a meeting.", members)

  /// The record of an outcome that stands outside its brief.
  static let ledger = Record<OutcomeView>(
    "outcome", "A concrete result of a meeting, with its brief.",
    members + [
      .text("brief", "The `slug` of the brief that tells of it.") { $0.brief.brief.slug },
      .date("date", "The day of the meeting.") { $0.brief.brief.date.iso },
      .address("url", "Its place on the page of its brief.") { $0.url },
    ])

  private static let members: [Member<OutcomeView>] =
    Outcome.members.map { $0.of { $0.outcome } } + [
      .optionalDate("due", "The day it is due; `null` where none is given.") { $0.outcome.due?.iso }
    ]

  /// The address of its place on the page of its brief.
  var url: String { address?.url ?? brief.url }
}
