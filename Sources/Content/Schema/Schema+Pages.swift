package import Briefing

extension Schema {
  /// The front matter of a plain page.
  package static let page = Schema(
    "a front matter key",
    Key("title", .text, "The title of the page.", isRequired: true, not: "headline", "name"),
    Key("nav", .flag, "Whether the page is in the menu.", not: "menu", "navigation"),
    Key("summary", .text, "What the page is about, in one sentence.", not: "description"),
    Key("draft", .flag, "Whether the page is hidden until a build asks for drafts."),
    Key("embargo", .moment, "The day or time before which nothing of the page is shown."),
    Key(
      "aliases", .list(of: .alias), "Old addresses on this site that lead to the page.",
      not: "redirects", "redirect_from"),
    Key("lang", .language, "The language of the page.", not: "language", "locale"),
    Key("updated", .date, "The day of the last change.", not: "lastmod", "modified", "date"),
    Key("extra", .ownKeys, "Keys of your own, for your templates.", not: "params", "custom"))

  /// The front matter of the home page and of a section.
  package static let introduction = Schema(
    "a front matter key",
    Key("title", .text, "The title of the section.", not: "headline", "name"),
    Key("summary", .text, "What the section holds, in one sentence.", not: "description"),
    Key("extra", .ownKeys, "Keys of your own, for your templates.", not: "params", "custom"))

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
    name, names, slug,
    Key(
      "kind", .choice(Participant.Kind.allCases.map(\.rawValue)),
      "Whether it is a person, or a state or organisation as a whole.", not: "type"),
    Key(
      "titles", .list(of: .textOr(.heldTitle)),
      "The offices held, with the days from and to which they were.", not: "title", "offices"),
    country, wikidata, aliases, extra)

  private static let partyEntry = Schema(
    "a front matter key", name, names, slug, country, wikidata, aliases, extra)

  private static let termEntry = Schema("a front matter key", name, names, slug, aliases, extra)

  static let heldTitle = Schema(
    "a key of a title",
    Key("title", .text, "The office.", isRequired: true, not: "name", "office"),
    Key("from", .date, "The first day on which it was held.", not: "since", "start"),
    Key("to", .date, "The last day on which it was held.", not: "until", "end"))

  private static let name = Key(
    "name", .text, "The name that pages show.", isRequired: true, not: "title")
  private static let names = Key(
    "names", .list(of: .text), "Other spellings that mean the same.", not: "spellings", "also",
    "akas")
  private static let slug = Key(
    "slug", .slug, "The last part of the address; without it, one made from the name.", not: "url",
    "permalink")
  private static let country = Key("country", .text, "The state or organisation.", not: "state")
  private static let wikidata = Key("wikidata", .wikidata, "The item of Wikidata.", not: "qid")
  private static let aliases = Key(
    "aliases", .list(of: .alias), "Old addresses on this site that lead to the page.",
    not: "redirects", "redirect_from")
  private static let extra = Key(
    "extra", .ownKeys, "Keys of your own, for your templates.", not: "params", "custom")
}
