internal import Briefing

extension Schema {
  /// `readout.yaml`.
  package static let settings = Schema(
    "a setting",
    Key("readout", .text, "The version of the format.", not: "version"),
    Key("title", .text, "The name of the site.", not: "name", "site_name"),
    Key(
      "description", .text, "What the site is about, in one sentence.", not: "summary", "tagline"),
    Key("base_url", .siteURL, "The address that readers use.", not: "baseurl", "url", "site_url"),
    Key("language", .language, "The language of the site.", not: "lang", "locale", "language_code"),
    Key("author", .text, "Who writes the briefs."),
    Key(
      "nav", .list(of: .text), "The order of the menu: names of sections and of plain pages.",
      not: "menu", "navigation"),
    Key(
      "page_size", .integer(1...1000), "How many entries a page of a list has.", not: "paginate",
      "paginate_by"),
    Key("feed", .map(.feed), "What the feeds hold.", not: "rss", "atom"),
    Key("extraction", .map(.extraction), "Whether and which facts are found in texts."),
    Key("unsafe_html", .flag, "Whether raw HTML in Markdown reaches the page.", not: "unsafe"),
    Key("extra", .ownKeys, "Keys of your own, for your templates.", not: "params", "custom"))

  static let feed = Schema(
    "a setting of feed",
    Key("limit", .integer(1...1000), "How many entries a feed has.", not: "size", "count"),
    Key(
      "content", .choice(Settings.FeedContent.allCases.map(\.rawValue)),
      "Whether entries hold the whole text or the summary."))

  static let extraction = Schema(
    "a setting of extraction", Key("enabled", .flag, "Whether facts are sought in texts."),
    Key("threshold", .fraction, "The confidence below which a fact is left out."))
}
