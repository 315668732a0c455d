package import Briefing
package import Mustache

extension BriefView: Shaped {
  package static let shape = Shape<BriefView>("brief", placeFields + contentFields)

  /// When, where and what: all that a list of briefs needs.
  private static let placeFields: [Field<BriefView>] = [
    .text("title", "The title.", example: "Biden and Xi meet") { $0.brief.title },
    .text("path", "Its page, from the root of the site.", example: "briefs/woodside/") {
      $0.path
    },
    .text(
      "url", "Its full address.", example: "https://briefings.example.org/briefs/woodside/"
    ) { $0.url },
    .text("slug", "The last part of its address.", example: "woodside") { $0.brief.slug },
    .object("date", "The first day of the meeting.") { $0.brief.date },
    .object("endDate", "The last day, where the meeting took several.") { $0.brief.endDate },
    .text("days", "The days in words.", example: "14–15 November 2023") { $0.days },
    .text("summary", "The bottom line.", example: "The two agreed to resume talks.") {
      $0.brief.summary
    },
    .text("event", "The occasion.", example: "APEC summit") { $0.brief.event },
    .text("location", "The place.", example: "Woodside, California") { $0.brief.location },
    .text("kind", "The kind of meeting, as in front matter.", example: "bilateral") {
      $0.brief.kind?.rawValue
    },
    .text("kindLabel", "The kind of meeting in words.", example: "Bilateral meeting") {
      $0.kindLabel
    },
    .flag("isUpcoming", "Whether the meeting is announced only.") { $0.isUpcoming },
    .flag("isDraft", "Whether this is a draft.") { $0.brief.visibility.isDraft },
  ]

  /// What the brief says.
  private static let contentFields: [Field<BriefView>] = [
    .list("participants", "Who took part.") { $0.participants },
    .list("mentioned", "Persons named in the text who took no part.") { $0.mentioned },
    .list("parties", "The states and organisations that were there.") { $0.parties },
    .list("frameworks", "The frameworks that were declared, with their pillars.") {
      $0.frameworks
    },
    .list("outcomes", "What came of the meeting.") { $0.outcomes },
    .list("topics", "What was on the agenda.") { $0.topics },
    .list("sources", "What the brief rests on.") { $0.brief.sources },
    .list("updates", "The correction log.") { $0.brief.updates },
    .text("titleID", "The id of the title where it proves something.", example: "s-1") {
      $0.titleID
    },
    .object("newer", "The next newer brief.") { $0.newer },
    .object("older", "The next older brief.") { $0.older },
    .open("extra", "The author's own values, under `extra`.") { $0.brief.extra.value },
  ]
}

extension ParticipantView: Shaped {
  package static let shape = Shape<ParticipantView>(
    "participant",
    [
      .text("id", "The id of the element that shows the fact.", example: "fact-p-xi-jinping") {
        $0.id
      },
      .text("name", "The name without title.", example: "Xi Jinping") { $0.participant.name },
      .text("path", "Their page, from the root of the site; empty where there is none.") {
        $0.path
      },
      .text("title", "The title held on the day.", example: "President") { $0.title },
      .object("country", "The state or organisation they act for.") { $0.country },
      .text("role", "Their part in the meeting.", example: "host") { $0.participant.role },
      .flag("isParty", "Whether this is a state or organisation.") {
        $0.participant.kind == .party
      },
      .object("proof", "What proves the fact.") { $0.proof },
    ])
}

extension FrameworkView: Shaped {
  package static let shape = Shape<FrameworkView>(
    "framework",
    [
      .text("name", "What it is called.", example: "five-pillar strategy") { $0.name },
      .text("heading", "The same, ready to head a list.", example: "Five-pillar strategy") {
        $0.heading
      },
      .text("by", "Who declared it.", example: "Xi Jinping") { $0.by },
      .list("pillars", "Its items.") { $0.pillars },
    ])
}

extension PillarView: Shaped {
  package static let shape = Shape<PillarView>(
    "pillar",
    [
      .text("id", "The id of the element that shows the fact.", example: "fact-f-respect") {
        $0.id
      },
      .text("text", "The item in its own words.", example: "mutual respect") { $0.pillar.text },
      .text("path", "Its page, from the root of the site.", example: "pillars/mutual-respect/") {
        $0.path
      },
      .object("proof", "What proves the fact.") { $0.proof },
    ])
}

extension TopicView: Shaped {
  package static let shape = Shape<TopicView>(
    "topic",
    [
      .text("id", "The id of the element that shows the fact.", example: "fact-t-trade") {
        $0.id
      },
      .text("text", "What was on the agenda.", example: "trade") { $0.topic.text },
      .text("path", "Its page, from the root of the site.", example: "topics/trade/") {
        $0.path
      },
      .object("proof", "What proves the fact.") { $0.proof },
    ])
}

extension OutcomeView: Shaped {
  package static let shape = Shape<OutcomeView>(
    "outcome",
    [
      .text("id", "The id of the element that shows the fact.", example: "fact-o-3f9a1c") {
        $0.id
      },
      .text("text", "The result.", example: "resumption of military talks") { $0.outcome.text },
      .text("status", "Its status, as in front matter.", example: "resumed") {
        $0.outcome.status?.rawValue
      },
      .text("statusLabel", "Its status for readers.", example: "Resumed") { $0.statusLabel },
      .text("statusPath", "All outcomes of that status.", example: "outcomes/status/resumed/") {
        $0.statusPath
      },
      .flag("isOpen", "Whether it still has to be kept.") { $0.isOpen },
      .list("parties", "The states and organisations bound.") { $0.parties },
      .object("due", "The day it is due.") { $0.outcome.due },
      .object("brief", "The brief that tells of it.") { $0.brief },
      .object("proof", "What proves the fact.") { $0.proof },
    ])
}

extension ProofView: Shaped {
  package static let shape = Shape<ProofView>(
    "proof",
    [
      .list("sentences", "The sentences that prove the fact.") { $0.sentences },
      .flag("isDeclared", "Whether the author stated the fact.") { $0.isDeclared },
      .flag("isExtracted", "Whether the fact was found in the text.") { $0.isExtracted },
      .text("source", "Both in one word.", example: "extracted") { $0.source.rawValue },
      .text("sourceLabel", "The same for readers.", example: "Found in the text") {
        $0.sourceLabel
      },
      .text("rule", "The rule that found the fact.", example: "outcome.listed") {
        $0.rule
      },
    ])
}

extension SentenceView: Shaped {
  package static let shape = Shape<SentenceView>(
    "sentence",
    [
      .text("id", "The id of the sentence in the text.", example: "s-3") { $0.id },
      .number("number", "Its number on the page.", example: 3) { $0.number },
      .text("quote", "The sentence as the file has it.", example: "They agreed to meet.") {
        $0.quote
      },
    ])
}

extension Reference: Shaped {
  package static let shape = Shape<Reference>(
    "source",
    [
      .text("label", "The title, or else the publisher or the address.", example: "Readout") {
        $0.title ?? $0.publisher ?? $0.url
      },
      .text("title", "The title.", example: "Readout") { $0.title },
      .text("publisher", "Who published it.", example: "The White House") { $0.publisher },
      .text("url", "Its address.", example: "https://www.example.org/readout") { $0.url },
      .object("date", "The day of publication.") { $0.date },
      .text("party", "The party that published it.", example: "United States") { $0.party },
    ])
}

extension Update: Shaped {
  package static let shape = Shape<Update>(
    "update",
    [
      .object("date", "The day of the correction.") { $0.date },
      .text("note", "What was corrected.", example: "The date of the call.") { $0.note },
      .flag("isMajor", "Whether readers should read the brief again.") { $0.isMajor },
    ])
}
