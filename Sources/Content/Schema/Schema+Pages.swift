package import Briefing

extension Schema {
  /// The front matter of a plain page.
  package static let page = Schema(
    "a front matter key",
    Key("title", .text, isRequired: true, not: "headline", "name"),
    Key("nav", .flag, not: "menu", "navigation"), Key("summary", .text, not: "description"),
    Key("draft", .flag), Key("embargo", .moment),
    Key("aliases", .list(of: .alias), not: "redirects", "redirect_from"),
    Key("lang", .language, not: "language", "locale"),
    Key("updated", .date, not: "lastmod", "modified", "date"),
    Key("extra", .ownKeys, not: "params", "custom"))

  /// The front matter of the home page and of a section.
  package static let introduction = Schema(
    "a front matter key",
    Key("title", .text, not: "headline", "name"), Key("summary", .text, not: "description"),
    Key("extra", .ownKeys, not: "params", "custom"))

  /// The front matter of an entry of the register.
  package static func entry(of term: Term) -> Schema {
    switch term {
    case .participants: participantEntry
    case .parties: partyEntry
    case .pillars, .topics: termEntry
    }
  }

  private static let participantEntry = Schema(
    "a front matter key",
    name, names, slug, Key("kind", .choice(Participant.Kind.allCases.map(\.rawValue)), not: "type"),
    Key("titles", .list(of: .textOr(.heldTitle)), not: "title", "offices"),
    country, wikidata, aliases, extra)

  private static let partyEntry = Schema(
    "a front matter key", name, names, slug, country, wikidata, aliases, extra)

  private static let termEntry = Schema("a front matter key", name, names, slug, aliases, extra)

  static let heldTitle = Schema(
    "a key of a title",
    Key("title", .text, isRequired: true, not: "name", "office"),
    Key("from", .date, not: "since", "start"), Key("to", .date, not: "until", "end"))

  private static let name = Key("name", .text, isRequired: true, not: "title")
  private static let names = Key("names", .list(of: .text), not: "spellings", "also", "akas")
  private static let slug = Key("slug", .slug, not: "url", "permalink")
  private static let country = Key("country", .text, not: "state")
  private static let wikidata = Key("wikidata", .wikidata, not: "qid")
  private static let aliases = Key("aliases", .list(of: .alias), not: "redirects", "redirect_from")
  private static let extra = Key("extra", .ownKeys, not: "params", "custom")
}
