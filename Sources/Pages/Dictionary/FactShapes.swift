internal import Briefing
package import Mustache

extension ParticipantView: Shaped {
  package static let shape = Shape<ParticipantView>(
    "participant",
    [
      idField(example: "fact-p-xi-jinping") { $0.id },
      .text("name", "The name without title.", example: "Xi Jinping") { $0.participant.name },
    ]
      + Field.addresses(
        of: "Their page", orEmptyWhere: "they have none", example: "participants/xi-jinping/") + [
        .text(
          "title", "The title held on the day; empty where none is known.", example: "President"
        ) { $0.title },
        .object("country", "The state or organisation they act for; absent where none is known.") {
          $0.country
        },
        .text("role", "Their part in the meeting; empty where none is known.", example: "host") {
          $0.participant.role
        },
        .flag("isParty", "Whether this is a state or organisation, not a person.") {
          $0.participant.kind == .party
        },
        proofField { $0.proof },
      ])
}

extension FrameworkView: Shaped {
  package static let shape = Shape<FrameworkView>(
    "framework",
    [
      .text(
        "name", "What it is called; empty where it has no name.", example: "five-pillar strategy"
      ) { $0.name },
      .text(
        "heading", "The same with a capital, or else “Pillars”.", example: "Five-pillar strategy"
      ) { $0.heading },
      .text("by", "Who declared it; empty where nobody is named.", example: "Xi Jinping") {
        $0.by
      },
      .list("pillars", "Its items, in the order of the text.") { $0.pillars },
    ])
}

extension PillarView: Shaped {
  package static let shape = Shape<PillarView>(
    "pillar",
    [
      idField(example: "fact-f-respect") { $0.id },
      .text("text", "The item in its own words.", example: "mutual respect") { $0.pillar.text },
    ] + Field.addresses(of: "The page of all briefs with it", example: "pillars/mutual-respect/")
      + [proofField { $0.proof }])
}

extension TopicView: Shaped {
  package static let shape = Shape<TopicView>(
    "topic",
    [
      idField(example: "fact-t-trade") { $0.id },
      .text("text", "What was on the agenda.", example: "trade") { $0.topic.text },
    ] + Field.addresses(of: "The page of all briefs with it", example: "topics/trade/")
      + [proofField { $0.proof }])
}

extension OutcomeView: Shaped {
  package static let shape = Shape<OutcomeView>("outcome", placeFields + statusFields + wordFields)

  /// What it is and where it stands.
  private static let placeFields: [Field<OutcomeView>] =
    [
      idField(example: "fact-o-3f9a1c") { $0.id },
      .text("text", "The result.", example: "resumption of military talks") { $0.outcome.text },
    ]
    + Field.addresses(
      of: "Its place on the page of its brief", example: "briefs/woodside/#fact-o-3f9a1c")

  /// How far it has come.
  private static let statusFields: [Field<OutcomeView>] = [
    .choice(
      "status", of: Outcome.Status.allCases.map(\.rawValue),
      "Its status, as in front matter; empty where none is known."
    ) { $0.outcome.status?.rawValue },
    .text("statusLabel", "Its status for readers.", example: "Agreed") { $0.statusLabel },
    .text(
      "statusPath", "All outcomes of that status, from the root of the site.",
      example: "outcomes/status/agreed/"
    ) { $0.statusAddress?.path },
    .text(
      "statusURL", "All outcomes of that status, as a whole address.",
      example: "https://briefings.example.org/outcomes/status/agreed/"
    ) { $0.statusAddress?.url },
    .flag("isOpen", "Whether it has neither been completed nor lapsed.") { $0.isOpen },
  ]

  /// Whom it binds, until when, and who says so.
  private static let wordFields: [Field<OutcomeView>] = [
    .list("parties", "The states and organisations bound.") { $0.parties },
    .object("due", "The day it is due; absent where none is given.") { $0.outcome.due },
    .object("brief", "The brief that tells of it.") { $0.brief },
    proofField { $0.proof },
  ]
}

extension ProofView: Shaped {
  package static let shape = Shape<ProofView>(
    "proof",
    [
      .list("sentences", "The sentences that prove the fact, each once.") { $0.sentences },
      .flag("isDeclared", "Whether the author stated the fact.") { $0.isDeclared },
      .flag("isExtracted", "Whether the fact was found in the text.") { $0.isExtracted },
      .choice(
        "source", of: Grounds.Source.allCases.map(\.rawValue), "Both flags in one word."
      ) { $0.source.rawValue },
      .text("sourceLabel", "The same for readers.", example: "Stated by the author of this brief") {
        $0.sourceLabel
      },
      .text(
        "rule", "The rule that found the fact; empty where none did.", example: "outcome.listed"
      ) { $0.rule },
    ])
}

extension SentenceView: Shaped {
  package static let shape = Shape<SentenceView>(
    "sentence",
    [
      .text("id", "The id of its element in the text.", example: "s-3") { $0.id },
      .number("number", "Its number on the page.", example: 3) { $0.number },
      .text("quote", "The sentence as the file has it.", example: "They agreed to meet.") {
        $0.quote
      },
    ])
}

/// The id that a fact has on the page of its brief.
@inline(__always)
private func idField<Subject>(
  example: String, _ get: @escaping @Sendable (Subject) -> String
) -> Field<Subject> {
  .text(
    "id", "The id of its element on the page of its brief, to which the text links back.",
    example: example, get)
}

@inline(__always)
private func proofField<Subject>(
  _ get: @escaping @Sendable (Subject) -> ProofView
) -> Field<Subject> {
  .object("proof", "What proves the fact, and who says it.", get)
}
