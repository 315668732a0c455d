internal import Briefing

extension Schema {
  /// The front matter of a brief.
  package static let brief = Schema(
    "a front matter key",
    Key("title", .text, isRequired: true, not: "headline", "name"),
    Key("date", .date, isRequired: true, not: "day", "start_date", "published"),
    Key("end_date", .date, not: "until", "to"),
    Key("summary", .text, not: "description", "abstract", "excerpt", "bluf"),
    Key("event", .text, not: "occasion"),
    Key("location", .text, not: "place", "venue", "where"),
    Key("kind", .choice(Brief.Kind.allCases.map(\.rawValue)), not: "type", "format"),
    Key(
      "participants", .list(of: .textOr(.participant)), not: "people", "persons", "attendees",
      "leaders"),
    Key("pillars", .list(of: .textOr(.pillars)), not: "frameworks", "framework"),
    Key(
      "outcomes", .list(of: .textOr(.outcome)), not: "results", "deliverables", "commitments",
      "agreements"),
    Key("topics", .list(of: .text), not: "tags", "categories", "keywords", "agenda"),
    Key("sources", .list(of: .map(.source)), not: "references", "links"),
    Key("updates", .list(of: .map(.update)), not: "corrections", "changelog"),
    Key("rejected", .list(of: .map(.rejection)), not: "refused"),
    Key("draft", .flag), Key("slug", .slug, not: "url", "permalink"),
    Key("aliases", .list(of: .alias), not: "redirects", "redirect_from"),
    Key("lang", .language, not: "language", "locale"),
    Key("updated", .date, not: "lastmod", "modified", "last_modified"),
    Key("embargo", .moment, not: "publish_date", "publishdate"),
    Key("extract", .flag, not: "extraction"),
    Key("extra", .ownKeys, not: "params", "custom"))

  static let participant = Schema(
    "a key of a participant",
    Key("name", .text, isRequired: true), Key("title", .text, not: "office", "position"),
    Key("country", .text, not: "state", "party"), Key("role", .text),
    Key("kind", .choice(Participant.Kind.allCases.map(\.rawValue)), not: "type"))

  static let pillars = Schema(
    "a key of a framework",
    Key("framework", .text, not: "name", "title"), Key("by", .text, not: "party", "country"),
    Key("items", .list(of: .text), isRequired: true, not: "pillars", "list"))

  static let outcome = Schema(
    "a key of an outcome",
    Key("id", .identifier), Key("text", .text, isRequired: true, not: "name", "title"),
    Key("status", .choice(Outcome.Status.allCases.map(\.rawValue)), not: "state"),
    Key("parties", .list(of: .text), not: "party", "countries"),
    Key("due", .date, not: "date", "deadline"))

  static let source = Schema(
    "a key of a source",
    Key("title", .text, not: "name"), Key("publisher", .text, not: "author"),
    Key("url", .url, not: "link", "href", "address"), Key("date", .date, not: "published"),
    Key("party", .text, not: "country"))

  static let update = Schema(
    "a key of an update",
    Key("date", .date, isRequired: true, not: "day"),
    Key("note", .text, isRequired: true, not: "text", "description"), Key("major", .flag))

  static let rejection = Schema(
    "a key of a rejected fact",
    Key("field", .choice(FactField.allCases.map(\.rawValue)), isRequired: true, not: "kind"),
    Key("text", .text, isRequired: true, not: "name"), Key("quote", .text, not: "evidence"))
}
