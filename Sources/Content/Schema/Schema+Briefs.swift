internal import Briefing

extension Schema {
  /// The front matter of a brief.
  package static let brief = Schema(
    "a front matter key",
    Key("title", .text, "The title of the brief.", isRequired: true, not: "headline", "name"),
    Key(
      "date", .date,
      "The day of the meeting, the first one of several; a day to come announces it.",
      isRequired: true, not: "day", "start_date", "published"),
    Key("end_date", .date, "The last day of a meeting of several days.", not: "until", "to"),
    Key(
      "summary", .text, "The bottom line; without it, the first sentence of the text.",
      not: "description", "abstract", "excerpt", "bluf"),
    Key("event", .text, "The occasion of the meeting.", not: "occasion"),
    Key("location", .text, "Where the meeting took place.", not: "place", "venue", "where"),
    Key(
      "kind", .choice(Brief.Kind.allCases.map(\.rawValue)), "What kind of meeting it was.",
      not: "type", "format"),
    Key(
      "participants", .list(of: .textOr(.participant)),
      "All who took part; without it, those whom the text names.", not: "people", "persons",
      "attendees",
      "leaders"),
    Key(
      "pillars", .list(of: .textOr(.pillars)),
      "All pillars of the framework that was declared; without it, those of the text.",
      not: "frameworks", "framework"),
    Key(
      "outcomes", .list(of: .textOr(.outcome)),
      "All that came of the meeting; without it, what the text says.", not: "results",
      "deliverables", "commitments",
      "agreements"),
    Key(
      "topics", .list(of: .text), "All that was on the agenda; without it, what the text says.",
      not: "tags", "categories", "keywords", "agenda"),
    Key(
      "sources", .list(of: .map(.source)), "What the brief rests on.", not: "references", "links"),
    Key(
      "updates", .list(of: .map(.update)), "The correction log.", not: "corrections", "changelog"),
    Key(
      "rejected", .list(of: .map(.rejection)), "Facts found in the text that you refuse.",
      not: "refused"),
    Key("draft", .flag, "Whether the brief is hidden until a build asks for drafts."),
    Key(
      "slug", .slug, "The last part of the address; without it, the name of the file.", not: "url",
      "permalink"),
    Key(
      "aliases", .list(of: .alias), "Old addresses on this site that lead to the brief.",
      not: "redirects", "redirect_from"),
    Key(
      "lang", .language, "The language of the brief; facts are sought in English texts only.",
      not: "language", "locale"),
    Key(
      "updated", .date, "The day of the last change.", not: "lastmod", "modified", "last_modified"),
    Key(
      "embargo", .moment, "The day or time before which nothing of the brief is shown.",
      not: "publish_date", "publishdate"),
    Key("extract", .flag, "Whether facts are sought in the text.", not: "extraction"),
    Key("extra", .ownKeys, "Keys of your own, for your templates.", not: "params", "custom"))

  static let participant = Schema(
    "a key of a participant",
    Key("name", .text, "The name.", isRequired: true),
    Key("title", .text, "The office held on the day of the meeting.", not: "office", "position"),
    Key("country", .text, "The state or organisation.", not: "state", "party"),
    Key("role", .text, "The part played at this meeting."),
    Key(
      "kind", .choice(Participant.Kind.allCases.map(\.rawValue)),
      "Whether it is a person, or a state or organisation as a whole.", not: "type"))

  static let pillars = Schema(
    "a key of a framework",
    Key("framework", .text, "What the framework is called.", not: "name", "title"),
    Key("by", .text, "Who declared it.", not: "party", "country"),
    Key(
      "items", .list(of: .text), "The pillars, in their order.", isRequired: true, not: "pillars",
      "list"))

  static let outcome = Schema(
    "a key of an outcome",
    Key("id", .identifier, "A name that stays when the text is edited, once in a brief."),
    Key("text", .text, "What came of the meeting.", isRequired: true, not: "name", "title"),
    Key(
      "status", .choice(Outcome.Status.allCases.map(\.rawValue)), "How far it has come.",
      not: "state"),
    Key(
      "parties", .list(of: .text), "The states or organisations bound.", not: "party", "countries"),
    Key("due", .date, "The day by which it is to be done.", not: "date", "deadline"))

  static let source = Schema(
    "a key of a source",
    Key("title", .text, "The title of the publication.", not: "name"),
    Key("publisher", .text, "Who published it.", not: "author"),
    Key("url", .url, "Its address on the web.", not: "link", "href", "address"),
    Key("date", .date, "The day of its publication.", not: "published"),
    Key("party", .text, "The state or organisation that published it.", not: "country"))

  static let update = Schema(
    "a key of an update",
    Key("date", .date, "The day of the change.", isRequired: true, not: "day"),
    Key("note", .text, "What was changed.", isRequired: true, not: "text", "description"),
    Key("major", .flag, "Whether a reader should read the brief again."))

  static let rejection = Schema(
    "a key of a rejected fact",
    Key(
      "field", .choice(FactField.allCases.map(\.rawValue)), "The list that the fact would be on.",
      isRequired: true, not: "kind"),
    Key("text", .text, "The text of the fact, or the name.", isRequired: true, not: "name"),
    Key(
      "quote", .text,
      "The sentence that was its evidence; without it, the fact is refused whatever proves it.",
      not: "evidence"))
}
